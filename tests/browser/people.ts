// Being somebody of the story with one click, and what every page is held to.
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function be(page: Page, name: string): Promise<void> {
  await page.goto('/people-of-the-story');
  await page.getByRole('button', { name: new RegExp(name) }).first().click();
  await expect(page).not.toHaveURL(/people-of-the-story/);
}

// Rules left out, each with its reason. Everything else is held to no violation.
const leftOut = {
  region: 'the design system puts back links, breadcrumbs and banners before main; its own tests leave this rule out',
  'aria-allowed-attr': "the design system's conditional radios and checkboxes set aria-expanded on their inputs (alphagov/govuk-frontend#979)",
};

interface AxeResult { violations: { id: string; nodes: { target: string[]; html: string }[] }[] }

// No violation on the page as it stands: WCAG 2.2 AA and best practice.
export async function expectAccessible(page: Page): Promise<void> {
  // The page's own policy allows no foreign script, so axe is run in an isolated world of the debugger.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axeSource, contextId: executionContextId });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'], rules: ${JSON.stringify(Object.fromEntries(Object.keys(leftOut).map((id) => [id, { enabled: false }])))}}).then(r => JSON.stringify(r))`,
    contextId: executionContextId, awaitPromise: true, returnByValue: true,
  });
  const found = (JSON.parse(result.value as string) as AxeResult).violations;
  const words = found.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ') + ' ' + n.html.slice(0, 120)).join(' | ')}`);
  expect(words, `${page.url()} has accessibility violations`).toEqual([]);
  await session.detach();
}
