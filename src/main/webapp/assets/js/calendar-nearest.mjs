// Reads from the page that refused a move which free times it offers, and picks those nearest to what was wanted.
export function nearest(page, moment, most = 3) {
  const wanted = Date.parse(moment);
  return [...page?.querySelectorAll('.slots input[name="slot"]') ?? []].filter(input => input.value.split('@').length === 2).map(input => ({
    slot: input.value,
    label: `${input.closest('label').textContent.trim()}, ${input.closest('fieldset').querySelector('legend').firstChild.textContent.trim()}`,
    distance: Math.abs(Date.parse(input.value.split('@')[1]) - wanted),
  })).sort((a, b) => a.distance - b.distance).slice(0, most);
}
