import type { Client } from 'pg';

/** Any number will do, as long as nothing else in the database takes the same one. */
const DESK_LOCK_KEY = '4702394921427289';

/**
 * Marks this connection as the one desk of its database. False where another desk holds it.
 * The lock ends with the connection, so a desk that dies never leaves one behind.
 */
export async function takeDeskLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1::bigint) as taken',
    [DESK_LOCK_KEY],
  );
  return rows[0]?.taken === true;
}
