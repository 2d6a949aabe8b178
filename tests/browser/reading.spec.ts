// Reading a case while everything breaks: fifty times the server is killed, the tab is closed or crashes, the line is cut
// or the sign-in ends, in the midst of typing. What was shown as saved is always there; while the page lives, so is every
// letter that was typed.
import type { BrowserContext } from '@playwright/test';
import { expect, keepDocuments, test, type Page } from './browser';
import { expectHeld } from './held';
import { Server, signIn, signOut } from './server';

const rounds = Number(process.env.FULLPICTURE_ROUNDS ?? 50);
const inspector = 'Callum Reid';

// An inspection in fieldwork of a unit of the demonstration, with two of its people as cases, and the story's inspector in its team.
function arrange(server: Server): string {
  server.sql(`
    insert into inspection (unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, training, created_at, created_by)
      select u.id, '2021', 'Sefton', 'fieldwork', '2023-06-19', '2023-07-07', 1684000000, 1, 0, a.id from unit u, account a where u.kind = 'pdu' and a.full_name = '${inspector}' order by u.id limit 1;
    insert into inspection_team (inspection_id, account_id, role, cleared, joined_at, by_account)
      select (select max(id) from inspection), id, 'inspector', 1, 0, id from account where full_name = '${inspector}';
    insert into inspection_case (inspection_id, person_id, crn, stratum, position, state, readable)
      select (select max(id) from inspection), id, crn, 'F/community/low_medium', id, 'drawn', 1 from person where limited = 0 order by id limit 2;`);
  return server.sql('select max(id) from inspection');
}

// The same numbers in every run.
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state / 0x7fffffff;
  }
}

// Opens the reading; the page notes each text of `field` at the moment it says that it is saved.
async function open(context: BrowserContext, url: string, field: string): Promise<Page> {
  const page = keepDocuments(await context.newPage());
  page.on('dialog', dialog => { void dialog.accept(); });
  await page.goto(url);
  await page.evaluate((name) => {
    const area = document.getElementsByName(name)[0] as HTMLTextAreaElement;
    const state = area.closest('[data-piece]')!.querySelector('[data-piece-state]')!;
    const note = () => { if (state.textContent!.startsWith('Saved at')) document.body.dataset.saved = area.value; };
    new MutationObserver(note).observe(state, { childList: true, characterData: true, subtree: true });
    area.closest('details')?.setAttribute('open', '');
  }, field);
  return page;
}
const everythingSaved = (page: Page) => expect(page.locator('[data-pieces-status]')).toHaveText('Everything is saved.', { timeout: 30_000 });
const stored = (server: Server, reading: string, field: string) =>
  server.sql(field === 'body-interview' ? `select body from case_note where reading_id = ${reading} and part = 'interview'`
    : field.startsWith('reasons-') ? `select reasons from case_judgement where reading_id = ${reading} and key_question = '${field.slice(8)}'`
      : `select note from case_answer where reading_id = ${reading} and prompt = '${field.slice(5)}'`);

test.describe('reading a case', () => {
  const server = new Server();
  let inspection = '';
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    await server.start();
    inspection = arrange(server);
  });
  test.afterAll(async () => {
    await server.remove();
  });

  async function begin(context: BrowserContext, index: number): Promise<string> {
    await signIn(context, server, inspector);
    const page = keepDocuments(await context.newPage());
    await page.goto(`${server.address}/inspections/${inspection}/cases`);
    await expectHeld(page, 'the cases of an inspection');
    await page.locator('#cases tbody a, table tbody a').nth(index).click();
    await expectHeld(page, 'a case of the sample');
    await page.getByRole('button', { name: 'Begin the first reading' }).click();
    await expectHeld(page, 'a reading, empty');
    const url = page.url();
    await page.close();
    return url;
  }

  test('answers save themselves, chains open, and what is missing is said', async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext();
    const url = await begin(context, 0);
    const page = keepDocuments(await context.newPage());
    await page.goto(url);
    const link = page.locator('[data-prompt="ASS-S-x1b"]');
    await expect(link).toBeHidden();
    const first = page.locator('[data-prompt="ASS-S-x1a"]');
    await first.getByLabel('Yes').check();
    await expect(link).toBeVisible();
    await expect(first.locator('[data-piece-state]')).toHaveText(/^Saved at \d/, { timeout: 2000 });
    await expect(page.getByText('What the record shows: Police domestic abuse enquiry')).toBeVisible();
    const judgement = page.locator('[data-piece$="/judgements/ASS-S/draft"]');
    await page.locator('[data-prompt="ASS-S-a"]').getByLabel('No', { exact: true }).check();
    await page.locator('[data-prompt="ASS-S-b"]').getByLabel('No', { exact: true }).check();
    await judgement.getByLabel('Sufficient', { exact: true }).check();
    await expect(judgement.getByText('You judged this sufficient')).toBeVisible();
    // Another window changes the same answer: both texts are shown, and the inspector chooses.
    const other = await context.newPage();
    await other.goto(url);
    await other.locator('[name="body-case"]').fill('From the other window');
    await everythingSaved(other);
    await page.locator('[name="body-case"]').fill('From this window');
    const piece = page.locator('[data-piece$="/notes/case/draft"]');
    await expect(piece.locator('[data-piece-message]')).toContainText('From the other window');
    await expect(page.locator('[name="body-case"]')).toHaveValue('From this window');
    await piece.getByRole('button', { name: 'Keep what I typed' }).click();
    await everythingSaved(page);
    await page.getByRole('button', { name: 'Finish this reading' }).click();
    await expect(page.getByRole('alert')).toContainText('ASS-E-a has no answer yet');
    await expectHeld(page, 'a reading with what is missing', 422);
    await context.close();
  });

  test(`nothing is lost, ${rounds} times`, async ({ browser }) => {
    test.setTimeout(rounds * 30_000);
    let context = await browser.newContext();
    const url = await begin(context, 1);
    const reading = /readings\/(\d+)/.exec(url)![1];
    const random = numbers(2023);
    const next = () => random.next().value as number;
    const fields = ['note-ASS-E-a', 'note-PLN-S-c', 'reasons-ASS-S', 'reasons-REV-D', 'body-interview'];
    const breaks = ['server', 'tab closed', 'tab crashed', 'signed out', 'offline'] as const;
    for (let round = 0; round < rounds; ++round) {
      const field = fields[Math.floor(next() * fields.length)];
      const how = breaks[round % breaks.length];
      const before = stored(server, reading, field);
      const sentence = `Round ${round}, ${how}: the letter of ${Math.floor(next() * 30) + 1} May names no child. `;
      const cut = 5 + Math.floor(next() * (sentence.length - 10));
      let page = await open(context, url, field);
      const area = page.locator(`[name="${field}"]`);
      await area.focus();
      await page.keyboard.press('Control+End');
      await area.pressSequentially(sentence.slice(0, cut), { delay: Math.floor(next() * 60), timeout: 60_000 });

      if (how === 'tab closed' || how === 'tab crashed') {
        await page.waitForTimeout(next() * 1500);
        const saved = await page.evaluate(() => document.body.dataset.saved ?? '');
        if (how === 'tab closed') await page.close();
        else {
          const session = await context.newCDPSession(page);
          const crashed = page.waitForEvent('crash');
          void session.send('Page.crash').catch(() => undefined); // nobody is left to answer
          await crashed;
          await page.close().catch(() => undefined);
        }
        page = await open(context, url, field);
        const found = await page.locator(`[name="${field}"]`).inputValue();
        expect(found.startsWith(saved.trimEnd()), `round ${round}, ${how}: “${saved}” was shown as saved, and the page has “${found}”`).toBe(true);
        expect(found.startsWith(before), `round ${round}: what stood before`).toBe(true);
        await page.close();
        continue;
      }

      if (how === 'server') await server.end('SIGKILL');
      if (how === 'signed out') await signOut(context, server);
      if (how === 'offline') await context.setOffline(true);
      await area.pressSequentially(sentence.slice(cut), { delay: Math.floor(next() * 40), timeout: 60_000 });
      await expect(page.locator('[data-pieces-status]')).toContainText('not saved yet', { timeout: 10_000 });
      if (how === 'signed out') await expect(page.getByRole('link', { name: /Sign in again/ })).toBeVisible();
      if (how === 'server') await server.start();
      if (how === 'signed out') await signIn(context, server, inspector);
      if (how === 'offline') await context.setOffline(false);
      await everythingSaved(page);
      const typed = `${before === '' ? '' : before + ' '}${sentence}`.replace(/\s+/g, ' ').trim();
      const whole = (await area.inputValue()).replace(/\s+/g, ' ').trim();
      expect(whole.endsWith(sentence.trim()), `round ${round}: typed “${typed}”, the page has “${whole}”`).toBe(true);
      expect(stored(server, reading, field).replace(/\s+/g, ' ').trim(), `round ${round}, ${how}`).toBe(whole);
      await page.close();
    }
    await context.close();
    context = await browser.newContext({ javaScriptEnabled: false });
    await signIn(context, server, inspector);
    const plain = await context.newPage();
    await plain.goto(url);
    await plain.locator('[name="reasons-ASS-D"]').fill('Without scripts');
    await plain.getByRole('button', { name: 'Save ASS-D' }).click();
    await expect(plain.locator('[name="reasons-ASS-D"]')).toHaveValue('Without scripts');
    expect(stored(server, reading, 'reasons-ASS-D')).toBe('Without scripts');
    await context.close();
  });
});
