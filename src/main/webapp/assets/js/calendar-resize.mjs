// Makes an appointment longer or shorter: by its lower edge, or with Shift and the arrow keys and then Enter.
import { clash, idOf, lengthOf, minutes, nameOf, place, rowAt, rowsShown, startOf, timeOf } from './calendar-grid.mjs';
import { find, undoing } from './calendar-move.mjs';
import { refresh } from './calendar-live.mjs';
import { send, undoIn } from './send.mjs';
import { say } from './toast.mjs';
import { word } from './words.mjs';

const edge = 7;
const longest = 48;
const spoken = text => { document.getElementById('spoken').textContent = text; };
const within = (item, length) => Math.max(1, Math.min(length, longest, rowsShown() - startOf(item)));

async function commit(item, before) {
  const length = lengthOf(item);
  if (length === before) {
    return;
  }
  const name = nameOf(item);
  const id = idOf(item);
  const answer = await send(`/appointments/${id}/length`, { version: item.dataset.v, minutes: length * minutes });
  const way = undoIn(await refresh());
  if (answer.ok) {
    say(word('resized').replace('{0}', name).replace('{1}', length * minutes), { actions: undoing(name, way) });
  } else {
    place(item, item.parentNode, startOf(item), before);
    say(`${word('not-resized').replace('{0}', name)} ${answer.reason}`, { bad: true });
  }
  find(id)?.querySelector('a').focus({ preventScroll: true });
}

export default function resize(element, carried) {
  let held = null;

  const begin = (item, more) => {
    held = { item, before: lengthOf(item), ...more };
    item.classList.add('moving');
  };

  function end(done) {
    const { item, before } = held;
    held = null;
    item.classList.remove('moving');
    if (done) {
      commit(item, before);
    } else {
      place(item, item.parentNode, startOf(item), before);
    }
  }

  function stretch(length) {
    const { item } = held;
    place(item, item.parentNode, startOf(item), within(item, length));
    const state = clash(item, item.parentNode, startOf(item)) ? 'taken' : 'free';
    spoken(`${timeOf(startOf(item))}–${timeOf(startOf(item) + lengthOf(item))}, ${word(`spot-${state}`)}`);
  }

  element.addEventListener('pointerdown', event => {
    const link = event.target.closest('.appt[data-v] > a');
    if (link && event.button === 0 && event.pointerType === 'mouse' && link.getBoundingClientRect().bottom - event.clientY < edge) {
      event.stopImmediatePropagation();
      link.setPointerCapture(event.pointerId);
      begin(link.parentNode, { pointer: true });
    }
  }, true);

  element.addEventListener('pointermove', event => {
    const link = event.target.closest?.('.appt[data-v] > a');
    link?.classList.toggle('edge', link.getBoundingClientRect().bottom - event.clientY < edge);
    if (held?.pointer) {
      event.stopImmediatePropagation();
      stretch(rowAt(held.item.parentNode, event.clientY + 4) - startOf(held.item));
    }
  }, true);

  element.addEventListener('pointerup', event => {
    if (held?.pointer) {
      event.stopImmediatePropagation();
      held.item.querySelector('a').addEventListener('click', click => click.preventDefault(), { once: true });
      end(true);
    }
  }, true);

  element.addEventListener('keydown', event => {
    const item = event.target.closest('.appt[data-v]');
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!item || carried.isCarrying()) {
      return;
    }
    if (event.shiftKey && by) {
      held ?? begin(item, { pointer: false });
      stretch(lengthOf(held.item) + by);
    } else if (held && ['Enter', 'Escape', 'Tab'].includes(event.key)) {
      end(event.key === 'Enter');
    } else if (!held) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}
