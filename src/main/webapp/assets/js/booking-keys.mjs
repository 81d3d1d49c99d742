// Booking by keyboard: with the patient known the services are in focus, also after one was chosen; Ctrl+Enter books.
export default function bookingKeys(booking) {
  const services = [...booking.querySelectorAll('input[name="service"][type="radio"]:not(:disabled)')];
  const chosen = services.find(input => input.checked);
  const elsewhere = document.activeElement && document.activeElement !== document.body;

  if (!elsewhere && !booking.querySelector('#f-q, [role="alert"]')) {
    (chosen ?? services[0])?.focus({ focusVisible: true });
  }
}

// On the document, so that no key is lost while the times are being swapped in.
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const book = document.querySelector('#booking form[action="/appointments"] .btn.primary');
    if (book) {
      event.preventDefault();
      book.click();
    }
  }
});
