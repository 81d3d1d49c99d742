// One tab stop for the whole day; arrow keys go from appointment to appointment and to free times.
const stops = '.appt > a, .free > a';
const top = link => link.getBoundingClientRect().top;

export default function calendar(element) {
  const columns = [...element.querySelectorAll('.col')];
  const inColumn = column => [...column.querySelectorAll(stops)].sort((a, b) => top(a) - top(b));
  const all = [...element.querySelectorAll(stops)];
  let current = element.querySelector('.st-treatment > a') ?? all[0];

  scrollToNow(element);
  if (!current) {
    return;
  }
  all.forEach(link => { link.tabIndex = -1; });
  current.tabIndex = 0;

  function become(link) {
    current.tabIndex = -1;
    current = link;
    current.tabIndex = 0;
  }

  function go(link) {
    if (link) {
      become(link);
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  function beside(link, index, step) {
    for (let i = index + step; i >= 0 && i < columns.length; i += step) {
      const links = inColumn(columns[i]);
      if (links.length) {
        return links.sort((a, b) => Math.abs(top(a) - top(link)) - Math.abs(top(b) - top(link)))[0];
      }
    }
    return null;
  }

  function target(key, link) {
    const index = columns.indexOf(link.closest('.col'));
    const links = inColumn(columns[index]);
    const place = links.indexOf(link);
    switch (key) {
      case 'ArrowDown': return links[place + 1];
      case 'ArrowUp': return links[place - 1];
      case 'ArrowRight': return beside(link, index, 1);
      case 'ArrowLeft': return beside(link, index, -1);
      case 'Home': return links[0];
      case 'End': return links.at(-1);
      default: return undefined;
    }
  }

  element.addEventListener('focusin', event => {
    const link = event.target.closest(stops);
    if (link && link !== current) {
      become(link);
    }
  });

  element.addEventListener('keydown', event => {
    const link = event.target.closest(stops);
    if (!link || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const next = target(event.key, link);
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    }
  });
}

function scrollToNow(element) {
  const now = element.querySelector('.col .now');
  const first = element.querySelector('.appt');
  if (now) {
    element.scrollTop = now.offsetTop - element.clientHeight * 0.45;
  } else if (first) {
    element.scrollTop = first.offsetTop - element.clientHeight * 0.2;
  }
}
