// The page that every test gets: it keeps the last document as the server sent it, before any script touched it.
import { test as base, expect, type Page, type Response } from '@playwright/test';

const last = new WeakMap<Page, Response>();

export function keepDocuments(page: Page): Page {
  page.on('response', (response) => {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && response.status() !== 303 && response.status() !== 302) last.set(page, response);
  });
  return page;
}

export const statusOf = (page: Page): number => last.get(page)?.status() ?? 0;
export async function sourceOf(page: Page): Promise<string> {
  const response = last.get(page);
  if (!response) throw new Error('no document was loaded yet');
  return response.text();
}

export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    await use(keepDocuments(page));
  },
});

export { expect, type Page };
