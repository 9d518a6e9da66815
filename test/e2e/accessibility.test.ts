import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleAuditPage } from '../support/audit-page.ts';
import { findings } from '../support/axe-findings.ts';
import { everyRoute, routesOfRouter, type Things, type Visit } from '../support/every-route.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
/** Requested by Priya's side, so that the page of a ticket has all its parts. */
let ticketPath: string;
let things: Things;
beforeAll(async () => {
  desk = await openServedDesk();
  const api = await desk.api('priya');
  const { rows } = await api.listTickets({ view: 'unaccepted', limit: 100 });
  let asked = { ticketId: '', escalationId: '' };
  for (const { id: ticketId } of rows) {
    const { escalations } = await api.viewTicket({ ticketId });
    const found = escalations.find(({ state, packetVersion }) => state === 'requested' && packetVersion > 0);
    if (found) asked = { ticketId, escalationId: found.id };
  }
  ticketPath = `/tickets/${asked.ticketId}`;
  things = { ...asked, ...(await makeThings(desk)) };
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

// Their colours and their narrow forms do not depend on each other: two looks show all. EVERY_LOOK takes the others too.
const looks = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
  ...(process.env['EVERY_LOOK'] === undefined
    ? []
    : [
        { colorScheme: 'light' as const, width: 390 },
        { colorScheme: 'dark' as const, width: 1440 },
      ]),
] as const;

describe.each(looks)('in $colorScheme at $width px', ({ colorScheme, width }) => {
  const screen = {
    colorScheme,
    viewport: { width, height: width < 720 ? 844 : 900 },
    reducedMotion: 'reduce',
  } as const;
  const name = `${width}-${colorScheme}`;
  let page: Page;
  beforeAll(async () => {
    page = await desk.windowOf('priya', screen);
  });
  afterAll(() => page?.close());

  it('a ticket is for everybody: the conversation and what stands beside it', async () => {
    await page.goto(`${desk.address}${ticketPath}?write=reply`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check(page, `51-ticket-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    for (const panel of ['Escalation', 'History']) {
      await page.getByRole('tab', { name: panel }).click();
      await page.getByRole('tabpanel', { name: panel }).getByRole('heading').first().waitFor();
      await check(page, `52-${panel.toLowerCase()}-${name}`, 'aside');
    }
  });

  it('the page of those who are signed out is for everybody', async () => {
    const stranger = await desk.strangersWindow({ ...screen, provokes: [401] });
    await stranger.goto(desk.address);
    await stranger.getByRole('heading', { name: 'Sign in' }).waitFor();
    await check(stranger, `55-signed-out-${name}`);
    await stranger.close();
  });
});

it('every route of the web app is in the list', () => {
  expect(Object.keys(everyRoute).sort()).toEqual(routesOfRouter().sort());
});

describe.each(looks)('every route in $colorScheme at $width px', ({ colorScheme, width }) => {
  const viewport = { width, height: width < 720 ? 844 : 900 };
  const windows = new Map<string, Page>();
  const windowOf = async (who: Visit['who']) => {
    const screen = { colorScheme, viewport, reducedMotion: 'reduce', provokes: [401] } as const;
    const open = () => (who === null ? desk.strangersWindow(screen) : desk.windowOf(who, screen));
    const page = windows.get(String(who)) ?? (await open());
    windows.set(String(who), page);
    return page;
  };
  afterAll(async () => {
    for (const page of windows.values()) await page.close();
  });
  const titles = new Set<string>();

  it.each(Object.entries(everyRoute))('%s is for everybody', async (route, { who, path, shown }) => {
    const page = await windowOf(who);
    await page.goto(desk.address + path(things));
    await page.getByText(shown).locator('visible=true').first().waitFor();
    await check(page, `57${route.replaceAll(/[/$]+/g, '-')}-${width}-${colorScheme}`);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('main').count()).toBe(1);
    const title = await page.title();
    expect(title).toMatch(/\S.* · Baton$/);
    titles.add(title);
  });

  it('pages have names of their own, and the first key leads past what they share', async () => {
    expect(titles.size).toBeGreaterThan(Object.keys(everyRoute).length - 4);
    const page = await windowOf('greta');
    await page.goto(`${desk.address}/settings/people`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('content');
  });
});

/** What the sample has none of, and what is hard to find in it. */
async function makeThings(on: ServedDesk): Promise<Omit<Things, 'ticketId' | 'escalationId'>> {
  const greta = await on.api('greta');
  const aylin = await on.api('aylin');
  const url = 'https://hooks.sample.example/baton';
  await greta.createWebhookEndpoint({ url, events: ['*'] });
  await greta.createSource({ system: 'webhook', name: 'Sample shop' });
  const { cards } = await aylin.viewBoard({ kind: 'hierarchical' });
  const { rotas } = await greta.listRotas();
  const page = await on.windowOf('greta');
  await page.goto(`${on.address}/audits`);
  const log = 'ticket,time,activity\n1,2026-01-05 09:00,Created\n1,2026-01-05 10:00,Solved\n';
  const file = { name: 'invented.csv', mimeType: 'text/csv', buffer: Buffer.from(log) };
  await page.getByLabel('Choose files').setInputFiles(file);
  await page.getByRole('button', { name: 'Start the audit' }).waitFor();
  const auditId = new URL(page.url()).pathname.split('/').at(-1) as string;
  await page.close();
  return { hierarchicalId: String(cards[0]?.id), rotaId: String(rotas[0]?.id), auditId };
}

it.each(looks)(
  'the page of an audit is for everybody, in $colorScheme at $width px',
  async ({ colorScheme, width }) => {
    const viewport = { width, height: width < 720 ? 844 : 900 };
    const reader = await desk.strangersWindow({ colorScheme, viewport, reducedMotion: 'reduce' });
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await reader.setContent(await sampleAuditPage());
    await reader.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    expect(await reader.locator('svg').count()).toBe(5);
    await check(reader, `56-audit-${width}-${colorScheme}`);
    expect(asked).toEqual([]);
    await reader.close();
  },
);

it('would say so, if something were not', async () => {
  const page = await desk.strangersWindow();
  const small = '<button style="width:12px;height:12px;padding:0">-</button>';
  await page.setContent(`<html lang="en"><title>-</title><main><h1>-</h1><input>${small}${small}</main>`);
  const [label, ...sizes] = await findings(page);
  expect(label).toMatch(/^label: /);
  expect(sizes).toHaveLength(2);
  for (const size of sizes) expect(size).toMatch(/^target-size: /);
});

/** Nothing is out of reach for those who hear the page, see little of it, or have a small screen. */
async function check(page: Page, picture: string, part = 'html'): Promise<void> {
  await keepPicture(page, picture);
  expect(await findings(page, part)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}
