// Marks on the figure, drawn from the rows of the list: shape says the kind, the number leads to the row.
import { regionCentre } from './bodymap-figure.mjs';

const namespace = 'http://www.w3.org/2000/svg';
const shapes = {
  active: ['circle', { r: 11 }],
  latent: ['rect', { x: -9.7, y: -9.7, width: 19.4, height: 19.4, rx: 2.5, transform: 'rotate(45)' }],
  tender: ['path', { d: 'M0-13.2L13 9.9H-13Z' }],
  unclassified: ['circle', { r: 11.5 }],
  none: ['rect', { x: -8.5, y: -8.5, width: 17, height: 17, rx: 2 }],
};

function draw(parent, tag, attributes) {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  parent.append(made);
  return made;
}

export function drawMarks(svgs) {
  const points = [...document.querySelectorAll('[data-bodymap-points] [data-point]')];
  for (const svg of svgs) {
    svg.querySelector('.pts')?.remove();
    svg.querySelectorAll('.m.on').forEach(region => region.classList.remove('on'));
    const layer = draw(svg, 'g', { class: 'pts' });
    points.filter(point => point.dataset.view === svg.dataset.view).forEach(point => mark(layer, svg, point));
  }
}

function place(svg, { x, y, figure, side }) {
  return x && y ? [Number(x), Number(y)] : figure ? regionCentre(svg, figure, side ?? '') : null;
}

function mark(layer, svg, point) {
  const { kind, number, label, href, figure, side } = point.dataset;
  const at = place(svg, point.dataset);
  if (!at) {
    return;
  }
  const [tag, attributes] = shapes[kind] ?? shapes.unclassified;
  const group = draw(layer, href ? 'a' : 'g', {
    class: `pt ${shapes[kind] ? kind : 'unclassified'}${'selected' in point.dataset ? ' sel' : ''}`,
    transform: `translate(${at[0]} ${at[1]})`,
    'aria-label': label,
    ...(href ? { href } : { role: 'img' }),
    ...('selected' in point.dataset && href ? { 'aria-current': 'true' } : {}),
  });
  const scaled = draw(group, 'g', { class: 'sc' });
  draw(scaled, 'circle', { class: 'hit', r: 20 });
  draw(scaled, 'circle', { class: 'ring', r: 18 });
  draw(scaled, tag, { class: 'sh', ...attributes });
  draw(scaled, 'text', { y: kind === 'tender' ? 3 : 0.5 }).textContent = kind === 'unclassified' ? '?' : number;
  group.addEventListener('click', event => follow(event, point));
  if (figure) {
    const whole = `.m[data-figure="${CSS.escape(figure)}"]`;
    svg.querySelector(side ? `${whole}[data-side="${CSS.escape(side)}"]` : whole)?.classList.add('on');
  }
}

// The row's own link may load only a part of the page: the mark does what the row does.
function follow(event, point) {
  const link = [...point.querySelectorAll('a[href]')].find(a => a.getAttribute('href') === point.dataset.href);
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    link.click();
  }
}
