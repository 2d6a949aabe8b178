// form[data-autosave=URL]: what is typed is posted there as a draft, at most every two seconds, and once more when the
// page is left. Passwords and files are never part of a draft. The status line says what is saved and what is not.
import { renewToken } from './token';

const interval = 2000;
const signedOutWait = 5000;
const mostWait = 60_000;

export function draftOf(form: HTMLFormElement): URLSearchParams {
  const draft = new URLSearchParams();
  const secret = new Set(Array.from(form.querySelectorAll<HTMLInputElement>('input[type=password]'), input => input.name));
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && !secret.has(name)) draft.append(name, value);
  return draft;
}

const now = () => new Date().toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true }).replace(' ', '');

export function autosave(form: HTMLFormElement): void {
  const url = form.dataset.autosave;
  if (!url) return;
  const status = form.querySelector<HTMLElement>('[data-autosave-status]');
  let dirty = false, busy = false, submitted = false, signedOut = false, wait = interval;
  let timer: number | undefined;

  const say = (words: string) => { if (status && status.textContent !== words) status.textContent = words; };
  const later = (delay: number) => { if (timer === undefined && !submitted) timer = window.setTimeout(save, delay); };

  async function post(): Promise<void> {
    const token = form.querySelector<HTMLInputElement>('input[name=csrf_token]')?.value ?? '';
    const answer = await fetch(url!, {
      method: 'POST', body: draftOf(form), redirect: 'manual', credentials: 'same-origin',
      headers: { 'X-CSRF-Token': token, Accept: 'application/json' },
    });
    if (answer.ok) { wait = interval; say(`Draft saved at ${now()}`); return; }
    dirty = true;
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      signedOut = true;
      wait = signedOutWait;
      say('Your latest changes are not saved, because you are signed out. Open another tab, sign in, and go on here.');
    } else throw new Error();
  }

  async function save(): Promise<void> {
    timer = undefined;
    if (!dirty || busy || submitted) return;
    dirty = false;
    busy = true;
    try {
      if (signedOut) signedOut = !await renewToken('form[data-autosave]');
      await post();
    } catch {
      dirty = true;
      wait = Math.min(wait * 2, mostWait);
      say('Your latest changes are not saved yet. Trying again.');
    }
    busy = false;
    if (dirty) later(wait);
  }

  form.addEventListener('input', () => { dirty = true; later(interval); });
  form.addEventListener('change', () => { dirty = true; later(interval); });
  form.addEventListener('submit', () => { submitted = true; window.clearTimeout(timer); });
  // A page that comes back from the browser's cache goes on saving.
  window.addEventListener('pageshow', () => { submitted = false; });
  window.addEventListener('pagehide', () => { if (dirty && !submitted) navigator.sendBeacon(url, draftOf(form)); });
}
