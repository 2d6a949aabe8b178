// form[data-pieces]: a long form whose parts are saved one by one while they are written. Each [data-piece=URL] posts its
// own fields there: a choice at once, a text at the latest a second after its first letter. What cannot be sent waits in
// the page, in the order it was written, and is sent again until the server has it; nothing is kept in the browser's
// storage. After a sign-in in another tab the page takes the new token and goes on.
import { renewToken } from './token';

const typingPause = 1000;
const firstWait = 1000;
const mostWait = 10_000;
const signedOutWait = 5000;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Reply { version: number; at: string; answered?: number; open?: number; against?: boolean }
type Outcome = 'saved' | 'answered' | 'signed out' | 'not reached';

const controlsOf = (element: HTMLElement) => Array.from(element.querySelectorAll<Control>('input[name], textarea[name], select[name]'));
const all = <E extends HTMLElement>(selector: string, within: ParentNode = document) => Array.from(within.querySelectorAll<E>(selector));

class Piece {
  dirty = false;
  stale = false;
  constructor(readonly element: HTMLElement, readonly form: HTMLFormElement) {}

  fields(): URLSearchParams {
    const fields = new URLSearchParams();
    for (const name of ['csrf_token', 'tab']) fields.append(name, this.form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '');
    for (const control of controlsOf(this.element)) {
      const unchosen = control instanceof HTMLInputElement && control.type === 'radio' && !control.checked;
      if (!unchosen) fields.append(control.name, control.value);
    }
    return fields;
  }
  get url(): string { return this.element.dataset.piece!; }
  say(words: string): void {
    const line = this.element.querySelector<HTMLElement>('[data-piece-state]');
    if (line) line.textContent = words;
  }
  setVersion(version: string): void {
    const held = this.element.querySelector<HTMLInputElement>('input[data-version]');
    if (held) held.value = version;
  }
  // What the server has to say about this piece: another page's text, or why it was not taken. Nothing clears it.
  show(message: Element | null): void {
    this.element.querySelector('[data-piece-message]')?.replaceChildren(...(message ? [document.importNode(message, true)] : []));
  }
}

export function pieces(): void {
  const forms = all<HTMLFormElement>('form[data-pieces]');
  if (forms.length === 0) return;
  const list = forms.flatMap(form => all('[data-piece]', form).map(element => new Piece(element, form)));
  const status = document.querySelector<HTMLElement>('[data-pieces-status]');
  const signIn = document.querySelector<HTMLElement>('[data-pieces-sign-in]');
  let timer: number | undefined, due = 0, busy = false, failing = false, wait = firstWait;
  let afterwards: (() => void) | undefined;

  const unsaved = () => list.filter(piece => piece.dirty && !piece.stale);
  const say = (words: string) => { if (status && status.textContent !== words) status.textContent = words; };
  const count = () => { const n = unsaved().length; return n === 1 ? '1 change is' : `${n} changes are`; };

  function schedule(delay: number): void {
    const at = Date.now() + delay;
    if (timer !== undefined && due <= at) return;
    window.clearTimeout(timer);
    due = at;
    timer = window.setTimeout(() => { timer = undefined; void pump(); }, delay);
  }

  function taken(piece: Piece, reply: Reply): void {
    piece.setVersion(String(reply.version));
    piece.show(null);
    if (!piece.dirty) piece.say(`Saved at ${reply.at}`);
    const progress = piece.form.querySelector<HTMLElement>('[data-progress]');
    if (progress && reply.open !== undefined) progress.textContent = `${reply.answered} of ${reply.open} answered`;
    const warning = piece.form.querySelector<HTMLElement>('[data-against]');
    if (warning && reply.against !== undefined) warning.hidden = !reply.against;
  }

  function refused(piece: Piece, markup: string): void {
    const message = new DOMParser().parseFromString(markup, 'text/html').querySelector<HTMLElement>('[data-fragment]');
    piece.stale = message?.dataset.standing !== undefined;
    piece.show(message);
    piece.say('Not saved');
    piece.element.querySelector('[data-keep]')?.addEventListener('click', () => settle(piece, message!.dataset.standing!, false));
    piece.element.querySelector('[data-take]')?.addEventListener('click', () => settle(piece, message!.dataset.standing!, true));
  }

  // After another page saved the same piece: keep what is typed here, or take what stands there.
  function settle(piece: Piece, version: string, take: boolean): void {
    if (take)
      for (const standing of all<HTMLElement>('[data-field]', piece.element))
        for (const control of controlsOf(piece.element).filter(each => each.name === standing.dataset.field)) {
          if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === standing.dataset.value;
          else control.value = standing.dataset.value ?? '';
        }
    piece.setVersion(version);
    piece.stale = false;
    piece.dirty = true;
    openChains();
    schedule(0);
  }

  async function send(piece: Piece): Promise<Outcome> {
    const fields = piece.fields();
    piece.dirty = false;
    piece.say('Saving');
    try {
      const answer = await fetch(piece.url, {
        method: 'POST', body: fields, redirect: 'manual', credentials: 'same-origin', headers: { 'X-CSRF-Token': fields.get('csrf_token') ?? '' },
      });
      if (answer.ok) { taken(piece, await answer.json() as Reply); return 'saved'; }
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) { piece.dirty = true; return 'signed out'; }
      if (answer.status < 500) { refused(piece, await answer.text()); return 'answered'; }
    } catch { /* as a server that does not answer */ }
    piece.dirty = true;
    return 'not reached';
  }

  function notSaved(outcome: Outcome): void {
    failing = true;
    const out = outcome === 'signed out';
    if (signIn) signIn.hidden = !out;
    say(out ? `You are signed out. ${count()} not saved yet and stay on this page.` : `${count()} not saved yet. Trying again.`);
    for (const piece of unsaved()) piece.say('Not saved yet');
    schedule(out ? signedOutWait : wait);
    if (!out) wait = Math.min(wait * 2, mostWait);
  }

  function allSaved(): void {
    failing = false;
    wait = firstWait;
    if (signIn) signIn.hidden = true;
    say(list.some(piece => piece.stale) ? 'What you typed is not saved: it was changed elsewhere meanwhile. See above.' : 'Everything is saved.');
    const then = afterwards;
    afterwards = undefined;
    if (then && !list.some(piece => piece.stale)) then();
  }

  async function pump(): Promise<void> {
    if (busy) return;
    busy = true;
    let renewed = false;
    try {
      for (let next = unsaved()[0]; next; next = unsaved()[0]) {
        const outcome = await send(next);
        if (outcome === 'signed out' && !renewed && (renewed = await renewToken('form[data-pieces]'))) continue;
        if (outcome === 'signed out' || outcome === 'not reached') { notSaved(outcome); return; }
      }
      allSaved();
    } finally { busy = false; }
    if (unsaved().length > 0) schedule(0);
  }

  // A link of a chain is asked once the one before it is yes; one that was answered out of turn stays to be seen.
  function openChains(): void {
    for (const form of forms)
      for (const link of all('[data-only-if]', form)) {
        const before = form.querySelector<HTMLElement>(`[data-prompt="${link.dataset.onlyIf}"]`);
        const yes = before && !before.hidden && before.querySelector<HTMLInputElement>('input[type=radio][value=yes]')?.checked;
        link.hidden = !yes && !link.querySelector('input[type=radio]:checked:not([value=""])');
      }
  }

  function changed(event: Event, delay: number): void {
    const piece = list.find(each => each.element.contains(event.target as Node));
    if (!piece) return;
    piece.dirty = true;
    if (!failing) { piece.say('Not saved yet'); schedule(delay); }
    if (event.target instanceof HTMLInputElement) openChains();
  }

  for (const form of forms) {
    form.addEventListener('input', event => changed(event, event.target instanceof HTMLInputElement && event.target.type === 'radio' ? 0 : typingPause));
    form.addEventListener('change', event => changed(event, 0));
    form.addEventListener('submit', event => {
      event.preventDefault();
      for (const piece of list) if (piece.form === form && !piece.stale) piece.dirty = true;
      schedule(0);
    });
  }
  // Forms that leave the page go once everything is saved.
  for (const form of all<HTMLFormElement>('form[data-after-pieces]'))
    form.addEventListener('submit', event => {
      if (unsaved().length === 0 && !busy) return;
      event.preventDefault();
      afterwards = () => form.submit();
      schedule(0);
    });
  const goOn = () => { if (failing) { wait = firstWait; schedule(0); } };
  window.addEventListener('online', goOn);
  window.addEventListener('focus', goOn);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) goOn(); });
  window.addEventListener('pagehide', () => { for (const piece of unsaved()) navigator.sendBeacon(piece.url, piece.fields()); });
  window.addEventListener('beforeunload', event => { if (failing && unsaved().length > 0) event.preventDefault(); });
  openChains();
}
