// Arrow keys lead from the search box into what it has found and back; Enter in the box opens the only one found.
export default function people(box) {
  const list = document.getElementById(box.dataset.people);
  const choices = () => [...list.querySelectorAll('.people a, .people input')];

  function move(event, from) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = step && (choices()[from + step] ?? (from + step < 0 ? box : null));
    if (target) {
      event.preventDefault();
      target.focus();
    }
  }

  box.addEventListener('keydown', event => {
    const [only, ...others] = list.querySelectorAll('.people a');
    if (event.key === 'Enter' && box.value.trim() && only && !others.length && !list.querySelector('header')) {
      event.preventDefault();
      only.click();
    } else if (event.key === 'ArrowDown') {
      move(event, -1);
    }
  });
  list.addEventListener('keydown', event => {
    const from = choices().indexOf(event.target);
    if (from >= 0 && event.target.matches('a')) {
      move(event, from);
    }
  });
}
