// Two people write one section of a report: it saves itself, neither overwrites the other, and a killed server or an ended
// sign-in loses nothing of what was typed.
import { expect, keepDocuments, statusOf, test, type Page } from './browser';
import { expectHeld } from './held';
import { Server, signIn, signOut } from './server';

const lead = 'Miriam Castell';
const inspector = 'Callum Reid';

// An inspection whose report is being written, with both in its team.
function arrange(server: Server): string {
  server.sql(`
    insert into inspection (unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, training, created_at, created_by)
      select u.id, '2021', 'Sefton', 'draft', '2023-03-06', '2023-03-17', 1674000000, 1, 0, a.id from unit u, account a where u.kind = 'pdu' and a.full_name = '${lead}' order by u.id limit 1;
    insert into inspection_team (inspection_id, account_id, role, cleared, joined_at, by_account)
      select (select max(id) from inspection), id, case full_name when '${lead}' then 'lead' else 'inspector' end, 1, 0, id from account where full_name in ('${lead}', '${inspector}');`);
  return server.sql('select max(id) from inspection');
}

const box = (page: Page) => page.locator('textarea[name=body]');
const everythingSaved = (page: Page) => expect(page.locator('[data-pieces-status]')).toHaveText('Everything is saved.', { timeout: 30_000 });

test.describe('a section of a report', () => {
  const server = new Server();
  let inspection = '';
  const stored = (section: string) => server.sql(`select body from report_section where inspection_id = ${inspection} and section = '${section}'`);
  const address = (section: string) => `${server.address}/inspections/${inspection}/report/sections/${section}`;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    await server.start();
    inspection = arrange(server);
  });
  test.afterAll(() => server.remove());

  test('two browsers on one section', async ({ browser }) => {
    test.setTimeout(120_000);
    const hers = await browser.newContext(), his = await browser.newContext();
    await signIn(hers, server, lead);
    await signIn(his, server, inspector);
    const first = keepDocuments(await hers.newPage()), second = keepDocuments(await his.newPage());
    await first.goto(address('findings'));
    await expectHeld(first, 'a section of a report, empty');
    await second.goto(address('findings'));
    await box(first).pressSequentially('Twelve of fifty cases were sufficient.');
    await expect(first.locator('[data-piece-state]')).toHaveText(/^Saved at \d/, { timeout: 2000 });
    expect(stored('findings')).toBe('Twelve of fifty cases were sufficient.');

    await box(second).fill('Leaders were new.');
    const message = second.locator('[data-piece-message]');
    await expect(message).toContainText('Twelve of fifty cases were sufficient.', { timeout: 5000 });
    await expect(message).toContainText(lead);
    await expect(box(second), 'what he typed stays').toHaveValue('Leaders were new.');
    expect(stored('findings'), 'and overwrites nothing').toBe('Twelve of fifty cases were sufficient.');
    await box(second).fill('Leaders were new.\n\nTwelve of fifty cases were sufficient.');
    await message.getByRole('button', { name: 'Keep what I typed' }).click();
    await everythingSaved(second);
    expect(stored('findings')).toContain('Leaders were new.');

    await box(first).pressSequentially(' Three of twenty-seven points.');
    await expect(first.locator('[data-piece-message]')).toContainText('Leaders were new.', { timeout: 5000 });
    await expect(box(first)).toHaveValue(/Three of twenty-seven points\.$/);
    await first.getByRole('button', { name: 'Take what stands' }).click();
    await expect(box(first)).toHaveValue(/^Leaders were new\./);
    await everythingSaved(first);
    await first.reload();
    await expectHeld(first, 'a section of a report with earlier texts');
    await expect(first.getByRole('heading', { name: 'Earlier texts' })).toBeVisible();
    await first.getByText(/As it stood on/).first().click();
    await expect(first.locator('details[open]').first()).toContainText('Twelve of fifty cases were sufficient.');
    await hers.close();
    await his.close();
  });

  test('the server is killed and the sign-in ends while it is typed', async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext();
    await signIn(context, server, lead);
    const page = keepDocuments(await context.newPage());
    page.on('dialog', dialog => { void dialog.accept(); });
    await page.goto(address('foreword'));
    await box(page).pressSequentially('This unit was ', { delay: 30 });
    await server.end('SIGKILL');
    await box(page).pressSequentially('inspected in March. ', { delay: 30 });
    await expect(page.locator('[data-pieces-status]')).toContainText('not saved yet', { timeout: 10_000 });
    await server.start();
    await everythingSaved(page);
    expect(stored('foreword')).toBe('This unit was inspected in March.');

    await signOut(context, server);
    await box(page).pressSequentially('Its leaders answer.', { delay: 30 });
    await expect(page.getByRole('link', { name: /Sign in again/ })).toBeVisible({ timeout: 10_000 });
    await signIn(context, server, lead);
    await everythingSaved(page);
    expect(stored('foreword')).toBe('This unit was inspected in March. Its leaders answer.');
    await context.close();
  });

  test('with scripts off a button saves, and the second of two is shown both texts', async ({ browser }) => {
    const hers = await browser.newContext({ javaScriptEnabled: false }), his = await browser.newContext({ javaScriptEnabled: false });
    await signIn(hers, server, lead);
    await signIn(his, server, inspector);
    const first = await hers.newPage(), second = keepDocuments(await his.newPage());
    await first.goto(address('context'));
    await second.goto(address('context'));
    await box(first).fill('Five teams.');
    await first.getByRole('button', { name: 'Save this section' }).click();
    await expect(first).toHaveURL(/\/report$/);
    await box(second).fill('Four offices.');
    await second.getByRole('button', { name: 'Save this section' }).click();
    await expect(second.getByText('Five teams.')).toBeVisible();
    await expect(box(second)).toHaveValue('Four offices.');
    expect(statusOf(second)).toBe(409);
    await box(second).fill('Five teams, four offices.');
    await second.getByRole('button', { name: 'Save this section' }).click();
    await expect(second).toHaveURL(/\/report$/);
    expect(stored('context')).toBe('Five teams, four offices.');
    await hers.close();
    await his.close();
  });
});
