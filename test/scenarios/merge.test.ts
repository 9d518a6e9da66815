import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../src/model/ticket-event.ts';
import type { TicketId } from '../../src/model/words.ts';
import { readEvents, readStates } from '../../src/storage/read-tickets.ts';
import { deadlinesOf } from '../../src/rules/ticket/deadlines-of.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import { signedDelivery } from '../support/signed-delivery.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

const packet = { items: { summary: 'CSV export fails.', tried: 'Another browser' } };
const overrideReason = 'The customer is on the phone.';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:52:00Z' });
});
afterAll(() => desk.close());

async function ticket(more: object = {}): Promise<string> {
  const { ticketId } = await desk.as('ben').createTicket({
    subject: 'CSV export fails',
    text: 'The CSV export fails.',
    issueType: 'technical-integration',
    assigneeEmail: 'ben@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
    ...more,
  });
  return ticketId;
}

async function escalated(ticketId: string): Promise<string> {
  const opened = await desk
    .as('ben')
    .openEscalation({ ticketId, pathId: 'platform', packet, overrideReason });
  return opened.escalationId as string;
}

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
    const from = (first.json() as { tickets: { ticketId: string }[] }).tickets[0]?.ticketId ?? '';
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

describe('what is refused', () => {
  it('says why, and changes neither ticket', async () => {
    const from = await ticket();
    const into = await ticket();
    const closed = await ticket();
    await desk.as('ben').changeTicket({ ticketId: closed, status: 'closed' });
    const gone = await ticket();
    await desk.as('ben').mergeTicket({ ticketId: gone, into });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const { version } = await view(from);
    const cases: [object, number, string][] = [
      [{ ticketId: from, into: from }, 422, 'merge_into_itself'],
      [{ ticketId: from, into: unknown }, 404, 'ticket_not_found'],
      [{ ticketId: unknown, into }, 404, 'ticket_not_found'],
      [{ ticketId: from, into: closed }, 409, 'ticket_closed'],
      [{ ticketId: from, into: gone }, 409, 'ticket_merged'],
      [{ ticketId: gone, into: from }, 409, 'ticket_merged'],
      [{ ticketId: from, into, expectedVersion: version + 1 }, 409, 'stale'],
      [{ ticketId: from, into, expectedIntoVersion: 1_000_000 }, 409, 'stale'],
      [{ ticketId: from, into: 'nothing' }, 400, 'invalid_request'],
      [{ ticketId: from, into, reason: 'a\u0000b' }, 400, 'invalid_request'],
      [{ ticketId: from }, 400, 'invalid_request'],
    ];
    for (const [body, status, code] of cases) {
      const answer = await desk.as('ben').send('mergeTicket', body);
      expect([JSON.stringify(body), answer.status, answer.body]).toMatchObject([
        JSON.stringify(body),
        status,
        { code },
      ]);
    }
    expect((await view(from)).version).toBe(version);
    const later = await desk.as('ben').send('changeTicket', { ticketId: gone, status: 'open' });
    expect(later).toMatchObject({ status: 409, body: { code: 'ticket_merged' } });
    const said = await desk
      .as('ben')
      .send('addMessage', { ticketId: gone, direction: 'outbound', text: 'Hm.' });
    expect(said).toMatchObject({ status: 409, body: { code: 'ticket_merged' } });
    await expectSound();
  });

  it('asks before two customers become one', async () => {
    const from = await ticket({ customer: { name: 'Foxglove Ltd' } });
    const into = await ticket({ customer: { name: 'Hazel Ltd' } });
    const answer = await desk.as('ben').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 422, body: { code: 'customers_differ' } });
    await desk.as('ben').mergeTicket({ ticketId: from, into, acrossCustomers: true });
    expect((await view(from)).mergedInto?.id).toBe(into);
  });

  it('never has more than five open escalations together', async () => {
    const from = await ticket();
    const into = await ticket();
    await escalated(from);
    for (let count = 0; count < 5; count += 1) await escalated(into);
    const answer = await desk.as('ben').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 422, body: { code: 'merge_too_many_escalations' } });
  });

  it('keeps a restricted ticket among those who may read it', async () => {
    const kept = async () => {
      const ticketId = await ticket({ issueType: 'security' });
      await desk.as('ben').openEscalation({ ticketId, packet, overrideReason });
      return ticketId;
    };
    const from = await kept();
    const into = await ticket();
    const answer = await desk.as('ben').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 422, body: { code: 'readers_differ' } });
    const alike = await kept();
    await desk.as('ben').mergeTicket({ ticketId: from, into: alike });
    expect((await view(alike)).restricted).toBe(true);
  });

  it('is done by whoever has to do with the ticket', async () => {
    const from = await ticket();
    const into = await ticket();
    const answer = await desk.as('mei').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  });
});

describe('the same at once', () => {
  it('is done once, whichever way round and however often it is asked', async () => {
    const one = await ticket();
    const two = await ticket();
    const answers = await Promise.all([
      desk.as('ben').send('mergeTicket', { ticketId: one, into: two }),
      desk.as('ben').send('mergeTicket', { ticketId: two, into: one }),
      desk.as('ben').send('mergeTicket', { ticketId: one, into: two }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await expectSound();
  });

  it('answers the same request again with the first answer', async () => {
    const from = await ticket();
    const into = await ticket();
    const request = {
      method: 'POST' as const,
      url: `/api/v1/tickets/${from}/merge`,
      headers: { authorization: `Bearer ${await desk.tokenOf('ben')}`, 'idempotency-key': 'merge-once' },
      payload: { into },
    };
    const first = await desk.server.inject(request);
    const again = await desk.server.inject(request);
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(again.json()).toEqual(first.json());
    expect((await view(into)).mergedFrom).toHaveLength(1);
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
