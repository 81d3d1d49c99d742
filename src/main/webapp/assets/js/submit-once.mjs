// A form that is on its way is not sent a second time, and its button says so.
import { word } from './words.mjs';

const busy = form => form.getAttribute('aria-busy') === 'true';

function press(form, button) {
  form.setAttribute('aria-busy', 'true');
  if (button) {
    button.dataset.pressed = button.innerHTML;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = button.dataset.busy || word('saving') || button.textContent;
  }
}

function release(form) {
  form.removeAttribute('aria-busy');
  for (const button of form.ownerDocument.querySelectorAll('[data-pressed]')) {
    if (button.form === form) {
      button.innerHTML = button.dataset.pressed;
      button.removeAttribute('aria-disabled');
      delete button.dataset.pressed;
    }
  }
}

document.addEventListener('submit', event => {
  if (busy(event.target)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

document.addEventListener('submit', event => {
  const form = event.target;
  const byHtmx = form.matches('[hx-post], [data-hx-post]');
  if (form.method === 'post' && (byHtmx || !event.defaultPrevented)) {
    press(form, event.submitter);
  }
});

document.addEventListener('htmx:afterRequest', event => {
  const form = event.detail.elt.closest('form');
  if (form && busy(form)) {
    release(form);
  }
});

// Back from the next page, the browser may show this one as it was left.
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    document.querySelectorAll('form[aria-busy]').forEach(release);
  }
});
