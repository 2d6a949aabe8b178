// Head of unit, region and police unit speak of one number, and each number opens to exactly that many rows.
import { expect, test, type Page } from './browser';
import { expectHeld } from './held';
import { be, startAgain } from './people';

const whole = (text: string): number => Number(text.replace(/\D/g, ''));

// The rows behind a link, counted page by page as they are served.
async function rowsBehind(page: Page, href: string): Promise<number> {
  let rows = 0;
  for (let at = 1; at < 100; ++at) {
    const served = await (await page.request.get(`${href}&page=${at}`)).text();
    const here = served.split('<th scope="row"').length - 1;
    rows += here;
    if (here < 50) break;
  }
  return rows;
}

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await startAgain(page);
  await page.close();
});

test('the head of the unit sees the 247 of hers among the 1,350', async ({ page }) => {
  await be(page, 'Helen Marsh');
  await expect(page.locator('main')).toContainText('247 waiting at Merseyside Police of 1,350 enquiries that Merseyside Police have yet to return are about people of Knowsley and St Helens');
  const units = page.getByRole('table', { name: 'Waiting at Merseyside Police, by unit' }).getByRole('row');
  const waiting = await Promise.all((await units.all()).slice(1, -1).map(async (row) => whole(await row.getByRole('cell').first().innerText())));
  expect(waiting.slice().sort()).toEqual([235, 247, 271, 277, 320]);
  expect(waiting.reduce((sum, each) => sum + each, 0)).toBe(1350);

  const ages = page.getByRole('table', { name: 'How old is what is waiting' }).getByRole('row');
  let sum = 0;
  for (const row of (await ages.all()).slice(1, -1)) {
    const cell = row.getByRole('cell').first();
    const shown = whole((await cell.innerText()).split(' ')[0]);
    sum += shown;
    if (shown > 0) expect(await rowsBehind(page, (await cell.getByRole('link').getAttribute('href'))!), await row.innerText()).toBe(shown);
  }
  expect(sum).toBe(247);
  await expect(page.getByRole('table', { name: 'What to do first' }).getByRole('row')).toHaveCount(11);
  await expect(page.locator('main')).toContainText(/At this pace/i);
});

test('a number opens to its rows, and a row to its enquiry', async ({ page }) => {
  await be(page, 'Helen Marsh');
  await page.getByRole('table', { name: 'How old is what is waiting' }).getByRole('row').last().getByRole('link').first().click();
  await expect(page.locator('main')).toContainText('of 247 enquiries');
  await expectHeld(page, 'the rows behind 247');
  await page.getByRole('link', { name: 'Page 5' }).click();
  await expectHeld(page, 'the last page of 247');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.locator('main')).toContainText('Where it stands');
});

test('the numbers of the chain open too', async ({ page }) => {
  await be(page, 'Helen Marsh');
  const dashboard = page.url();
  for (const [id, state] of [['Partner', 'the rows of the chain'], ['children', 'the children behind a number']] as const) {
    await page.goto(dashboard);
    const link = page.locator(`table#${id}`).getByRole('link').filter({ hasText: /^[\d,]+/ }).last();
    const shown = whole((await link.innerText()).split(' ')[0]);
    await link.click();
    await expect(page.locator('main')).toContainText(shown > 50 ? `of ${shown.toLocaleString('en-GB')}` : `${shown}`);
    await expectHeld(page, state);
  }
});

test('so many more a day, and when it is clear', async ({ page }) => {
  await be(page, 'Helen Marsh');
  for (const [typed, said] of [['20', 'With 20 more a working day'], ['-5', 'At this pace'], ['many', 'At this pace']]) {
    await page.getByLabel('With so many more answers a working day').fill(typed);
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(page.locator('main')).toContainText(said);
  }
});

test('the region sees all 1,350', async ({ page }) => {
  await be(page, 'David Okoro');
  const link = page.getByRole('link', { name: /^1,350 waiting at Merseyside Police/ }).first();
  const href = (await link.getAttribute('href'))!;
  expect(await rowsBehind(page, href)).toBe(1350);
  const csv = await (await page.request.get(href.replace('/waiting?', '/waiting.csv?'))).text();
  expect(csv.trim().split('\r\n').length).toBe(1351);
  await link.click();
  await expect(page.locator('main')).toContainText('Showing 1 to 50 of 1,350 enquiries');
});

test('the police unit sees the same 1,350', async ({ page }) => {
  await be(page, 'Sgt Paul Fenwick');
  const words = await page.locator('main').innerText();
  expect(words).toContain('Probation is waiting for 1,350 answers');
  const withProbation = whole(/(\d+) of them wait for probation/.exec(words)![1]);
  await expect(page.locator('main')).toContainText(`${(1350 - withProbation).toLocaleString('en-GB')} to answer, first things first`);
  await page.getByLabel('Find a person or an enquiry').fill('zzzz');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.locator('main')).toContainText('Nothing that is to answer has this name or reference');
  await expectHeld(page, 'the worklist, nothing found');
});

test('the recovery plan: proposed, refused when empty, agreed by each side', async ({ page }) => {
  await be(page, 'David Okoro');
  await page.goto('/recovery');
  await page.getByText('Propose a plan').click();
  await page.getByRole('button', { name: 'Propose the plan' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectHeld(page, 'a recovery plan, empty', 422);
  await page.goto('/recovery');
  await page.locator('main').getByRole('table').getByRole('link').first().click();
  await expectHeld(page, 'a recovery plan');
  await page.getByRole('link', { name: 'The sheet for the meeting' }).click();
  await expectHeld(page, 'the sheet for the meeting');
  await expect(page.locator('main')).toContainText('No names on this sheet');
});
