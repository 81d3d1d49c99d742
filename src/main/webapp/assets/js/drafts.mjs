// Text that is not with the server yet stays on the device, and the page says where it is.
import { forget, keyOf, purge, read, write } from './draft-store.mjs';
import { word } from './words.mjs';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const kept = 'textarea, input[type="text"], input:not([type])';
const textOf = form => Object.fromEntries([...form.querySelectorAll(kept)].filter(field => field.name)
  .map(field => [field.name, field.value]));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export default function drafts(form) {
  const key = keyOf(form.dataset.user, form.dataset.draft);
  const status = form.querySelector('[data-draft-status]')
    ?? document.querySelector(`[data-draft-status="${CSS.escape(form.dataset.draft)}"]`);
  let base = textOf(form);
  let sent = base;

  function show(state, text) {
    if (status) {
      status.dataset.state = state;
      status.textContent = text;
    }
  }

  function keep(extra = {}) {
    write(key, { base, data: textOf(form), ...extra });
  }

  function saved() {
    base = sent;
    if (same(textOf(form), sent)) {
      forget(key);
      show('saved', `${word('saved')} ${clock.format(new Date())}`);
    } else {
      keep();
    }
  }

  const saveAgain = () => form.dispatchEvent(new Event('change', { bubbles: true }));

  form.addEventListener('input', event => {
    if (event.target.matches(kept)) {
      keep();
    }
    show('typing', word('typing'));
  });
  form.addEventListener('submit', () => keep({ sent: true }));
  form.addEventListener('htmx:beforeRequest', () => {
    sent = textOf(form);
    show('saving', word('saving'));
  });
  form.addEventListener('htmx:afterRequest', event => {
    const status = event.detail.xhr.status;
    if (status >= 200 && status < 300) {
      saved();
    } else {
      show('error', word(status === 0 ? 'offline' : 'typing'));
    }
  });
  window.addEventListener('online', () => {
    if (form.isConnected && read(key)) {
      saveAgain();
    }
  });

  purge();
  restore(form, key, base, () => {
    show('typing', word('restored'));
    saveAgain();
  });
}

function restore(form, key, base, restored) {
  const draft = read(key);
  const pending = Object.entries(draft?.data ?? {}).filter(([name, text]) => name in base && text !== base[name]);
  const untouched = ([name]) => base[name] === draft.base[name];
  const mine = pending.filter(untouched);
  const disputed = draft?.sent ? [] : pending.filter(entry => !untouched(entry));

  mine.forEach(([name, text]) => { form.elements[name].value = text; });
  disputed.forEach(([name, text]) => offer(form.elements[name], text, restored));
  if (mine.length) {
    restored();
  } else if (!disputed.length) {
    forget(key);
  }
}

// Somebody saved other words meanwhile: both stay, and the reader chooses.
function offer(field, text, chosen) {
  const note = document.createElement('div');
  const quote = document.createElement('blockquote');
  const row = document.createElement('p');
  note.className = 'note warn conflict';
  note.setAttribute('role', 'alert');
  quote.textContent = text;
  row.className = 'row';
  for (const [key, use] of [['use-mine', true], ['keep-theirs', false]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = word(key);
    button.addEventListener('click', () => {
      note.remove();
      field.value = use ? text : field.value;
      field.focus();
      chosen();
    });
    row.append(button);
  }
  const body = document.createElement('div');
  body.append(word('changed-elsewhere'), quote, row);
  note.append(body);
  field.after(note);
}
