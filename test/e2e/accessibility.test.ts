import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleAuditPage } from '../support/audit-page.ts';
import { findings } from '../support/axe-findings.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { sheetOf } from '../support/ticket-window.ts';

let desk: ServedDesk;
/** Requested by Priya's side, so that the page of a ticket has all its parts. */
let ticketPath: string;
let packetPath: string;
beforeAll(async () => {
  desk = await openServedDesk();
  const api = await desk.api('priya');
  const { rows } = await api.listTickets({ view: 'unaccepted', limit: 100 });
  for (const { id } of rows) {
    const { escalations } = await api.viewTicket({ ticketId: id });
    const asked = escalations.find(({ state, packetVersion }) => state === 'requested' && packetVersion > 0);
    if (!asked) continue;
    ticketPath = `/tickets/${id}`;
    packetPath = `/escalations/${asked.id}/packet`;
  }
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

// Their colours and their narrow forms do not depend on each other: two looks show all.
const looks = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
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

  it('the queue is for everybody', async () => {
    await page.getByRole('table').getByRole('link').first().waitFor();
    await check(page, `50-queue-${name}`);
  });

  it('a ticket is for everybody: the conversation and what stands beside it', async () => {
    await page.goto(`${desk.address}${ticketPath}?write=reply`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check(page, `51-ticket-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    for (const panel of ['Escalation', 'Clocks', 'Customer', 'History']) {
      await page.getByRole('tab', { name: panel }).click();
      await page.getByRole('tabpanel', { name: panel }).getByRole('heading').first().waitFor();
      await check(page, `52-${panel.toLowerCase()}-${name}`, 'aside');
    }
  });

  it('the open Escalate sheet is for everybody', async () => {
    await page.goto(`${desk.address}${ticketPath}?sheet=escalate`);
    await sheetOf(page, 'Escalate')
      .getByRole('button', { name: /^Escalate to/ })
      .waitFor();
    await check(page, `53-escalate-${name}`);
  });

  it('a packet is for everybody', async () => {
    await page.goto(`${desk.address}${packetPath}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check(page, `54-packet-${name}`);
  });

  it('the page of those who are signed out is for everybody', async () => {
    const stranger = await desk.strangersWindow({ ...screen, provokes: [401] });
    await stranger.goto(desk.address);
    await stranger.getByRole('heading', { name: 'Sign in' }).waitFor();
    await check(stranger, `55-signed-out-${name}`);
    await stranger.close();
  });
});

it.each(looks)(
  'the pages of leads are for everybody, in $colorScheme at $width px',
  async ({ colorScheme, width }) => {
    const viewport = { width, height: width < 720 ? 844 : 900 };
    const page = await desk.windowOf('aylin', { colorScheme, viewport, reducedMotion: 'reduce' });
    await page.getByRole('table').getByRole('link').first().waitFor();
    for (const [path, shown] of [...leadPages, [await briefPath(), 'Money at stake'] as const]) {
      await page.goto(`${desk.address}${path}`);
      await page.getByText(shown).first().waitFor();
      await check(page, `57-${path.split('/').at(-1)}-${width}-${colorScheme}`);
    }
    await page.close();
  },
);

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
  await page.setContent('<html lang="en"><title>-</title><main><h1>-</h1><input></main>');
  expect(await findings(page)).toEqual([expect.stringMatching(/^label: /)]);
});

async function briefPath(): Promise<string> {
  const { cards } = await (await desk.api('aylin')).viewBoard({ kind: 'hierarchical' });
  return `/escalations/${cards[0]?.id}/brief`;
}

const leadPages = [
  ['/board', 'Only with a part of mine'],
  ['/load', 'Offers open'],
  ['/duty', 'Who would be reached'],
  ['/hand-over', 'or is kept with a reason'],
  ['/notices', 'Change how you hear of it'],
] as const;

/** Nothing is out of reach for those who hear the page, see little of it, or have a small screen. */
async function check(page: Page, picture: string, part = 'html'): Promise<void> {
  await keepPicture(page, picture);
  expect(await findings(page, part)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}
