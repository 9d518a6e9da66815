import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../src/model/ticket-event.ts';
import type { TicketId } from '../../src/model/words.ts';
import { readEvents, readStates } from '../../src/storage/read-tickets.ts';
import { deadlinesOf } from '../../src/rules/ticket/deadlines-of.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import { signedDelivery } from '../support/signed-delivery.ts';
import { exportFails, exportTicket, sendOn } from '../support/export-fails.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk(exportFails);
});
afterAll(() => desk.close());

const ticket = (more?: object) => exportTicket(desk, more);
const escalated = (ticketId: string) => sendOn(desk, ticketId, 'platform');
const view = (ticketId: string) => desk.as('ben').viewTicket({ ticketId });

async function eventsOf(ticketId: string): Promise<TicketEvent[]> {
  const db = desk.desk.database.of(desk.workspaceId);
  return (await readEvents(db, desk.workspaceId, ticketId as TicketId)).map(({ event }) => event);
}

async function stateOf(ticketId: string) {
  const db = desk.desk.database.of(desk.workspaceId);
  const [state] = await readStates(db, desk.workspaceId, [ticketId as TicketId]);
  if (!state) throw new Error('There is no such ticket.');
  return state;
}

async function expectSound(): Promise<void> {
  // A person may take back what is meant for the customer for ten seconds.
  await desk.forward('15 s');
  await desk.settle();
  const now = desk.desk.clock.realNow();
  expect(await deskBreaches({ database: desk.desk.database, workspaceId: desk.workspaceId, now })).toEqual(
    [],
  );
}

/** How often each promise was missed, by the event that says so. */
async function missesOf(...ids: string[]): Promise<string[]> {
  const all = await Promise.all(ids.map(eventsOf));
  return all.flat().flatMap(({ body }) => (body.type === 'clock-missed' ? [body.name] : []));
}

describe('a ticket is merged into another', () => {
  it('ends without a miss, and what it owes goes on there: the same people, the same deadlines', async () => {
    const from = await ticket();
    const before = await escalated(from);
    await desk.forward('10 min');
    const into = await ticket();
    await desk.forward('2 min');
    const was = (await stateOf(from)).escalations[0];
    const owed = (await stateOf(from)).clocks;
    const merged = await desk.as('ben').mergeTicket({ ticketId: from, into, reason: 'Wrote twice.' });
    expect(merged.ticketId).toBe(into);
    await expectSound();

    const ended = await view(from);
    expect(ended).toMatchObject({ status: 'closed', mergedInto: { id: into }, allowedCommands: [] });
    expect(ended.escalations).toMatchObject([{ id: before, state: 'merged' }]);
    expect(deadlinesOf(await stateOf(from))).toEqual([]);
    expect(await missesOf(from, into)).toEqual([]);

    const goesOn = await view(into);
    expect(goesOn.mergedFrom).toEqual([{ id: from, number: ended.number }]);
    const now = (await stateOf(into)).escalations[0];
    expect(now).toMatchObject({
      state: 'requested',
      pathId: 'platform',
      ownerId: was?.ownerId,
      updatesOwnerId: was?.updatesOwnerId,
      openedAt: was?.openedAt,
      packetVersion: 1,
    });
    expect(now && 'offer' in now && now.offer).toEqual(was && 'offer' in was && was.offer);
    expect(now?.customerUpdate.clock).toEqual(was?.customerUpdate.clock);
    for (const [name, armed] of Object.entries(was?.clocks ?? {}))
      expect(now?.clocks[name as keyof typeof now.clocks]?.clock).toEqual(armed.clock);
    const resolution = (await stateOf(into)).clocks.resolution?.clock;
    expect(resolution).toMatchObject({ dueAt: dueOf(owed.resolution?.clock) });
    expect(await desk.as('ben').viewPacket({ escalationId: now?.id ?? '' })).toMatchObject({
      items: { summary: { text: 'CSV export fails.' } },
    });

    // The offer that was open is taken there, by whom it was made to.
    await desk.as('mei').acceptEscalation({ escalationId: now?.id ?? '' });
    expect((await view(into)).escalations[0]).toMatchObject({ state: 'accepted' });
    await expectSound();
  });

  it('fires nothing twice: what is missed before counts there, what is missed after counts here', async () => {
    const from = await ticket();
    await escalated(from);
    const into = await ticket();
    await desk.forward('45 min');
    const counted = await missesOf(from);
    await desk.as('ben').mergeTicket({ ticketId: from, into });
    expect(await missesOf(from)).toEqual(counted);
    const wasHere = await missesOf(into);
    await desk.settle();
    expect(await missesOf(into)).toEqual(wasHere);
    await desk.forward('2 d');
    expect(await missesOf(from)).toEqual(counted);
    const perPromise = (await eventsOf(into)).flatMap(({ body }) =>
      body.type === 'clock-missed' ? [`${body.name}/${body.escalationId}/${body.clock.startedAt}`] : [],
    );
    expect(new Set(perPromise).size).toBe(perPromise.length);
    await expectSound();
  });

  it('keeps the earlier of two promises, and starts what this ticket no longer owed', async () => {
    const urgent = await ticket({ priority: 'urgent' });
    const calm = await ticket({ priority: 'low' });
    const due = dueOf((await stateOf(urgent)).clocks['first-response']?.clock);
    await desk.as('ben').mergeTicket({ ticketId: urgent, into: calm });
    expect(dueOf((await stateOf(calm)).clocks['first-response']?.clock)).toBe(due);

    const later = await ticket({ priority: 'low' });
    const answered = await ticket();
    await desk.as('ben').addMessage({ ticketId: answered, direction: 'outbound', text: 'We look at it.' });
    const waits = dueOf((await stateOf(later)).clocks['first-response']?.clock);
    await desk.as('ben').mergeTicket({ ticketId: later, into: answered });
    const { clocks } = await stateOf(answered);
    expect(clocks['first-response']?.clock.state).toBe('met');
    expect(dueOf(clocks['next-response']?.clock)).toBe(waits);
    await expectSound();
  });

  it('goes on there with what its customer writes, whatever he writes to', async () => {
    const source = await desk.api.createSource({ system: 'webhook', name: 'Helpdesk' });
    let count = 0;
    const deliver = async (body: unknown) => {
      count += 1;
      const at = desk.clock.realNow();
      const signed = signedDelivery('webhook', body, source.secret ?? '', at, `delivery-${count}`);
      const answer = await desk.server.inject({
        method: 'POST',
        url: `/api/v1/inbound/webhook/${source.id}`,
        headers: { 'content-type': 'application/json', ...signed.headers },
        payload: Buffer.from(signed.body),
      });
      return answer;
    };
    const first = await deliver(comesIn('M-1', desk.clock.realNow()));
    expect(first.statusCode).toBeLessThan(300);
    const from = first.json<{ tickets: { ticketId: string }[] }>().tickets[0]?.ticketId ?? '';
    const into = await ticket();
    await desk.as('ben').mergeTicket({ ticketId: from, into });
    const version = (await stateOf(from)).version;
    await desk.forward('1 min');
    const more = await deliver(writes('M-1', 'Any news?', desk.clock.realNow()));
    expect(more.json()).toMatchObject({ tickets: [{ remoteId: 'M-1', ticketId: into }] });
    expect((await view(into)).messages.at(-1)).toMatchObject({ text: 'Any news?', direction: 'inbound' });
    expect((await stateOf(from)).version).toBe(version);
    await expectSound();
  });
});

function comesIn(id: string, at: number) {
  return {
    type: 'ticket.created',
    occurredAt: new Date(at).toISOString(),
    ticket: {
      id,
      version: 1,
      subject: 'Checkout fails',
      requester: { name: 'Ana Sample', email: 'ana@shop.example' },
    },
    message: { id: `${id}-1`, direction: 'inbound', text: 'Paying ends with an empty page.' },
  };
}

function writes(id: string, text: string, at: number) {
  return {
    type: 'message.created',
    occurredAt: new Date(at).toISOString(),
    ticket: { id },
    message: { id: `${id}-2`, direction: 'inbound', text },
  };
}

function dueOf(clock: { readonly state: string; readonly dueAt?: number } | undefined): number | undefined {
  return clock?.dueAt;
}
