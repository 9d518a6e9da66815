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

describe('an audit by upload', () => {
  it('is mapped in a form that is corrected, runs, and opens as a page', async () => {
    const page = await desk.windowOf('ruth', { acceptDownloads: true });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Audits' }).click();
    await page.getByText('Nobody has audited a log here yet.').waitFor();
    await keepPicture(page, '70-audits');
    const log = { name: 'invented.csv', mimeType: 'text/csv', buffer: Buffer.from(strangeLog) };
    await page.getByLabel('Choose files').setInputFiles(log);
    await page.getByText('The time can be read in all of the first 7 rows.').waitFor();
    // Nobody could guess that a "Knot" is a ticket.
    await page.getByText('columns: names no column for `ticket`').waitFor();
    await page.setViewportSize({ width: 1440, height: 2000 });
    await keepPicture(page, '71-audit-mapping');
    await page.getByRole('button', { name: 'Start the audit' }).click();
    await page.locator('[role=alert]:focus').waitFor();
    await page.getByLabel('Ticket (the id)').selectOption('Knot');
    await page.getByText('columns: names no column for `ticket`').waitFor({ state: 'detached' });
    await page.getByLabel('State: Parked', { exact: true }).selectOption('Waiting for the customer');
    // What was corrected outlives a reload.
    await page.reload();
    await expect
      .poll(() => page.getByLabel('State: Parked', { exact: true }).inputValue(), { timeout: 10_000 })
      .toBe('waiting');
    await page.getByRole('button', { name: 'Start the audit' }).click();
    await page.getByText('2 tickets, 7 events.').waitFor();
    await keepPicture(page, '72-audit-done');
    const [report] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open the report' }).click(),
    ]);
    await report.getByRole('heading', { name: 'Audit: invented.csv' }).waitFor();
    await report.getByText('Parked').first().waitFor();
    await report.close();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as JSON' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('audit-invented.json');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Change the mapping' }).click();
    await page.getByLabel('Ticket (the id)').waitFor();
    await keepPicture(page, '73-audit-mapping-390-dark');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('group', { name: 'Delete the logs' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await page.getByText('Nobody has audited a log here yet.').waitFor();
    await keepPicture(page, '74-audits-390-dark');
    await page.close();
  });
});

const strangeLog = `Knot;Date;State;Group
1;04.03.2026 09:00;New;Front
1;04.03.2026 09:30;Open;Back 2nd
1;04.03.2026 11:00;Open;Front
1;05.03.2026 10:00;Solved;Front
2;04.03.2026 09:10;New;Front
2;04.03.2026 12:00;Parked;Front
2;06.03.2026 08:00;Solved;Front
`;
