// The clock of the training copy: it moves forward by its buttons, keeps what was done, and goes back only by starting again.
import { expect, test, type Page } from './browser';
import { asMade, be, startAgain } from './people';

const banner = (page: Page) => page.getByRole('complementary', { name: 'Training copy' });
const step = (page: Page, name: string) => banner(page).getByRole('button', { name, exact: true });
const steps = ['Next working day', 'One minute before publication', '29 June 2023, 00.01', '31 December 2025', '20 March 2026'];

async function press(page: Page, name: string): Promise<void> {
  await banner(page).getByText('Move the clock').click();
  await step(page, name).click();
  await expect(banner(page)).not.toContainText('on its way', { timeout: 60_000 });
}
async function expectSteps(page: Page, gone: string[]): Promise<void> {
  await banner(page).getByText('Move the clock').click();
  for (const name of steps) await expect(step(page, name)).toHaveCount(gone.includes(name) ? 0 : 1);
  await banner(page).getByText('Move the clock').click();
}

test('to publication, minute by minute, and back to the beginning', async ({ page }) => {
  await asMade(page);
  await expect(banner(page)).toContainText(/Wednesday 28 June 2023, 9:0\dam/);
  await expectSteps(page, []);
  await be(page, 'Amina Yusuf');
  const before = page.url();

  await press(page, 'One minute before publication');
  await expect(page, 'the page she was on').toHaveURL(before);
  await expect(banner(page)).toContainText(/Thursday 29 June 2023, (midnight|12:0\dam)/);
  await expectSteps(page, ['One minute before publication']);

  await press(page, '29 June 2023, 00.01');
  await expect(page).toHaveURL(before);
  await expect(banner(page)).toContainText(/Thursday 29 June 2023, 12:0\dam/);
  await expectSteps(page, ['One minute before publication', '29 June 2023, 00.01']);

  await press(page, 'Next working day');
  await expect(banner(page)).toContainText(/Friday 30 June 2023, 9:0\dam/);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The full picture, before a risk is judged');

  await startAgain(page);
  await expect(banner(page)).toContainText(/Wednesday 28 June 2023, 9:0\dam/);
  await expectSteps(page, []);
  await page.goto('/caseload');
  await expect(page, 'signed out').not.toHaveURL(/caseload$/);
});
