// The story of one new case, chapter by chapter, from what is needed to what is in place. Told with scripts and without.
import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { expect, keepDocuments, statusOf, type Page } from './browser';
import { expectHeld } from './held';
import { be } from './people';

export interface Telling {
  page: Page;
  browser: Browser;
  scripts: boolean;
  held: (state: string, status?: number) => Promise<void>; // looks at the page as it stands; no more than its status where scripts are off
  police?: string;     // where the enquiry to the police stands, as probation sees it
  childrens?: string;  // and the one to children's services
}

export function telling(page: Page, browser: Browser, scripts: boolean): Telling {
  return { page, browser, scripts, held: async (state, status = 200) => {
    if (scripts) return expectHeld(page, state, status);
    expect(statusOf(page), `${state}: status`).toBe(status);
    await expect(page.locator('h1')).toHaveCount(1);
  } };
}

const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name });
const heading = (page: Page, name: string | RegExp) => expect(main(page).getByRole('heading', { name }).first()).toBeVisible();
const open = (page: Page, summary: string) => page.locator('details').filter({ has: page.locator('summary', { hasText: summary }) }).locator('summary').first().click();
const part = (page: Page, summary: string) => page.locator('details').filter({ has: page.locator('summary', { hasText: summary }) });
const group = (page: Page, legend: string | RegExp) => page.getByRole('group', { name: legend, exact: typeof legend === 'string' });
const field = (page: Page, label: string | RegExp) => page.getByLabel(label, { exact: typeof label === 'string' });

async function date(page: Page, legend: string | RegExp, day: string, month: string, year: string): Promise<void> {
  const parts = group(page, legend).last();
  await parts.getByLabel('Day').fill(day);
  await parts.getByLabel('Month').fill(month);
  await parts.getByLabel('Year').fill(year);
}
async function expectErrors(page: Page, ...messages: (string | RegExp)[]): Promise<void> {
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('There is a problem');
  await expect(page).toHaveTitle(/^Error: /);
  for (const message of messages) await expect(page.locator('.govuk-error-summary')).toContainText(message);
}
const of = (page: Page) => new URL(page.url()).pathname;
const numberOf = (path: string) => /\/(\d+)/.exec(path)![1];

// 1. The start page takes the notice sentence by sentence; one click makes a newcomer the practitioner.
export async function startPage({ page, held }: Telling): Promise<void> {
  await page.goto('/');
  await expect(main(page)).toContainText('1,350 waiting, as the inspectorate published');
  await expect(main(page)).toContainText('1,350 waiting now at Merseyside Police, the five units together (invented); 247 of them');
  await held('the start page');
  await button(page, 'Be Amina Yusuf').first().click();
  await expect(page).toHaveURL(/\/caseload$/);
}

// 2. She reads what came in and grades it.
export async function readWhatCameIn({ page, held }: Telling): Promise<void> {
  await expect(page.getByRole('table', { name: 'Answers not yet read' })).toBeVisible();
  await held('the caseload');
  const first = page.getByRole('table', { name: 'Answers not yet read' }).getByRole('row').nth(1);
  const who = (await first.getByRole('rowheader').getByRole('link').innerText()).trim();
  await first.getByRole('link', { name: /Read the answer/ }).click();
  await heading(page, 'The answer');
  await held('an answer, not yet read');
  await button(page, 'I have read all of this').click();
  await expect(link(page, 'Use it in the assessment')).toBeVisible();
  await open(page, 'Grade this answer');
  await button(page, 'Record the grade').click();
  await expectErrors(page, 'Answer each of the four questions');
  await held('an answer, its grade empty', 422);
  await grade(page);
  await held('an answer, read and graded');
  await page.goto('/caseload');
  await expect(page.getByRole('table', { name: 'Answers not yet read' }).getByRole('link', { name: who })).toHaveCount(0);
}
async function grade(page: Page): Promise<void> {
  for (const legend of [/Right person/, /what was searched/, /Has each incident/, /Nothing left out/]) await group(page, legend).last().getByLabel('Yes', { exact: true }).check();
  await button(page, 'Record the grade').click();
  await expect(main(page)).toContainText('Graded Adequate');
}

// 3. The new case lacks information: two children in two authorities, and nobody has asked.
const needRow = (page: Page, what: RegExp) =>
  page.getByRole('table', { name: 'Needed and not yet asked' }).getByRole('row').filter({ hasText: 'Rimmer, Liam Anthony' }).filter({ hasText: what });

export async function askThePolice(told: Telling): Promise<void> {
  const { page, held } = told;
  await page.goto('/caseload');
  for (const what of [/Merseyside Police/, /Knowsley/, /St\. Helens/]) await expect(needRow(page, what)).toHaveCount(1);
  await needRow(page, /Merseyside Police/).getByRole('link', { name: /Ask, or say why not/ }).click();
  await held('a need');
  await open(page, 'It is not needed');
  if (await button(page, 'Record the decision').isVisible()) {
    await button(page, 'Record the decision').click();
    await expectErrors(page, 'Choose why it is not needed');
    await held('a need, its decision empty', 422);
  }
  await button(page, /Draft the enquiry|Go on with the draft/).click();
  await heading(page, /Merseyside Police/);
  await held('a draft to the police');
  await draftWithMistakes(told);
  await twoPeopleOnOneDraft(told);
  await button(page, 'See what the partner will see').click();
  await heading(page, 'What Merseyside Police will see');
  await expect(main(page)).toContainText('Liam Rimmer, also Tony Rimmer; Liam Molyneux');
  await held('a preview');
  told.police = await sendTwice(told);
}

// An impossible date and an empty form: a message, the right status, and what was typed is still there.
async function draftWithMistakes({ page, held }: Telling): Promise<void> {
  await field(page, 'Names to search').fill('Liam Rimmer; Liam Molyneux');
  await date(page, 'Search from', '31', '2', '2013');
  await button(page, 'See what the partner will see').click();
  await expectErrors(page, 'Enter a real date, such as 27 3 2013');
  await expect(field(page, 'Names to search')).toHaveValue('Liam Rimmer; Liam Molyneux');
  await expect(group(page, 'Search from').getByLabel('Day')).toHaveValue('31');
  await held('a draft with an impossible date', 422);
  await date(page, 'Search from', '27', '3', '2013');
}

// Her senior changes the draft while she types: she sees what changed, and loses nothing.
async function twoPeopleOnOneDraft({ page, browser, held }: Telling): Promise<void> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = keepDocuments(await context.newPage());
  await be(other, 'Grace Adeyemi');
  await other.goto(of(page));
  await field(other, 'Names to search').fill('Liam Rimmer, also Tony Rimmer');
  await button(other, 'See what the partner will see').click();
  await expect(other).toHaveURL(/preview$/);
  await context.close();
  await button(page, 'See what the partner will see').click();
  expect(statusOf(page)).toBe(409);
  await expect(main(page)).toContainText('Somebody else changed this draft since you opened it');
  await expect(main(page)).toContainText('Liam Rimmer, also Tony Rimmer');
  await expect(field(page, 'Names to search')).toHaveValue('Liam Rimmer; Liam Molyneux');
  await held('a draft that somebody else changed', 409);
  await field(page, 'Names to search').fill('Liam Rimmer, also Tony Rimmer; Liam Molyneux');
}

// The same form sent twice asks once.
async function sendTwice({ page, held }: Telling): Promise<string> {
  const second = keepDocuments(await page.context().newPage());
  await second.goto(of(page));
  await button(page, 'Send the enquiry').click();
  await expect(main(page)).toContainText(/E-2023-\d+ (is sent|is asked)/);
  await held('an enquiry just sent');
  await button(second, 'Send the enquiry').click();
  await expect(second.locator('main')).toContainText('This cannot be done now: the enquiry is');
  expect(statusOf(second)).toBe(409);
  await second.close();
  return of(page);
}

// An answer by telephone is written down by who heard it; nothing is recorded that is not whole.
export async function heardByTelephone(told: Telling): Promise<void> {
  const { page, held } = told;
  await page.goto(told.police!);
  await link(page, 'Record an answer given by telephone or in a meeting').click();
  await held('an answer heard by telephone, empty');
  await button(page, 'Record what was said').click();
  await expectErrors(page, 'Say how it was given', 'Enter the day on which it was said');
  await held('an answer heard by telephone, with errors', 422);
  await page.getByLabel('By telephone').check();
  await field(page, 'Who said it').fill('PC 4411 Dunn, Merseyside Police');
  await button(page, 'Add an entry').click();
  await expect(page).toHaveURL(/\/spoken/);
  await expect(field(page, 'Who said it')).toHaveValue('PC 4411 Dunn, Merseyside Police');
  await expect(group(page, 'Incident 1')).toBeVisible();
  await link(page, 'Cancel').click();
  await link(page, 'Copy for the case record').click();
  await expect(main(page)).toContainText('C369 Police intelligence enquiries requested');
  await held('an enquiry for the case record');
}

// 4. One enquiry to children's services, about both children; the second need stays on her list.
export async function askChildrensServices(told: Telling): Promise<void> {
  const { page, held } = told;
  await page.goto('/caseload');
  await needRow(page, /Knowsley/).getByRole('link', { name: /Ask, or say why not/ }).click();
  await button(page, /Draft the enquiry|Go on with the draft/).click();
  await held('a draft to children’s services');
  const draft = of(page);
  await link(page, 'Discard this draft').click();
  await held('a draft, discarded or not');
  await page.goto(draft);
  await expect(page.getByLabel('Ellie Hartley')).toBeChecked();
  await page.getByLabel('Mason Molyneux').check();
  await button(page, 'See what the partner will see').click();
  await expect(main(page)).toContainText('Ellie Hartley');
  await button(page, 'Send the enquiry').click();
  await expect(main(page)).toContainText(/E-2023-\d+ (is sent|is asked)/);
  told.childrens = of(page);
}

// 5. Sign-off is refused while anything is not asked.
export async function refusedWhileNotAsked({ page, held }: Telling): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections of the record' }).getByRole('link', { name: 'Assessment' }).click();
  await held('nobody has assessed yet');
  await button(page, 'Begin the assessment').click();
  await expect(main(page)).toContainText('It cannot be signed yet');
  await held('an assessment just begun');
  await expect(main(page)).toContainText('Ask, or decide that it is not needed (1)');
  const assessment = numberOf((await link(page, 'Copy for the case record').getAttribute('href'))!);
  await page.goto(`/assessments/${assessment}/sign`);
  await expect(main(page)).toContainText('Sign-off is refused');
  await held('signing refused: not asked');
}

// 6. The front door in Knowsley: not ours for one child, a contact of its own, child by child.
export async function childByChild({ page, held }: Telling): Promise<void> {
  await be(page, 'Farah Iqbal');
  await expect(main(page)).toContainText('This is an enquiry, not a referral');
  await held('the worklist of children’s services');
  await link(page, 'Rimmer, Liam Anthony').first().click();
  await held('an enquiry at the front door');
  const here = of(page);
  await notOursForOneChild(page, held);
  await page.goto(here);
  await ownContact(page, held);
  await button(page, 'Return the answer').click();
  await expectErrors(page, 'Say for each child whether the child is known to you');
  await held('an empty answer about children', 422);
  const ellie = group(page, /Ellie Hartley/);
  await ellie.getByLabel('Open case').check();
  await ellie.getByLabel('Status').fill('Child in need');
  await ellie.getByLabel(/Allocated worker/).fill('Jo Banks, Huyton team; review on 14 July 2023');
  await ellie.getByLabel('Conditions on contact').fill('None set by the plan');
  await button(page, 'Add an entry').click();
  const concern = group(page, 'Concern 1');
  await concern.getByRole('group', { name: 'Date', exact: true }).getByLabel('Year').fill('2022');
  await concern.getByLabel('What happened').fill('School reported that Ellie was frightened to go home after a weekend of shouting.');
  await concern.getByLabel('Named only').check();
  await concern.getByLabel('Yes', { exact: true }).check();
  await held('an answer about children, one entry');
  await answerQuestions(page, 'Nothing known', [/Is each child known/, /Concerns about this person/]);
  await field(page, 'What was searched').last().fill('Liquidlogic, 2013 to today, Ellie Hartley and the address');
  await button(page, 'Return the answer').click();
  await expect(main(page)).toContainText(/returned/i);
}
async function notOursForOneChild(page: Page, held: Telling['held']): Promise<void> {
  await open(page, 'Not ours: the child lives in another authority');
  await button(page, 'Pass it on').click();
  await expectErrors(page, 'Select who is responsible');
  await held('not ours, nobody named', 422);
  const form = part(page, 'Not ours');
  await form.getByLabel('In which authority does the child live?').selectOption({ label: 'St. Helens' });
  await form.getByLabel('Mason Molyneux').check();
  await form.getByLabel('How you know').fill('Mason lives with his mother in Newton-le-Willows');
  await button(page, 'Pass it on').click();
  await expect(page).toHaveURL(/\/worklist/);
}
async function ownContact(page: Page, held: Telling['held']): Promise<void> {
  await open(page, 'We opened a contact of our own');
  await button(page, 'Record it').click();
  await expectErrors(page, 'Enter the date of your contact');
  await held('own contact without a date', 422);
  await date(page, 'When', '28', '6', '2023');
  await part(page, 'We opened a contact').getByLabel('Your reference').fill('KN-2023-881');
  await button(page, 'Record it').click();
  await expect(group(page, /Mason Molyneux/)).toHaveCount(0); // he is St. Helens' now
}
// One code for every question, but those that there is something to say to.
async function answerQuestions(page: Page, code: string, with_details: RegExp[]): Promise<void> {
  const questions = page.locator('form#answer fieldset').filter({ has: page.getByLabel('Yes, with details') });
  for (const question of await questions.all()) {
    const text = await question.locator('legend').innerText();
    await question.getByLabel(with_details.some((each) => each.test(text)) ? 'Yes, with details' : code, { exact: true }).check();
  }
}

// 7. St. Helens has never known Mason: nothing known, in under a minute, with what was searched.
export async function nothingKnown({ page, held }: Telling): Promise<void> {
  await be(page, 'Owen Rees');
  await link(page, 'Rimmer, Liam Anthony').first().click();
  await expect(main(page)).toContainText('Mason Molyneux');
  await expect(main(page)).not.toContainText('Ellie Hartley');
  await open(page, 'Nothing is known');
  await field(page, 'What was searched').first().fill('');
  await button(page, 'Return: nothing known').click();
  await expectErrors(page, 'Enter what was searched');
  await held('nothing known, scope empty', 422);
  await field(page, 'What was searched').first().fill('Our case system, all dates, Mason Molyneux and 8 Mill Brow');
  await button(page, 'Return: nothing known').click();
  await expect(main(page)).toContainText(/returned/i);
}

// 8. She waits for the open enquiry instead of asking twice, reads, judges, uses, arranges, and signs provisional.
export async function readAndUseChildrens(told: Telling): Promise<void> {
  const { page, held } = told;
  await be(page, 'Amina Yusuf');
  await needRow(page, /St\. Helens/).getByRole('link', { name: /Ask, or say why not/ }).click();
  await expect(main(page)).toContainText(/The same question (is already open|was answered)/);
  await held('a need that an enquiry meets already');
  await button(page, /Wait for that one|Use that answer/).first().click();
  await readAll(page);
  await page.goto(told.childrens!);
  await held('an enquiry answered and read');
}
async function readAll(page: Page): Promise<void> {
  for (;;) {
    await page.goto('/caseload');
    const unread = page.getByRole('table', { name: 'Answers not yet read' }).getByRole('row').filter({ hasText: 'Rimmer, Liam Anthony' });
    if (await unread.count() === 0) return;
    await unread.first().getByRole('link', { name: /Read the answer/ }).click();
    await button(page, 'I have read all of this').click();
    await open(page, 'Grade this answer');
    await grade(page);
  }
}

const groups = ['children', 'public', 'known adult', 'staff'];
export async function judge({ page, held }: Telling): Promise<void> {
  await goToAssessment(page);
  await expect(main(page)).toContainText('Cite or set aside each item');
  await link(page, 'Judge the risk to each group').click();
  await held('a judgement, empty');
  for (const [at, who] of groups.entries()) {
    await heading(page, new RegExp(`Risk to .*${who}`));
    const level = who === 'known adult' ? 'High' : who === 'children' ? 'Medium' : 'Low';
    await page.getByRole('radio', { name: level, exact: true }).check();
    if (level !== 'Low') {
      await field(page, 'What harm is likely?').fill('Assault on a partner in the home, seen by the child');
      await field(page, 'Who exactly is at risk?').fill('Chloe Hartley; Ellie Hartley');
      await field(page, 'When is it most likely?').fill('After drinking, at weekends, when contact is refused');
      await field(page, 'How soon?').fill('Soon: the last assault is weeks ago');
    }
    await field(page, 'Why this level?').fill('What came back shows a pattern, and nothing has changed since.');
    await button(page, 'Save and go on').click();
    if (at === 1) await held('a judgement, the next one');
  }
  await expect(page).toHaveURL(/\/assessment$/);
}
async function goToAssessment(page: Page): Promise<void> {
  await page.goto('/search');
  await field(page, 'Name, CRN, PNC ID, prison number or date of birth').fill('Rimmer Liam');
  await button(page, 'Search').click();
  await expect(page).toHaveURL(/\/search$/);
  await link(page, 'Rimmer, Liam Anthony').first().click();
  await page.getByRole('navigation', { name: 'Sections of the record' }).getByRole('link', { name: 'Assessment' }).click();
}

// Single items are cited or set aside; several are taken as one pattern.
export async function useItems({ page, held }: Telling): Promise<void> {
  await goToAssessment(page);
  await link(page, 'Cite or set aside each item').first().click();
  await heading(page, 'Use what came back');
  await button(page, 'Save').click();
  await expectErrors(page, 'Choose what you do with the items');
  await held('items, nothing chosen', 422);
  const boxes = page.getByRole('row').filter({ hasText: 'Not yet used' }).getByRole('checkbox');
  await tick(boxes);
  await page.getByRole('radio', { name: 'Cite each of them' }).check();
  await page.getByRole('checkbox', { name: /Risk to .*children/ }).check();
  await field(page, /What do they show/).fill('Ellie has seen it and is afraid; Mason is not known to the authority.');
  await button(page, 'Save').click();
  await expect(page.getByRole('row').filter({ hasText: 'Not yet used' })).toHaveCount(0);
  await held('items, all used');
}
// Their labels hold words for screen readers only and lie over the boxes.
async function tick(boxes: ReturnType<Page['locator']>): Promise<void> {
  for (const box of await boxes.all()) await box.check({ force: true });
}

// Each child and each known adult has an arrangement, agreed with a named person, with a day on which it is looked at again.
export async function arrange(told: Telling): Promise<void> {
  const { page, held } = told;
  const names = ['Ellie Hartley', 'Mason Molyneux', 'Chloe Hartley', 'Stacey Molyneux'];
  for (const [at, name] of names.entries()) {
    await goToAssessment(page);
    await page.getByRole('link', { name: `Add an arrangement for ${name}` }).click();
    if (at === 0) await arrangementWithMistakes(told);
    await fillArrangement(page, name);
    await button(page, 'Save the arrangement').click();
    await expect(page).toHaveURL(/assessment#children$/);
    await expect(main(page)).toContainText(`Safety plan for ${name}`);
  }
  await held('an assessment, arrangements in place');
}
async function fillArrangement(page: Page, name: string): Promise<void> {
  await group(page, 'Kind of arrangement').getByRole('radio').first().check();
  await field(page, /What is arranged/).fill(`Safety plan for ${name}: no contact after drinking`);
  await field(page, 'Who carries it out').fill('Jo Banks, children’s services, and Amina Yusuf');
  await field(page, 'Who agreed to it').fill('Jo Banks, social worker, Knowsley');
  await date(page, 'Looked at again on', '12', '7', '2023');
  await page.getByLabel(/Interim: an answer is still missing/).check();
}
async function arrangementWithMistakes({ page, held }: Telling): Promise<void> {
  await held('an arrangement, empty');
  await button(page, 'Save the arrangement').click();
  await expectErrors(page, 'Say what is arranged', 'Enter the date it is looked at again');
  await held('an arrangement with errors', 422);
}

export async function signProvisional({ page, held }: Telling): Promise<void> {
  await goToAssessment(page);
  await expect(main(page)).toContainText('It can be signed provisional: 1 answer is missing');
  await button(page, 'Go to sign provisional').click();
  await held('signing provisional');
  await button(page, 'Sign provisional').click();
  await expectErrors(page, 'Confirm that this is your assessment');
  await held('signing, not confirmed', 422);
  await page.getByLabel(/This is my assessment/).check();
  await button(page, 'Sign provisional').click();
  await expectErrors(page, 'Say what this answer might change');
  await field(page, /What might the answer to .* change/).fill('The risk to Chloe Hartley, and where Liam may live.');
  await button(page, 'Sign provisional').click();
  await expect(main(page)).toContainText('Signed, provisional');
  await expect(main(page)).toContainText('It is on your senior’s list to countersign');
  await held('signed provisional');
}

// 9. Her senior countersigns.
export async function countersign({ page, held }: Telling): Promise<void> {
  await be(page, 'Grace Adeyemi');
  await page.goto('/countersign');
  await held('to countersign, one waiting');
  await link(page, /Rimmer, Liam Anthony/).click();
  await held('a countersignature');
  await button(page, 'Save').click();
  await expectErrors(page, 'Choose whether you countersign it');
  await held('a countersignature, nothing chosen', 422);
  await page.getByLabel('Yes, I have read it and agree').check();
  await button(page, 'Save').click();
  await expect(page).toHaveURL(/\/countersign/);
  await expect(link(page, /Rimmer, Liam Anthony/)).toHaveCount(0);
}

// 10. The police unit: a log pasted and split at its dates, each entry checked; then the answer.
const log = `Log of call-outs
14/02/2023 Neighbour called: shouting and a thud. Liam Rimmer arrested for assault on Chloe Hartley, child present upstairs.
3 May 2023 Chloe Hartley reported threats by telephone. No further action.
05/2016 Stacey Molyneux reported that he pushed her in front of Mason.`;

export async function policeAnswer(told: Telling): Promise<void> {
  const { page, held } = told;
  await be(page, 'Sgt Paul Fenwick');
  await field(page, 'Find a person or an enquiry').fill('Rimmer');
  await button(page, 'Find').click();
  await held('the worklist, narrowed');
  await link(page, 'Rimmer, Liam Anthony').first().click();
  await held('an enquiry at the police unit');
  await button(page, 'We have it').click();
  await button(page, 'Return the answer').click();
  await expectErrors(page, 'Select an answer to this question', 'Enter what was searched');
  await held('an empty answer of the police', 422);
  await open(page, 'Paste a log instead');
  await field(page, 'Paste the log').fill(log);
  await button(page, 'Split at the dates').click();
  await expect(group(page, /^Incident \d+/)).toHaveCount(4); // the heading of the log is proposed too, to be left out
  await held('a pasted log, split');
  await checkIncidents(page, held);
  await answerQuestions(page, 'Nothing known', [/Call-outs and incidents/]);
  await field(page, 'What was searched').last().fill('PNC, PND and Niche, 27 March 2013 to today, both names');
  await field(page, /By which two identifiers/).fill('Date of birth and address');
  await field(page, 'Handling conditions').fill('Not to be named as the source to the person');
  await button(page, 'Return the answer').click();
  await expect(main(page)).toContainText(/returned/i);
  await held('the worklist after an answer');
}
// Nothing unconfirmed is sent; an impossible date is said at its entry.
async function checkIncidents(page: Page, held: Telling['held']): Promise<void> {
  await answerQuestions(page, 'Nothing known', [/Call-outs and incidents/]);
  await field(page, 'What was searched').last().fill('PNC, PND and Niche, 27 March 2013 to today, both names');
  await date(page, 'Date', '31', '4', '2016');
  for (const entry of (await group(page, /^Incident \d+/).all()).slice(1)) {
    await entry.getByRole('radio', { name: 'Alleged perpetrator' }).check();
    await entry.getByRole('group', { name: 'Children present' }).getByLabel('Yes', { exact: true }).check();
  }
  await button(page, 'Return the answer').click();
  await expectErrors(page, 'Say of entry 1 that you have checked it, or leave it out');
  await held('incidents not confirmed', 422);
  for (const [at, entry] of (await group(page, /^Incident \d+/).all()).entries()) await entry.getByLabel(at === 0 ? 'Leave it out' : 'I have checked this entry: send it').check();
  await button(page, 'Return the answer').click();
  await expectErrors(page, 'Enter a real date, or a year alone');
  await held('an incident with an impossible date', 422);
  await date(page, 'Date', '', '5', '2016');
}

// A batch goes out as a file and comes back as one: every row is checked, and nothing is sent before that.
export async function policeBatch({ page, held }: Telling): Promise<void> {
  await be(page, 'Sgt Paul Fenwick');
  await field(page, 'Take the next ones as a batch').fill('3');
  await button(page, 'Take a batch').click();
  await expect(main(page)).toContainText('3 in this batch');
  await held('a batch');
  const [download] = await Promise.all([page.waitForEvent('download'), link(page, 'Download this batch as CSV').click()]);
  const rows = read(await readFile((await download.path())!, 'utf8'));
  const at = (name: string) => rows[0].indexOf(name);
  rows[1][at('result')] = rows[2][at('result')] = 'nothing_known';
  rows[1][at('searched')] = 'PNC and Niche, ten years, all names';
  await button(page, 'Check the file').click();
  await expect(main(page)).toContainText('Choose the file to return');
  await held('no file chosen', 422);
  await page.goBack();
  await upload(page, rows);
  await expect(page.getByRole('table', { name: 'Rows with a problem' })).toContainText('Enter what was searched');
  await expect(main(page)).toContainText('1 enquiry is answered by this file');
  await held('a file with a bad row', 422);
  await link(page, 'Go back and choose another file').click();
  rows[2][at('searched')] = rows[1][at('searched')];
  await upload(page, rows);
  await expect(main(page)).toContainText('2 enquiries are answered by this file. 1 row was left empty.');
  await held('a file without a mistake');
  await button(page, 'Send these answers').click();
  await expect(main(page)).toContainText('2 answers are returned to probation');
  await upload(page, [['not', 'ours'], ['1', '2']], '/batches');
  await expect(main(page)).toContainText('0 enquiries are answered by this file');
  await held('a file of another kind', 422);
}
async function upload(page: Page, rows: string[][], from?: string): Promise<void> {
  if (from) await page.goto(from);
  const text = rows.map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');
  await page.getByLabel('The batch as CSV').setInputFiles({ name: 'batch.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await button(page, 'Check the file').click();
}
// Rows of a CSV file, quoted cells included.
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

// She reads it. The first level signed here asked nobody again: its gate had asked them all.
export async function readPoliceAnswer({ page }: Telling): Promise<void> {
  await be(page, 'Amina Yusuf');
  await readAll(page);
  await page.goto('/caseload');
  await expect(needRow(page, /Rimmer/)).toHaveCount(0);
}

// 11. The answer opens the provisional assessment; she reads, takes the incidents as one pattern, and signs complete.
export async function signComplete({ page, held }: Telling): Promise<void> {
  await goToAssessment(page);
  await held('an assessment open again');
  const assessment = numberOf((await link(page, 'Copy for the case record').getAttribute('href'))!);
  await page.goto(`/assessments/${assessment}/sign`);
  await expect(main(page)).toContainText('Sign-off is refused');
  await held('signing refused: not used');
  await page.goto(`/assessments/${assessment}/items`);
  await tick(page.getByRole('row').filter({ hasText: 'Not yet used' }).getByRole('checkbox'));
  await page.getByRole('radio', { name: /Take them together as one pattern/ }).check();
  await page.getByRole('checkbox', { name: /Risk to .*known adult/ }).check();
  await button(page, 'Save').click();
  await expectErrors(page, /name/i);
  await held('a pattern without a name', 422);
  await field(page, 'Name of the pattern').fill('Assaults on partners since 2016');
  await field(page, /What do they show/).fill('Two partners, children present each time, the last weeks ago.');
  await button(page, 'Save').click();
  await expect(main(page)).toContainText('as part of the pattern Assaults on partners since 2016');
  await goToAssessment(page);
  await expect(main(page)).toContainText('Everything was asked, answered, read and used');
  await button(page, 'Go to sign').click();
  await held('signing complete');
  await page.getByLabel(/This is my assessment/).check();
  await button(page, 'Sign as complete').click();
  await expect(main(page)).toContainText('Signed, complete');
  await held('signed complete');
  await link(page, 'Copy for the case record').click();
  await expect(main(page)).toContainText('Assaults on partners since 2016');
  await held('the text for the case record');
}
