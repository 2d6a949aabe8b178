// Every page a person of the story begins with, at desktop and phone width: answers, accessible, and where it is listed nothing wider than the screen.
import { expect, test } from '@playwright/test';
import { be, expectAccessible } from './people';

const doors: Record<string, string[]> = {
  'Amina Yusuf': ['/caseload', '/search', '/dashboard'],
  'Grace Adeyemi': ['/escalations', '/countersign', '/withdrawals', '/dashboard'],
  'Helen Marsh': ['/dashboard', '/waiting', '/recovery', '/first-look'],
  'David Okoro': ['/dashboard', '/organisation', '/recovery'],
  'Ruth Bennett': ['/dashboard', '/organisation'],
  'Paul Fenwick': ['/worklist', '/worklist/returned', '/batches', '/our-figures', '/recovery'],
  'Farah Iqbal': ['/worklist', '/our-figures'],
  'Tom Hale': ['/accounts', '/organisation'],
};
const everybody = ['/', '/people-of-the-story', '/guides', '/guides/police', '/accessibility', '/cookies', '/privacy', '/contact', '/no-such-page'];

// Pages whose tables already stand in scroll regions; the others still push a phone's screen sideways (see CHANGELOG).
const fits = new Set([...everybody, '/caseload', '/search', '/worklist', '/our-figures']);

async function look(page: import('@playwright/test').Page, path: string): Promise<void> {
  for (const width of [1200, 375]) {
    await page.setViewportSize({ width, height: 900 });
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(path === '/no-such-page' ? 404 : 200);
    await expect(page.locator('h1')).toHaveCount(1);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (fits.has(path)) expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
  }
}

test('what everybody sees', async ({ page }) => {
  for (const path of everybody) await look(page, path);
});

for (const [name, paths] of Object.entries(doors))
  test(`the pages of ${name}`, async ({ page }) => {
    await be(page, name);
    for (const path of paths) await look(page, path);
  });
