import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { packet } from '../support/ticket-so-far.ts';
import { countLists, linksOf, newsOf, openList, rowOf, ticketsOf } from '../support/queue-window.ts';
import { openFromQueue, sheetOf } from '../support/ticket-window.ts';

let desk: ServedDesk;
let page: Page;
beforeAll(async () => {
  desk = await openServedDesk();
  page = await desk.windowOf('priya', { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await rows().first().waitFor();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

const rows = () => linksOf(page);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function check(picture: string, of = page): Promise<void> {
  await keepPicture(of, picture);
  expect(await findings(of)).toEqual([]);
  expect(await of.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}

describe('a list that is narrowed', () => {
  it('by keyboard: f opens the filters, what is chosen stands in the address and as chips', async () => {
    await ticketsOf(desk, 'lighthouse', 3);
    await openList(desk, page, 'view=all');
    await press('f');
    const filters = page.getByRole('dialog', { name: 'Narrow this list' });
    await filters.getByLabel('Team').selectOption({ label: 'Front line' });
    await filters.getByLabel('Normal').check();
    await filters.getByLabel('Tag').fill('lighthouse');
    await check('60-queue-filters');
    await press('Enter', 'Escape');
    await page.waitForURL(/tag=lighthouse/);
    await expect.poll(() => rows().allInnerTexts()).toHaveLength(3);
    expect(page.url()).toContain('team=front-line');
    expect(page.url()).toContain('priority=normal');
    await page.reload();
    await expect.poll(() => rows().allInnerTexts()).toHaveLength(3);
    await page.getByRole('button', { name: /^Without Team/ }).click();
    await page.waitForURL((address) => !address.search.includes('team='));
  });

  it('is kept under a name, stands on the rail with its count, and is arranged and dropped there', async () => {
    await openList(desk, page, 'view=all&tag=lighthouse');
    await page.getByRole('button', { name: 'Save this list' }).click();
    await sheetOf(page, 'Save this list').getByLabel('Name').fill('Lighthouses');
    await press('Enter');
    const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Lighthouses 3' });
    await link.waitFor();
    await page.getByRole('heading', { level: 1, name: 'Lighthouses' }).waitFor();
    await keepPicture(page, '61-queue-saved');
    await page.getByRole('button', { name: 'Arrange your lists' }).click();
    await keepPicture(page, '62-queue-arrange');
    await page.getByRole('button', { name: 'Keep “Lighthouses” no longer' }).click();
    await press('Escape');
    await link.waitFor({ state: 'detached' });
  });
});

describe('many at once', () => {
  it('x and Shift-x choose, l tags them, each outcome is told, and all is taken back', async () => {
    const ids = await ticketsOf(desk, 'harbour', 4);
    await openList(desk, page, 'view=all&tag=harbour');
    await press('j', 'x', 'j', 'j', 'X');
    await page.getByText('3 selected').waitFor();
    await (await desk.api('jonas')).addMessage({ ticketId: ids[1] ?? '', direction: 'note', text: 'Mine.' });
    await page.waitForTimeout(1_000);
    await check('63-queue-bulk-bar');
    await press('l');
    await sheetOf(page, 'Tags of 3 tickets').getByLabel('Add tags').fill('quay, pier');
    await press('Control+Enter');
    await page.getByText('Done: 3 tickets').waitFor();
    await check('64-queue-bulk-done');
    const api = await desk.api('priya');
    expect((await api.viewTicket({ ticketId: ids[0] ?? '' })).tags).toEqual(['harbour', 'quay', 'pier']);
    await page.getByRole('button', { name: 'Undo all' }).click();
    await newsOf(page, 'Taken back on 3 tickets.').waitFor();
    expect((await api.viewTicket({ ticketId: ids[0] ?? '' })).tags).toEqual(['harbour']);
    await press('Escape');
  });
});

describe('from the list', () => {
  it('the words that were looked for are in sight on the row', async () => {
    const page = await desk.windowOf('greta', { viewport: { width: 1440, height: 900 } });
    await page.goto(`${desk.address}/queue?view=all&q=invoice`);
    const row = page.locator('.cell-subject.found').first();
    await row.waitFor();
    const [cell, mark] = await Promise.all([row.boundingBox(), row.locator('mark').boundingBox()]);
    if (!cell || !mark) throw new Error('Nothing is marked.');
    expect(mark.width).toBeGreaterThan(20);
    expect(mark.x + mark.width).toBeLessThanOrEqual(cell.x + cell.width);
    expect(mark.y + mark.height).toBeLessThanOrEqual(cell.y + cell.height + 1);
    await page.close();
  });

  it('an offer is accepted, returned, sent on or declined by its keys and its menu', async () => {
    const [ticketId = ''] = await ticketsOf(desk, 'anchor', 1);
    await (await desk.api('priya')).openEscalation({ ticketId, packet });
    const lena = await desk.windowOf('Lena Fuchs', { viewport: { width: 1440, height: 900 } });
    await openList(desk, lena, 'view=unaccepted&q=anchor');
    await lena.keyboard.press('j');
    await lena.keyboard.press('b');
    await sheetOf(lena, 'Return with what is missing').waitFor();
    expect(lena.url()).toContain('/queue?');
    await keepPicture(lena, '65-queue-return');
    await lena.keyboard.press('Escape');
    await lena.getByRole('button', { name: /^What to do with #/ }).click();
    const menu = lena.locator('.menu:popover-open');
    for (const act of ['Accept', 'Return with what is missing', 'Send to another team', 'Decline'])
      await menu.getByRole('button', { name: act }).waitFor();
    await keepPicture(lena, '66-queue-row-menu');
    await menu.getByRole('button', { name: 'Decline' }).click();
    await sheetOf(lena, 'Decline').waitFor();
    await lena.keyboard.press('Control+Enter');
    await sheetOf(lena, 'Decline').waitFor({ state: 'detached' });
    const view = await (await desk.api('priya')).viewTicket({ ticketId });
    expect(view.escalations[0]?.state).toBe('declined');
    await lena.close();
  });
});

describe('taking back', () => {
  it('z takes a note back, and a message with its words in the box again', async () => {
    const [ticketId = ''] = await ticketsOf(desk, 'beacon', 1);
    await openList(desk, page, 'view=all&tag=beacon');
    await press('i');
    await newsOf(page, /is yours now/).waitFor();
    await press('z');
    await newsOf(page, 'Taken back.').waitFor();
    expect((await (await desk.api('priya')).viewTicket({ ticketId })).firstAgent).toBeNull();
    await openFromQueue(page, 'beacon 1');
    await press('n');
    await page.getByRole('textbox', { name: 'Internal note' }).fill('Not quite.');
    await press('Control+Enter');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await keepPicture(page, '67-ticket-undo');
    await press('z');
    await page.getByText('Taken back', { exact: true }).waitFor();
    await press('n');
    expect(await page.getByRole('textbox', { name: 'Internal note' }).inputValue()).toBe('Not quite.');
    await press('Escape');
  });
});

describe('keys', () => {
  it('g and a letter go anywhere, and the palette knows what can be done here', async () => {
    await openList(desk, page, 'view=all');
    await press('g', 'm');
    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    await press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Go to anything' });
    await palette.getByRole('option').first().waitFor();
    await page.keyboard.type('filter the');
    await palette.getByRole('option', { name: /Filter the list/ }).waitFor();
    await keepPicture(page, '68-palette');
    await press('Enter');
    const filters = page.getByRole('dialog', { name: 'Narrow this list' });
    await filters.waitFor();
    await press('Escape');
    await filters.waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('select:focus').count()).toBe(0);
    await press('?');
    await sheetOf(page, 'Keys').getByText('Go to at risk').waitFor();
    await keepPicture(page, '69-keys');
    await press('Escape');
  });
});

describe('two at one ticket', () => {
  it('see each other in the list', async () => {
    await ticketsOf(desk, 'buoy', 1);
    await openList(desk, page, 'view=all&tag=buoy');
    const other = await desk.windowOf('Mateo Silva');
    await openList(desk, other, 'view=all&tag=buoy');
    await openFromQueue(other, 'buoy 1');
    await rowOf(page, 'buoy 1').getByRole('img', { name: 'Here now: Mateo Silva' }).waitFor();
    await keepPicture(page, '70-queue-present');
    await other.close();
    await rowOf(page, 'buoy 1')
      .getByRole('img', { name: /Here now/ })
      .waitFor({ state: 'detached' });
  });
});

const ticket = {
  subject: 'Exports stop at half',
  text: 'Every export stops at half of its rows.',
  priority: 'urgent',
  contact: { name: 'Jörg Amann', email: 'j.amann@ostertal.example' },
  customer: { name: 'Ostertal Bau' },
} as const;

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
