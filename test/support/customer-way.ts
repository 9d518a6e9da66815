import type { Page } from 'playwright-core';
import { findings as axeFindings } from './axe-findings.ts';
import { keepPicture, type ServedDesk } from './served-desk.ts';

const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' } as const;

/** A phone without scripts: what it shows is what the server wrote. */
export function phoneWithoutScripts(desk: ServedDesk, language: 'en-GB' | 'de-DE' = 'en-GB'): Promise<Page> {
  return desk.strangersWindow({ ...phone, locale: language, javaScriptEnabled: false });
}

/** From the page on what to expect by the form to the page of the request; answers with its address. */
export async function sendRequest(desk: ServedDesk, page: Page, subject: string): Promise<string> {
  await page.goto(`${desk.address}/request/sample/what-to-expect`);
  await keepPicture(page, '90-what-to-expect');
  await page.getByRole('link', { name: 'Write to us' }).click();
  await page.getByLabel('An integration or interface').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('In one sentence: what is wrong?').fill(subject);
  await page.getByLabel('What happened, and what should have happened?').fill('It stops half way.');
  await page.getByLabel('The request id of a failed call').fill('req_7f3a91c2');
  await page.getByLabel('Your name').fill('Sam Sample');
  await page.getByLabel('Your e-mail address').fill('sam@sample.example');
  await page.getByLabel('Your time zone').selectOption('Europe/London');
  await keepPicture(page, '91-request-form');
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByText('We have your request. Keep this page').waitFor();
  return page.url();
}

/** Light and dark, nothing in anybody's way, and nothing wider than the phone. */
export async function lookedAt(desk: ServedDesk, address: string, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // axe needs scripts; the page has none of its own.
    const page = await desk.strangersWindow({ ...phone, colorScheme, bypassCSP: true });
    await page.goto(address);
    faults.push(...(await axeFindings(page)));
    const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    if (isWide) faults.push(`${name} is wider than the phone`);
    await page.screenshot({ path: picture(`${name}-${colorScheme}`), fullPage: true });
    await page.close();
  }
  return faults;
}

const picture = (name: string) => `output/e2e/${name}.png`;
