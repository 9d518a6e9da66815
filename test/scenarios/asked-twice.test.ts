import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RouteContract } from '../../src/http/contract/route.ts';
import { routes } from '../../src/http/contract/routes.ts';
import type { TicketId } from '../../src/model/words.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { readEvents } from '../../src/storage/read-tickets.ts';
import type { Operation } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A client that hears no answer asks again: whatever it asked for, it gets the first answer, and nothing happens twice.

let desk: TestDesk;
let count = 0;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

interface Asked {
  readonly ticketId: string;
  readonly escalationId: string;
  readonly askId?: number;
}

const packet = {
  items: {
    summary: 'Blank',
    tried: 'Twice',
    customerState: 'calm',
    neededToFeelResolved: 'a fix',
    accountContext: 'none',
  },
  confirmed: [],
  evidence: [],
};

/** An escalation of Priya's to the specialists that has come so far. */
async function escalated(
  until:
    | 'nothing'
    | 'promised'
    | 'flagged'
    | 'kept'
    | 'sent'
    | 'coordinating'
    | 'accepted'
    | 'answered'
    | 'explained',
): Promise<Asked> {
  const priya = desk.as('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Blank page',
    text: 'It is blank.',
    issueType: 'question',
  });
  if (until === 'nothing') return { ticketId, escalationId: '' };
  if (until === 'promised' || until === 'flagged')
    return { ticketId, escalationId: '', askId: await askOf(ticketId, until) };
  const open = {
    ticketId,
    kind: 'functional',
    pathId: 'specialists',
    packet,
    send: until !== 'kept',
  } as const;
  const { escalationId } = (await priya.openEscalation(open)) as Asked;
  if (until === 'kept' || until === 'sent') return { ticketId, escalationId };
  if (until === 'coordinating') {
    const items = ['tried' as const];
    await desk.as('greta').returnEscalation({ escalationId, items });
    await priya.requestEscalation({ escalationId, overrideReason: 'I have no more.' });
    await desk.as('greta').returnEscalation({ escalationId, items });
    return { ticketId, escalationId };
  }
  await desk.as('greta').acceptEscalation({ escalationId });
  if (until === 'accepted') return { ticketId, escalationId };
  await desk.as('greta').answerEscalation({ escalationId, answer: 'Cache.' });
  if (until === 'explained')
    await priya.addMessage({
      ticketId,
      direction: 'outbound',
      text: 'Emptied.',
      explainsEscalationId: escalationId,
    });
  return { ticketId, escalationId };
}

/** A recorded date, or what the trigger for those who ask for a manager leaves behind. */
async function askOf(ticketId: string, until: 'promised' | 'flagged'): Promise<number> {
  const priya = desk.as('priya');
  if (until === 'promised') {
    await priya.makeCommitment({ ticketId, what: 'commitment', dueAt: '2026-05-30T12:00:00Z' });
    return (await priya.viewTriage({ ticketId })).commitments[0]?.id ?? 0;
  }
  await priya.changeTicket({ ticketId, requestedBy: ['customer'] });
  return (await priya.viewTicket({ ticketId })).asks[0]?.id ?? 0;
}

const asked: readonly (readonly [Operation, Parameters<typeof escalated>[0], (of: Asked) => object])[] = [
  ['createTicket', 'nothing', () => ({ subject: 'Another', text: 'Blank, too.' })],
  ['addMessage', 'nothing', ({ ticketId }) => ({ ticketId, direction: 'outbound', text: 'Hello.' })],
  [
    'answerChecklist',
    'nothing',
    ({ ticketId }) => ({ ticketId, item: 'article-that-was-tried', answer: 'How to print' }),
  ],
  [
    'makeCommitment',
    'nothing',
    ({ ticketId }) => ({ ticketId, what: 'customer-deadline', dueAt: '2026-05-30T12:00:00Z' }),
  ],
  ['endCommitment', 'promised', ({ ticketId, askId }) => ({ ticketId, commitmentId: askId, how: 'kept' })],
  ['seeFlag', 'flagged', ({ ticketId, askId }) => ({ ticketId, askId })],
  ['putAsideSuggestion', 'flagged', ({ ticketId, askId }) => ({ ticketId, askId })],
  ['openEscalation', 'nothing', ({ ticketId }) => ({ ticketId, kind: 'functional', packet, send: true })],
  ['requestEscalation', 'kept', ({ escalationId }) => ({ escalationId })],
  ['acceptEscalation', 'sent', ({ escalationId }) => ({ escalationId })],
  ['returnEscalation', 'sent', ({ escalationId }) => ({ escalationId, items: ['tried'], note: 'What?' })],
  [
    'reRouteEscalation',
    'sent',
    ({ escalationId }) => ({ escalationId, pathId: 'engineering', note: 'Theirs.' }),
  ],
  ['declineEscalation', 'sent', ({ escalationId }) => ({ escalationId, note: 'Not ours.' })],
  [
    'writePacket',
    'sent',
    ({ escalationId }) => ({ escalationId, packet: { items: { tried: 'The cache.' } } }),
  ],
  ['changeTicket', 'sent', ({ ticketId }) => ({ ticketId, tags: ['twice'] })],
  ['withdrawEscalation', 'sent', ({ escalationId }) => ({ escalationId, note: 'It works.' })],
  [
    'decideCoordination',
    'coordinating',
    ({ escalationId }) => ({ escalationId, decision: 'send-back', note: 'Ask them which page.' }),
  ],
  ['deEscalate', 'accepted', ({ escalationId }) => ({ escalationId, reason: 'Empty the cache.' })],
  [
    'changeRoles',
    'accepted',
    ({ escalationId }) => ({ escalationId, updatesOwnerId: personId('greta'), reason: 'I know them.' }),
  ],
  ['answerEscalation', 'accepted', ({ escalationId }) => ({ escalationId, answer: 'Cache.' })],
  ['waitForVendor', 'nothing', ({ ticketId }) => ({ ticketId, vendor: 'Sample Vendor' })],
  ['recordFindings', 'accepted', ({ escalationId }) => ({ escalationId, findings: 'The cache is full.' })],
  ['recordRelief', 'sent', ({ escalationId }) => ({ escalationId, how: 'workaround' })],
  [
    'closeEscalation',
    'explained',
    ({ escalationId }) => ({ escalationId, record: { neededHere: true, earlierBy: 'nobody' } }),
  ],
];

it('is tried with every request that takes a key', () => {
  const takesKey = Object.entries<RouteContract>(routes).filter(
    ([, route]) => route.idempotent && ['tickets', 'triage', 'escalations', 'clocks'].includes(route.tag),
  );
  // Of decisions: test/scenarios tells it where a manager was asked; of excuses: test/http/clocks where one was missed.
  const elsewhere = ['recordDecision', 'excuseMiss', 'withdrawExcuse'];
  const told = takesKey.filter(([operation]) => !elsewhere.includes(operation));
  expect(asked.map(([operation]) => operation).sort()).toEqual(told.map(([operation]) => operation).sort());
});

it.each(asked)('%s', async (operation, until, inputOf) => {
  const of = await escalated(until);
  const key = `key ${(count += 1)}`;
  const greta = desk.as('greta');
  const first = await greta.send(operation, inputOf(of), { key });
  expect([first.status < 300, first.text]).toEqual([true, first.text]);
  const told = await eventsOf(of.ticketId);
  const again = await Promise.all([1, 2, 3].map(() => greta.send(operation, inputOf(of), { key })));
  for (const { status, text } of again) expect([status, text]).toEqual([first.status, first.text]);
  expect(await eventsOf(of.ticketId)).toBe(told);
});

async function eventsOf(ticketId: string): Promise<number> {
  const { workspaceId, desk: parts } = desk;
  return (await readEvents(parts.database.of(workspaceId), workspaceId, ticketId as TicketId)).length;
}
