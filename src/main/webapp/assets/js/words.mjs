// What scripts say, in the page's language: the layout and some pages bring it in <template data-words>.
const words = [...document.querySelectorAll('template[data-words]')].map(template => template.content);

export const word = key => words.map(all => all.querySelector(`[data-word="${key}"]`)).find(Boolean)?.textContent.trim() ?? '';
