import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TicketView } from '../../src/model/ticket-view.ts';
import type { StaffSlug } from '../../src/operations/sample/sample-people.ts';
import { type SheetName, type TicketSearch, sheetNames } from '../../web/paths.ts';
import { findings } from '../support/axe-findings.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

/** Which order each sheet gives. That of compensations follows from the customer's books instead. */
const orderOf = {
  escalate: 'open-escalation',
  packet: 'write-packet',
  request: 'request-escalation',
  return: 'return-escalation',
  're-route': 're-route-escalation',
  decline: 'decline-escalation',
  withdraw: 'withdraw-escalation',
  'ask-next': 'ask-next',
  answer: 'answer-escalation',
  close: 'close-escalation',
  decision: 'record-decision',
  coordination: 'decide-coordination',
  're-escalate': 're-escalate',
  'de-escalate': 'de-escalate',
  roles: 'change-roles',
  resolution: 'answer-resolution',
  merge: 'merge',
  consult: 'ask-consult',
} as const satisfies { readonly [name in SheetName]?: string };

const people = ['priya', 'hana', 'aylin', 'mei', 'ben', 'elif'] as const satisfies readonly StaffSlug[];
type Somebody = (typeof people)[number];
interface Place {
  readonly who: Somebody;
  readonly path: string;
}

let desk: ServedDesk;
/** Where each sheet opens, and for whom. */
const places = new Map<SheetName, Place>();
let charged: string;
beforeAll(async () => {
  desk = await openServedDesk();
  await sendToAndFro();
  await resolveOne();
  await findCharged();
  for (const who of people) await findPlaces(who);
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

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
  const windows = new Map<Somebody, Page>();
  const windowOf = async (who: Somebody) => {
    const page = windows.get(who) ?? (await desk.windowOf(who, screen));
    windows.set(who, page);
    return page;
  };
  afterAll(async () => {
    for (const page of windows.values()) await page.close();
  });

  it.each(sheetNames)('the sheet %s is for everybody, its button in reach', async (sheet) => {
    const place = places.get(sheet);
    if (!place) throw new Error(`Nobody here may open ${sheet}`);
    const page = await windowOf(place.who);
    await page.goto(desk.address + place.path);
    const dialog = page.getByRole('dialog');
    await dialog.locator('.sheet-foot').getByRole('button').last().waitFor();
    await expectForEverybody(page, `70-${sheet}-${name}`);
    const box = await dialog.locator('.sheet-foot').getByRole('button').last().boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(screen.viewport.height);
  });

  it('what triggers ask, triage, clocks and the books are for everybody', async () => {
    const page = await windowOf('priya');
    await page.goto(desk.address + addressOf(charged, {}));
    await page.getByText('Suggested: ').first().waitFor();
    await expectForEverybody(page, `71-asks-${name}`);
    for (const [panel, words] of [
      ['triage', 'Similar tickets of other customers'],
      ['clocks', 'Running'],
      ['customer', 'What the customer got'],
    ] as const) {
      await page.goto(desk.address + addressOf(charged, { panel }));
      await page.getByRole('heading', { name: words }).waitFor();
      await expectForEverybody(page, `72-${panel}-${name}`);
    }
    await page.goto(desk.address + addressOf(charged, { write: 'reply' }));
    await page.getByRole('button', { name: 'Start from a template…' }).waitFor();
    await expectForEverybody(page, `73-reply-${name}`);
  });

  it('approvals and notices are for everybody', async () => {
    const page = await windowOf('aylin');
    await page.goto(`${desk.address}/approvals`);
    await page.getByRole('button', { name: 'Approve…' }).first().waitFor();
    await expectForEverybody(page, `74-approvals-${name}`);
    await page.getByRole('button', { name: /^Notices/ }).click();
    await page.locator('.notices-head').waitFor();
    await expectForEverybody(page, `75-notices-${name}`);
  });
});

/** Twice it comes back, so Hana has to decide. */
async function sendToAndFro(): Promise<void> {
  const [ben, mei] = await Promise.all([desk.api('ben'), desk.api('mei')]);
  const { ticketId } = await ben.createTicket({
    subject: 'The CSV export stops in the middle',
    text: 'The CSV export stops.',
    issueType: 'technical-integration',
    assigneeEmail: 'ben@kestrel.example',
    contact: { name: 'Amara Bell', email: 'amara@foxglove.example' },
  });
  const packet = { items: { summary: 'The CSV export stops.', tried: 'Another browser' } };
  const overrideReason = 'The customer is on the phone.';
  const { escalationId } = await ben.openEscalation({ ticketId, pathId: 'platform', packet, overrideReason });
  const escalation = { escalationId: escalationId as string };
  await mei.returnEscalation({ ...escalation, items: ['scope'] });
  await ben.requestEscalation({ ...escalation, overrideReason });
  await mei.reRouteEscalation({ ...escalation, pathId: 'support-operations', note: 'Roles are theirs.' });
}

/** A customer who has yet to say whether it is solved. */
async function resolveOne(): Promise<void> {
  const priya = await desk.api('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Where is the receipt?',
    text: 'Where do I find the receipt?',
    issueType: 'billing',
    assigneeEmail: 'priya@kestrel.example',
    contact: { name: 'Hazel Sons', email: 'hazel@sons.example' },
  });
  await priya.addMessage({ ticketId, direction: 'outbound', text: 'Under Documents.' });
  await priya.changeTicket({ ticketId, status: 'resolved' });
  noteSheets('priya', await priya.viewTicket({ ticketId }));
}

/** Charged twice: a trigger suggests whom to ask, and the customer got money before. */
async function findCharged(): Promise<void> {
  const priya = await desk.api('priya');
  const { rows } = await priya.listTickets({ view: 'mine', q: 'SO-48213 charged twice', limit: 10 });
  charged = rows.find(({ subject }) => subject.includes('charged twice'))?.id as string;
  places.set('compensate', { who: 'priya', path: addressOf(charged, { sheet: 'compensate' }) });
  noteSheets('priya', await priya.viewTicket({ ticketId: charged }));
}

async function findPlaces(who: Somebody): Promise<void> {
  const api = await desk.api(who);
  const [escalated, up] = await Promise.all([
    api.listTickets({ view: 'escalated', limit: 100 }),
    api.listTickets({ view: 'hierarchical', limit: 100 }),
  ]);
  for (const { id } of [...escalated.rows, ...up.rows]) {
    if (places.size === sheetNames.length) return;
    noteSheets(who, await api.viewTicket({ ticketId: id }));
  }
}

function noteSheets(who: Somebody, ticket: TicketView): void {
  for (const [sheet, order] of Object.entries(orderOf) as [SheetName, string][]) {
    const allows = ({ allowedCommands }: { allowedCommands: readonly string[] }) =>
      allowedCommands.includes(order);
    const escalation = ticket.escalations.find(allows);
    if (places.has(sheet) || !(escalation || allows(ticket))) continue;
    const more = escalation ? { escalation: escalation.number } : {};
    places.set(sheet, { who, path: addressOf(ticket.id, { sheet, ...more }) });
  }
}

function addressOf(ticketId: string, search: TicketSearch): string {
  const words = Object.entries(search).map(([name, value]): [string, string] => [name, `${value}`]);
  return `/tickets/${ticketId}?${new URLSearchParams(words).toString()}`;
}

/** Nothing is out of reach for those who hear the page, see little of it, or have a small screen. */
async function expectForEverybody(page: Page, picture: string): Promise<void> {
  await keepPicture(page, picture);
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}
