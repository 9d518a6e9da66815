import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffSlug } from '../../src/operations/sample/sample-people.ts';
import { sessionOf } from '../support/sign-in.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

const chain = `
chains:
  - id: nights
    repeat: 1
    steps:
      - { ask: on-duty, within: 10 min }
      - { onlyDuring: small-hours }
      - { tell: [leadership], important: true }
      - { tell: [team platform] }
      - { ask: { person: yuki@kestrel.example }, within: 10 min }
      - { ask: { person: omar@kestrel.example }, within: 10 min }
`;

const policy = standardPolicy
  .replace(
    'windows:\n',
    'windows:\n  - { id: small-hours, zone: Europe/Berlin, times: [["02:00", "05:00"]] }\n',
  )
  .replace('  quietHours: night\n', '')
  .replace('  gatherFor: 5 min\n', '  gatherFor: 5 min\n  atMost: [{ count: 1, within: 30 min }]\n')
  .replace('    team: incident-response\n', '    team: incident-response\n    chain: nights\n')
  .replace('\npaths:\n', `${chain}\npaths:\n`);

// A Wednesday, 01:40 in Berlin and Marek's week on call; the window opens at 02:00.
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-10-20T23:40:00Z', policy });
});
afterAll(() => desk.close());

/** Minute by minute: notices have no deadline of their own at which the clock would stop. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) await desk.forward('1 min');
}

let count = 0;
async function outage() {
  count += 1;
  const { ticketId } = await desk.api.createTicket({
    subject: `Production is down, ${count}`,
    text: 'Production is down. All our users are blocked.',
    issueType: 'incident',
    priority: 'urgent',
    impact: { productionOutage: true },
    workaround: 'none',
    customer: { name: `Saimaa Shipping ${count}`, plan: 'Enterprise' },
  });
  const view = () => desk.api.viewTicket({ ticketId });
  const look = async () => {
    const { state, owner, offer } = (await view()).escalations[0] ?? {};
    return [state, owner?.name, offer?.to.name ?? null, offer?.dueAt.slice(11, 16) ?? null];
  };
  return { id: async () => (await view()).escalations[0]?.id ?? '', look };
}

/** Mails to somebody so far: when, about what, and how many tickets they speak of. */
function mails(slug: StaffSlug): string[] {
  const to = desk.sent.filter(({ destination }) => destination === `${slug}@kestrel.example`);
  return to.map(({ sentAt, subject, text }) => {
    const numbers = new Set(`${subject} ${text}`.match(/#\d+/g));
    return `${new Date(sentAt * 1000).toISOString().slice(11, 16)} ${subject?.split(':')[0]} ${[...numbers].join(' ')}`;
  });
}

test('one is asked, then in its window others are told and asked, once more, until somebody accepts', async () => {
  const noticeRules = { important: [{ via: 'mail', afterMin: 5 }], others: [] };
  const headers = await sessionOf(desk, 'yuki');
  await desk.server.inject({ method: 'PATCH', url: '/api/v1/me', headers, payload: { noticeRules } });
  const { id, look } = await outage();
  expect(await look()).toEqual(['requested', 'Ruth Okafor', 'Marek Dvořák', '23:50']);
  // Outside of the window Marek may still accept until it opens, and nobody else is woken.
  await pass(10);
  expect(await look()).toEqual(['requested', 'Ruth Okafor', 'Marek Dvořák', '00:00']);
  await pass(9);
  expect([...mails('hana'), ...mails('yuki')]).toEqual([]);
  await pass(1);
  expect(await look()).toEqual(['requested', 'Ruth Okafor', 'Yuki Mori', '00:10']);
  expect(mails('tom').slice(1)).toEqual(['00:00 Nobody answered #1']);
  // She has not looked: mail after five minutes, by her own rules. The team's is gathered.
  await pass(5);
  expect(mails('yuki')).toEqual(['00:05 Offered to you #1']);
  expect(mails('hana')).toEqual(['00:05 Nobody has accepted yet #1']);
  await pass(5);
  expect(await look()).toEqual(['requested', 'Ruth Okafor', 'Omar Haddad', '00:20']);

  // The second round asks the same people; what she has read is not sent.
  await pass(10);
  expect(await look()).toEqual(['requested', 'Ruth Okafor', 'Marek Dvořák', '00:30']);
  await pass(11);
  expect(await look()).toEqual(['requested', 'Ruth Okafor', 'Yuki Mori', '00:40']);
  await desk.as('yuki').readNotices({ all: true });
  await pass(10);
  expect(mails('yuki')).toHaveLength(1);
  expect(mails('hana')).toHaveLength(2);

  await desk.as('omar').acceptEscalation({ escalationId: await id() });
  const accepted = await look();
  expect(accepted).toEqual(['accepted', 'Omar Haddad', null, null]);
  const asked = desk.sent.filter(({ subject }) => subject?.startsWith('Offered to you')).length;
  await pass(10);
  expect(await look()).toEqual(accepted);
  expect(desk.sent.filter(({ subject }) => subject?.startsWith('Offered to you'))).toHaveLength(asked);
});

test('a limit of the policy gathers what is told, and loses nothing', async () => {
  const before = mails('hana');
  expect(before.at(-1)).toBe('00:35 Nobody has accepted yet #1');
  // What is gathered for 03:14 has to wait until half an hour after the mail of 03:06, and is joined by the second round.
  await outage();
  await pass(8);
  await outage();
  await pass(36);
  expect(mails('hana').slice(before.length)).toEqual(['01:06 Nobody has accepted yet #2']);
  await pass(1);
  expect(mails('hana').at(-1)).toBe('01:36 2 things to look at #2 #3');
});
