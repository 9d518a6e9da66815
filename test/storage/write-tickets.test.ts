import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TicketOrder } from '../../src/model/ticket-command.ts';
import type { MessageId, TicketId, WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { isRepeatedKey } from '../../src/storage/database-errors.ts';
import { hashOf } from '../../src/storage/event-hashes.ts';
import { readEvents, readTickets } from '../../src/storage/read-tickets.ts';
import type { SideRows } from '../../src/storage/rows.ts';
import { writeTickets } from '../../src/storage/write-tickets.ts';
import { evolve } from '../../src/rules/ticket/evolve.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import { census, prepareWrite } from '../support/prepared-write.ts';
import { testServers } from '../support/test-postgres.ts';
import {
  makeTestTicket,
  makeTestWorkspace,
  openTestStore,
  type TestStore,
} from '../support/test-workspace.ts';
import { by, customer } from '../support/ticket-stage.ts';
import { idOf, who } from '../support/world.ts';

const nothingKnown = {
  plan: null,
  contract: null,
  annual_value: null,
  currency: null,
  vip: null,
  since: null,
  dedicated_contact_id: null,
};

describe.each(testServers())('writing tickets on $name', ({ address }) => {
  let store: TestStore;
  let desk: Desk;
  let owner: Client;
  let workspaceId: WorkspaceId;
  let ticketId: string;
  let words = 0;

  beforeAll(async () => {
    store = await openTestStore(address);
    desk = store.node();
    owner = new Client(store.connection);
    await owner.connect();
    workspaceId = await makeTestWorkspace(desk);
    const { database } = desk;
    // One endpoint, so that webhooks leave as well.
    await sql`insert into webhook_endpoints (workspace_id, id, url, secret, events, created_at) values (${workspaceId}, ${idOf('text', 500)}, 'https://example.org', 's', '{*}', '2026-04-15')`.execute(
      database.of(workspaceId),
    );
  });

  afterAll(async () => {
    await owner.end();
    await store.close();
  });

  beforeEach(async () => {
    ({ ticketId } = await makeTestTicket(desk, workspaceId));
  });

  const db = () => desk.database.of(workspaceId);
  const prepare = (id: string, ...orders: Pick<TicketOrder, 'actor' | 'command'>[]) =>
    prepareWrite(desk, workspaceId, id, orders);

  const escalate = (id: string): Pick<TicketOrder, 'actor' | 'command'> => ({
    actor: by(who.ben),
    command: {
      type: 'open-escalation',
      escalationId: idOf('escalation', (words += 1)),
      kind: 'hierarchical',
      packet: {
        version: 1,
        form: 'five-fields',
        escalationId: idOf('escalation', words),
        ticketId: id as TicketId,
        items: {},
        evidence: [],
        writtenBy: null,
        writtenAt: 0,
      },
      send: true,
      override: { noteId: idOf('text', 1) },
    },
  });

  const says = (id: MessageId): Pick<TicketOrder, 'actor' | 'command'> => ({
    actor: customer,
    command: {
      type: 'add-message',
      messageId: id,
      direction: 'inbound',
      personId: null,
      automatic: false,
      isOursToSend: false,
      signals: [],
    },
  });
  /** A row of every kind that can come along. */
  function everySide(id: string): Required<SideRows> {
    words += 1;
    const at = desk.clock.realNow();
    const own = idOf<string>('message', words);
    return {
      texts: [{ id: own, ticket_id: id, kind: 'message', body: 'Words', recorded_at: at }],
      messages: [
        {
          ticket_id: id,
          id: own,
          direction: 'inbound',
          text_id: own,
          author_kind: 'contact',
          person_id: null,
          contact_id: null,
          automatic: false,
          sent_by_us: false,
          occurred_at: at,
        },
      ],
      packets: [
        { escalation_id: own, version: 1, ticket_id: id, body: {}, written_by: null, written_at: at },
      ],
      externalIds: [
        { system: 'webhook', kind: 'message', remote_id: own, our_id: own, ticket_id: id, remote_version: 3 },
      ],
      customers: [{ id: own, name: own, name_key: own, ...nothingKnown }],
      contacts: [{ id: own, customer_id: null, name: own, email: null }],
      attached: [{ id: own, ticket_id: id, message_id: own }],
      evidenced: [{ id: own, evidence_at: at }],
      idempotency: {
        actor: 'person',
        key: own,
        request_hash: 'ab'.repeat(32),
        status: 200,
        answer: {},
        created_at: at,
      },
    };
  }

  it('writes all that a command changes, and answers the id', async () => {
    const before = await census(owner);
    const write = await prepare(ticketId, escalate(ticketId), says(idOf('message', 90)));
    expect(await writeTickets(db(), workspaceId, [write], everySide(ticketId))).toEqual(new Set([ticketId]));
    const after = await census(owner);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual([
      'contacts',
      'customers',
      'deadlines',
      'escalations',
      'external_ids',
      'idempotency_keys',
      'messages',
      'notices',
      'outbox',
      'packets',
      'texts',
      'ticket_events',
      'ticket_measures',
      'ticket_people',
      'tickets',
    ]);
  });

  it('of two from the same version writes the first, and nothing at all of the second', async () => {
    const [first, second] = [
      await prepare(ticketId, escalate(ticketId)),
      await prepare(ticketId, escalate(ticketId)),
    ];
    expect(await writeTickets(db(), workspaceId, [first], {})).toEqual(new Set([ticketId]));
    const before = await census(owner);
    expect(await writeTickets(db(), workspaceId, [second], everySide(ticketId))).toEqual(new Set());
    expect(await census(owner)).toEqual(before);
  });

  it('of two that bring the same new ticket writes one', async () => {
    const { state, ...write } = await prepare(ticketId, says(idOf('message', 91)));
    const before = await census(owner);
    const again = { ...write, state, expectedVersion: 0 };
    expect(await writeTickets(db(), workspaceId, [again], everySide(ticketId))).toEqual(new Set());
    expect(await census(owner)).toEqual(before);
  });

  it('of a batch leaves out the one that lost, with all that belongs to it', async () => {
    const { ticketId: other } = await makeTestTicket(desk, workspaceId);
    const lost = await prepare(ticketId, escalate(ticketId));
    await writeTickets(db(), workspaceId, [await prepare(ticketId, says(idOf('message', 92)))], {});
    const won = await prepare(other, escalate(other));
    expect(await writeTickets(db(), workspaceId, [lost, won], {})).toEqual(new Set([other]));
    const { rows } = await owner.query(
      `select ticket_id::text as id, count(*)::int as count from escalations where ticket_id = any($1::uuid[]) group by 1`,
      [[ticketId, other]],
    );
    expect(rows).toEqual([{ id: other, count: 1 }]);
    const events = await readEvents(db(), workspaceId, ticketId as TicketId);
    expect(events.some(({ event }) => event.body.type === 'escalation-opened')).toBe(false);
  });

  it('writes nothing when the request was answered before', async () => {
    const side = everySide(ticketId);
    await writeTickets(db(), workspaceId, [await prepare(ticketId, says(idOf('message', 93)))], side);
    const before = await census(owner);
    const again = await prepare(ticketId, escalate(ticketId));
    const repeated = writeTickets(db(), workspaceId, [again], {
      ...everySide(ticketId),
      idempotency: side.idempotency,
    });
    await expect(repeated).rejects.toSatisfy((error) => isRepeatedKey(error, 'idempotency_keys'));
    expect(await census(owner)).toEqual(before);
  });

  it('is undone with its transaction', async () => {
    const before = await census(owner);
    const write = await prepare(ticketId, escalate(ticketId));
    const undone = db()
      .transaction()
      .execute(async (tx) => {
        await writeTickets(tx, workspaceId, [write], everySide(ticketId));
        throw new Error('stop');
      });
    await expect(undone).rejects.toThrow('stop');
    expect(await census(owner)).toEqual(before);
  });

  it('leaves in the order of the events, in a batch as well', async () => {
    const { rows: before } = await owner.query('select coalesce(max(position), 0)::int as last from outbox');
    const ids = [ticketId];
    for (let count = 0; count < 60; count += 1) ids.push((await makeTestTicket(desk, workspaceId)).ticketId);
    const writes = await Promise.all(
      ids.map((id) => prepare(id, escalate(id), says(idOf('message', (words += 1))))),
    );
    await writeTickets(db(), workspaceId, writes, {});
    const { rows } = await owner.query<{ lane: string; seqs: number[] }>(
      `select lane, array_agg(reason_seq order by position) as seqs from outbox where position > $1 group by lane having count(*) > 1`,
      [before[0].last],
    );
    expect(rows.length).toBeGreaterThan(60);
    for (const { lane, seqs } of rows) expect([lane, seqs]).toEqual([lane, seqs.toSorted((a, b) => a - b)]);
  });

  describe('a ticket that has lived', () => {
    beforeEach(async () => {
      for (const order of [says(idOf('message', 94)), escalate(ticketId), says(idOf('message', 95))]) {
        await writeTickets(db(), workspaceId, [await prepare(ticketId, order)], {});
      }
    });

    it('is its events: replayed they give the snapshot', async () => {
      const events = await readEvents(db(), workspaceId, ticketId as TicketId);
      const replayed = events.reduce<TicketState | null>(
        (state, { event }) => evolve(state, event, ticketId as TicketId),
        null,
      );
      const stored = (await readTickets(db(), workspaceId, [ticketId as TicketId]))?.tickets.get(
        ticketId as TicketId,
      );
      expect(replayed).toEqual(stored?.state);
      expect(stored?.version).toBe(events.length);
      expect(events.map(({ event }) => event.seq)).toEqual(events.map((_, index) => index + 1));
    });

    it('holds together: each hash is over the one before and the text, the last one on the ticket', async () => {
      const events = await readEvents(db(), workspaceId, ticketId as TicketId);
      let previous = Buffer.alloc(32);
      for (const { text, previousHash, hash } of events) {
        expect(previousHash.equals(previous)).toBe(true);
        expect(hashOf(previous, text).equals(hash)).toBe(true);
        previous = Buffer.from(hash);
      }
      const stored = (await readTickets(db(), workspaceId, [ticketId as TicketId]))?.tickets.get(
        ticketId as TicketId,
      );
      expect(stored?.lastHash.equals(previous)).toBe(true);
    });

    it.each(['body', 'hash', 'previous_hash'])('shows one changed byte in %s', async (column) => {
      const change =
        column === 'body'
          ? `overlay(body placing 'X' from 12 for 1)`
          : `set_byte(${column}, 3, get_byte(${column}, 3) # 1)`;
      await owner.query(`update ticket_events set ${column} = ${change} where ticket_id = $1 and seq = 2`, [
        ticketId,
      ]);
      const { rows } = await owner.query<{ body: string; previous_hash: Buffer; hash: Buffer }>(
        'select body, previous_hash, hash from ticket_events where ticket_id = $1 order by seq',
        [ticketId],
      );
      const isSound = rows.every(
        ({ body, previous_hash, hash }, index) =>
          hashOf(previous_hash, body).equals(hash) &&
          (index === 0 || previous_hash.equals(rows[index - 1]?.hash as Buffer)),
      );
      expect(isSound).toBe(false);
    });
  });
});
