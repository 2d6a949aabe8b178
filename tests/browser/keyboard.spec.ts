// The main part of the story by keyboard alone: nothing here touches a mouse.
import { expect, test, type Page } from './browser';
import { startAgain } from './people';

// What the keyboard is on: what a screen reader would say, and whether one sees that it is there.
async function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    if (at === document.body) return { name: '', seen: true }; // on nothing yet
    const style = getComputedStyle(at);
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent ?? '' : '';
    // The design system draws the focus of radios and checkboxes on the label.
    const drawn = at.matches('[type=radio], [type=checkbox]') && at.nextElementSibling ? getComputedStyle(at.nextElementSibling, '::before') : style;
    const seen = drawn.outlineStyle !== 'none' || drawn.boxShadow !== 'none' || style.backgroundColor === 'rgb(255, 221, 0)';
    return { name: (label || at.getAttribute('aria-label') || at.textContent || '').replace(/\s+/g, ' ').trim(), seen };
  });
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 400; ++presses) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.name !== '' && !page.url().startsWith('about:')) expect(at.seen, `one sees that the keyboard is on “${at.name.slice(0, 60)}”`).toBe(true);
    if (name.test(at.name)) return;
  }
  throw new Error(`no Tab leads to ${name} on ${page.url()}`);
}
// Enter, and the page that follows.
async function follow(page: Page, key = 'Enter'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}
async function choose(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await follow(page);
}
const words = (page: Page) => expect(page.locator('main'));

test('by keyboard alone', async ({ page }) => {
  await startAgain(page); // made ready; from here on only the keyboard acts
  await choose(page, /^Be Amina Yusuf$/);
  await words(page).toContainText('Answers not yet read');

  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  await choose(page, /^Read the answer/);
  await choose(page, /^I have read all of this$/);
  await words(page).toContainText('Use it in the assessment');

  await choose(page, /^My caseload$/);
  await choose(page, /^Ask, or say why not.*Rimmer/);
  await choose(page, /^(Draft the enquiry|Go on with the draft)$/);
  await tabTo(page, /^Names to search$/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Liam Rimmer; Tony Rimmer');
  await choose(page, /^See what the partner will see$/);
  await words(page).toContainText('Liam Rimmer; Tony Rimmer');
  await choose(page, /^Send the enquiry$/);
  await words(page).toContainText(/E-2023-\d+ (is sent|is asked)/);

  await choose(page, /^Change person$/);
  await choose(page, /^Be Sgt Paul Fenwick$/);
  await tabTo(page, /^Find a person or an enquiry$/);
  await page.keyboard.type('Rimmer, Liam');
  await follow(page);
  await choose(page, /^Rimmer, Liam Anthony$/);
  const here = page.url();
  await follow(page, 'Alt+p');
  expect(page.url()).not.toBe(here);
  await follow(page, 'Alt+n');
  expect(page.url()).toBe(here);
  await tabTo(page, /^Nothing is known$/);
  await page.keyboard.press('Enter');
  await choose(page, /^Return: nothing known$/);
  await words(page).toContainText(/E-2023-\d+ is returned to probation/);

  await choose(page, /^Change person$/);
  await choose(page, /^Be Helen Marsh$/);
  await words(page).toContainText('enquiries that Merseyside Police have yet to return');
  await choose(page, /^\d+ waiting at Merseyside Police$/);
  await words(page).toContainText('Showing 1 to 50 of');
});
