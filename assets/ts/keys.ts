// Alt+N follows a[data-key-next], Alt+P follows a[data-key-previous]: through a worklist without the mouse.
// With a modifier, so that no single letter acts (WCAG 2.2, 2.1.4).
const steps = [
  { code: 'KeyN', letter: 'N', selector: 'a[data-key-next]' },
  { code: 'KeyP', letter: 'P', selector: 'a[data-key-previous]' },
];

export function keyboardSteps(): void {
  for (const { letter, selector } of steps) {
    const link = document.querySelector<HTMLAnchorElement>(selector);
    if (!link) continue;
    link.setAttribute('aria-keyshortcuts', `Alt+${letter}`);
    const hint = document.createElement('kbd');
    hint.className = 'fp-key';
    hint.setAttribute('aria-hidden', 'true');
    hint.textContent = `Alt + ${letter}`;
    link.after(' ', hint);
  }
  document.addEventListener('keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = steps.find(each => each.code === event.code);
    const link = step && document.querySelector<HTMLAnchorElement>(step.selector);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
