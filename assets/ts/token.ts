// The token of whoever is signed in now: a page's own is of the sign-in it was opened in, which may have ended.
export async function renewToken(form: string): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname + location.search, { redirect: 'manual', credentials: 'same-origin' });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector<HTMLInputElement>(`${form} input[name=csrf_token]`)?.value;
    if (!token) return false;
    for (const held of document.querySelectorAll<HTMLInputElement>('input[name=csrf_token]')) held.value = token;
    return true;
  } catch { return false; }
}
