// Carries an appointment: M picks it up, arrows or the pointer carry it, Enter or a press sets it down, Escape puts it back.
import { clash, columnAt, columns, idOf, isOff, lengthOf, nameOf, place, rowAt, snap, startOf, step, timeOf, whoseOf, within } from './calendar-grid.mjs';
import { keysAreOn } from './keys.mjs';
import { putBack, setDown, spotOf } from './calendar-move.mjs';
import { word } from './words.mjs';

const spoken = text => { document.getElementById('spoken').textContent = text; };

export default function carrying(element) {
  let carried = null;

  function carry(item, from) {
    carried = { item, from };
    item.classList.add('moving');
    item.querySelector('a').focus({ preventScroll: true });
    spoken(word('carrying').replace('{0}', nameOf(item)));
  }

  function stop(done) {
    const { item, from } = carried;
    carried = null;
    item.classList.remove('moving');
    if (done) {
      setDown(element, item, from);
    } else {
      putBack(item, from);
      spoken(word('put-back'));
    }
    const stands = item.isConnected ? item.querySelector('a') : document.querySelector(`[data-pin="${idOf(item)}"] [data-take]`);
    stands?.focus({ preventScroll: true });
  }

  function carryOn(event) {
    const { item } = carried;
    const all = columns(element);
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
    const rows = ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0) * (event.shiftKey ? 1 : step);
    const column = all[all.indexOf(item.parentNode) + side] ?? item.parentNode;
    const row = within(startOf(item) + rows, lengthOf(item));
    place(item, column, row);
    const link = item.querySelector('a');
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const state = clash(item, column, row) ? 'taken' : isOff(item, column, row) ? 'off' : 'free';
    spoken(`${timeOf(row)}, ${whoseOf(column)}, ${word(`spot-${state}`)}`);
  }

  function whileCarrying(event) {
    if (event.key.startsWith('Arrow')) {
      carryOn(event);
    } else if (['Enter', ' ', 'Escape', 'Tab'].includes(event.key)) {
      stop(event.key === 'Enter' || event.key === ' ');
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  element.addEventListener('keydown', event => {
    const item = event.target.closest('.appt');
    if (carried) {
      whileCarrying(event);
    } else if (item?.dataset.v && event.key.toLowerCase() === 'm' && keysAreOn(event)) {
      event.preventDefault();
      carry(item, spotOf(item));
    }
  });

  // What was picked up also follows the pointer, and is set down by a press.
  function follow(event) {
    const column = columnAt(element, event.clientX);
    if (column) {
      place(carried.item, column, within(snap(rowAt(column, event.clientY)), lengthOf(carried.item)));
    }
  }
  element.addEventListener('pointermove', event => {
    if (carried && (event.movementX || event.movementY)) {
      follow(event);
    }
  });
  element.addEventListener('click', event => {
    if (carried) {
      event.preventDefault();
      event.stopImmediatePropagation();
      follow(event);
      stop(true);
    }
  }, true);

  element.addEventListener('calendar:carry', event => carry(event.target, event.detail));
  return { isCarrying: () => carried !== null };
}
