import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

describe('the API reference', () => {
  it('finds an operation, asks nobody outside, and tries a call with a token', async () => {
    const page = await desk.strangersWindow();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && origin !== desk.address) elsewhere.push(request.url());
    });
    await page.goto(`${desk.address}/api/reference`);
    await page.getByText('/api/v1/tickets', { exact: true }).first().waitFor();
    // So many are drawn only where one looks; the filter finds each.
    await page.getByPlaceholder('Filter by tag or path').fill('/api/v1/me');
    await page.getByText('/api/v1/me', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    await page.getByLabel('auth-bearer-value').fill(await desk.token('greta'));
    await page.locator('.auth-container button[type=submit]').first().click();
    await page.locator('.btn-done').first().click();
    await page
      .locator('#operations-people-me, [id$="-me"]')
      .first()
      .locator('.opblock-summary-control')
      .click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table').getByText('greta@kestrel.example').first().waitFor();
    await keepPicture(page, 'reference');
    expect(elsewhere).toEqual([]);
    await page.close();
  });
});
