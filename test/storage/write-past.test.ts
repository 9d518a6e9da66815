import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CustomerId, MessageId, TicketId, WorkspaceId } from '../../src/model/words.ts';
import { planMessage } from '../../src/operations/add-message.ts';
import { planNewTicket } from '../../src/operations/create-ticket.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { type FactsAt, PastTicket } from '../../src/operations/past/past-ticket.ts';
import { numbersForPast, pastFacts, writePast } from '../../src/operations/past/write-past.ts';
import { readEvents, readTickets } from '../../src/storage/read-tickets.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import { testServers } from '../support/test-postgres.ts';
import { makeTestWorkspace, openTestStore, type TestStore } from '../support/test-workspace.ts';
import { who } from '../support/world.ts';

const hourMs = 3_600_000;
const start = Date.parse('2026-03-02T09:00:00Z');
const now = Date.parse('2026-04-15T08:00:00Z');

describe.each(testServers())('tickets with a past on $name', ({ address }) => {
  let store: TestStore;
  let desk: Desk;
  let workspaceId: WorkspaceId;
  let facts: FactsAt;

  beforeAll(async () => {
    store = await openTestStore(address, new Date(now).toISOString());
    desk = store.node();
    workspaceId = await makeTestWorkspace(desk);
    facts = await pastFacts(desk, workspaceId, { triggers: 'act' });
  });
  afterAll(() => store.close());

  const received = (number: number, factsAt = facts, at = start) => {
    const ticketId = desk.dice.id() as TicketId;
    const past = new PastTicket(ticketId, factsAt);
    const ticket = {
      subject: 'Charged twice',
      text: 'We were charged twice and I will cancel our contract.',
      channel: 'mail',
      priority: 'normal',
      customer: { name: 'Keramik Nord', plan: 'Team' },
      contact: { name: 'Anna Vogel', email: 'anna@keramik-nord.example' },
      assigneeEmail: 'ben@kestrel.example',
      facts: {},
      occurredAt: at,
    } as const;
    const order = { workspaceId, actor: { kind: 'system', system: 'history' }, ticket } as const;
    const ids = { ticketId, messageId: desk.dice.id() as MessageId };
    past.carryOut(at, planNewTicket(desk.dice, order, ids, { number, customers: [] }));
    return past;
  };
  const reply = (past: PastTicket, at: number) => {
    const ids = { messageId: desk.dice.id() as MessageId, textId: desk.dice.id() as never };
    const said = { ticketId: past.id, personId: who.ben, direction: 'outbound', text: 'Done.' } as const;
    return past.carryOut(at, planMessage(said, ids));
  };

  test('are there whole: events, hashes, deadlines and numbers agree, and nobody was written to', async () => {
    const numbers = await numbersForPast(desk, workspaceId, 150);
    const pasts = numbers.map((number, index) => received(number, facts, start + index * hourMs));
    for (const past of pasts) {
      expect(reply(past, start + 400 * hourMs)).toBeNull();
      past.passTo(now);
    }
    const told: number[] = [];
    const written = await writePast(desk, {
      workspaceId,
      tickets: pasts,
      onWritten: (n) => void told.push(n),
    });
    expect(written).toBe(150);
    expect(told.at(-1)).toBe(150);
    expect(told.length).toBeGreaterThan(1);
    const breaches = await deskBreaches({ database: desk.database, workspaceId, now });
    expect(breaches.filter((one) => !/^the outbox: .* is missing$/.test(one))).toEqual([]);
    expect(breaches.some((one) => one.includes('is too much'))).toBe(false);
  });

  test('had their deadlines fire at their time, in order', async () => {
    const past = received(9_000);
    past.passTo(now);
    const missed = past.events.filter(({ body }) => body.type === 'clock-missed');
    expect(missed.length).toBeGreaterThan(3);
    for (const { body, occurredAt } of missed)
      expect('clock' in body && 'dueAt' in body.clock ? body.clock.dueAt : occurredAt).toBe(occurredAt);
    const times = past.events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('written twice are there once', async () => {
    const past = received(9_001);
    past.passTo(now);
    expect(await writePast(desk, { workspaceId, tickets: [past] })).toBe(1);
    expect(await writePast(desk, { workspaceId, tickets: [past] })).toBe(0);
    const events = await readEvents(desk.database.of(workspaceId), workspaceId, past.id);
    expect(events.length).toBe(past.events.length);
  });

  test('whose triggers rest escalate nothing, and are recorded when they are told', async () => {
    const resting = await pastFacts(desk, workspaceId, { triggers: 'rest', recordedAt: now });
    const past = received(9_002, resting);
    reply(past, start + 3 * hourMs);
    expect(past.state?.escalations).toEqual([]);
    expect(past.events.every(({ recordedAt }) => recordedAt === now)).toBe(true);
    await writePast(desk, { workspaceId, tickets: [past] });
    const read = await readTickets(desk.database.of(workspaceId), workspaceId, [past.id]);
    expect(read?.tickets.get(past.id)?.state.createdAt).toBe(start);
  });

  test('of one customer in one batch bring him once', async () => {
    const rows = await desk.database
      .of(workspaceId)
      .selectFrom('customers')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('name_key', '=', 'keramik nord')
      .execute();
    expect(rows.map(({ id }) => id as CustomerId)).toHaveLength(1);
  });
});
