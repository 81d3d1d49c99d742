// A on a card says that the patient has arrived; what was pressed by mistake can be undone at once.
import { cardOf, focusOn, idOf, nameOf } from './calendar-grid.mjs';
import { refresh } from './calendar-live.mjs';
import { keysAreOn } from './keys.mjs';
import { moreIn, send, undoIn } from './send.mjs';
import { say } from './toast.mjs';
import { word } from './words.mjs';

async function arrive(item) {
  const name = nameOf(item);
  const answer = await send(`/appointments/${idOf(item)}/arrival`, {});
  const page = await refresh();
  const way = undoIn(page);
  if (!answer.ok) {
    say(answer.reason, { bad: true });
    return;
  }
  const back = way && { label: word('undo'), act: () => takeBack(name, way) };
  say(`${word('arrived').replace('{0}', name)} ${moreIn(page)}`.trim(), { actions: back ? [back] : [] });
}

async function takeBack(name, { path, version }) {
  const answer = await send(path, { version });
  await refresh();
  say(answer.ok ? word('arrived-back').replace('{0}', name) : answer.reason, { bad: !answer.ok });
  focusOn(path);
}

export default function arriving(element) {
  element.addEventListener('keydown', event => {
    const item = cardOf(event.target);
    if (item && event.key === 'a' && !event.defaultPrevented && keysAreOn(event)) {
      event.preventDefault();
      arrive(item);
    }
  });
}
