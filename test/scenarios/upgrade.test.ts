import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineDesk } from '../../src/operations/examine-desk.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A desk that Baton wrote when its schema was the first file alone: escalations on their way, each in another state. It goes on
// under today's schema and rules as if nothing had happened.

const written = fileURLToPath(new URL('../support/desks/first-schema.baton', import.meta.url));
const subjects = {
  returned: 'Returned with what is missing',
  answered: 'Answered and explained',
  closed: 'Closed, the customer is asked',
  money: 'Charged twice',
  angry: 'I am furious',
  waiting: 'Waits for the customer',
  running: 'Accepted, clocks run',
  offered: 'Offered a minute ago',
} as const;

let desk: TestDesk;
const ids: Record<string, string> = {};
beforeAll(async () => {
  desk = await startTestDesk({ restoredFrom: written, startsAt: '2026-04-21T08:09:00Z' });
  for (const view of ['all', 'done'] as const)
    for (const { id, subject } of (await desk.api.listTickets({ view })).rows) ids[subject] = id;
});
afterAll(() => desk.close());

const ticketOf = (name: keyof typeof subjects) => ({ ticketId: ids[subjects[name]] as string });
const openOf = async (name: keyof typeof subjects) => {
  const { escalations } = await desk.api.viewTicket(ticketOf(name));
  return { escalationId: escalations.at(-1)?.id as string };
};

test('every ticket is there with its words, its clocks and its history, and the doctor finds nothing', async () => {
  expect(Object.keys(ids).sort()).toEqual(Object.values(subjects).sort());
  for (const name of Object.keys(subjects) as (keyof typeof subjects)[]) {
    const seen = await desk.api.viewTicket(ticketOf(name));
    expect(seen.history.length, name).toBeGreaterThan(1);
    expect(seen.messages[0]?.text, name).toContain('order SO-48213');
  }
  const { findings } = await examineDesk(desk.desk, {
    signal: new AbortController().signal,
    sample: 100,
    isResting: true,
    onProgress: () => undefined,
  });
  // That nobody took a backup in April is its only remark.
  expect(findings.filter(({ isGrave }) => isGrave)).toEqual([]);
});

test('a search finds what was said before searches looked for it, and lists have their columns', async () => {
  const found = await desk.api.listTickets({ view: 'all', q: '48213' });
  expect(found.rows.length).toBe(Object.keys(subjects).length - 1);
  const urgent = await desk.api.listTickets({ view: 'hierarchical' });
  expect(urgent.rows.map(({ subject }) => subject)).toEqual([subjects.angry]);
});

test('what was offered is accepted, what was returned is brought again, what ran goes on', async () => {
  const [mei, ben] = [desk.as('mei'), desk.as('ben')];
  await mei.acceptEscalation(await openOf('offered'));
  const running = await desk.api.viewTicket(ticketOf('running'));
  const update = running.ownership.nextUpdateDueAt;
  expect(update).toBeTruthy();
  await ben.writePacket({
    ...(await openOf('returned')),
    packet: { items: { summary: 'S', identifiers: 'req_7f3a91c2', scope: 'One user' }, evidence: [] },
  });
  await mei.answerEscalation({
    ...(await openOf('running')),
    answer: 'Found.',
    explanation: 'It works again.',
  });
  await desk.as('ola').closeEscalation({
    ...(await openOf('answered')),
    record: { neededHere: false, earlierBy: 'customer-with-article' },
  });
  await desk.as('priya').answerResolution({ ...ticketOf('closed'), confirmed: true, satisfaction: 4 });
});

test('every promise that it had given falls due, fires once, and leaves a desk that agrees with its events', async () => {
  await desk.forward('6 h');
  const missed = (await desk.api.viewTicket(ticketOf('angry'))).history.map(({ sentence }) => sentence);
  expect(missed.filter((sentence) => /missed/.test(sentence)).length).toBeGreaterThan(0);
  const now = desk.clock.realNow();
  expect(await deskBreaches({ database: desk.desk.database, workspaceId: desk.workspaceId, now })).toEqual(
    [],
  );
});
