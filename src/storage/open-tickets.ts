import type { TicketState } from '../model/ticket.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** The states of tickets that are not done, behind `after` in the order of their ids. */
export async function readOpenTickets(
  db: Db,
  workspaceId: WorkspaceId,
  after: TicketId | null,
  limit: number,
): Promise<TicketState[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('snapshot')
    .where('workspace_id', '=', workspaceId)
    .where('status', 'in', ['open', 'waiting'])
    .$if(after !== null, (query) => query.where('id', '>', after as string))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ snapshot }) => JSON.parse(snapshot) as TicketState);
}
