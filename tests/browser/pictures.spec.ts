// The pictures of the README, made on demand:  FULLPICTURE_PICTURES=1 tests/checks/browser.sh pictures
import { statSync } from 'node:fs';
import { expect, test, type Page } from './browser';
import { be, startAgain } from './people';

test.skip(!process.env.FULLPICTURE_PICTURES, 'made on demand');
test.use({ viewport: { width: 1040, height: 640 } });

async function take(page: Page, name: string): Promise<void> {
  const path = `docs/pictures/${name}.png`;
  await page.mouse.move(0, 0); // nothing is drawn as if a hand lay on it
  await page.screenshot({ path, animations: 'disabled' });
  expect(statSync(path).size, `${path} is small enough for a repository`).toBeLessThan(150_000);
}
const scrollTo = (page: Page, selector: string) => page.locator(selector).first().evaluate((e) => e.scrollIntoView());

test('pictures', async ({ page }) => {
  await startAgain(page);
  await be(page, 'Amina Yusuf');
  await take(page, 'caseload');
  await page.getByRole('row').filter({ hasText: 'Rimmer' }).filter({ hasText: 'Knowsley' }).getByRole('link', { name: /Ask, or say why not/ }).click();
  await page.getByRole('button', { name: /Draft the enquiry|Go on with the draft/ }).click();
  await page.getByRole('button', { name: 'See what the partner will see' }).click();
  await scrollTo(page, 'main');
  await take(page, 'preview');

  await page.getByRole('button', { name: 'Send the enquiry' }).click();
  await page.getByRole('navigation', { name: 'Sections of the record' }).getByRole('link', { name: 'Assessment' }).click();
  await page.getByRole('button', { name: 'Begin the assessment' }).click();
  await scrollTo(page, 'main');
  await take(page, 'assessment');

  await be(page, 'Sgt Paul Fenwick');
  await take(page, 'worklist');

  await be(page, 'Helen Marsh');
  await take(page, 'dashboard');
});
