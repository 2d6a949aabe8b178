// On a narrow screen the filter would push its list out of sight: there it opens with a button.
const narrow = window.matchMedia('(max-width: 48.06rem)');

export function filterToggle(layout: HTMLElement): void {
  const filter = layout.querySelector<HTMLElement>('.moj-filter-layout__filter');
  if (!filter) return;
  filter.id ||= 'filter';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary fp-filter-toggle';
  button.setAttribute('aria-controls', filter.id);
  layout.prepend(button);

  let open = false;
  const show = () => {
    button.hidden = !narrow.matches;
    filter.hidden = narrow.matches && !open;
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? 'Hide filter' : 'Show filter';
  };
  button.addEventListener('click', () => { open = !open; show(); });
  narrow.addEventListener('change', show);
  show();
}
