import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { MessageId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** Stops what no sender has touched yet; answers how many. One that was tried once may have arrived. */
export async function takeBackParcels(
  tx: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  seqs: readonly number[],
  now: Instant,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ state: 'superseded', ended_at: timestamp(now) })
    .where('workspace_id', '=', workspaceId)
    .where('lane', '=', `customer/${ticketId}`)
    .where('reason_seq', '=', sql<number>`any(${[...seqs]}::int[])`)
    .where('state', '=', 'pending')
    .where('attempt', '=', 0)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function markTakenBack(
  tx: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  ids: readonly MessageId[],
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('messages')
    .set({ taken_back_at: timestamp(now) })
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
