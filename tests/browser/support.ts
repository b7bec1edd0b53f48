import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';

if (chromiumPath === undefined) {
  console.warn(
    'NO BROWSER: the tests of the pages are skipped. Install chromium (apt-get install chromium), or set CHROMIUM.',
  );
}

/** Tests in a real browser; skipped, and said so, only where there is none. */
export const describeInBrowser = describe.skipIf(chromiumPath === undefined);

export type Opened = { page: Page; requests: string[]; errors: string[] };

/** A browser for the tests of a file. */
export function useBrowser(): { open: (url: string, options?: BrowserContextOptions) => Promise<Opened> } {
  let browser: Browser | null = null;
  beforeAll(async () => {
    if (chromiumPath === undefined) return;
    browser = await launchChromium(chromiumPath);
  });
  afterAll(() => browser?.close());
  return {
    open: async (url, options = {}) => {
      if (browser === null) throw new Error('no browser');
      const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1400, height: 900 }, ...options });
      const page = await context.newPage();
      const [requests, errors]: [string[], string[]] = [[], []];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('dialog', (dialog) => {
        errors.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(url);
      return { page, requests, errors };
    },
  };
}

/** What axe finds wrong with a page as it is now, by rule and element. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<string[]>(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 150)).join(' ')))`);
  expect(violations).toEqual([]);
}
