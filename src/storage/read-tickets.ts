import { sql } from 'kysely';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** What every command has to know of its workspace; caches are asked by these versions. */
export interface WorkspaceHead {
  readonly recordsVersion: number;
  readonly policyVersion: number;
  readonly clockShiftMs: number;
}

export interface StoredTicket {
  readonly id: TicketId;
  readonly version: number;
  readonly state: TicketState;
  readonly lastHash: Buffer;
}

interface HeadRow {
  records_version: number;
  policy_version: number;
  clock_shift_ms: number;
}

/** One round trip for the live path: the workspace's versions and the tickets' snapshots. null: no such workspace. */
export async function readTickets(
  db: Db,
  workspaceId: WorkspaceId,
  ids: readonly TicketId[],
): Promise<{ head: WorkspaceHead; tickets: Map<TicketId, StoredTicket> } | null> {
  const rows = await db
    .selectFrom('workspaces as w')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.workspace_id', '=', 'w.id').on('t.id', '=', sql<string>`any(${ids}::uuid[])`),
    )
    .select([
      'w.records_version',
      'w.policy_version',
      'w.clock_shift_ms',
      't.id',
      't.version',
      't.snapshot',
      't.last_hash',
    ])
    .where('w.id', '=', workspaceId)
    .execute();
  const first = rows[0];
  if (!first) return null;
  return { head: headOf(first), tickets: byId(rows) };
}

/** The same, with the tickets' rows locked in the order of their ids, so that two batches never wait for each other. */
export async function lockTickets(
  tx: Db,
  workspaceId: WorkspaceId,
  ids: readonly TicketId[],
): Promise<{ head: WorkspaceHead; tickets: Map<TicketId, StoredTicket> } | null> {
  const head = await readHead(tx, workspaceId);
  if (!head) return null;
  const rows = await tx
    .selectFrom('tickets')
    .select(['id', 'version', 'snapshot', 'last_hash'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return { head, tickets: byId(rows) };
}

export async function readHead(db: Db, workspaceId: WorkspaceId): Promise<WorkspaceHead | null> {
  const row = await db
    .selectFrom('workspaces')
    .select(['records_version', 'policy_version', 'clock_shift_ms'])
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  return row ? headOf(row) : null;
}

/** The head with a mark of all that is visible now: while the mark stays the same, nothing was committed. */
export async function readMarkedHead(
  db: Db,
  workspaceId: WorkspaceId,
): Promise<{ head: WorkspaceHead; mark: string } | null> {
  const row = await db
    .selectFrom('workspaces')
    .select(['records_version', 'policy_version', 'clock_shift_ms'])
    .select(sql<string>`pg_current_snapshot()::text`.as('mark'))
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  return row ? { head: headOf(row), mark: row.mark } : null;
}

/** Snapshots alone, for lists that know the versions already. */
export async function readStates(
  db: Db,
  workspaceId: WorkspaceId,
  ids: readonly TicketId[],
): Promise<TicketState[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('snapshot')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return rows.map(({ snapshot }) => JSON.parse(snapshot) as TicketState);
}

export function headOf(row: HeadRow): WorkspaceHead {
  return {
    recordsVersion: Number(row.records_version),
    policyVersion: row.policy_version,
    clockShiftMs: Number(row.clock_shift_ms),
  };
}

interface TicketRow {
  id: string | null;
  version: number | null;
  snapshot: string | null;
  last_hash: Buffer | null;
}

function byId(rows: readonly TicketRow[]): Map<TicketId, StoredTicket> {
  const tickets = new Map<TicketId, StoredTicket>();
  for (const { id, version, snapshot, last_hash } of rows) {
    if (id === null || version === null || snapshot === null || last_hash === null) continue;
    const state = JSON.parse(snapshot) as TicketState;
    tickets.set(id as TicketId, { id: id as TicketId, version, state, lastHash: last_hash });
  }
  return tickets;
}

/** A ticket's whole stream in order, with its hashes. */
export async function readEvents(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<{ event: TicketEvent; text: string; previousHash: Buffer; hash: Buffer }[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .select(['body', 'previous_hash', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    event: JSON.parse(row.body) as TicketEvent,
    text: row.body,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

export async function ticketOfEscalation(
  db: Db,
  workspaceId: WorkspaceId,
  escalationId: EscalationId,
): Promise<TicketId | null> {
  const row = await db
    .selectFrom('escalations')
    .select('ticket_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', escalationId)
    .executeTakeFirst();
  return (row?.ticket_id as TicketId | undefined) ?? null;
}

/** How many open escalations each person holds. */
export async function readLoads(db: Db, workspaceId: WorkspaceId): Promise<Map<PersonId, number>> {
  const rows = await db
    .selectFrom('escalations')
    .select(({ fn }) => ['owner_id', fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .groupBy('owner_id')
    .execute();
  return new Map(rows.map((row) => [row.owner_id as PersonId, Number(row.count)]));
}
