// A senior gives a new order to an officer by keyboard alone; then the cases of somebody who leaves are proposed, changed by
// hand and given on.
import { expect, test, type Page } from './browser';
import { expectHeld } from './held';
import { be, startAgain } from './people';

const senior = 'Grace Adeyemi';

// What the keyboard is on, in the words of a screen reader.
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent ?? '' : '';
    return at === document.body ? '' : (label || at.textContent || '').replace(/\s+/g, ' ').trim();
  });
}
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 300; ++presses) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no Tab leads to ${name} on ${page.url()}`);
}
async function follow(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

test('a new order is allocated by keyboard', async ({ page }) => {
  await startAgain(page);
  await be(page, senior);
  await page.goto('/workforce/allocation');
  await expectHeld(page, 'who waits for a practitioner');
  const row = page.getByRole('table', { name: 'People without a practitioner' }).getByRole('row').nth(1);
  const who = (await row.getByRole('rowheader').getByRole('link').innerText()).trim();
  await tabTo(page, new RegExp(`^${who}$`));
  await follow(page);
  await expectHeld(page, 'one allocation');
  await tabTo(page, /(PO|PSO|PQIP)$/);         // the first officer of the list
  const officer = (await focused(page)).replace(/(PO|PSO|PQIP)$/, '').trim();
  await page.keyboard.press('Space');
  await tabTo(page, /^Why all the same/);
  await page.keyboard.type('The lowest workload of the team');
  await tabTo(page, /^Allocate$/);
  await follow(page);
  await expect(page.getByRole('heading', { name: `Allocated to ${officer}` })).toBeVisible();
  await expectHeld(page, 'an allocation done');
  await page.goto('/workforce/allocation');
  await expect(page.getByRole('link', { name: who, exact: true })).toHaveCount(0);
});

test('an officer is chosen, and why is asked', async ({ page }) => {
  await be(page, senior);
  await page.goto('/workforce/allocation');
  await page.getByRole('table', { name: 'People without a practitioner' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Allocate', exact: true }).click();
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('There is a problem');
  await expect(page.locator('.govuk-error-summary')).toContainText('Choose an officer of the list');
  await expectHeld(page, 'an allocation without an officer', 422);
});

test('the cases of somebody who leaves are given on', async ({ page }) => {
  await be(page, senior);
  await page.goto('/workforce/allocation');
  await page.getByRole('table', { name: 'Practitioners who have gone or go' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Make a proposal' }).click();
  await expectHeld(page, 'a proposal');
  const lines = page.getByRole('table', { name: 'Cases, most urgent first' });
  const all = await lines.getByRole('checkbox').count();
  await lines.getByRole('checkbox').first().uncheck();
  const second = lines.getByRole('combobox').nth(1);
  const other = await second.locator('option', { hasText: ', PO, ' }).nth(2).getAttribute('value');
  await second.selectOption(other!);
  await page.getByRole('button', { name: 'Save and work out the effect again' }).click();
  await expect(page.getByRole('button', { name: `Give ${all - 1} cases on` })).toBeVisible();
  await expect(lines.getByRole('combobox').nth(1)).toHaveValue(other!);
  await page.getByRole('button', { name: `Give ${all - 1} cases on` }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('Say why these cases are given on');
  await expectHeld(page, 'a proposal without a reason', 422);
  await page.getByLabel('Why these cases are given on as they are').fill('The officer leaves on 14 July');
  await page.getByRole('button', { name: `Give ${all - 1} cases on` }).click();
  await expect(page.locator('main')).toContainText('1 case still to give on');
  await expectHeld(page, 'the rest of a proposal');
  await page.goto('/workforce/allocation');
  await expect(page.locator('main')).toContainText(`${all - 1} handover notes to be written or read`);
  await startAgain(page);
});
