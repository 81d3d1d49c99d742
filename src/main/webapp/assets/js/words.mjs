// What scripts say, in the page's language: the layout brings it in <template data-words>.
const words = document.querySelector('template[data-words]')?.content;

export const word = key => words?.querySelector(`[data-word="${key}"]`)?.textContent.trim() ?? '';
