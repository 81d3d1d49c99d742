// Rows and columns of the calendar: five minutes a row, places by the classes s-N (start) and d-N (length). Which hours
// are shown, the page says.
export const stops = '.appt > a, .free > a';
export const minutes = 5;
export const step = 3;
const inHour = 60 / minutes;

export const columns = element => [...element.querySelectorAll('.col')];
export const top = link => link.getBoundingClientRect().top;
export const startOf = item => Number(/\bs-(\d+)/.exec(item.className)?.[1] ?? 0);
export const lengthOf = item => Number(/\bd-(\d+)/.exec(item.className)?.[1] ?? 0);
/** The appointment, in a column or a row of the list, in which something lies. */
export const cardOf = target => target.closest?.('.appt, .agenda tbody tr');
export const nameOf = item => item.querySelector('.n b, th a').textContent.trim();
export const idOf = item => item.querySelector('a').getAttribute('href').split('/').pop();
/** Puts the focus on the appointment of which a path speaks; in the calendar and in the list. */
export const focusOn = path => document.querySelector(`:is(.cal .appt > a, .agenda th a)[href$="${path.split('/')[2]}"]`)?.focus({ preventScroll: true });
export const whoseOf = column => document.getElementById(column.getAttribute('aria-labelledby')).textContent.trim();

const pad = number => String(number).padStart(2, '0');
const shown = () => document.querySelector('[data-calendar]')?.dataset ?? { first: 0, last: 24 };

/** How many rows lie before the first that is shown, counted from midnight. */
export const before = () => shown().first * inHour;
export const rowsShown = () => (shown().last - shown().first) * inHour;

export function timeOf(row) {
  const all = (before() + row) * minutes;
  return `${pad(Math.floor(all / 60))}:${pad(all % 60)}`;
}

/** The moment at which a row of a column begins, as the server reads it. */
export const momentOf = (column, row) =>
  new Date(Date.parse(column.dataset.start) + row * minutes * 60_000).toISOString().replace('.000Z', 'Z');

/** Practitioner and moment, as one field of a form. In the column of a room the practitioner stays. */
export const slotOf = (item, column, row) => `${column.dataset.practitioner ?? item.dataset.who}@${momentOf(column, row)}`;

export function rowAt(column, y) {
  const height = Number.parseFloat(getComputedStyle(column).gridAutoRows);
  return Math.floor((y - column.getBoundingClientRect().top) / height);
}

export const snap = row => Math.round(row / step) * step;
export const within = (row, length) => Math.max(0, Math.min(rowsShown() - length, row));

export function columnAt(element, x) {
  return columns(element).find(column => {
    const box = column.getBoundingClientRect();
    return x >= box.left && x < box.right;
  });
}

export function place(item, column, row, length = lengthOf(item)) {
  item.className = item.className.replace(/\bs-\d+/, `s-${row}`).replace(/\bd-\d+/, `d-${length}`)
    .replace(/ (lane|of)-\d/g, '');
  if (item.parentNode !== column) {
    column.append(item);
  }
  const times = item.querySelectorAll('time');
  if (times.length > 1) {
    times[0].textContent = timeOf(row);
    times[1].textContent = timeOf(row + length);
  }
}

/** The appointment that stands in the way, if one does. */
export function clash(item, column, row, length = lengthOf(item)) {
  return [...column.querySelectorAll('.appt:not(.aside, .st-noshow, .st-needsreassignment)')].find(other =>
    other !== item && row < startOf(other) + lengthOf(other) && row + length > startOf(other));
}

export const isOff = (item, column, row) => [...column.querySelectorAll('.off')].some(off =>
  row < startOf(off) + lengthOf(off) && row + lengthOf(item) > startOf(off));
