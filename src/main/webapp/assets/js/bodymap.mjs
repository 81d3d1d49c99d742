// The body map: pictures become figures that answer to tap, click and keyboard; the list beside them stays the truth.
import { inline, regionNear, regions, centre, named } from './bodymap-figure.mjs';
import { drawHeld } from './bodymap-held.mjs';
import { drawMarks } from './bodymap-markers.mjs';
import { zooming } from './bodymap-zoom.mjs';

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export default async function bodymap(section) {
  const figures = [...section.querySelectorAll('figure[data-view]')];
  const svgs = await Promise.all(figures.map(inline));
  const zoom = zooming(section, svgs);
  const redraw = () => {
    drawMarks(svgs);
    zoom.rescale();
  };

  if (!section.hasAttribute('data-readonly')) {
    svgs.forEach(svg => markable(section, svg, zoom));
  }
  drawHeld(section, svgs);
  svgs.forEach(svg => svg.addEventListener('focusin', event => zoom.show(svg, event.target)));
  document.addEventListener('htmx:afterSettle', redraw);
  document.addEventListener('htmx:afterRequest', redraw);
  redraw();
  section.dataset.ready = '';
}

function markable(section, svg, zoom) {
  const all = regions(svg);
  let current = all[0];

  for (const region of all) {
    region.setAttribute('role', 'button');
    region.setAttribute('tabindex', '-1');
    region.setAttribute('aria-label', named(svg.dataset.view, region));
  }
  current.setAttribute('tabindex', '0');

  function become(region) {
    current.setAttribute('tabindex', '-1');
    current = region;
    current.setAttribute('tabindex', '0');
  }

  svg.addEventListener('click', event => {
    const region = event.target.closest('.m');
    if (region) {
      become(region);
      mark(section, svg, region, pointed(svg, event));
    }
  });

  svg.addEventListener('keydown', event => {
    const region = event.target.closest('.m');
    if (!region) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      mark(section, svg, region, centre(region));
    } else if (steps[event.key]) {
      event.preventDefault();
      const next = regionNear(all, region, steps[event.key]);
      if (next) {
        become(next);
        next.focus({ preventScroll: true });
        zoom.show(svg, next);
      }
    }
  });
}

function pointed(svg, event) {
  const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [place.x, place.y];
}

function mark(section, svg, region, [x, y]) {
  const form = document.querySelector('form[data-bodymap-form]');
  if (!form || form.getAttribute('aria-busy') === 'true') {
    return;
  }
  const within = (value, most) => Math.min(most, Math.max(0, value)).toFixed(1);
  const values = {
    figure: region.dataset.figure,
    view: svg.dataset.view,
    side: region.dataset.side,
    x: within(x, 400),
    y: within(y, 920),
  };
  for (const [name, value] of Object.entries(values)) {
    form.elements[name].value = value;
  }
  region.classList.add('on');
  form.requestSubmit();
}
