// Nearer without gestures: a list of areas, plus and minus. Marks keep their size on the screen.
const whole = [0, 0, 400, 920];
const armOnScreen = { left: [18, 165, 112, 400], right: [270, 165, 112, 400] };
const areas = {
  head: () => [120, 6, 160, 200],
  shoulders: () => [70, 120, 260, 220],
  'low-back': () => [100, 310, 200, 220],
  'left-arm': view => armOnScreen[view === 'front' ? 'right' : 'left'],
  'right-arm': view => armOnScreen[view === 'front' ? 'left' : 'right'],
  legs: () => [90, 440, 220, 470],
};

export function zooming(section, svgs) {
  const boxes = new Map(svgs.map(svg => [svg, whole]));
  const list = section.querySelector('select[data-bodymap-area]');
  const memory = `palpate:area:${section.dataset.bodymap || location.pathname}`;

  function rescale() {
    svgs.forEach(rescaleOne);
  }

  function setBox(svg, box) {
    boxes.set(svg, box);
    svg.setAttribute('viewBox', box.join(' '));
    rescaleOne(svg);
  }

  function area(name) {
    svgs.forEach(svg => setBox(svg, areas[name]?.(svg.dataset.view) ?? whole));
    sessionStorage.setItem(memory, name);
  }

  function nearer(factor) {
    for (const svg of svgs) {
      const [x, y, width, height] = boxes.get(svg);
      const newWidth = Math.min(400, Math.max(70, width * factor));
      const newHeight = Math.min(920, Math.max(160, height * factor));
      const [middleX, middleY] = selected(svg) ?? [x + width / 2, y + height / 2];
      setBox(svg, newHeight >= 920 ? whole : [middleX - newWidth / 2, middleY - newHeight / 2, newWidth, newHeight]);
    }
  }

  // What takes the focus comes into view, also when zoomed in elsewhere.
  function show(svg, element) {
    const [x, y, width, height] = boxes.get(svg);
    const at = centreOf(element);
    if (at && (at[0] < x || at[0] > x + width || at[1] < y || at[1] > y + height)) {
      setBox(svg, [at[0] - width / 2, at[1] - height / 2, width, height]);
    }
  }

  list?.addEventListener('change', () => area(list.value));
  section.addEventListener('click', event => {
    const button = event.target.closest('[data-bodymap-zoom]');
    if (button) {
      nearer(button.dataset.bodymapZoom === 'in' ? 0.7 : 1 / 0.7);
    }
  });
  const observer = new ResizeObserver(rescale);
  svgs.forEach(svg => observer.observe(svg));
  const remembered = sessionStorage.getItem(memory);
  if (list && areas[remembered]) {
    list.value = remembered;
    area(remembered);
  }
  return { rescale, show };
}

function rescaleOne(svg) {
  const matrix = svg.getScreenCTM();
  if (matrix) {
    const scale = (window.innerWidth < 700 ? 0.8 : 0.95) / matrix.a;
    svg.querySelectorAll('.pt .sc').forEach(mark => mark.setAttribute('transform', `scale(${scale.toFixed(3)})`));
  }
}

function selected(svg) {
  const mark = svg.querySelector('.pt.sel');
  return mark && centreOf(mark);
}

function centreOf(element) {
  const moved = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(element.getAttribute('transform') ?? '');
  return moved ? moved.slice(1).map(Number) : element.dataset.centre?.split(',').map(Number);
}
