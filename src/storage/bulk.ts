import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { BulkOrder } from '../model/bulk-act.ts';
import type { TicketCommand } from '../model/ticket-command.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface PendingCommand {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly ticketId: TicketId;
  readonly command: TicketCommand | BulkOrder;
}

/** Takes a batch of work in bulk, oldest first, under the transaction's locks. */
export async function takePendingCommands(tx: Db, limit: number): Promise<PendingCommand[]> {
  const { rows } = await sql<{
    workspace_id: WorkspaceId;
    id: string;
    ticket_id: TicketId;
    command: TicketCommand | BulkOrder;
  }>`
    select workspace_id, id, ticket_id, command from pending_commands
    where state = 'pending' order by workspace_id, created_at, id limit ${limit} for update skip locked`.execute(
    tx,
  );
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    id: row.id,
    ticketId: row.ticket_id,
    command: row.command,
  }));
}

export async function endPendingCommand(
  across: Db,
  { workspaceId, id }: PendingCommand,
  state: 'done' | 'refused',
  result: object,
  at: Instant,
): Promise<void> {
  await across
    .updateTable('pending_commands')
    .set({ state, result: JSON.stringify(result), ended_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** One row for each open ticket; answers how many. */
export async function commandOpenTickets(
  tx: Db,
  workspaceId: WorkspaceId,
  cause: string,
  command: TicketCommand,
  at: Instant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with commanded as (
      insert into pending_commands (workspace_id, id, ticket_id, cause, command, created_at)
      select t.workspace_id, gen_random_uuid(), t.id, ${cause}, ${JSON.stringify(command)}::jsonb, ${timestamp(at)}::timestamptz
      from tickets t where t.workspace_id = ${workspaceId}::uuid and t.status in ('open', 'waiting')
      returning 1)
    select count(*)::int as count from commanded`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** True for the one node that takes it; it is due again at `nextDueAt`. */
export async function takeDueChore(
  across: Db,
  workspaceId: WorkspaceId,
  name: string,
  now: Instant,
  nextDueAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await across
    .updateTable('chores')
    .set({ due_at: timestamp(nextDueAt) })
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .where(sql<boolean>`due_at <= ${timestamp(now)}::timestamptz`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function armChore(
  across: Db,
  workspaceId: WorkspaceId,
  name: string,
  dueAt: Instant,
): Promise<void> {
  await across
    .insertInto('chores')
    .values({ workspace_id: workspaceId, name, due_at: timestamp(dueAt), body: '{}' })
    .onConflict((one) => one.doNothing())
    .execute();
}

/** Answers to requests are kept 72 hours, deliveries without a ticket 30 days; sessions and links until they end. */
export async function forgetOldAnswers(
  across: Db,
  workspaceDb: Db,
  workspaceId: WorkspaceId,
  now: Instant,
): Promise<void> {
  const before = timestamp(now - 72 * 3_600_000);
  await sql`delete from idempotency_keys where workspace_id = ${workspaceId}::uuid and created_at < ${before}::timestamptz`.execute(
    workspaceDb,
  );
  const kept = timestamp(now - 30 * 24 * 3_600_000);
  await sql`delete from kept_deliveries where workspace_id = ${workspaceId}::uuid and received_at < ${kept}::timestamptz`.execute(
    workspaceDb,
  );
  await sql`delete from sign_in_attempts where last_at < ${timestamp(now - 24 * 3_600_000)}::timestamptz`.execute(
    across,
  );
  await sql`delete from webhook_attempts where workspace_id = ${workspaceId}::uuid and at < ${kept}::timestamptz`.execute(
    workspaceDb,
  );
  await sql`delete from sessions where expires_at < ${timestamp(now)}::timestamptz`.execute(across);
  await sql`delete from sign_in_links where expires_at < ${before}::timestamptz`.execute(across);
}

/** The zone data that armed the deadlines; null before the first start. */
export async function readZoneData(across: Db): Promise<string | null> {
  const row = await across.selectFrom('instance').select('zone_data_version').executeTakeFirst();
  return row?.zone_data_version ?? null;
}

export async function writeZoneData(across: Db, version: string, at: Instant): Promise<void> {
  await across
    .insertInto('instance')
    .values({ zone_data_version: version, started_at: timestamp(at) })
    .onConflict((one) =>
      one.column('only_row').doUpdateSet({ zone_data_version: version, started_at: timestamp(at) }),
    )
    .execute();
}

export async function readWorkspaceIds(across: Db): Promise<WorkspaceId[]> {
  const rows = await across.selectFrom('workspaces').select('id').execute();
  return rows.map(({ id }) => id as WorkspaceId);
}
