import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface UnusedFile {
  readonly ticketId: TicketId;
  readonly id: string;
}

/**
 * What nobody has come back for: uploads that were cut off and files of forms that never became a ticket, from before
 * `cutBefore`; whole files that no message and no packet took, from before `unusedBefore`. The oldest first.
 */
export async function readUnusedFiles(
  db: Db,
  workspaceId: WorkspaceId,
  { cutBefore, unusedBefore, limit }: { cutBefore: Instant; unusedBefore: Instant; limit: number },
): Promise<UnusedFile[]> {
  const { rows } = await sql<UnusedFile>`
    select a.ticket_id as "ticketId", a.id from attachments a
    where a.workspace_id = ${workspaceId}::uuid and a.message_id is null and a.evidence_at is null
      and a.added_at < ${timestamp(cutBefore)}::timestamptz
      and (a.sha256 is null or a.added_at < ${timestamp(unusedBefore)}::timestamptz
        or not exists (select from tickets t where t.workspace_id = a.workspace_id and t.id = a.ticket_id))
    order by a.added_at limit ${limit}`.execute(db);
  return rows;
}
