import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { patience } from '../support/ticket-window.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

const fiveFields = {
  summary: 'CSV export fails for accounts with more than 10,000 rows',
  tried: 'Smaller ranges work. Another browser fails the same way.',
  customerState: 'Calm; needs the report tomorrow.',
  neededToFeelResolved: 'The file, by tomorrow.',
  accountContext: 'Team plan, customer since 2022.',
};

it('clocks, what was missed, and what may be done about it stand on one panel; notices under the bell', async () => {
  const priya = await desk.api('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'CSV export fails',
    text: 'Error 504 whenever we export.',
    issueType: 'question',
    priority: 'high',
    assigneeEmail: 'priya@kestrel.example',
    occurredAt: new Date(Date.parse((await priya.me()).now) - 90 * 60_000).toISOString(),
  });
  const { escalationId } = await priya.openEscalation({ ticketId, packet: { items: fiveFields } });
  await (await desk.api('lena')).acceptEscalation({ escalationId: escalationId ?? '' });
  const page = await desk.windowOf('greta', { viewport: { width: 1440, height: 900 } });
  await page.goto(`${desk.address}/tickets/${ticketId}?panel=clocks`);
  await page.getByRole('button', { name: 'Wait for a vendor' }).click();
  await page.getByLabel('Vendor', { exact: true }).fill('Sample Hosting');
  await page.getByRole('button', { name: 'Wait for a vendor' }).click();
  await page.getByText('Waits for Sample Hosting since').waitFor(patience);
  await page.getByLabel('What is known so far').fill('The index of large accounts is full.');
  await page.getByRole('button', { name: 'Record the findings' }).click();
  await page.getByText('The index of large accounts is full.').first().waitFor(patience);
  await page.getByRole('button', { name: 'Yes, by a workaround' }).click();
  await page.getByText('Can work again, by a workaround, since').waitFor(patience);
  await page.getByRole('button', { name: 'Excuse it' }).first().click();
  await page.getByLabel('Why it does not count').fill('The mail came late.');
  await page.getByRole('button', { name: 'Excuse the miss' }).click();
  await page.getByText('1 of them excused').waitFor(patience);
  await keepPicture(page, '50-clocks');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await keepPicture(page, '51-clocks-phone-dark');
  const mine = await desk.windowOf('priya', { viewport: { width: 1440, height: 900 } });
  await mine.goto(`${desk.address}/tickets/${ticketId}?panel=clocks`);
  await mine.getByRole('button', { name: /^Notices, \d+ unread/ }).click();
  await mine.getByText('The customer can work again').first().waitFor(patience);
  await keepPicture(mine, '52-notices');
  await mine.getByRole('button', { name: 'Mark all as read' }).click();
  await mine.getByRole('button', { name: 'Notices', exact: true }).waitFor(patience);
});
