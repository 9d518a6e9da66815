import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { openFromQueue } from '../support/ticket-window.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

const ticket = {
  subject: 'Exports stop at half',
  text: 'Every export stops at half of its rows.',
  priority: 'urgent',
  contact: { name: 'Jörg Amann', email: 'j.amann@ostertal.example' },
  customer: { name: 'Ostertal Bau' },
} as const;

/** Questions for lists that a page has asked, from now on. */
function countLists(page: Page): { count: number } {
  const seen = { count: 0 };
  page.on('request', (request) => {
    if (/\/api\/v1\/tickets\?/.test(request.url())) seen.count += 1;
  });
  return seen;
}

const rowOf = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject });

describe('pages that follow', () => {
  // The sample's clocks run; one that falls due meanwhile is news.
  it('a list is asked for once when it opens, and not again while nothing happens', {
    retry: 3,
  }, async () => {
    const page = await desk.strangersWindow();
    const asked = countLists(page);
    const stream = page.waitForResponse((answer) => answer.url().includes('/api/v1/events'));
    await page.goto(await desk.linkFor('priya'));
    await rowOf(page, '#').nth(3).waitFor();
    await stream;
    // Once, and once more where something fell due while it opened.
    expect(asked.count).toBeLessThanOrEqual(2);
    let isQuiet = false;
    for (let look = 0; look < 4 && !isQuiet; look += 1) {
      const before = asked.count;
      await page.waitForTimeout(5_000);
      isQuiet = asked.count === before;
    }
    expect(isQuiet).toBe(true);
    await page.close();
  });

  it('shows what somebody else does within a second: a row in its place, news behind a button', async () => {
    const priya = await desk.api('priya');
    const known = await priya.createTicket({ ...ticket, subject: 'Known from the start' });
    const page = await desk.windowOf('greta');
    await rowOf(page, 'Known from the start').waitFor();
    await page.waitForTimeout(300);
    await priya.changeTicket({ ticketId: known.ticketId, status: 'waiting' });
    await rowOf(page, 'Known from the start').filter({ hasText: 'Waiting' }).waitFor({ timeout: 1_000 });
    const places = await page.getByRole('row').allInnerTexts();
    await priya.createTicket(ticket);
    await page.getByRole('button', { name: /1 new/ }).waitFor({ timeout: 1_000 });
    const after = await page.getByRole('row').allInnerTexts();
    expect(after.map((text) => text.match(/#\d+/)?.[0])).toEqual(
      places.map((text) => text.match(/#\d+/)?.[0]),
    );
    await keepPicture(page, 'live-queue-news');
    const [button, first] = await Promise.all([
      page.getByRole('button', { name: /1 new/ }).boundingBox(),
      page.getByRole('row').nth(1).boundingBox(),
    ]);
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);
    await page.close();
  });

  it('a ticket shows what was said elsewhere, and who else is at it', async () => {
    const page = await desk.windowOf('Ingrid Solberg');
    await openFromQueue(page, ticket.subject);
    const other = await desk.windowOf('Mateo Silva');
    await openFromQueue(other, ticket.subject);
    await page.getByText('Mateo Silva is looking at this').waitFor();
    await other.getByRole('button', { name: /note/i }).first().click();
    await page.getByText('Mateo Silva is writing').waitFor({ timeout: 2_000 });
    await keepPicture(page, 'live-ticket-presence');
    const ticketId = /tickets\/([0-9a-f-]{36})/.exec(page.url())?.[1] as string;
    await (await desk.api('priya')).addMessage({
      ticketId,
      direction: 'note',
      text: 'Seen in the logs at ten.',
    });
    await page.getByText('Seen in the logs at ten.').waitFor({ timeout: 1_000 });
    await other.close();
    await page.getByText('Mateo Silva').first().waitFor({ state: 'hidden' });
    await page.close();
  });

  it('goes on after the stream has broken', async () => {
    const page = await desk.strangersWindow({ provokes: [503] });
    let isCut = true;
    await page.route('**/api/v1/events*', (route) =>
      isCut ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    );
    await page.goto(await desk.linkFor('priya'));
    await rowOf(page, '#').nth(3).waitFor();
    const priya = await desk.api('priya');
    await priya.createTicket({ ...ticket, subject: 'Said without a stream' });
    // Nobody tells it: it asks every four seconds.
    await page.getByRole('button', { name: /new/ }).waitFor();
    isCut = false;
    const stream = await page.waitForResponse(
      (answer) => answer.url().includes('/api/v1/events') && answer.status() === 200,
      { timeout: 20_000 },
    );
    expect(stream.headers()['content-type']).toContain('text/event-stream');
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: /new/ }).click();
    await priya.createTicket({ ...ticket, subject: 'Said on the stream' });
    await page.getByRole('button', { name: /1 new/ }).waitFor({ timeout: 1_000 });
    await page.close();
  });
});
