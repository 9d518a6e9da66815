import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFeedReader } from '../../src/channels/feed/fetch-feed.ts';
import { runChores } from '../../src/operations/run-chores.ts';
import { holidayFeed, newCalendar } from '../support/new-records.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
let server: Server;
let address: string;
/** What the other side answers next. */
let answer = { status: 200, body: holidayFeed, etag: '"1"', location: '' };
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  const fetchFeed = makeFeedReader({ allowPlain: true, allowPrivate: true, timeoutMs: 5_000 });
  desk = await startTestDesk({ fetchFeed });
  server = createServer((request, reply) => {
    asked.push(request.headers['if-none-match']);
    const isKnown = request.headers['if-none-match'] === answer.etag;
    const status = isKnown ? 304 : answer.status;
    reply.writeHead(status, { etag: answer.etag, location: answer.location }).end(isKnown ? '' : answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/holidays.ics`;
});
afterAll(async () => {
  server.close();
  await desk.close();
});

async function calendar(more: object = {}): Promise<string> {
  const { id, ...rest } = newCalendar();
  await desk.api.createCalendar({ id, ...rest, ...more });
  return id;
}

const codeOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code: string }).code,
];
const stored = async (id: string) => (await desk.api.listCalendars()).calendars.find((one) => one.id === id);

describe('a holiday feed of a calendar', () => {
  it('is looked at beforehand, closes its days when taken, and opens them again when removed', async () => {
    const id = await calendar({ holidays: ['2026-05-01'] });
    const preview = await desk.api.previewCalendarFeed({ id, text: holidayFeed });
    expect(preview).toMatchObject({
      added: [{ date: '2026-05-01', name: 'May Day' }],
      byHand: ['2026-05-01'],
    });
    expect((await stored(id))?.version).toBe(1);
    const taken = await desk.api.takeCalendarFeed({ id, name: 'Holidays', text: holidayFeed });
    expect(taken).toMatchObject({ id, version: 2, days: 1 });
    expect((await stored(id))?.feedDays).toMatchObject([{ source: taken.sourceId, date: '2026-05-01' }]);
    await desk.api.removeCalendarFeed({ id, feedId: taken.sourceId });
    expect(await stored(id)).toMatchObject({ feedDays: [], holidays: ['2026-05-01'], version: 3 });
    expect((await desk.api.listCalendarFeeds({ id })).feeds).toEqual([]);
  });

  it('stays when somebody changes the hours', async () => {
    const id = await calendar();
    await desk.api.takeCalendarFeed({ id, name: 'Holidays', text: holidayFeed });
    await desk.api.changeCalendar({ id, zone: 'UTC', weekly: { mon: [['10:00', '12:00']] } });
    expect(await stored(id)).toMatchObject({
      feedDays: [{ date: '2026-05-01' }],
      weekly: { mon: [['10:00', '12:00']] },
    });
  });

  it('is read again from its address: unchanged, changed, broken, and well again', async () => {
    const id = await calendar();
    const { sourceId } = await desk.api.takeCalendarFeed({ id, name: 'Works', address });
    expect(await desk.api.refreshCalendarFeed({ id, feedId: sourceId })).toMatchObject({ version: 2 });
    expect(asked.at(-1)).toBe('"1"');
    answer = { ...answer, etag: '"2"', body: holidayFeed.replace('0501', '0504') };
    const preview = await desk.api.previewCalendarFeed({ id, feedId: sourceId, text: answer.body });
    expect(preview.changed).toMatchObject([
      { before: { date: '2026-05-01' }, after: { date: '2026-05-04' } },
    ]);
    expect(await desk.api.refreshCalendarFeed({ id, feedId: sourceId })).toMatchObject({
      version: 3,
      days: 1,
    });
    answer = { ...answer, etag: '"3"', body: '<html>Sign in</html>' };
    expect(codeOf(await desk.api.send('refreshCalendarFeed', { id, feedId: sourceId }))).toEqual([
      422,
      'feed_unreadable',
    ]);
    const [failing] = (await desk.api.listCalendarFeeds({ id })).feeds;
    expect(failing).toMatchObject({ days: 1, failure: { code: 'feed_unreadable', params: { line: 1 } } });
    answer = { ...answer, etag: '"4"', body: holidayFeed };
    desk.clock.forwardTo(desk.clock.realNow() + 25 * 3_600_000);
    await runChores(desk.desk);
    expect((await desk.api.listCalendarFeeds({ id })).feeds[0]).toMatchObject({ failure: null });
    expect((await stored(id))?.feedDays).toMatchObject([{ date: '2026-05-01' }]);
  });

  it.each([
    ['redirected', { status: 302, location: 'https://elsewhere.example/' }],
    ['not_found', { status: 404 }],
    ['refused', { status: 401 }],
    ['too_large', { body: 'X'.repeat(3_000_000) }],
  ])('is not taken where the other side answers otherwise: %s', async (why, change) => {
    answer = { ...answer, etag: `"${why}"`, ...change };
    const sent = await desk.api.send('takeCalendarFeed', { id: await calendar(), name: 'Works', address });
    expect(sent).toMatchObject({ status: 422, body: { code: 'feed_unreachable', params: { why } } });
    answer = { status: 200, body: holidayFeed, etag: '"5"', location: '' };
  });

  it('says line and property of what can’t be read', async () => {
    const text = holidayFeed.replace('20260501', '20260231');
    const sent = await desk.api.send('previewCalendarFeed', { id: await calendar(), text });
    expect(sent.status).toBe(422);
    expect((sent.body as { detail: string }).detail).toBe(
      'Line 5, DTSTART: This is no date. It says “20260231”.',
    );
  });

  it.each([
    ['neither text nor address', {}],
    ['both', { text: holidayFeed, address: 'https://works.example/a.ics' }],
    ['a text that is none', { text: 7 }],
    ['NUL', { text: 'a\u0000b' }],
    ['half a pair', { text: 'a\ud800b' }],
    ['a longer address', { address: `https://works.example/${'a'.repeat(2001)}` }],
  ])('refuses %s', async (_, given) => {
    const id = await calendar();
    expect((await desk.api.send('previewCalendarFeed', { id, ...given })).status).toBe(400);
  });

  it('is nobody’s where there is none', async () => {
    const id = await calendar();
    const none = '00000000-0000-4000-8000-0000000000ff';
    expect(codeOf(await desk.api.send('refreshCalendarFeed', { id, feedId: none }))).toEqual([
      404,
      'calendar_feed_not_found',
    ]);
    expect(
      codeOf(await desk.api.send('takeCalendarFeed', { id: 'nowhere', name: 'n', text: holidayFeed })),
    ).toEqual([404, 'calendar_not_found']);
    expect(
      (await desk.as('priya').send('takeCalendarFeed', { id, name: 'n', text: holidayFeed })).status,
    ).toBe(403);
  });
});

describe('addresses of holiday feeds', () => {
  const read = makeFeedReader();
  it.each([
    ['http://works.example/a.ics', 'not_https'],
    ['ftp://works.example/a.ics', 'not_https'],
    ['https://user:word@works.example/a.ics', 'not_https'],
    ['nothing', 'not_https'],
    ['https://127.0.0.1/a.ics', 'private_address'],
    ['https://[::1]/a.ics', 'private_address'],
    ['https://localhost/a.ics', 'private_address'],
    ['https://169.254.169.254/latest', 'private_address'],
  ])('%s is refused: %s', async (url, why) => {
    expect(await read(url, null)).toEqual({ kind: 'failed', why });
  });
});

describe('closures that come back by a rule', () => {
  const giving = { name: 'Thanksgiving', from: '2026-01-01', rule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH' };

  it('are kept with the hours', async () => {
    const id = await calendar({ recurringClosures: [giving] });
    expect((await stored(id))?.recurringClosures).toEqual([giving]);
  });

  it.each([
    ['FREQ=YEARLY;BYDAY=XX', 'BYDAY'],
    ['FREQ=SECONDLY', 'RRULE'],
  ])('are refused where the rule is no rule of days: %s', async (rule, part) => {
    const { id, ...rest } = newCalendar();
    const sent = await desk.api.send('createCalendar', {
      id,
      ...rest,
      recurringClosures: [{ ...giving, rule }],
    });
    expect(codeOf(sent)).toEqual([422, 'closure_rule_unreadable']);
    expect((sent.body as { detail: string }).detail).toContain(part);
  });
});
