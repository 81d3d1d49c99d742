// The pinboard: an appointment kept at hand while the day is changed. The browser remembers ids and nothing else; who
// they are is asked anew on each page.
import { before, cardOf, columns, idOf, lengthOf, place, startOf, within } from './calendar-grid.mjs';
import { keysAreOn } from './keys.mjs';
import { fetchPage } from './send.mjs';
import { word } from './words.mjs';

const key = 'palpate-pins';
const most = 8;
const pinned = () => JSON.parse(sessionStorage.getItem(key) ?? '[]');
const keep = ids => sessionStorage.setItem(key, JSON.stringify(ids.slice(-most)));
const hits = (box, { clientX: x, clientY: y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

let board = null;
let zone = null;

/**
 * What others changed comes in with the rest of the page, but not while one of the pins is in focus. An answer that comes
 * after the pins have changed once more is of no use: that change asks anew.
 */
async function show({ background = false } = {}) {
  const ids = pinned();
  const page = ids.length ? await fetchPage(`/calendar/pins?${ids.map(id => `id=${id}`).join('&')}`, { background: true }) : null;
  const items = page?.querySelectorAll('li[data-pin]') ?? [];
  const overtaken = String(ids) !== String(pinned());
  if (overtaken || background && (!page || board.contains(document.activeElement))) {
    return;
  }
  board.hidden = !items.length;
  board.replaceChildren(...(items.length ? page.body.childNodes : []));
  if (page) {
    keep([...items].map(item => item.dataset.pin));
  }
}

function toggle(id) {
  const ids = pinned();
  keep(ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id]);
  show();
}

export function showPinZone(on) {
  if (!zone) {
    zone = document.createElement('div');
    zone.className = 'pinzone';
    zone.textContent = word('pin-here');
  }
  on && board ? document.body.append(zone) : zone.remove();
}

export const overPins = event => zone?.classList.toggle('over', hits(zone.getBoundingClientRect(), event));

/** Whether the item was dropped on the pinboard. */
export function dropOnPins(event, item) {
  const dropped = zone?.classList.contains('over') || (!board?.hidden && hits(board?.getBoundingClientRect() ?? {}, event));
  zone?.classList.remove('over');
  if (dropped && !pinned().includes(idOf(item))) {
    toggle(idOf(item));
  }
  return Boolean(dropped);
}

/** Takes a pinned one up: it stands in the first column in view, at the top of what is seen, to be carried by keys. */
function takeUp(pin) {
  const calendar = document.querySelector('[data-calendar]');
  const column = calendar && columns(calendar).find(one => one.dataset.practitioner === pin.dataset.practitioner)
    || calendar && columns(calendar).find(one => one.dataset.practitioner || one.dataset.room);
  if (!column) {
    return null;
  }
  const item = document.importNode(pin.querySelector('template').content, true).querySelector('li');
  calendar.querySelector(`.appt:has(> a[href$="${pin.dataset.pin}"])`)?.remove();
  item.dataset.who = pin.dataset.practitioner;
  column.append(item);
  place(item, column, within(startOf(item) - before(), lengthOf(item)));
  return item;
}

const spotOfPin = pin => ({ column: null, row: -1 });

export default function pins(section) {
  board = section;
  show();

  section.addEventListener('click', event => {
    const pin = event.target.closest('li[data-pin]');
    if (event.target.closest('[data-unpin]')) {
      toggle(pin.dataset.pin);
    } else if (event.target.closest('[data-take]')) {
      const item = takeUp(pin);
      if (!item) { // no column to set it down in: the form moves it to the day that is shown
        location.assign(`/appointments/${pin.dataset.pin}/move?date=${document.querySelector('input[name="date"]')?.value ?? ''}`);
        return;
      }
      item.dispatchEvent(new CustomEvent('calendar:carry', { bubbles: true, detail: spotOfPin(pin) }));
      item.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
  });

  document.body.addEventListener('refreshed', () => pinned().length && show({ background: true }));

  document.addEventListener('calendar:moved', event => {
    if (pinned().includes(event.detail)) {
      toggle(event.detail);
    }
  });

  document.addEventListener('keydown', event => {
    const item = cardOf(event.target);
    if (item?.dataset.v && event.key === 'p' && !event.defaultPrevented && keysAreOn(event)) {
      event.preventDefault();
      toggle(idOf(item));
      document.getElementById('spoken').textContent = word('pinned');
    }
  });
}
