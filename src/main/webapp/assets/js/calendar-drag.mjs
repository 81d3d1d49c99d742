// Drags an appointment: a mouse after 5 px, a finger after a hold of 350 ms, so that scrolling still works.
import { columnAt, lengthOf, place, rowAt, snap, within } from './calendar-grid.mjs';
import { setDown, spotOf } from './calendar-move.mjs';
import { dropOnPins, overPins, showPinZone } from './calendar-pins.mjs';

const slack = 5;
const fingerSlack = 8;
const hold = 350;

export default function drag(element, carried) {
  let held = null;

  function begin() {
    held.on = true;
    held.item.classList.add('moving');
    held.link.setPointerCapture?.(held.pointer);
    showPinZone(true);
  }

  function end() {
    const last = held;
    clearTimeout(last?.timer);
    held = null;
    if (last?.on) {
      last.item.classList.remove('moving');
      showPinZone(false);
      last.link.addEventListener('click', event => event.preventDefault(), { once: true });
    }
    return last;
  }

  element.addEventListener('dragstart', event => event.preventDefault());

  element.addEventListener('pointerdown', event => {
    const link = event.target.closest('.appt[data-v] > a');
    if (!link || event.button !== 0 || carried.isCarrying()) {
      return;
    }
    const item = link.parentNode;
    held = { link, item, pointer: event.pointerId, x: event.clientX, y: event.clientY, on: false,
      from: spotOf(item),
      below: event.clientY - link.getBoundingClientRect().top };
    if (event.pointerType === 'touch') {
      held.timer = setTimeout(begin, hold);
    }
  });

  element.addEventListener('pointermove', event => {
    if (!held) {
      return;
    }
    if (!held.on) {
      const moved = Math.hypot(event.clientX - held.x, event.clientY - held.y);
      if (event.pointerType === 'touch') {
        if (moved > fingerSlack) {
          end();
        }
        return;
      }
      if (moved <= slack) {
        return;
      }
      begin();
    }
    overPins(event);
    const column = columnAt(element, event.clientX) ?? held.item.parentNode;
    place(held.item, column, within(snap(rowAt(column, event.clientY - held.below + 2)), lengthOf(held.item)));
  });

  element.addEventListener('touchmove', event => {
    if (held?.on) {
      event.preventDefault();
    }
  }, { passive: false });

  element.addEventListener('pointerup', event => {
    const last = end();
    if (last?.on) {
      if (dropOnPins(event, last.item)) {
        place(last.item, last.from.column, last.from.row, last.from.length);
      } else {
        setDown(element, last.item, last.from);
      }
    }
  });

  element.addEventListener('pointercancel', () => {
    const last = end();
    if (last?.on) {
      place(last.item, last.from.column, last.from.row, last.from.length);
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && held?.on) {
      const last = end();
      place(last.item, last.from.column, last.from.row, last.from.length);
    }
  });
}
