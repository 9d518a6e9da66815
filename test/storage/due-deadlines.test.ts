import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hourMs } from '../../src/model/instant.ts';
import type { TicketId, WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { fireDueDeadlines } from '../../src/operations/fire-due-deadlines.ts';
import { timestamp } from '../../src/storage/database.ts';
import { type DueTicket, readNextDue, setAside, takeDueDeadlines } from '../../src/storage/due-deadlines.ts';
import { lockTickets, readEvents } from '../../src/storage/read-tickets.ts';
import { testServers } from '../support/test-postgres.ts';
import {
  makeTestTicket,
  makeTestWorkspace,
  openTestStore,
  type TestStore,
} from '../support/test-workspace.ts';

describe.each(testServers())('due deadlines on $name', ({ address }) => {
  let store: TestStore;
  let nodes: [Desk, Desk];
  let workspaceId: WorkspaceId;
  let tickets: string[];
  let count = 0;

  beforeAll(async () => {
    store = await openTestStore(address);
    nodes = [store.node(), store.node()];
  });
  afterAll(() => store.close());

  beforeEach(async () => {
    workspaceId = await makeTestWorkspace(nodes[0], `test-${(count += 1)}`);
    tickets = [];
    for (let number = 0; number < 12; number += 1)
      tickets.push((await makeTestTicket(nodes[0], workspaceId)).ticketId);
  });

  const db = (node: 0 | 1) => nodes[node].database.of(workspaceId);
  const later = () => store.clock.realNow() + 50 * hourMs;
  const namesOf = (due: readonly DueTicket[]) =>
    due.flatMap((one) => one.due.map(({ name }) => `${one.ticket.id} ${name}`));

  it('are never given twice while somebody holds them, and again when he lets go', async () => {
    const first = await db(0)
      .transaction()
      .execute(async (held) => {
        const mine = await takeDueDeadlines(held, workspaceId, later(), 7);
        const theirs = await db(1)
          .transaction()
          .execute((tx) => takeDueDeadlines(tx, workspaceId, later(), 100));
        expect(namesOf(mine)).toHaveLength(7);
        const both = [...namesOf(mine), ...namesOf(theirs)];
        expect(new Set(both).size).toBe(both.length);
        const held7 = new Set(mine.map((one) => one.ticket.id));
        expect(theirs.filter((one) => held7.has(one.ticket.id))).toEqual([]);
        return namesOf(mine);
      });
    const after = await db(1)
      .transaction()
      .execute((tx) => takeDueDeadlines(tx, workspaceId, later(), 100));
    expect(namesOf(after)).toEqual(expect.arrayContaining(first));
  });

  it('come in due order, up to the limit, and only what is due', async () => {
    const rows = await db(0)
      .selectFrom('deadlines')
      .select(['name', 'due_at'])
      .where('workspace_id', '=', workspaceId)
      .execute();
    const at = rows.map((row) => row.due_at).sort((a, b) => a - b)[13] as number;
    const due = rows.filter((row) => row.due_at <= at).length;
    const taken = await db(0)
      .transaction()
      .execute((tx) => takeDueDeadlines(tx, workspaceId, at, 100));
    expect(namesOf(taken)).toHaveLength(due);
    for (const one of taken) {
      const times = one.due.map(({ dueAt }) => dueAt);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  it('leave a ticket alone that somebody is writing to', async () => {
    const busy = tickets[3] as TicketId;
    await db(0)
      .transaction()
      .execute(async (writer) => {
        await lockTickets(writer, workspaceId, [busy]);
        const taken = await db(1)
          .transaction()
          .execute((tx) => takeDueDeadlines(tx, workspaceId, later(), 100));
        expect(taken.map((one) => one.ticket.id)).not.toContain(busy);
        expect(taken).toHaveLength(tickets.length - 1);
      });
  });

  it('of one ticket alone can be asked for', async () => {
    const only = tickets[5] as TicketId;
    const taken = await db(0)
      .transaction()
      .execute((tx) => takeDueDeadlines(tx, workspaceId, later(), 100, only));
    expect(taken.map((one) => one.ticket.id)).toEqual([only]);
  });

  it('that were set aside are not given until the ticket is written again', async () => {
    const aside = tickets[2] as TicketId;
    await setAside(nodes[0].database.across, workspaceId, aside, store.clock.realNow());
    const taken = await db(0)
      .transaction()
      .execute((tx) => takeDueDeadlines(tx, workspaceId, later(), 100));
    expect(taken.map((one) => one.ticket.id)).not.toContain(aside);
  });

  it('of another workspace are not given', async () => {
    const other = await makeTestWorkspace(nodes[0], `other-${count}`);
    const taken = await nodes[0].database
      .of(other)
      .transaction()
      .execute((tx) => takeDueDeadlines(tx, other, later(), 100));
    expect(taken).toEqual([]);
  });

  it('say when each workspace is due next, in real time', async () => {
    const mine = async () =>
      (await readNextDue(nodes[0].database.across)).find((one) => one.workspaceId === workspaceId)?.realDueAt;
    const before = (await mine()) as number;
    await nodes[0].database.across
      .updateTable('workspaces')
      .set({ clock_shift_ms: 5 * hourMs })
      .where('id', '=', workspaceId)
      .execute();
    expect(await mine()).toBe(before - 5 * hourMs);
  });

  it('fire once, whichever of two nodes is faster', async () => {
    store.clock.forwardTo(later());
    const passes = async (node: Desk) => {
      for (let pass = 0; pass < 6; pass += 1) await fireDueDeadlines(node, workspaceId);
    };
    await Promise.all(nodes.map(passes));
    for (const ticketId of tickets) {
      const events = await readEvents(db(0), workspaceId, ticketId as TicketId);
      const missed = events.flatMap(({ event: { body } }) =>
        body.type === 'clock-missed' ? [`${body.escalationId} ${body.name}`] : [],
      );
      const once = missed.filter((one) => !one.endsWith('customer-update') && !one.endsWith('acknowledge'));
      expect(once).toEqual([...new Set(once)]);
      expect(once).toContain('null first-response');
    }
    const left = await sql<{
      count: string;
    }>`select count(*) from deadlines where workspace_id = ${workspaceId} and due_at <= ${timestamp(store.clock.realNow())}`.execute(
      db(0),
    );
    expect(Number(left.rows[0]?.count)).toBe(0);
  });
});
