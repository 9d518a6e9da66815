import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

describe.each([
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const)('the policy in $colorScheme at $width px', ({ colorScheme, width }) => {
  const screen = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
  let page: Page;
  beforeAll(async () => {
    page = await desk.windowOf('priya', screen);
  });
  afterAll(() => page?.close());
  const check = async (name: string) => {
    await page.waitForLoadState('networkidle');
    await keepPicture(page, `70-policy-${name}-${width}-${colorScheme}`);
    expect(await findings(page, 'html')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  };

  it('is a table for everybody, whose cells open into a ticket like this', async () => {
    await page.goto(`${desk.address}/policy`);
    const cell = page.getByRole('link', { name: 'Billing, severity 2: Finance' });
    await cell.waitFor();
    await check('matrix');
    await cell.click();
    await page.getByRole('heading', { name: 'What happens to a ticket like this, and why?' }).waitFor();
    expect(await page.getByLabel('Issue type').inputValue()).toBe('billing');
    await page.getByText('Functional: Finance').waitFor();
    await page.getByRole('checkbox', { name: 'Production is down' }).check();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Functional: Incident response').waitFor();
    await check('try');
  });

  it('is a map, and a list where there is no room', async () => {
    await page.goto(`${desk.address}/policy?view=map`);
    await page.getByRole('button', { name: /^Finance/ }).click();
    await page.getByText('Invoices, payments, refunds above the limits.').waitFor();
    await check('map');
  });

  it('has every version with its text', async () => {
    await page.goto(`${desk.address}/policy?view=versions`);
    await page.getByRole('button', { name: 'As it is written' }).click();
    await page.getByText('name: Standard support policy').waitFor();
    await check('versions');
    await page.goto(`${desk.address}/policy?view=triggers`);
    await page.getByText('angry high-value customer').waitFor();
    await check('triggers');
  });
});
