// Unsaved text on this device: kept per person, gone at sign-out and after a day.
const prefix = 'palpate:draft:';
const day = 24 * 60 * 60 * 1000;

const keys = () => Object.keys(localStorage).filter(key => key.startsWith(prefix));

export const keyOf = (user, draft) => `${prefix}${user}:${draft}`;

export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export function write(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() }));
  } catch {
    // a full device keeps no draft; the server's copy is not touched by that
  }
}

export const forget = key => localStorage.removeItem(key);

export function purge() {
  for (const key of keys()) {
    const age = Date.now() - (read(key)?.at ?? 0);
    if (!(age < day)) {
      forget(key);
    }
  }
}

export default function form(element) {
  purge();
  if (element.hasAttribute('data-sign-out')) {
    element.addEventListener('submit', () => keys().forEach(forget));
  }
}
