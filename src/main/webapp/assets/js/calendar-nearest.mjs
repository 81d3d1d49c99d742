// Reads from the page that refused a move which times it offers instead; where it names none, picks the nearest of all.
export function nearest(page, moment, most = 3) {
  const named = [...page?.querySelectorAll('[data-nearest] button[name="slot"]') ?? []].map(button => choice(button.value, button.textContent, moment));
  const all = [...page?.querySelectorAll('.slots input[name="slot"]') ?? []].map(input => choice(input.value,
    `${input.closest('label').textContent.trim()}, ${input.closest('fieldset').querySelector('legend').firstChild.textContent}`, moment));
  return (named.length ? named : all).filter(one => one.slot.split('@').length === 2).sort((a, b) => a.distance - b.distance).slice(0, most);
}

const choice = (slot, words, moment) => ({ slot, label: words.trim().replace(/\s+/g, ' '),
  distance: Math.abs(Date.parse(slot.split('@')[1]) - Date.parse(moment)) });
