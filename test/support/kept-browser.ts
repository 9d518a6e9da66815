import type { Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from './browser.ts';

let kept: Promise<TestBrowser> | undefined;

/** The one browser of this process, which ends with it. Whoever closes it closes only the windows that he has opened. */
export async function keptBrowser(): Promise<TestBrowser> {
  if (!(await kept)?.browser.isConnected()) kept = launchBrowser();
  const found = await (kept as Promise<TestBrowser>);
  const opened: Page[] = [];
  return {
    browser: found.browser,
    newPage: async (options) => {
      const page = await found.newPage(options);
      opened.push(page);
      return page;
    },
    close: async () => {
      for (const page of opened.splice(0)) await page.context().close();
    },
  };
}
