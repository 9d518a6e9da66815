import { sql } from 'kysely';
import type { BulkAct, BulkOrder, bulkStates } from '../model/bulk-act.ts';
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredBulkAct {
  readonly id: string;
  readonly personId: PersonId;
  readonly act: BulkAct;
  readonly note: string | null;
  readonly createdAt: Instant;
  readonly stoppedAt: Instant | null;
}

export interface BulkRow {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly order: BulkOrder;
}

/** The act and a pending command for each of its tickets, a microsecond apart so that they are taken in their order. */
export async function insertBulkAct(
  tx: Db,
  workspaceId: WorkspaceId,
  { id, personId, act, note, createdAt }: Omit<StoredBulkAct, 'stoppedAt'>,
  rows: readonly BulkRow[],
): Promise<void> {
  await tx
    .insertInto('bulk_acts')
    .values({
      workspace_id: workspaceId,
      id,
      person_id: personId,
      act: JSON.stringify(act),
      note,
      created_at: timestamp(createdAt),
    })
    .execute();
  const made = JSON.stringify(
    rows.map((row) => ({ id: row.id, ticket_id: row.ticketId, command: row.order })),
  );
  await sql`insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
    select ${workspaceId}::uuid, r.id, r.ticket_id, ${causeOf(id)}, r.command,
      ${timestamp(createdAt)}::timestamptz + (r.command->>'place')::int * interval '1 microsecond'
    from json_to_recordset(${made}::json) as r (id uuid, ticket_id uuid, command jsonb)`.execute(tx);
}

export async function readBulkAct(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
): Promise<StoredBulkAct | null> {
  const row = await db
    .selectFrom('bulk_acts')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    personId: row.person_id as PersonId,
    act: row.act as BulkAct,
    note: row.note,
    createdAt: row.created_at,
    stoppedAt: row.stopped_at,
  };
}

export interface StoredOutcome {
  readonly ticketId: TicketId;
  readonly number: number | null;
  readonly state: (typeof bulkStates)[number];
  readonly result: Refusal | { readonly undo: { readonly from: number; readonly to: number } | null } | null;
}

/** In the order in which the tickets were given. */
export async function readBulkOutcomes(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
): Promise<StoredOutcome[]> {
  const rows = await db
    .selectFrom('pending_commands as p')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.workspace_id', '=', 'p.workspace_id').onRef('t.id', '=', 'p.ticket_id'),
    )
    .select(['p.ticket_id', 't.number', 'p.state', 'p.result'])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.cause', '=', causeOf(id))
    .orderBy(sql`(p.command->>'place')::int`)
    .execute();
  return rows.map((row) => ({
    ticketId: row.ticket_id as TicketId,
    number: row.number,
    state: row.state,
    result: row.result as StoredOutcome['result'],
  }));
}

/** What has not begun is not done any more. */
export async function stopBulkAct(tx: Db, workspaceId: WorkspaceId, id: string, now: Instant): Promise<void> {
  await tx
    .updateTable('bulk_acts')
    .set({ stopped_at: timestamp(now) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .execute();
  await tx
    .updateTable('pending_commands')
    .set({ state: 'stopped', ended_at: timestamp(now) })
    .where('workspace_id', '=', workspaceId)
    .where('cause', '=', causeOf(id))
    .where('state', '=', 'pending')
    .execute();
}

/** What ended so long ago is asked for by nobody. */
export async function forgetBulkActs(db: Db, workspaceId: WorkspaceId, before: Instant): Promise<void> {
  await db
    .deleteFrom('pending_commands')
    .where('workspace_id', '=', workspaceId)
    .where('state', '<>', 'pending')
    .where('ended_at', '<', timestamp(before) as unknown as number)
    .execute();
  await db
    .deleteFrom('bulk_acts')
    .where('workspace_id', '=', workspaceId)
    .where('created_at', '<', timestamp(before) as unknown as number)
    .execute();
}

const causeOf = (id: string) => `bulk/${id}`;
