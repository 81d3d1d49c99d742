// What the screening holds back, drawn over the figure in patterns; each region says why when it is pointed at or focused.
import { named, regions } from './bodymap-figure.mjs';

const key = ({ view, figure, side }) => `${view} ${figure} ${side}`;

export function drawHeld(section, svgs) {
  const list = section.querySelector('template[data-bodymap-held]');
  if (!list) {
    return;
  }
  const held = new Map([...list.content.querySelectorAll('i')].map(item => [key(item.dataset), item]));
  const status = section.querySelector('[data-bodymap-why]');

  for (const svg of svgs) {
    for (const region of regions(svg)) {
      const item = held.get(key({ view: svg.dataset.view, ...region.dataset }));
      if (item) {
        cover(region, item.dataset.verdict);
        explain(region, words(status.dataset.says, named(svg.dataset.view, region), item), status, link(section, item.dataset));
      }
    }
  }
}

function cover(region, verdict) {
  const over = region.cloneNode(false);
  for (const { name } of [...over.attributes].filter(({ name }) => !['d', 'transform', 'points'].includes(name))) {
    over.removeAttribute(name);
  }
  over.setAttribute('class', `over ${verdict}`);
  over.setAttribute('fill', `url(#held-${verdict})`);
  over.setAttribute('aria-hidden', 'true');
  region.after(over);
}

function words(pattern, name, item) {
  return [name, item.dataset.word, item.textContent.trim()]
    .reduce((text, word, i) => text.replace(`{${i}}`, word), pattern).trim();
}

/** Leads to the reasons for that family at that very place; nowhere where the limit is the practitioner's own. */
function link(section, { gate, place }) {
  const why = section.querySelector('[data-bodymap-why-link]');
  return () => {
    why.hidden = !gate;
    why.href = `${why.dataset.at}?${new URLSearchParams({ gate, place })}`;
  };
}

function explain(region, text, status, lead) {
  region.setAttribute('aria-label', text);
  if (!region.hasAttribute('role')) {
    region.setAttribute('role', 'img');
  }
  const say = () => {
    status.textContent = text;
    lead();
  };
  ['focus', 'pointerenter', 'pointerdown'].forEach(kind => region.addEventListener(kind, say));
}
