// A date field follows the browser's language; beside it stands the chosen day in the page's.
const inWords = new Intl.DateTimeFormat(document.documentElement.lang || 'en-GB',
  { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export default function dateWords(hint) {
  const field = document.getElementById(hint.dataset.dateWords);
  field?.addEventListener('change', () => {
    const chosen = field.valueAsDate;
    hint.textContent = chosen ? inWords.format(chosen).replace(',', '') : '';
  });
}
