// Asks the server to move an appointment to where it was set down. What it refuses goes back to where it was, with the
// reason and the nearest free times; what it grants can be undone.
import { clash, columns, focusOn, idOf, lengthOf, momentOf, nameOf, place, slotOf, startOf, timeOf, whoseOf } from './calendar-grid.mjs';
import { refresh } from './calendar-live.mjs';
import { nearest } from './calendar-nearest.mjs';
import { moreIn, send, undoIn } from './send.mjs';
import { say } from './toast.mjs';
import { word } from './words.mjs';

export const find = id => document.querySelector(`.cal .appt:has(> a[href$="${id}"])`);

/** Where an item stands, and how to say so to the server and to people. */
export const spotOf = item => ({
  column: item.parentNode, row: startOf(item), length: lengthOf(item), slot: slotOf(item, item.parentNode, startOf(item)),
  room: item.parentNode.dataset.room,
  date: item.parentNode.dataset.date, words: `${timeOf(startOf(item))}, ${whoseOf(item.parentNode)}`,
});

/** Back to where it was; what came from the pinboard has its card drawn again, which was taken up with it. */
export function putBack(item, from) {
  if (from.column) {
    place(item, from.column, from.row, from.length);
  } else {
    item.remove();
    refresh({ background: true }); // not while it has been taken up again
  }
}

/** A button that takes back what was just done; none where the server offers no way. */
export const undoing = (name, way) => way ? [{ label: word('undo'), act: () => undo(name, way) }] : [];

async function undo(name, way) {
  const answer = await send(way.path, { version: way.version });
  await refresh();
  say(answer.ok ? word('moved-back').replace('{0}', name) : answer.reason, { bad: !answer.ok });
  focusOn(way.path);
}

async function ask(name, id, version, to) {
  const answer = await send(`/appointments/${id}/move`, { version, slot: to.slot, date: to.date, ...to.room && { room: to.room } });
  if (answer.ok) {
    document.dispatchEvent(new CustomEvent('calendar:moved', { detail: id }));
    const page = await refresh();
    say(`${word('moved').replace('{0}', name).replace('{1}', to.words)} ${moreIn(page)}`.trim(), { actions: undoing(name, undoIn(page)) });
    find(id)?.querySelector('a').focus({ preventScroll: true });
  }
  return answer;
}

/** Sets the item down where it now stands; from is the spot where it was, without a column when it comes from the pinboard. */
export async function setDown(element, item, from) {
  const to = spotOf(item);
  if (to.column === from.column && to.row === from.row) {
    return;
  }
  const name = nameOf(item);
  const id = idOf(item);
  if (to.row < Number(to.column.dataset.night ?? 0)) { // clocks change then: the form knows which times there are
    putBack(item, from);
    location.assign(`/appointments/${id}/move?${new URLSearchParams({ date: to.date, ...to.room && { room: to.room } })}`);
    return;
  }
  item.classList.add('waits');
  const answer = await ask(name, id, item.dataset.v, to);
  item.classList.remove('waits');
  if (!answer.ok) {
    putBack(item, from);
    await refused(element, { id, name, to, answer });
  }
}

async function refused(element, { id, name, to, answer }) {
  const { practitioner, room, date } = to.column.dataset;
  const moment = momentOf(to.column, to.row);
  await refresh();
  const mine = find(id);
  const column = columns(element).find(one => one.dataset.practitioner === practitioner && one.dataset.room === room && one.dataset.date === date);
  const other = column && clash(mine, column, to.row, to.length);
  const why = other && (room || answer.status === 409) ? word('taken-by').replace('{0}', nameOf(other)) : answer.reason;
  const actions = nearest(answer.page, moment).map(free => ({ label: free.label,
    act: () => again(name, id, { slot: free.slot, date, room, words: free.label }) }));
  if (!actions.length && answer.status === 422) { // a trainee without a supervisor: the form knows the ways that are open
    const form = `/appointments/${id}/move?${new URLSearchParams({ date, slot: to.slot, ...room && { room } })}`;
    actions.push({ label: word('choose'), act: () => location.assign(form) });
  }
  say(`${word('not-moved').replace('{0}', name)} ${why}`, { bad: true, actions });
  mine?.querySelector('a').focus({ preventScroll: true });
}

async function again(name, id, to) {
  const answer = await ask(name, id, find(id)?.dataset.v ?? 0, to);
  if (!answer.ok) {
    await refresh();
    say(`${word('not-moved').replace('{0}', name)} ${answer.reason}`, { bad: true });
  }
}
