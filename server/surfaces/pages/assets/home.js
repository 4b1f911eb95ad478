const button = document.getElementById('copy');
const snippet = document.getElementById('snippet');

// Browsers offer the clipboard on secure pages alone; elsewhere the line can be marked by hand.
if (button && snippet && navigator.clipboard) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(snippet.textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
