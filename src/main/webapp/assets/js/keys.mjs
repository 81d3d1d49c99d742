// Single keys: / finds a patient, t is today, n a new booking, ? shows them all. Off while something is typed into, with
// a dialog open, or when the reader has turned them off; that is remembered on this device.
const setting = 'palpate-keys';
const fields = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]';

const stored = () => {
  try {
    return localStorage.getItem(setting);
  } catch {
    return null;
  }
};

/** Whether a key that was pressed is meant as a command. */
export const keysAreOn = event => stored() !== 'off' && !event.ctrlKey && !event.metaKey && !event.altKey
  && !event.isComposing && !event.target.closest?.(fields) && !document.querySelector('dialog[open]');

const follow = (key, path) => {
  const link = document.querySelector(`[data-key="${key}"]`);
  link ? link.click() : location.assign(path);
};

const commands = {
  '/': () => {
    const search = document.querySelector('#f-q');
    search ? search.focus() : location.assign('/patients');
  },
  't': () => follow('t', '/calendar'),
  'n': () => follow('n', '/appointments/new'),
  '?': () => document.getElementById('keys-overlay')?.showModal(),
};

document.addEventListener('keydown', event => {
  const command = commands[event.key];
  if (command && document.querySelector('nav.rail') && !event.defaultPrevented && keysAreOn(event)) {
    event.preventDefault();
    command();
  }
});

const box = document.querySelector('#keys-overlay input[name="keys"]');
if (box) {
  box.checked = stored() !== 'off';
  box.addEventListener('change', () => localStorage.setItem(setting, box.checked ? 'on' : 'off'));
}
