import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

describe('integrations', () => {
  it('a webhook is added, its secret shown once, pinged, and its deliveries are sent again', async () => {
    const page = await desk.windowOf('greta');
    await page.goto(`${desk.address}/settings/webhooks`);
    await page.getByText('Nothing is posted yet').waitFor();
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    // Nobody answers there: the name is reserved for documents.
    await page.getByLabel('Address').fill('https://receiver.invalid/hook');
    await page.getByLabel('Name').fill('Sample receiver');
    await page.getByLabel('Some events').check();
    await page.getByLabel('escalation.opened').check();
    await keepPicture(page, 'webhook-sheet');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByLabel('The secret, this once').last().inputValue()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Send a ping' }).click();
    const row = page.getByRole('row').filter({ hasText: 'ping' });
    await row.first().waitFor();
    await row.first().getByRole('button', { name: 'Resend' }).click();
    await expect.poll(() => row.count(), { timeout: 8_000 }).toBe(2);
    await keepPicture(page, 'webhooks');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'webhooks-390-dark');
    await page.close();
  });

  it('a way in is added, with an address and a secret', async () => {
    const page = await desk.windowOf('greta');
    await page.goto(`${desk.address}/settings/sources`);
    await page.getByRole('button', { name: 'Add a way in' }).click();
    await page.getByLabel('Name').fill('Contact form');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByLabel('The secret, this once').last().inputValue()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('/api/v1/inbound/webhook/').waitFor();
    await keepPicture(page, 'sources');
    await page.close();
  });
});
