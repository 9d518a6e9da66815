import { sql } from 'kysely';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** The subjects of these tickets, by id. */
export async function readSubjects(
  db: Db,
  workspaceId: WorkspaceId,
  ids: readonly TicketId[],
): Promise<ReadonlyMap<TicketId, string>> {
  const rows = await db
    .selectFrom('texts')
    .select(['ticket_id', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'subject')
    .where('ticket_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.ticket_id as TicketId, row.body]));
}
