// The drawn figure: fetched once, its regions named and found.
const fetched = new Map();

export async function inline(figure) {
  const picture = figure.querySelector('img');
  const svg = await drawing(picture.src);
  svg.classList.add('fig');
  svg.dataset.view = figure.dataset.view;
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', picture.alt);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  picture.replaceWith(svg);
  return svg;
}

async function drawing(address) {
  if (!fetched.has(address)) {
    fetched.set(address, fetch(address, { credentials: 'same-origin' }).then(answer => answer.text()));
  }
  const text = await fetched.get(address);
  return document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
}

export const regions = svg => [...svg.querySelectorAll('.m')];

export const centre = region => region.dataset.centre.split(',').map(Number);

export function regionCentre(svg, figure, side) {
  const found = svg.querySelector(`.m[data-figure="${CSS.escape(figure)}"][data-side="${CSS.escape(side)}"]`)
    ?? svg.querySelector(`.m[data-figure="${CSS.escape(figure)}"]`);
  return found ? centre(found) : null;
}

// Straight ahead counts more than aside, so that the arrow goes where it points.
export function regionNear(all, from, [right, down]) {
  const [x, y] = centre(from);
  let nearest = null;
  let least = Infinity;
  for (const region of all) {
    const [otherX, otherY] = centre(region);
    const ahead = (otherX - x) * right + (otherY - y) * down;
    const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right);
    const cost = ahead + aside * 2.2;
    if (region !== from && ahead >= 2 && cost < least) {
      least = cost;
      nearest = region;
    }
  }
  return nearest;
}

// The page says how regions are called: <template data-figure-names data-left="Left" data-right="Right">.
export function named(view, region) {
  const names = document.querySelector('template[data-figure-names]');
  const item = names?.content.querySelector(
    `[data-view="${view}"][data-figure="${CSS.escape(region.dataset.figure)}"]`);
  const name = item?.textContent.trim() || region.dataset.figure;
  const side = names?.dataset[region.dataset.side];
  return side ? `${side} ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
