import type { Client } from 'pg';
import { isRefusal } from '../../src/model/refusal.ts';
import type { TicketOrder } from '../../src/model/ticket-command.ts';
import type { TicketId, WorkspaceId } from '../../src/model/words.ts';
import { decideAll, decisionFacts } from '../../src/operations/advance-ticket.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { ticketWrite } from '../../src/operations/ticket-write.ts';
import { readTickets } from '../../src/storage/read-tickets.ts';
import type { TicketWrite } from '../../src/storage/ticket-write.ts';

/** What orders would write, from the ticket as it is now; nothing is written yet. */
export async function prepareWrite(
  desk: Desk,
  workspaceId: WorkspaceId,
  ticketId: string,
  orders: readonly Pick<TicketOrder, 'actor' | 'command'>[],
): Promise<TicketWrite> {
  const id = ticketId as TicketId;
  const read = await readTickets(desk.database.of(workspaceId), workspaceId, [id]);
  if (!read) throw new Error('There is no such workspace.');
  const facts = await decisionFacts(desk, workspaceId, read.head);
  const records = await desk.records.of(workspaceId, read.head);
  const before = read.tickets.get(id) ?? null;
  const dated = orders.map((order) => ({ ...order, occurredAt: facts.now }));
  const decided = decideAll(id, before?.state ?? null, { orders: dated }, facts);
  if (isRefusal(decided)) throw new Error(`The orders were refused: ${decided.refused}.`);
  return ticketWrite(
    workspaceId,
    { ticketId: id, before, after: decided.state, events: decided.events },
    records,
  );
}

/** How much each table holds, and what: two equal ones mean that nothing at all was written in between. */
export async function census(owner: Client): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const counted: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ of: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as of from ${name} t`,
    );
    counted[name] = rows[0]?.of ?? '';
  }
  return counted;
}
