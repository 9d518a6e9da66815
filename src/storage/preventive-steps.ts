import { sql } from 'kysely';
import type { PersonId, PreventiveStepId, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

export interface StepsAsked {
  readonly reader: { readonly id: PersonId; readonly teamIds: readonly TeamId[] };
  readonly state: 'open' | 'done';
  readonly after?: { readonly dueOn: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** By the day on which they are due, of tickets that the reader may see. */
export async function readPreventiveSteps(db: Db, workspaceId: WorkspaceId, asked: StepsAsked) {
  let query = db
    .selectFrom('preventive_steps as s')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.workspace_id', '=', 's.workspace_id').onRef('t.id', '=', 's.ticket_id'),
    )
    .leftJoin('texts as x', (join) =>
      join.onRef('x.workspace_id', '=', 's.workspace_id').onRef('x.id', '=', 's.text_id'),
    )
    .selectAll('s')
    .select(['t.number', 'x.body as text'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.done_at', asked.state === 'open' ? 'is' : 'is not', null)
    .where((one) =>
      one.or([
        one('t.visible_to', 'is', null),
        sql<boolean>`t.visible_to && ${[...asked.reader.teamIds]}::text[]`,
        one('s.owner_id', '=', asked.reader.id),
      ]),
    );
  if (asked.after) {
    const { dueOn, id } = asked.after;
    query = query.where(sql<boolean>`(s.due_on, s.id) > (${dueOn}, ${id}::uuid)`);
  }
  return query.orderBy('s.due_on').orderBy('s.id').limit(asked.limit).execute();
}

export async function readPreventiveStep(
  db: Db,
  workspaceId: WorkspaceId,
  id: PreventiveStepId,
): Promise<{ ticketId: TicketId; isDone: boolean } | null> {
  const row = await db
    .selectFrom('preventive_steps')
    .select(['ticket_id', 'done_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ticketId: row.ticket_id as TicketId, isDone: row.done_at !== null } : null;
}
