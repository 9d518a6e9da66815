import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import type { TicketId } from '../../src/model/words.ts';
import { readTickets } from '../../src/storage/read-tickets.ts';
import { takeParcels } from '../../src/storage/outbox.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import { packet } from '../support/ticket-so-far.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
// Whatever was taken back, rows, numbers, deadlines and hashes follow from the events.
afterAll(async () => {
  await desk.forward('2 min');
  const { database } = desk.desk;
  const now = desk.clock.realNow();
  expect(await deskBreaches({ database, workspaceId: desk.workspaceId, now })).toEqual([]);
  await desk.close();
});

async function fresh(more: object = {}): Promise<string> {
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'Sync stops',
    text: 'Every night.',
    issueType: 'question',
    assigneeEmail: 'priya@kestrel.example',
    contact: { name: 'Ada Lind', email: 'ada@lind.example' },
    ...more,
  });
  return ticketId;
}

/** What the ticket goes on with: everything but where its stream ends. */
async function stateOf(ticketId: string) {
  const ids = [ticketId as TicketId];
  const read = await readTickets(desk.desk.database.of(desk.workspaceId), desk.workspaceId, ids);
  const stored = read?.tickets.get(ticketId as TicketId);
  if (!stored) throw new Error('It is not there.');
  const { version, lastRecordedAt, ...state } = stored.state;
  return state;
}

const acts = [
  ['another status', (ticketId: string) => desk.as('priya').changeTicket({ ticketId, status: 'waiting' })],
  [
    'another priority',
    (ticketId: string) =>
      desk.as('priya').changeTicket({ ticketId, priority: 'urgent', reason: 'They called.' }),
  ],
  ['tags', (ticketId: string) => desk.as('priya').changeTicket({ ticketId, tags: ['a', 'b'] })],
  ['another agent', (ticketId: string) => desk.as('priya').changeTicket({ ticketId, firstAgentId: null })],
  ['a note', (ticketId: string) => desk.as('priya').addMessage({ ticketId, direction: 'note', text: 'Hm.' })],
  [
    'a message to the customer',
    (ticketId: string) => desk.as('priya').addMessage({ ticketId, direction: 'outbound', text: 'We look.' }),
  ],
] as const;

describe('taking back', () => {
  it.each(acts)('%s leaves the ticket as it was, clocks and numbers too', async (_what, act) => {
    const ticketId = await fresh();
    await desk.as('priya').openEscalation({ ticketId, packet });
    await desk.forward('1 min');
    const before = await stateOf(ticketId);
    const sent = desk.sent.length;
    await desk.forward('1 min');
    const { undo } = await act(ticketId);
    if (!undo) throw new Error('It says not how it is taken back.');
    await desk.forward(5_000);
    await desk.as('priya').undoAct({ ticketId, ...undo });
    expect(await stateOf(ticketId)).toEqual(before);
    const told = await desk.as('priya').viewTicket({ ticketId });
    expect(told.history.at(-1)).toMatchObject({ type: 'act-undone', actor: 'Priya Raman' });
    await desk.forward('30 s');
    expect(desk.sent.slice(sent).filter(({ destination }) => destination === 'ada@lind.example')).toEqual([]);
  });

  it('resolving puts the clocks on again and counts no reopening', async () => {
    const ticketId = await fresh();
    const before = await stateOf(ticketId);
    const { undo } = await desk.as('priya').changeTicket({ ticketId, status: 'resolved' });
    expect((await stateOf(ticketId)).clocks).not.toEqual(before.clocks);
    await desk.as('priya').undoAct({ ticketId, from: undo?.from ?? 0, to: undo?.to ?? 0 });
    expect(await stateOf(ticketId)).toEqual(before);
    const due = (await desk.as('priya').viewTicket({ ticketId })).ownership.nextClock?.dueAt ?? '';
    await desk.forward(Date.parse(due) - desk.clock.realNow() + 1_000);
    expect((await desk.as('priya').viewTicket({ ticketId })).misses).toHaveLength(1);
  });

  it('shows a message as taken back, to nobody outside', async () => {
    const ticketId = await fresh();
    const { undo, messageId } = await desk
      .as('priya')
      .addMessage({ ticketId, direction: 'outbound', text: 'Too early.' });
    await desk.as('priya').undoAct({ ticketId, from: undo?.from ?? 0, to: undo?.to ?? 0 });
    const { messages, ownership } = await desk.as('priya').viewTicket({ ticketId });
    expect(messages.find(({ id }) => id === messageId)).toMatchObject({
      takenBack: true,
      text: 'Too early.',
    });
    expect(ownership.lastUpdateAt).toBeNull();
  });
});

describe('taking back is refused', () => {
  const codeOf = async (input: object, who: 'priya' | 'jonas' = 'priya') => {
    const { status, body } = await desk.as(who).send('undoAct', input);
    return [status, (body as Problem).code];
  };

  it('once a sender has taken the message, and then nothing changes', async () => {
    const ticketId = await fresh();
    const { undo } = await desk.as('priya').addMessage({ ticketId, direction: 'outbound', text: 'Gone.' });
    desk.clock.forwardTo(desk.clock.realNow() + 10_000);
    const after = await stateOf(ticketId);
    // Taken, and not sent yet: it may be on the wire.
    const taken = await takeParcels(desk.desk.database.across, desk.clock.realNow(), 60_000, 50);
    expect(taken.some((one) => one.ticketId === ticketId)).toBe(true);
    expect(await codeOf({ ticketId, ...undo })).toEqual([409, 'undo_has_left']);
    expect(await stateOf(ticketId)).toEqual(after);
    expect((await desk.as('priya').viewTicket({ ticketId })).messages.at(-1)?.takenBack).toBe(false);
  });

  it('after ten seconds', async () => {
    const ticketId = await fresh();
    const { undo } = await desk.as('priya').changeTicket({ ticketId, tags: ['x'] });
    await desk.forward(10_001);
    expect(await codeOf({ ticketId, ...undo })).toEqual([422, 'undo_too_late']);
  });

  it('where somebody has gone on from it, with who it was', async () => {
    const ticketId = await fresh();
    const { undo } = await desk.as('priya').changeTicket({ ticketId, tags: ['x'] });
    await desk.as('jonas').addMessage({ ticketId, direction: 'note', text: 'I see.' });
    const { body } = await desk.as('priya').send('undoAct', { ticketId, ...undo });
    expect(body).toMatchObject({ code: 'undo_overtaken', current: { id: ticketId } });
    expect((body as Problem).detail).toContain('Jonas Weber has gone on from it');
  });

  it('for what others did, for what was asked of others, and a second time', async () => {
    const ticketId = await fresh();
    const { undo } = await desk.as('priya').changeTicket({ ticketId, tags: ['x'] });
    expect(await codeOf({ ticketId, ...undo }, 'jonas')).toEqual([422, 'undo_not_possible']);
    expect(await codeOf({ ticketId, from: 1, to: (undo?.to ?? 0) + 5 })).toEqual([422, 'undo_not_possible']);
    await desk.as('priya').undoAct({ ticketId, from: undo?.from ?? 0, to: undo?.to ?? 0 });
    expect(await codeOf({ ticketId, ...undo })).toEqual([409, 'undo_overtaken']);
    const opened = await desk.as('priya').openEscalation({ ticketId, packet });
    expect(opened.undo).toBeUndefined();
    const from = (await stateOf(ticketId)).escalations[0]?.changedBy ?? 0;
    expect(await codeOf({ ticketId, from: from - 3, to: opened.version })).toEqual([
      422,
      'undo_not_possible',
    ]);
  });

  it('answers the same request with what it did, and a ticket that is not there with 404', async () => {
    const ticketId = await fresh();
    const { undo } = await desk.as('priya').changeTicket({ ticketId, tags: ['x'] });
    const first = await desk.as('priya').send('undoAct', { ticketId, ...undo }, { key: 'back-1' });
    const again = await desk.as('priya').send('undoAct', { ticketId, ...undo }, { key: 'back-1' });
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    const nowhere = '00000000-0000-4000-8000-000000000009';
    expect(await codeOf({ ticketId: nowhere, from: 1, to: 2 })).toEqual([404, 'ticket_not_found']);
    for (const span of [
      { from: 0, to: 1 },
      { from: 'x', to: 2 },
      { from: 1.5, to: 2 },
    ])
      expect((await desk.as('priya').send('undoAct', { ticketId, ...span })).status).toBe(400);
  });
});
