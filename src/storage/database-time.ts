import { sql } from 'kysely';
import type { Client } from 'pg';
import type { Instant } from '../model/instant.ts';
import type { Db } from './database.ts';

/** What time the database has. The only statement that asks: every other one gets its time as a parameter. */
export async function readDatabaseTime(across: Db): Promise<Instant> {
  const { rows } = await sql<{ now: number }>`select clock_timestamp() as now`.execute(across);
  const now = rows[0]?.now;
  if (now === undefined) throw new Error('The database does not say what time it is.');
  return now;
}

/** The same by the owner's connection, before a desk is open. */
export async function readOwnerTime(client: Client): Promise<Instant> {
  const { rows } = await client.query<{ now: string }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  );
  return Number(rows[0]?.now);
}
