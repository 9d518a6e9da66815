import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, picturesFolder, type ServedDesk } from '../support/served-desk.ts';
import type { Input, TestClient } from '../support/test-client.ts';
import { expectWords, patience } from '../support/ticket-window.ts';

let desk: ServedDesk;
let api: TestClient;
beforeAll(async () => {
  desk = await openServedDesk();
  api = await desk.api('priya');
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

/** What the web app may weigh until the queue can be used, packed as a browser gets it over a line. */
const scriptBytesMax = 200 * 1024;

describe('the first load', () => {
  it(`needs at most ${scriptBytesMax} bytes of script until the queue can be used`, async () => {
    const page = await desk.strangersWindow();
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    await page.goto(await desk.linkFor('priya'));
    await page.getByRole('table').getByRole('link').first().waitFor();
    const packed = await Promise.all(scripts.map(async (one) => gzipSync(await one.body()).length));
    const sum = packed.reduce((total, bytes) => total + bytes, 0);
    expect(scripts.length).toBeGreaterThan(1);
    expect(sum).toBeLessThanOrEqual(scriptBytesMax);
  });
});

/** How much of the screen has moved by itself, as the browser counts it. */
const countShifts = `(() => {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) globalThis.shifted += one.value;
  }).observe({ type: 'layout-shift', buffered: true });
})()`;
/** Answers come late, and in another order than they were asked for. */
const lateMs = [450, 150, 600, 300];
const shiftMax = 0.01;

describe('with slow answers', () => {
  it('no part of a page pushes another down', async () => {
    const { rows } = await api.listTickets({ view: 'unaccepted', limit: 1 });
    const pages = [
      ['/queue', (page: Page) => page.getByRole('table').getByRole('link')],
      [`/tickets/${rows[0]?.id}`, (page: Page) => page.getByRole('heading', { name: 'Packet', exact: true })],
      ['/board', (page: Page) => page.getByRole('article')],
      ['/duty', (page: Page) => page.getByText('Who would be reached')],
      ['/policy', (page: Page) => page.getByText('Where a ticket goes when somebody escalates it')],
    ] as const;
    const shifts = await Promise.all(
      pages.map(async ([path, shown]) => {
        const page = await desk.windowOf('priya', { viewport: { width: 1440, height: 900 } });
        await page.addInitScript(countShifts);
        let asked = 0;
        await page.route('**/api/v1/**', async (route) => {
          const late = lateMs[asked++ % lateMs.length] as number;
          await new Promise((resolve) => setTimeout(resolve, late));
          await route.continue().catch(() => undefined);
        });
        await page.goto(`${desk.address}${path}`);
        await shown(page).first().waitFor();
        await expect.poll(() => page.locator('.skeleton').count(), patience).toBe(0);
        const shifted = Number(await page.evaluate('globalThis.shifted'));
        await page.context().close();
        return [path, shifted <= shiftMax ? 0 : shifted] as const;
      }),
    );
    expect(shifts).toEqual(pages.map(([path]) => [path, 0]));
  });
});

describe('a packet', () => {
  it('with every item filled is read on one sheet of paper', async () => {
    const { ticketId } = await (await desk.api('greta')).createTicket(longTicket);
    const opened = await api.openEscalation({
      ticketId,
      kind: 'functional',
      pathId: 'engineering',
      packet: longPacket,
    });
    const page = await desk.windowOf('priya', { colorScheme: 'dark' });
    await page.goto(`${desk.address}/escalations/${opened.escalationId}/packet`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    mkdirSync(picturesFolder, { recursive: true });
    writeFileSync(`${picturesFolder}/40-packet.pdf`, paper);
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await keepPicture(page, '40-packet');
    await page.emulateMedia({ media: 'print' });
    // A4 between its margins.
    await page.setViewportSize({ width: 695, height: 1039 });
    await keepPicture(page, '41-packet-printed');
  });
});

/** A computer whose clock is half a year off. */
const wrongClock = `(() => {
  const RealDate = Date;
  const off = 180 * 24 * 3600 * 1000;
  globalThis.Date = class extends RealDate {
    constructor(...parts) { parts.length === 0 ? super(RealDate.now() + off) : super(...parts); }
    static now() { return RealDate.now() + off; }
  };
})()`;

describe('time', () => {
  let page: Page;
  const shown = () => page.getByRole('banner').getByRole('time').innerText();
  const served = async () => wallText((await api.me()).now);

  it("is the desk's, whatever the computer's clock says", async () => {
    page = await desk.strangersWindow();
    await page.addInitScript(wrongClock);
    await page.goto(await desk.linkFor('priya'));
    await page.getByRole('table').getByRole('link').first().waitFor();
    const computers = await page.evaluate('new Date().toISOString()');
    expect(Date.parse(String(computers)) - Date.now()).toBeGreaterThan(170 * 24 * 3_600_000);
    await expect.poll(async () => (await shown()) === (await served()), patience).toBe(true);
  });

  it('goes on by itself: a clock counts its last minute in seconds', async () => {
    const { rows } = await api.listTickets({ view: 'next', limit: 100 });
    const { now } = await api.me();
    const soon = (row: (typeof rows)[number]) => minutesBetween(now, row.nextClock?.dueAt ?? now);
    const row = rows.find((one) => one.nextClock?.risk === 'calm' && soon(one) > 2);
    await api.moveSampleClock({ minutes: soon(row as never) - 0.6 });
    await page.reload();
    const line = page.getByRole('row').filter({ hasText: `#${row?.number}` });
    const seconds = async () => Number(/^(\d+) s/.exec(await line.getByRole('cell').nth(1).innerText())?.[1]);
    const first = await expect.poll(seconds, patience).toBeGreaterThan(0).then(seconds);
    await expect.poll(seconds, patience).toBeLessThan(first);
    await keepPicture(page, '42-last-minute');
  });

  it('jumps to the next deadline when it is told to', async () => {
    const before = await api.me();
    await page.getByRole('button', { name: 'Jump to the next deadline' }).click();
    const news = page.getByRole('status').filter({ hasText: 'It is now' });
    await expectWords(news, 'fired', 'The next one is due');
    const after = await api.me();
    expect(Date.parse(after.now)).toBeGreaterThan(Date.parse(before.now) + 1_000);
    await expect.poll(async () => (await shown()) === (await served()), patience).toBe(true);
    await keepPicture(page, '43-jumped');
  });

  it('is moved by a quarter of an hour, and says late what has become late', async () => {
    const before = await api.me();
    await page.getByRole('button', { name: 'Move the clock' }).click();
    await page.getByRole('button', { name: 'Forward by 15 min' }).click();
    await expectWords(page.getByRole('status').filter({ hasText: 'It is now' }), 'fired');
    await expect.poll(async () => (await shown()) === (await served()), patience).toBe(true);
    expect(minutesBetween(before.now, (await api.me()).now)).toBeGreaterThan(14.9);
    await expect
      .poll(() => page.getByRole('cell', { name: /min late/ }).count(), patience)
      .toBeGreaterThan(0);
  });
});

const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

/** "Tue 17 Nov 14:10 CET" where Priya works. */
function wallText(instant: string): string {
  const at = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
    timeZoneName: 'short',
  });
  return at.format(new Date(instant)).replaceAll(',', '');
}

const longTicket = {
  subject: 'CSV export of invoices fails with error 502 for every account above ten thousand rows',
  text: 'The export runs for half a minute and ends with error 502.',
  issueType: 'product-bug',
  priority: 'high',
  assigneeEmail: 'priya@kestrel.example',
  customer: { name: 'Veldkamp Logistiek', plan: 'Enterprise' },
  contact: { name: 'Dr Amara Bell', email: 'a.bell@veldkamp.example' },
  impact: { departmentBlocked: true },
  scope: 'department',
  workaround: 'none',
} as const;

/** All that can be filled in, at the length at which people write it: some 200 words. */
const longPacket: Input<'openEscalation'>['packet'] = {
  items: {
    summary:
      'Exporting invoices as CSV ends with error 502 for every account above ten thousand rows, since the release of Monday.',
    expected: 'The export downloads a file of the chosen month within a minute.',
    actual: 'The page shows "502 Bad Gateway" after 30 seconds; no file arrives.',
    affectedWorkflow: 'Monthly billing run; the file goes to the bookkeeping.',
    environment: 'Release 8.14.1, eu-west, Chrome 153 and Safari 19',
    identifiers: 'Account 88120, request req_91ab03, export jobs 55120 and 55121',
    occurredWhen: 'First Monday 16 November 08:05 CET, last Tuesday 13:52 CET',
    accountContext: 'Enterprise plan, EUR 120,000 a year, renewal in March',
    impact: 'Twelve people cannot bill; EUR 90,000 of invoices wait.',
    scope: 'All accounts above ten thousand rows; two others have written.',
    customerState: 'Worried and polite; their finance director reads along.',
    neededToFeelResolved: 'The file of October today, and why it will not happen again.',
    tried:
      'Another browser: the same. Fewer than ten thousand rows: works. The nightly export by mail: fails too. Export as PDF: works.',
    ruledOut: 'Their network: the same from our office. Permissions: an admin sees it too.',
    likelyCause: 'The new streaming buffers the whole file until the gateway gives up.',
    uncertain: 'Whether the files of Sunday are complete.',
    question: 'Can the streaming be switched off for account 88120 today?',
  },
  evidence: [
    { kind: 'error-text', text: '502 Bad Gateway: upstream timed out (req_91ab03)' },
    { kind: 'log', text: 'export 55120 rows=14012 buffer=full state=stalled' },
    { kind: 'link', text: 'https://status.kestrel.example/incidents/export' },
    { kind: 'screenshot', text: 'export-502.png, from Dr Amara Bell' },
  ],
  lacks: 'change-authority',
};
