// One tab stop for the whole calendar; arrow keys go from appointment to appointment and to free times.
import { columns, stops, top } from './calendar-grid.mjs';
import arriving from './calendar-arrive.mjs';
import drag from './calendar-drag.mjs';
import free from './calendar-free.mjs';
import carrying from './calendar-carry.mjs';
import resize from './calendar-resize.mjs';

export default function calendar(element) {
  const inColumn = column => [...column.querySelectorAll(stops)].sort((a, b) => top(a) - top(b));
  let current = null;

  function become(link) {
    if (current) {
      current.tabIndex = -1;
    }
    current = link;
    current.tabIndex = 0;
  }

  function begin() {
    const all = [...element.querySelectorAll(stops)];
    all.forEach(link => { link.tabIndex = -1; });
    current = null;
    const first = element.querySelector('.st-treatment > a') ?? all[0];
    if (first) {
      become(first);
    }
  }

  function go(link) {
    if (link) {
      become(link);
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  function beside(link, index, step) {
    const all = columns(element);
    for (let i = index + step; i >= 0 && i < all.length; i += step) {
      const links = inColumn(all[i]);
      if (links.length) {
        return links.sort((a, b) => Math.abs(top(a) - top(link)) - Math.abs(top(b) - top(link)))[0];
      }
    }
    return null;
  }

  function target(key, link) {
    const column = link.closest('.col');
    const links = inColumn(column);
    const place = links.indexOf(link);
    switch (key) {
      case 'ArrowDown': return links[place + 1] ?? null;
      case 'ArrowUp': return links[place - 1] ?? null;
      case 'ArrowRight': return beside(link, columns(element).indexOf(column), 1);
      case 'ArrowLeft': return beside(link, columns(element).indexOf(column), -1);
      case 'Home': return links[0];
      case 'End': return links.at(-1);
      default: return undefined;
    }
  }

  scrollToNow(element);
  begin();
  const carried = carrying(element);
  resize(element, carried);
  drag(element, carried);
  free(element);
  arriving(element);

  element.addEventListener('calendar:swapped', begin);
  element.addEventListener('focusin', event => {
    const link = event.target.closest(stops);
    if (link && link !== current) {
      become(link);
    }
  });

  element.addEventListener('keydown', event => {
    const link = event.target.closest(stops);
    if (!link || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const next = target(event.key, link);
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    }
  });

  // With nothing of the page in focus, an arrow key enters the calendar.
  document.addEventListener('keydown', event => {
    if (event.target === document.body && /^Arrow/.test(event.key) && current) {
      event.preventDefault();
      go(current);
    }
  });
}

function scrollToNow(element) {
  const now = element.querySelector('.col .now');
  const first = element.querySelector('.appt');
  if (now) {
    element.scrollTop = now.offsetTop - element.clientHeight * 0.45;
  } else if (first) {
    element.scrollTop = first.offsetTop - element.clientHeight * 0.2;
  }
}
