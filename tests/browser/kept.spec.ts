// With scripts off, a form that is sent after the sign-in ended loses nothing: it comes back filled at the next sign-in of who
// typed it, is not done before she sends it, and nobody else sees it.
import { expect, keepDocuments, test } from './browser';
import { expectHeld } from './held';
import { Server, signIn, signOut } from './server';

const lead = 'Miriam Castell';
const words = 'Twelve of fifty cases were sufficient; the panel asks why.';

test.describe('a form sent after the sign-in ended', () => {
  const server = new Server();
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    await server.start();
  });
  test.afterAll(() => server.remove());

  test('is shown again filled, with scripts off', async ({ browser }) => {
    test.setTimeout(120_000);
    const inspection = server.sql("select id from inspection where status = 'draft' order by id limit 1");
    const section = `${server.address}/inspections/${inspection}/report/sections/findings`;
    const context = await browser.newContext({ javaScriptEnabled: false });
    await signIn(context, server, lead);
    const page = keepDocuments(await context.newPage());
    await page.goto(section);
    await page.locator('[name=body]').fill(words);
    const stood = server.sql(`select body from report_section where inspection_id = ${inspection} and section = 'findings'`);
    await signOut(context, server);
    await page.getByRole('button', { name: 'Save this section' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You were signed out, and what you typed is kept');
    expect(server.sql(`select body from report_section where inspection_id = ${inspection} and section = 'findings'`)).toBe(stood);

    // Somebody else at the same desk.
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Be Callum Reid', exact: true }).click();
    await expect(page.locator('body')).not.toContainText(words);
    await page.goto(`${server.address}/kept-forms?all=yes`);
    await expect(page.getByText('There are none.')).toBeVisible();
    await page.goto(`${section}?kept_form=1`);
    await expect(page.locator('body')).not.toContainText(words);

    await page.goto(`${server.address}/people-of-the-story`);
    await page.getByRole('button', { name: `Be ${lead}`, exact: true }).click();
    await expect(page.getByText('Your sign-in had ended when you sent this form.')).toBeVisible();
    await expect(page.locator('[name=body]')).toHaveValue(words);
    await page.getByRole('button', { name: 'Save this section' }).click();
    await expect(page).toHaveURL(/\/report$/);
    expect(server.sql(`select body from report_section where inspection_id = ${inspection} and section = 'findings'`)).toBe(words);
    expect(server.sql('select count(*) from draft')).toBe('0');
    await context.close();
  });

  // The pages themselves, where scripts may look at them.
  test('its pages hold', async ({ browser }) => {
    const context = await browser.newContext();
    await signIn(context, server, lead);
    const page = keepDocuments(await context.newPage());
    await page.goto(`${server.address}/form-kept`);
    await expectHeld(page, 'what was typed is kept');
    const account = server.sql(`select id from account where full_name = '${lead}'`);
    for (const reason of ['one', 'two'])
      server.sql(`insert into draft (account_id, form, page, body, files, saved_at) values (${account}, '/break-glass', '/break-glass', 'reason=${reason}', 1, 1687900000)`);
    await page.goto(`${server.address}/kept-forms`);
    await expectHeld(page, 'forms kept for you');
    await page.getByRole('button', { name: 'Discard it' }).first().click();
    await page.getByRole('button', { name: 'Discard it' }).first().click();
    await expectHeld(page, 'no form kept for you');
    const inspection = server.sql("select id from inspection where status = 'draft' order by id limit 1");
    const path = `/inspections/${inspection}/report/sections/foreword`;
    server.sql(`insert into draft (account_id, form, page, body, files, saved_at) values (${account}, '${path}', '${path}', 'body=Words', 1, 1687900000)`);
    await page.goto(`${server.address}/kept-forms`);
    await expect(page.locator('[name=body]')).toHaveValue('Words');
    await expectHeld(page, 'a kept form shown again');
    await context.close();
  });
});
