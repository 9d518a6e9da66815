import { sql } from 'kysely';
import type { Db } from './database.ts';

/** So many fresh ticket numbers, in order; others may take some in between. */
export async function reserveTicketNumbers(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select nextval('ticket_numbers') as number from generate_series(1, ${count}::int)`.execute(db);
  return rows.map(({ number }) => Number(number));
}
