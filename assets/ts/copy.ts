// button[data-copy-target=ID]: copies the value or the text of that element. Hidden until it can work.
export function copyButtons(button: HTMLButtonElement): void {
  const target = document.getElementById(button.dataset.copyTarget ?? '');
  if (!target || !navigator.clipboard) return;
  const words = button.textContent ?? '';
  const status = document.createElement('span');
  status.className = 'govuk-visually-hidden';
  status.setAttribute('role', 'status');
  button.after(status);
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    try {
      await navigator.clipboard.writeText(field ? target.value : (target.textContent ?? '').trim());
      button.textContent = status.textContent = 'Copied';
    } catch {
      button.textContent = status.textContent = 'Not copied: select the text and copy it';
    }
    window.setTimeout(() => { button.textContent = words; status.textContent = ''; }, 4000);
  });
}
