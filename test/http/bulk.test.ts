import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { runPendingCommands } from '../../src/operations/run-pending-commands.ts';
import type { EscalationId, TicketId } from '../../src/model/words.ts';
import { packet } from '../support/ticket-so-far.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

async function tickets(count: number) {
  const made: { ticketId: TicketId; expectedVersion: number; number: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const { ticketId, version, number } = await desk.as('priya').createTicket({
      subject: `Of many ${index}`,
      text: 'One of them.',
      issueType: 'question',
      assigneeEmail: 'priya@kestrel.example',
      tags: ['old'],
    });
    made.push({ ticketId: ticketId as TicketId, expectedVersion: version, number });
  }
  return made;
}

const given = (some: Awaited<ReturnType<typeof tickets>>) =>
  some.map(({ ticketId, expectedVersion }) => ({ ticketId, expectedVersion }));

describe('one act on many tickets', () => {
  it('is done to each, told with its outcome, and can be taken back one by one', async () => {
    const some = await tickets(3);
    const { id, count } = await desk.as('priya').startBulk({
      act: { do: 'tag', add: ['new', 'new'], remove: ['old'] },
      tickets: given(some),
    });
    expect(count).toBe(3);
    expect(await desk.as('priya').viewBulk({ bulkId: id })).toMatchObject({
      ended: false,
      counts: { pending: 3 },
    });
    await desk.settle();
    const view = await desk.as('priya').viewBulk({ bulkId: id });
    expect(view).toMatchObject({ ended: true, stopped: false, counts: { pending: 0, done: 3, refused: 0 } });
    expect(view.outcomes.map(({ number }) => number)).toEqual(some.map(({ number }) => number));
    for (const { ticketId } of some) {
      const ticket = await desk.as('priya').viewTicket({ ticketId });
      expect(ticket.tags).toEqual(['new']);
      expect(ticket.history.at(-1)?.actor).toBe('Priya Raman');
    }
    const [first] = view.outcomes;
    await desk.as('priya').undoAct({ ticketId: some[0]?.ticketId ?? '', from: 0, to: 0, ...first?.undo });
    expect((await desk.as('priya').viewTicket({ ticketId: some[0]?.ticketId ?? '' })).tags).toEqual(['old']);
  });

  it('leaves a ticket as it is that has moved on, is restricted, or is of another house, and says why', async () => {
    const [fine, stale] = await tickets(2);
    if (!fine || !stale) throw new Error('They were not made.');
    await desk.as('jonas').addMessage({ ticketId: stale.ticketId, direction: 'note', text: 'Wait.' });
    const hidden = await desk.as('pieter').createTicket({ subject: 'Hidden', text: 'Law.', tags: [] });
    const nowhere = '00000000-0000-4000-8000-000000000009' as TicketId;
    const { id } = await desk.as('priya').startBulk({
      act: { do: 'assign', personId: personId('jonas') },
      tickets: [...given([fine, stale]), { ticketId: nowhere }],
    });
    await desk.settle();
    const view = await desk.as('priya').viewBulk({ bulkId: id });
    expect(view.outcomes.map(({ state, code }) => [state, code])).toEqual([
      ['done', null],
      ['refused', 'stale'],
      ['refused', 'ticket_not_found'],
    ]);
    expect(view.outcomes[1]?.detail).toContain('changed the ticket after you had opened it');
    expect(view.outcomes[2]?.number).toBeNull();
    expect((await desk.as('priya').viewTicket({ ticketId: fine.ticketId })).firstAgent?.name).toBe(
      'Jonas Weber',
    );
    expect((await desk.as('priya').viewTicket({ ticketId: stale.ticketId })).firstAgent?.name).toBe(
      'Priya Raman',
    );
    expect(hidden.number).toBeGreaterThan(0);
  });

  it('keeps the reason with each ticket, and asks for one where another priority is set', async () => {
    const some = await tickets(2);
    const act = { do: 'set-priority', priority: 'urgent' } as const;
    const without = await desk.as('priya').send('startBulk', { act, tickets: given(some) });
    expect((without.body as Problem).code).toBe('reason_required');
    await desk.as('priya').startBulk({ act, reason: 'The fair begins.', tickets: given(some) });
    await desk.settle();
    for (const { ticketId } of some)
      expect((await desk.as('priya').viewTicket({ ticketId })).priority).toBe('urgent');
  });

  it('accepts what is offered, as whoever asked and as he alone may', async () => {
    const some = await tickets(2);
    const offers: { ticketId: TicketId; escalationId: EscalationId }[] = [];
    for (const { ticketId } of some) {
      const { escalationId } = await desk.as('priya').openEscalation({ ticketId, packet });
      offers.push({ ticketId, escalationId: escalationId as EscalationId });
    }
    const act = { do: 'accept' } as const;
    const byPriya = await desk.as('priya').startBulk({ act, tickets: offers });
    await desk.settle();
    expect((await desk.as('priya').viewBulk({ bulkId: byPriya.id })).counts).toMatchObject({
      refused: 2,
      done: 0,
    });
    const byLena = await desk.as('lena').startBulk({ act, tickets: offers });
    await desk.settle();
    expect((await desk.as('lena').viewBulk({ bulkId: byLena.id })).counts).toMatchObject({
      refused: 0,
      done: 2,
    });
    const { escalations } = await desk.api.viewTicket({ ticketId: some[0]?.ticketId ?? '' });
    expect(escalations[0]).toMatchObject({ state: 'accepted', owner: { name: 'Lena Fuchs' } });
  });

  it('stops where it is, and goes through once when the desk dies in between', async () => {
    const some = await tickets(30);
    const order = { act: { do: 'set-status', status: 'waiting' }, tickets: given(some) } as const;
    const { id } = await desk.as('priya').startBulk(order);
    // The first batch is done, and forgotten by whoever did it.
    await runPendingCommands(desk.desk);
    await desk.desk.database.across
      .updateTable('pending_commands')
      .set({ state: 'pending', result: null, ended_at: null })
      .where('cause', '=', `bulk/${id}`)
      .execute();
    await runPendingCommands(desk.desk);
    const half = await desk.as('priya').stopBulk({ bulkId: id });
    expect(half).toMatchObject({ ended: true, stopped: true, counts: { done: 20, stopped: 10, refused: 0 } });
    await desk.settle();
    const last = some.at(-1)?.ticketId ?? '';
    expect((await desk.as('priya').viewTicket({ ticketId: last })).status).toBe('open');
    const events = (await desk.as('priya').viewTicket({ ticketId: some[0]?.ticketId ?? '' })).history;
    expect(events.filter(({ type }) => type === 'status-changed')).toHaveLength(1);
  });

  it('is seen and stopped by whoever began it alone', async () => {
    const { id } = await desk
      .as('priya')
      .startBulk({ act: { do: 'tag', add: ['x'] }, tickets: given(await tickets(1)) });
    for (const name of ['viewBulk', 'stopBulk'] as const) {
      const { status, body } = await desk.api.send(name, { bulkId: id });
      expect([status, (body as Problem).code]).toEqual([404, 'bulk_not_found']);
    }
    await desk.settle();
  });

  it.each([
    ['no ticket', { act: { do: 'accept' }, tickets: [] }],
    ['too many', { act: { do: 'accept' }, tickets: Array(501).fill({ ticketId: personId('priya') }) }],
    ['another act', { act: { do: 'send', text: 'Hello all' }, tickets: [{ ticketId: personId('priya') }] }],
    ['no id', { act: { do: 'accept' }, tickets: [{ ticketId: 'T-1' }] }],
    ['a priority that there is not', { act: { do: 'set-priority', priority: 'top' }, tickets: [] }],
    ['a NUL', { act: { do: 'tag', add: ['a\u0000'] }, tickets: [{ ticketId: personId('priya') }] }],
    ['half a sign', { act: { do: 'tag', add: ['\ud800'] }, tickets: [{ ticketId: personId('priya') }] }],
  ])('with %s is refused', async (_what, body) => {
    expect((await desk.api.send('startBulk', body)).status).toBe(400);
  });

  it('that would change nothing is refused at once', async () => {
    const { status, body } = await desk.api.send('startBulk', {
      act: { do: 'tag' },
      tickets: given(await tickets(1)),
    });
    expect([status, (body as Problem).code]).toEqual([422, 'nothing_changes']);
  });
});
