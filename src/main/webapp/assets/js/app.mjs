// Starts what the page asks for by its data- attributes, also in what htmx brings in later.
import './csrf.mjs';
import './dialog.mjs';
import './keys.mjs';
import './print.mjs';
import './submit-once.mjs';
import './toast.mjs';

const behaviours = [
  ['[data-calendar]', './calendar.mjs'],
  ['[data-agenda]', './calendar-list.mjs'],
  ['[data-live]', './calendar-live.mjs'],
  ['[data-pins]', './calendar-pins.mjs'],
  ['[data-booking]', './booking-keys.mjs'],
  ['[data-bodymap]', './bodymap.mjs'],
  ['form[data-draft]', './drafts.mjs'],
  ['[data-people]', './people.mjs'],
  ['[data-signature]', './signature.mjs'],
  ['[data-date-words]', './date-words.mjs'],
  ['form[data-sign-out], form[data-sign-in]', './draft-store.mjs'],
];
const started = new WeakSet();

async function start(element, path) {
  if (started.has(element)) {
    return;
  }
  started.add(element);
  const behaviour = await import(path);
  behaviour.default(element);
}

function startAll(root) {
  for (const [selector, path] of behaviours) {
    root.querySelectorAll(selector).forEach(element => start(element, path));
  }
}

startAll(document);
document.addEventListener('htmx:load', event => startAll(event.target.parentNode ?? document));
