// Each request of htmx carries the page's token, as each form does in a field.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="csrf"]')?.content;
  if (token) {
    event.detail.headers['X-CSRF-Token'] = token;
  }
});
