import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { openFromQueue, sheetOf } from '../support/ticket-window.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

it('a ticket is merged into the one that goes on, and each leads to the other', async () => {
  const api = await desk.api('priya');
  const of = (subject: string) => ({
    subject,
    text: 'The price list does not open.',
    customer: { name: 'Weidenau Papier' },
    assigneeEmail: 'priya@kestrel.example',
  });
  const first = await api.createTicket(of('Price list stays shut'));
  const second = await api.createTicket(of('Price list, once more'));
  const page = await desk.windowOf('priya', { viewport: { width: 1440, height: 900 } });
  await openFromQueue(page, 'Price list, once more');
  await page.getByRole('tab', { name: 'Customer' }).click();
  await page.getByRole('button', { name: 'Merge into…' }).click();
  const sheet = sheetOf(page, 'Merge into another ticket');
  expect(await sheet.getByRole('button', { name: 'Merge', exact: false }).last().isDisabled()).toBe(true);
  await sheet.getByRole('textbox').first().fill('Price list');
  await sheet.getByRole('radio', { name: new RegExp(`^#${first.number} `) }).check({ force: true });
  await sheet.getByText('This one is closed.').waitFor();
  await keepPicture(page, '80-merge');
  await sheet.locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: 'Price list stays shut' }).waitFor();
  await page.getByRole('link', { name: `Merged from #${second.number}` }).click();
  await page.getByRole('link', { name: `Merged into #${first.number}` }).waitFor();
});
