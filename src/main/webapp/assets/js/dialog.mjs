// Opens dialogs where the browser has no commandfor yet, and asks before a button marked data-confirm acts.
import { word } from './words.mjs';

if (!('commandForElement' in HTMLButtonElement.prototype)) {
  document.addEventListener('click', event => {
    const button = event.target.closest('button[commandfor]');
    const dialog = button && document.getElementById(button.getAttribute('commandfor'));
    if (dialog) {
      button.getAttribute('command') === 'show-modal' ? dialog.showModal() : dialog.close();
    }
  });
}

const element = (tag, className, text = '') => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

function ask(button, yes) {
  const dialog = element('dialog', 'small');
  const heading = element('h2', '', button.dataset.confirm);
  const back = element('button', 'btn', word('back'));
  const go = element('button', button.classList.contains('danger') ? 'btn danger' : 'btn primary',
    button.dataset.confirmYes || button.textContent.trim());
  const head = element('div', 'dh');
  const foot = element('div', 'df');
  heading.id = 'confirm-heading';
  dialog.setAttribute('aria-labelledby', heading.id);
  back.type = go.type = 'button';
  back.autofocus = true;
  back.addEventListener('click', () => dialog.close());
  go.addEventListener('click', () => {
    dialog.close();
    yes();
  });
  dialog.addEventListener('close', () => dialog.remove());
  head.append(heading);
  foot.append(back, go);
  dialog.append(head, foot);
  document.body.append(dialog);
  dialog.showModal();
}

let confirmed = null;

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-confirm]');
  if (!button || button === confirmed) {
    confirmed = null;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(button, () => {
    confirmed = button;
    button.click();
  });
}, true);
