// Being somebody of the story with one click, as a newcomer does it.
import { expect, type Page } from './browser';

export async function be(page: Page, name: string): Promise<void> {
  await page.goto('/people-of-the-story');
  await page.getByRole('button', { name: `Be ${name}`, exact: true }).click();
  await expect(page).not.toHaveURL(/people-of-the-story/);
}

// The training copy as it was made, 28 June 2023 at nine.
export async function startAgain(page: Page): Promise<void> {
  await page.goto('/training/again');
  const anew = { timeout: 120_000 }; // on PostgreSQL the record is made anew, which takes a while
  await page.getByRole('button', { name: 'Start again' }).click(anew);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The full picture, before a risk is judged', anew);
}

// The same, where nothing was done in it yet: FULLPICTURE_NEW says that the record was made just now.
export async function asMade(page: Page): Promise<void> {
  if (process.env.FULLPICTURE_NEW) await page.goto('/');
  else await startAgain(page);
}
