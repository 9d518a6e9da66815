import { sql } from 'kysely';
import type { WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** So many fresh ticket numbers, in order; others may take some in between. */
export async function reserveTicketNumbers(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select nextval('ticket_numbers') as number from generate_series(1, ${count}::int)`.execute(db);
  return rows.map(({ number }) => Number(number));
}

/** 0 where there is no ticket yet. */
export async function latestTicketNumber(db: Db, workspaceId: WorkspaceId): Promise<number> {
  const row = await db
    .selectFrom('tickets')
    .select('number')
    .where('workspace_id', '=', workspaceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}
