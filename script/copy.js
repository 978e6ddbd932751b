// Copies what a program gives for a button, and says so beside it; where the clipboard is refused, the
// text is shown to be copied by hand.
addEventListener('cadran:copy', async ({ target: button, detail: text }) => {
  const said = button.nextElementSibling;
  const place = said.nextElementSibling;
  place.replaceChildren();
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = button.dataset.copied;
  } catch {
    said.textContent = '';
    const how = document.createElement('p');
    how.textContent = button.dataset.byHand;
    const area = document.createElement('textarea');
    area.className = 'copied';
    area.readOnly = true;
    area.rows = 3;
    area.setAttribute('aria-label', button.dataset.byHand);
    area.value = text;
    place.append(how, area);
    area.select();
  }
});
