// Issue by issue of an inspection's end: the panel's figures, the draft for early readers alone, the minute of release, and what
// the unit answers.
import { expect, test, type Page } from './browser';
import { expectHeld } from './held';
import { asMade, be } from './people';

const banner = (page: Page) => page.getByRole('complementary', { name: 'Training copy' });
async function press(page: Page, name: string): Promise<void> {
  await banner(page).getByText('Move the clock').click();
  await banner(page).getByRole('button', { name, exact: true }).click();
  await expect(banner(page)).not.toContainText('on its way', { timeout: 60_000 });
}

async function knowsley(page: Page): Promise<string> {
  await be(page, 'Miriam Castell');
  await page.getByRole('link', { name: 'Knowsley and St Helens' }).first().click();
  return new URL(page.url()).pathname;
}

test('the inspectors’ pages', async ({ page }) => {
  const embargoed = await knowsley(page);
  for (const part of ['', '/team', '/requests', '/list', '/sample', '/timetable', '/cases', '/second-readings', '/agreement', '/alerts', '/examples', '/evidence', '/standards/P21-1.1', '/panel', '/panel/P21-2.2', '/panel/P21-1.1',
    '/recommendations', '/earlier-recommendations', '/report', '/report/sections/foreword', '/report/preview', '/report/notice', '/accuracy', '/release']) {
    await page.goto(embargoed + part);
    await expectHeld(page, `${part} of an inspection under embargo`);
  }
  await page.goto('/inspections/new');
  await expectHeld(page, 'a new inspection');
  await page.getByText('Programmes that are over').click();
  await page.getByRole('radio', { name: /^youth/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectHeld(page, 'a new inspection of a youth offending service');
  await page.goto('/inspections/new?programme=2023-regional');
  await page.getByRole('button', { name: 'Plan the inspection' }).click();
  await expectHeld(page, 'a new inspection, nothing chosen', 422);
  await page.goto('/inspections');
  await page.getByRole('link', { name: 'Sefton' }).click();
  const fieldwork = new URL(page.url()).pathname;
  for (const part of ['', '/sample', '/timetable', '/cases', '/alerts', '/second-readings', '/agreement', '/fieldwork', '/evidence', '/evidence/new', '/standards/P21-1.1']) {
    await page.goto(fieldwork + part);
    await expectHeld(page, `${part} of an inspection in fieldwork`);
  }
});

test('from the panel to the minute of release, and what the unit answers', async ({ page }) => {
  await asMade(page);
  const inspection = await knowsley(page);
  await page.goto(`${inspection}/sample`);
  await expect(page.getByText('50 of 70 eligible')).toBeVisible();
  await expect(page.getByText('The same cases')).toBeVisible();
  await page.goto(`${inspection}/panel/P21-2.2`);
  await expect(page.locator('main')).toContainText('12 of 50');
  await expect(page.locator('main')).toContainText('24');
  const report = inspection.replace('/inspections/', '/published/reports/');

  // Before the minute: for its early readers alone, and nobody else can tell it from an absent page.
  await be(page, 'Helen Marsh');
  await page.goto('/published');
  await page.getByRole('link', { name: 'Under embargo' }).click();
  await expectHeld(page, 'what is open to an early reader');
  await page.getByRole('link', { name: 'Knowsley and St Helens' }).first().click();
  await expectHeld(page, 'the report under embargo');
  await expect(page.getByText('Under embargo.')).toBeVisible();
  for (const name of ['Grace Adeyemi', 'David Okoro', 'Ruth Bennett', 'Tom Hale']) {
    await be(page, name);
    expect((await page.goto(inspection.replace('/inspections/', '/early-access/')))?.status(), name).toBe(404);
    expect((await page.goto(report))?.status(), name).toBe(404);
  }
  await press(page, 'One minute before publication');
  for (const path of [report, `${report}/notice`, `${report}/data.csv`, `${report}/data.json`, `${report}/report.pdf`]) expect((await page.request.get(path)).status(), path).toBe(404);
  await page.goto('/published/press');
  await expect(page.locator('main')).not.toContainText('Knowsley');
  expect((await page.request.get('/published/services/N51KNST')).status()).toBe(200);
  expect(await (await page.request.get('/published/services/N51KNST')).text()).not.toContain('Inadequate');

  await page.goto('/');
  await press(page, '29 June 2023, 00.01');
  await page.goto(report);
  await expectHeld(page, 'the released report');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Knowsley and St Helens');
  await expect(page.locator('main')).toContainText('3 of 27 points');
  await expect(page.locator('main')).toContainText('12 of 50 (24%)');
  await page.goto(`${report}/notice`);
  await expectHeld(page, 'the press notice');
  for (const fact of ['Inadequate', '24 per cent', '1,350', 'ten recommendations', 'two inspections', 'four inspections', 'Justin Russell', 'March 2023'])
    await expect(page.locator('main')).toContainText(fact);
  expect((await page.request.get(`${report}/report.pdf`)).status()).toBe(200);
  expect(((await (await page.request.get(`${report}/data.json`)).json()) as { rows: unknown[] }).rows.length).toBeGreaterThan(10);
  await page.goto('/published/press');
  await page.getByRole('link', { name: 'Knowsley and St Helens' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('rated Inadequate');
  await page.goto('/published/recommendations');
  await expectHeld(page, 'the public register of recommendations');
  await expect(page.getByRole('row').filter({ hasText: 'Knowsley and St Helens' })).toHaveCount(10);

  // Then the unit answers.
  await be(page, 'Helen Marsh');
  await page.goto('/action-plans');
  await expectHeld(page, 'the action plans');
  await page.getByRole('link', { name: /Knowsley and St Helens/ }).first().click();
  await expectHeld(page, 'the action plan');
});
