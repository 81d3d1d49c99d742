// Short messages at the foot of the page: what the server said after the last action, and failures of htmx.
import { word } from './words.mjs';

const stay = 10_000;
let timer;

function place() {
  let toast = document.getElementById('toast');
  if (!toast) {
    toast = document.createElement('div');
    toast.id = 'toast';
    toast.hidden = true;
    toast.setAttribute('role', 'status');
    document.body.append(toast);
  }
  return toast;
}

// Actions are { label, act }: buttons beside the words; undo is the form that the server sent along. With either it stays
// until it is closed: nobody is hurried.
export function say(text, { bad = false, actions = [], undo = null } = {}) {
  const toast = place();
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = word('close');
  close.addEventListener('click', () => { toast.hidden = true; });
  toast.className = bad ? 'toast bad' : 'toast';
  const offers = [...actions.map(action => button(toast, action)), ...(undo ? [undo] : [])];
  toast.replaceChildren(document.createTextNode(text), ...offers, close);
  toast.hidden = false;
  clearTimeout(timer);
  if (!bad && !offers.length) {
    timer = setTimeout(() => hide(toast), stay);
  }
}

function button(toast, { label, act }) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => {
    toast.hidden = true;
    act();
  });
  return made;
}

function hide(toast) {
  if (toast.matches(':hover, :focus-within')) {
    timer = setTimeout(() => hide(toast), stay);
  } else {
    toast.hidden = true;
  }
}

function failure(status) {
  if (status === 401) {
    return word('signed-out');
  }
  return word(status === 403 ? 'forbidden' : 'failed');
}

document.addEventListener('htmx:responseError', event => say(failure(event.detail.xhr.status), { bad: true }));
// What a page asks by itself every few seconds is not worth a word while the network is away.
document.addEventListener('htmx:sendError', event => {
  if (!event.detail.elt?.matches('[data-background]')) {
    say(word('unreachable'), { bad: true });
  }
});

// Text that was there from the start is not spoken; put in again, it is.
const flash = document.querySelector('#toast:not([hidden])');
const text = (flash?.querySelector('span') ?? flash)?.textContent.trim();
if (text) {
  say(text, { bad: flash.classList.contains('bad'), undo: flash.querySelector('form') });
}
