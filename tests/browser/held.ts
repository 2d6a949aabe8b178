// What every page in every state is held to: no accessibility violation, sound markup, nothing wider than the screen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import rules from '../../.htmlvalidate.mjs';
import { expect, sourceOf, statusOf, type Page } from './browser';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const markup = new HtmlValidate(rules);

export const desktop = { width: 1200, height: 900 };
export const phone = { width: 375, height: 812 };
const zoomed = { width: 320, height: 640 }; // a desktop at 400 per cent

// Rules of axe left out, each with its reason. Everything else is held to no violation.
const leftOut = {
  region: 'the design system puts back links, breadcrumbs and banners before main; its own tests leave this rule out',
  'aria-allowed-attr': "the design system's conditional radios and checkboxes set aria-expanded on their inputs (alphagov/govuk-frontend#979)",
};
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const run = `axe.run(document, ${JSON.stringify({
  runOnly: tags, resultTypes: ['violations'], rules: Object.fromEntries(Object.keys(leftOut).map((id) => [id, { enabled: false }])),
})}).then(r => JSON.stringify(r.violations))`;

interface Violation { id: string; nodes: { target: string[]; html: string }[] }

// The page's own policy allows no foreign script, so axe runs in an isolated world of the debugger.
async function withAxe(page: Page): Promise<{ session: CDPSession; contextId: number }> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axeSource, contextId: executionContextId });
  return { session, contextId: executionContextId };
}
async function violations({ session, contextId }: Awaited<ReturnType<typeof withAxe>>): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: run, contextId, awaitPromise: true, returnByValue: true });
  return (JSON.parse(result.value as string) as Violation[]).map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.html.slice(0, 120)}`).join(' | ')}`);
}

async function unsound(page: Page): Promise<string[]> {
  const report = await markup.validateString(await sourceOf(page));
  return report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId} at ${m.line}:${m.column}: ${m.message}`));
}

const tooWide = () => {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over <= 0) return '';
  const wide = Array.from(document.querySelectorAll('body *')).filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.fp-scroll'));
  return `${over} px too wide: ${wide.slice(0, 4).map((e) => `${e.tagName.toLowerCase()}.${e.className}`).join(', ')}`;
};

const seen = new Set<string>();

// Holds the page as it stands. A state is named once in a run ("the draft, empty"): the second time is not looked at again.
// FULLPICTURE_HELD says that another run looks at the same pages; here they have to come, and no more.
export async function expectHeld(page: Page, state: string, status = 200): Promise<void> {
  expect(statusOf(page), `${state}: status of ${page.url()}`).toBe(status);
  await expect(page.locator('h1'), `${state}: one h1`).toHaveCount(1);
  if (process.env.FULLPICTURE_HELD || seen.has(state)) return;
  seen.add(state);
  expect.soft(await unsound(page), `${state}: markup of ${page.url()}`).toEqual([]);
  const axe = await withAxe(page);
  for (const size of [zoomed, phone, desktop]) {
    await page.setViewportSize(size);
    // A plot takes its new size a moment after the window.
    await expect.soft.poll(() => page.evaluate(tooWide), { message: `${state} at ${size.width} px`, timeout: 2000 }).toBe('');
    if (size === zoomed) continue;
    expect.soft(await violations(axe), `${state} at ${size.width} px: accessibility of ${page.url()}`).toEqual([]);
  }
  await axe.session.detach();
}
