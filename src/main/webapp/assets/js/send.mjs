// Posts a form's fields without leaving the page, and says in words what came of it.
import { word } from './words.mjs';

const parser = new DOMParser();

/** { ok } when it is done, else { ok: false, status, reason, page } with the server's own words. */
export async function send(path, fields) {
  const body = new URLSearchParams({ ...fields, csrf: document.querySelector('meta[name="csrf"]').content });
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
  } catch {
    return { ok: false, status: 0, reason: word('unreachable') };
  }
  if (answer.ok) {
    return { ok: true, status: answer.status };
  }
  const page = parser.parseFromString(await answer.text(), 'text/html');
  return { ok: false, status: answer.status, reason: reason(answer.status, page), page };
}

function reason(status, page) {
  if (status === 401) {
    return word('signed-out');
  }
  const said = [...page.querySelectorAll('[role="alert"] li, .calm strong')].map(one => one.textContent.trim()).filter(Boolean);
  const calm = page.querySelector('.calm p');
  return said.join(' ') || calm?.textContent.trim() || word(status === 403 ? 'forbidden' : 'failed');
}

/** The way back that a page offers beside its word of what was done: { path, version }, or null. */
export function undoIn(page) {
  const form = page?.querySelector('#toast form');
  return form && { path: form.getAttribute('action'), version: form.elements.version.value };
}

/** What a door has to say besides, as the page has it; empty for nothing. */
export const moreIn = page => page?.querySelector('#toast [data-more]')?.textContent.trim() ?? '';

/** Another page of ours, parsed; null when it cannot be had. In the background it does not count as being at work. */
export async function fetchPage(path, { background = false } = {}) {
  try {
    const answer = await fetch(path, { redirect: 'manual', headers: background ? { 'Palpate-Background': 'true' } : {} });
    return answer.ok ? parser.parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}
