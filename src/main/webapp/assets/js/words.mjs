// What scripts say. The page may bring its own in <template data-words>, one <li data-word="saving"> each.
const words = {
  saving: 'Saving…',
  saved: 'Saved {0}',
  typing: 'Not saved yet',
  offline: 'Offline. Kept on this device.',
  restored: 'Unsaved text from this device is back',
  failed: 'That did not work. Nothing was changed. Try again.',
  unreachable: 'No connection. Nothing was changed. Try again.',
  signedOut: 'You are signed out. Sign in again in a new tab, then try again here.',
  forbidden: 'Your role may not do this. Ask the clinical lead.',
  back: 'Go back',
  close: 'Close',
  changedElsewhere: 'This was changed elsewhere. Your unsaved text:',
  useMine: 'Use my text',
  keepTheirs: 'Keep the other text',
};

document.querySelector('template[data-words]')?.content.querySelectorAll('[data-word]')
  .forEach(item => { words[item.dataset.word] = item.textContent.trim(); });

export const word = (key, argument = '') => words[key].replace('{0}', argument);
