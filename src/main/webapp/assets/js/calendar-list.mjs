// The list by keyboard: arrow keys go from appointment to appointment, A marks an arrival, M opens the form that moves one.
import arriving from './calendar-arrive.mjs';
import { cardOf, idOf } from './calendar-grid.mjs';
import { keysAreOn } from './keys.mjs';

const steps = {
  ArrowDown: (links, place) => links[place + 1],
  ArrowUp: (links, place) => links[place - 1],
  Home: links => links[0],
  End: links => links.at(-1),
};

export default function list(element) {
  arriving(element);

  element.addEventListener('keydown', event => {
    const item = cardOf(event.target);
    if (item?.dataset.v && event.key === 'm' && keysAreOn(event)) {
      event.preventDefault();
      location.assign(`/appointments/${idOf(item)}/move`);
    }
  });

  // With nothing of the page in focus, an arrow key enters the list.
  document.addEventListener('keydown', event => {
    const links = [...element.querySelectorAll('.agenda th a')];
    const place = links.indexOf(event.target);
    const entering = event.target === document.body && /^Arrow(Up|Down)$/.test(event.key);
    const step = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? null : steps[event.key];
    if (step && !event.defaultPrevented && (place >= 0 || entering)) {
      const next = entering ? links[0] : step(links, place);
      event.preventDefault();
      next?.focus();
    }
  });
}
