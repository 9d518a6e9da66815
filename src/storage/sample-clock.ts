import { sql } from 'kysely';
import type { WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** Sets the sample's clock back before its time begins to pass. Refused once it has a ticket. */
export async function setFirstShift(
  across: Db,
  workspaceDb: Db,
  workspaceId: WorkspaceId,
  shiftMs: number,
): Promise<void> {
  const ticket = await workspaceDb
    .selectFrom('tickets')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .limit(1)
    .executeTakeFirst();
  if (ticket) throw new Error('The time of this workspace has begun to pass.');
  await across
    .updateTable('workspaces')
    .set({ clock_shift_ms: shiftMs })
    .where('id', '=', workspaceId)
    .where('is_sample', '=', true)
    .execute();
}

/** Moves the clock of a sample forward; an earlier instant changes nothing. Answers the shift in force. */
export async function growShift(
  across: Db,
  workspaceId: WorkspaceId,
  shiftMs: number,
): Promise<number | null> {
  const row = await across
    .updateTable('workspaces')
    .set({ clock_shift_ms: sql<number>`greatest(clock_shift_ms, ${Math.ceil(shiftMs)}::bigint)` })
    .where('id', '=', workspaceId)
    .where('is_sample', '=', true)
    .returning('clock_shift_ms')
    .executeTakeFirst();
  return row ? Number(row.clock_shift_ms) : null;
}
