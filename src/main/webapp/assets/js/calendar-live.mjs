// Keeps an open page true: asks every few seconds whether something has changed, and then brings its parts in anew.
import { fetchPage } from './send.mjs';
import { before, minutes, rowsShown } from './calendar-grid.mjs';

const pause = 3_000;
const inMinutes = 60_000;
const opened = Date.now();
let refreshed = null;

const busy = () => Boolean(document.querySelector('.moving, .drawing, dialog[open]'));

/** Brings the parts of the page in anew, keeping focus and scroll; gives the new page, or null when there was none. */
export async function refresh({ background = false } = {}) {
  const page = await fetchPage(location.href, { background });
  const main = page?.querySelector('[data-live]');
  if (!main || (background && busy())) {
    return null;
  }
  const parts = [...document.querySelectorAll('[data-part]')];
  if (parts.length !== page.querySelectorAll('[data-part]').length || parts.some(part => !page.getElementById(part.id))) {
    location.reload();
    return null;
  }
  const focused = document.activeElement?.closest('[data-part] a, [data-part] button');
  const key = focused?.getAttribute('href') ?? focused?.getAttribute('aria-label');
  parts.forEach(part => swap(part, page.getElementById(part.id)));
  document.querySelector('[data-live]').dataset.mark = main.dataset.mark;
  if (key) {
    refocus(key);
  }
  refreshed = Date.now();
  tellTheTime();
  document.body.dispatchEvent(new Event('refreshed')); // what is counted beside the parts is asked for anew
  return page;
}

function refocus(key) {
  const again = document.querySelector(`[data-part] [href="${CSS.escape(key)}"], [data-part] [aria-label="${CSS.escape(key)}"]`);
  again?.focus({ preventScroll: true });
}

function swap(part, next) {
  const { scrollTop, scrollLeft } = part;
  const typing = part.contains(document.activeElement) && document.activeElement.matches('select, input');
  if (!typing) {
    part.className = next.className;
    part.hidden = next.hidden;
    Object.assign(part.dataset, next.dataset);
    part.replaceChildren(...next.childNodes);
    part.scrollTop = scrollTop;
    part.scrollLeft = scrollLeft;
    part.dispatchEvent(new CustomEvent('calendar:swapped'));
  }
}

const clock = at => `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** The line of the present time moves on without the server, from where the page had it. */
function tellTheTime() {
  const label = document.querySelector('.gutter .now time');
  if (label) {
    label.dataset.at ??= label.textContent;
    const [hour, minute] = label.dataset.at.split(':').map(Number);
    const now = hour * 60 + minute + Math.floor((Date.now() - (refreshed ?? opened)) / inMinutes);
    const row = Math.floor(now / minutes) - before();
    label.textContent = clock(now);
    if (row >= 0 && row < rowsShown()) {
      document.querySelectorAll('.now').forEach(line => { line.className = `now s-${row}`; });
    }
  }
}

export default function live(main) {
  async function look() {
    if (document.visibilityState !== 'visible' || busy()) {
      return;
    }
    let answer;
    try {
      answer = await fetch(main.dataset.live, { redirect: 'manual',
        headers: { 'If-None-Match': `"${main.dataset.mark}"`, 'Palpate-Background': 'true' } });
    } catch {
      return;
    }
    if (answer.type === 'opaqueredirect') {
      location.reload(); // signed out: the names leave the screen
    } else if (answer.status === 200 || main.hasAttribute('data-ticks') && Date.now() - (refreshed ?? opened) > inMinutes) {
      await refresh({ background: true });
    }
    tellTheTime();
  }

  setTimeout(async function again() {
    await look();
    setTimeout(again, pause);
  }, pause);
  document.addEventListener('visibilitychange', look);
}
