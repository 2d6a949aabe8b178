// What is typed into a long form outlives its sign-in: after another one, in another tab, the page goes on saving.
import { expect, test } from './browser';
import { be } from './people';

test('a draft goes on after a new sign-in', async ({ page, context }) => {
  await be(page, 'Amina Yusuf');
  await page.getByRole('link', { name: 'Rimmer, Liam Anthony' }).first().click();
  const person = new URL(page.url()).pathname.replace(/\/enquiries$/, '');
  await page.goto(`${person}/assessment`);
  const start = page.getByRole('button', { name: /Start|Begin/ });
  if (await start.count()) await start.first().click();
  await page.locator('a[href*="/judgements/"]').first().click();
  const status = page.locator('[data-autosave-status]');
  const box = page.locator('form[data-autosave] textarea').first();
  await box.fill('Written before the sign-in ended.');
  await expect(status).toContainText('Draft saved', { timeout: 15_000 });

  const other = await context.newPage();
  await other.goto('/account');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await box.fill('Written while nobody was signed in.');
  await expect(status).toContainText('signed out', { timeout: 15_000 });
  await be(other, 'Amina Yusuf');
  await expect(status, 'it goes on by itself').toContainText('Draft saved', { timeout: 30_000 });
  await page.reload();
  await expect(page.locator('form[data-autosave] textarea').first()).toHaveValue('Written while nobody was signed in.');
});
