// Every page a person of the story begins with, held at desktop and phone width.
import { expect, test, type Page } from './browser';
import { expectHeld } from './held';
import { be } from './people';

const doors: Record<string, string[]> = {
  'Amina Yusuf': ['/caseload', '/search', '/provisional', '/dashboard', '/waiting', '/break-glass', '/account', '/my-work'],
  'Grace Adeyemi': ['/caseload', '/escalations', '/countersign', '/withdrawals', '/alerts', '/provisional', '/dashboard', '/workforce', '/workforce/workload', '/workforce/training', '/workforce/experience', '/workforce/supervision', '/my-work'],
  'Helen Marsh': ['/dashboard', '/waiting', '/chain', '/children', '/recovery', '/first-look', '/escalations', '/organisation', '/our-inspections', '/inspection-alerts', '/action-plans',
    '/workforce/staffing', '/workforce/staffing?basis=V-FTE-AVG&day=2023-03-31', '/workforce/staffing/people?grade=PSO', '/workforce/staffing/targets', '/workforce/staffing/leavers', '/workforce/staffing/sickness',
    '/workforce/staffing/compare', '/workforce/staffing/import', '/workforce/recruitment', '/workforce/recruitment/2',
    '/workforce', '/workforce/workload', '/workforce/workload?show=excessive',
    '/workforce/training', '/workforce/training/topics/T-01', '/workforce/training/places', '/workforce/training/needed', '/workforce/training/requests', '/workforce/experience', '/workforce/supervision'],
  'David Okoro': ['/dashboard', '/organisation', '/recovery', '/escalations', '/waiting', '/workforce', '/workforce/workload', '/workforce/staffing/compare', '/workforce/training', '/workforce/training/places', '/workforce/training/requests'],
  'Ruth Bennett': ['/dashboard', '/organisation', '/workforce', '/workforce/workload', '/workforce/staffing', '/workforce/staffing/compare', '/workforce/training', '/workforce/supervision'],
  'Sgt Paul Fenwick': ['/worklist', '/worklist?list=late', '/worklist?list=with_probation', '/worklist/returned', '/batches', '/our-figures', '/recovery'],
  'Farah Iqbal': ['/worklist', '/worklist/returned', '/our-figures'],
  'Miriam Castell': ['/inspections', '/organisation'],
  'Callum Reid': ['/inspections'],
  'Tom Hale': ['/accounts', '/accounts/new', '/organisation'],
};
const everybody = ['/', '/people-of-the-story', '/training/again', '/guides', '/guides/police', '/accessibility', '/cookies', '/privacy', '/contact', '/no-such-page',
  '/published', '/published?on=2022-12-31', '/published/services', '/published/services?q=helens', '/published/services?q=zzzz', '/published/services/N51KNST', '/published/services/N51WCHE',
  '/published/services/N51', '/published/comparison', '/published/comparison?service=N51WCHE&service=N50MANC&service=N51', '/published/map', '/published/map?on=2022-12-31', '/published/grid', '/published/statistics', '/published/press', '/published/data'];

async function hold(page: Page, name: string, path: string): Promise<void> {
  await page.goto(path);
  await expectHeld(page, `${path} for ${name}`, path === '/no-such-page' ? 404 : 200);
}

test('what everybody sees', async ({ page }) => {
  for (const path of everybody) await hold(page, 'everybody', path);
});

for (const [name, paths] of Object.entries(doors))
  test(`the pages of ${name}`, async ({ page }) => {
    await be(page, name);
    for (const path of paths) await hold(page, name, path);
  });

test('what a search finds', async ({ page }) => {
  await be(page, 'Amina Yusuf');
  for (const typed of ['rimmer', 'zzzz']) {
    await page.goto('/search');
    await page.getByLabel('Name, CRN, PNC ID, prison number or date of birth').fill(typed);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expectHeld(page, `a search for ${typed}`);
  }
});

test('a posting, from the figure that counts it', async ({ page }) => {
  await be(page, 'Helen Marsh');
  await page.goto('/workforce/staffing');
  await page.getByRole('table', { name: 'Target, in post and available by grade' }).getByRole('link').first().click();
  await page.getByRole('table', { name: 'Who is in post' }).getByRole('link').first().click();
  await page.getByRole('link', { name: /Change hours, grade or terms/ }).click();
  await expectHeld(page, 'a posting');
});

// The record of one person, page by page, and what one may change there.
test('the record of a person', async ({ page }) => {
  await be(page, 'Amina Yusuf');
  await page.getByRole('link', { name: 'Rimmer, Liam Anthony' }).first().click();
  const person = new URL(page.url()).pathname.replace(/\/enquiries$/, '');
  const of = ['', '/details', '/household', '/sentence', '/enquiries', '/assessment', '/history', '/gates', '/name', '/details/change', '/aliases/new',
    '/identifiers/new', '/addresses/new', '/adults/new', '/children/new', '/sentences/new', '/flags/new', '/events/new', '/tier', '/predictors/new', '/needs/new', '/requirements/new',
    '/enforcement/new', '/court-reports/new', '/support-contacts/new'];
  for (const part of of) await hold(page, 'Amina Yusuf', person + part);
  await page.goto(`${person}/needs/new`);
  await page.getByText('Give the answers instead of how severe a need is').click();
  await expectHeld(page, 'answers of an assessment of needs');
  await page.goto(`${person}/gates`);
  await page.getByRole('table', { name: 'What each step says now' }).getByRole('link').first().click();
  await expectHeld(page, 'a gated step');
  await be(page, 'Grace Adeyemi');
  for (const part of ['/audit', '/rosh', '/allocation', '/cover', '/transfer', '/access']) await hold(page, 'Grace Adeyemi', person + part);
});

// One officer's workload, and hours taken off her.
test('the workload of an officer', async ({ page }) => {
  await be(page, 'Helen Marsh');
  await page.goto('/workforce');
  await page.getByRole('table', { name: /four weeks in a row/ }).getByRole('link').first().click();
  await expectHeld(page, 'the workload of an officer');
  await page.getByRole('link', { name: 'Take hours off' }).click();
  await expectHeld(page, 'a reduction');
  await page.getByRole('button', { name: 'Take the hours off' }).click();
  await expectHeld(page, 'a reduction with mistakes', 422);
});

// Sixty officers on a phone: who is over 110% for four weeks stands first, and twelve weeks take two short lines.
test('the workload of a unit on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await be(page, 'Helen Marsh');
  await page.goto('/workforce/workload');
  const officers = page.getByRole('table', { name: /over 110% for four weeks first/ }).getByRole('row');
  await expect(officers.nth(1)).toContainText('excessive');
  const weeks = page.getByRole('table', { name: /By officer and week/ }).getByRole('row').nth(1);
  await expect(weeks.getByRole('cell')).toHaveCount(12);
  for (const [row, most] of [[officers.nth(1), 200], [weeks, 130]] as const) expect((await row.boundingBox())?.height).toBeLessThan(most);
  await page.getByRole('link', { name: /^\d+ of them$/ }).click();
  const left = await officers.count();
  expect(left).toBeGreaterThan(1);
  await expect(officers.filter({ hasText: 'excessive' })).toHaveCount(left - 1);
});

test('a head’s navigation is one row, and what it leads to is reached from the dashboard', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await be(page, 'Helen Marsh');
  await page.goto('/dashboard');
  const menu = page.getByRole('navigation', { name: 'Menu' });
  const tops = await menu.getByRole('listitem').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  for (const name of ['Clear the list', 'Recovery plans', 'First look']) {
    await page.goto('/dashboard');
    await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(menu.locator('.govuk-service-navigation__item--active')).toHaveText('Dashboard');
  }
});

// Refusals are pages too: not found, not yours, restricted answer alike.
test('what one may not see', async ({ page }) => {
  await be(page, 'Sgt Paul Fenwick');
  for (const [path, status] of [['/people/1', 403], ['/work/999999999', 404], ['/dashboard', 403]] as const) {
    await page.goto(path);
    await expectHeld(page, `${path} for the police`, status);
  }
  await be(page, 'Amina Yusuf');
  await page.goto('/people/999999999');
  await expectHeld(page, 'a person who is not there', 404);
  await expect(page.locator('main')).not.toContainText('999999999');
});

test('the organisation, unit by unit', async ({ page }) => {
  await be(page, 'Tom Hale');
  await page.goto('/organisation');
  for (const name of ['North West', 'Knowsley and St Helens']) {
    await page.goto('/organisation');
    await page.getByRole('link', { name, exact: true }).first().click();
    await expectHeld(page, `the unit ${name}`);
  }
  for (const path of ['/forces/05', '/authorities/E08000011']) await hold(page, 'Tom Hale', path);
  await be(page, 'David Okoro');
  await page.goto('/forces/05');
  await page.locator('main').getByRole('link', { name: /Merseyside Police|agree/i }).first().click();
  await expectHeld(page, 'an agency');
});
