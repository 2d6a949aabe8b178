// Somebody without an account answers an enquiry on a page that opens once: with scripts for the pages' own sake, and without.
import { expect, keepDocuments, statusOf, test } from './browser';
import { expectHeld } from './held';
import { Server, signIn } from './server';

const practitioner = 'Amina Yusuf';

test.describe('a page to answer once', () => {
  const server = new Server();
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    await server.start();
  });
  test.afterAll(() => server.remove());

  test('is sent, opened with the code, answered and gone', async ({ browser }) => {
    test.setTimeout(180_000);
    const enquiry = server.sql(`select e.id from enquiry e join person p on p.id = e.person_id join agency a on a.id = e.agency_id
      where p.practitioner_id = (select id from staff where full_name = '${practitioner}') and a.kind = 'police' and a.code = '05' and e.state in ('sent', 'acknowledged') and p.limited = 0 order by e.id limit 1`);
    const hers = await browser.newContext();
    await signIn(hers, server, practitioner);
    const page = keepDocuments(await hers.newPage());
    await page.goto(`${server.address}/enquiries/${enquiry}`);
    await page.getByRole('link', { name: 'Send a page to somebody there who has no account' }).click();
    await expectHeld(page, 'a page to answer once, to send');
    await page.getByLabel('Their work address').fill('worker@elsewhere.example');
    await page.getByRole('button', { name: 'Send the page' }).click();
    await expectHeld(page, 'a page to answer once, wrong address', 422);
    await page.getByLabel('Their work address').fill('worker@merseyside.police.uk');
    await page.getByRole('button', { name: 'Send the page' }).click();
    await expectHeld(page, 'the code of a page to answer once');
    const code = (await page.locator('.govuk-panel__title').innerText()).replace(/\s/g, '');
    expect(code).toMatch(/^\d{8}$/);
    const link = server.address + server.sql("select link from outbox where kind = 'one_time' order by id desc limit 1");

    // In a browser with scripts the page is looked at; a second one with scripts off may not open it any more.
    const worker = await browser.newContext();
    const theirs = keepDocuments(await worker.newPage());
    await theirs.goto(link);
    await expectHeld(theirs, 'the code is asked for');
    await theirs.getByLabel('Code').fill(code);
    await theirs.getByRole('button', { name: 'Open the page' }).click();
    await expectHeld(theirs, 'the page to answer once');
    await theirs.getByLabel('What was searched').first().fill('Niche, 2013 to today');
    await expect(theirs.locator('[data-autosave-status]')).toContainText('Draft saved', { timeout: 15_000 });
    expect(await theirs.evaluate(() => localStorage.length + sessionStorage.length), 'nothing is left on the device').toBe(0);

    const other = await browser.newContext({ javaScriptEnabled: false });
    const second = keepDocuments(await other.newPage());
    await second.goto(link);
    await second.getByLabel('Code').fill(code);
    await second.getByRole('button', { name: 'Open the page' }).click();
    expect(statusOf(second)).toBe(404);
    await expect(second.getByRole('heading', { level: 1 })).toHaveText('This page does not open');

    for (const group of await theirs.getByRole('group').filter({ has: theirs.locator('input[value=nothing_known]') }).all()) await group.locator('input[value=nothing_known]').first().check();
    await theirs.getByLabel(/By which two identifiers/).fill('date of birth and address');
    await theirs.getByLabel('Handling conditions').fill('Normal handling');
    await theirs.getByRole('button', { name: 'Return the answer' }).click();
    await expect(theirs).toHaveURL(/answer-once\/done$/);
    await expectHeld(theirs, 'the answer on a one-time page was sent');
    await theirs.goto(`${server.address}/answer-once`);
    await expectHeld(theirs, 'a one-time page that does not open', 404);
    expect(server.sql(`select state from enquiry where id = ${enquiry}`)).toBe('returned_final');
    await page.goto(`${server.address}/enquiries/${enquiry}/one-time`);
    await expectHeld(page, 'a page to answer once, answered');
    await expect(page.getByText('Answered')).toBeVisible();
    for (const context of [hers, worker, other]) await context.close();
  });
});
