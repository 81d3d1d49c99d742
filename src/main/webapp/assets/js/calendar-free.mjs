// Books from an empty spot: the quarter of an hour under the pointer is the start; pressed and drawn, where it began.
import { rowAt, startOf, lengthOf, step, timeOf } from './calendar-grid.mjs';

export default function free(element) {
  let drawn = null;
  let led = false;
  const mark = document.createElement('li');
  mark.setAttribute('aria-hidden', 'true');

  function quarter(link, y) {
    const stretch = link.parentNode;
    const first = startOf(stretch);
    const row = Math.floor(rowAt(stretch.parentNode, y) / step) * step;
    return Math.min(Math.max(row, first), first + lengthOf(stretch) - step);
  }

  function show(link, row, length = step) {
    mark.className = `spot ${drawn ? 'drawing ' : ''}s-${row} d-${length}`;
    mark.textContent = length > step ? `${timeOf(row)}–${timeOf(row + length)}` : timeOf(row);
    if (mark.parentNode !== link.closest('.col')) {
      link.closest('.col').append(mark);
    }
  }

  const at = (link, row) => {
    const address = new URL(link.href);
    address.searchParams.set('time', timeOf(row));
    return address;
  };

  element.addEventListener('pointermove', event => {
    const link = event.target.closest('.free > a');
    if (drawn) {
      const row = quarter(drawn.link, event.clientY);
      show(drawn.link, Math.min(row, drawn.row), Math.abs(row - drawn.row) + step);
    } else if (link && event.pointerType !== 'touch') {
      show(link, quarter(link, event.clientY));
    } else {
      mark.remove();
    }
  });

  element.addEventListener('pointerdown', event => {
    const link = event.target.closest('.free > a');
    if (link && event.button === 0 && event.pointerType === 'mouse') {
      drawn = { link, row: quarter(link, event.clientY) };
      mark.classList.add('drawing');
    }
  });

  document.addEventListener('pointerup', event => {
    const from = drawn;
    drawn = null;
    if (from && event.target.closest('.col') === from.link.closest('.col')) {
      const row = quarter(from.link, event.clientY);
      if (row !== from.row) {
        led = true;
        location.assign(at(from.link, Math.min(row, from.row)));
      }
    }
  });

  element.addEventListener('pointerleave', () => {
    if (!drawn) {
      mark.remove();
    }
  });

  element.addEventListener('dragstart', event => event.preventDefault());

  // A key opens the first free time; a click the one that is pointed at.
  element.addEventListener('click', event => {
    const link = event.target.closest('.free > a');
    if (led) {
      event.preventDefault();
    } else if (link && event.detail > 0) {
      link.href = at(link, quarter(link, event.clientY));
    }
  });
}
