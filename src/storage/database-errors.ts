import type { DatabaseError } from 'pg';

/** Somebody else wrote the same key first. */
export function isRepeatedKey(error: unknown, table: string): boolean {
  const { code, table: of } = error as Partial<DatabaseError>;
  return code === '23505' && of === table;
}

/** SQLSTATE classes of a server that is going, gone or not yet back: connection, shutdown, resources. */
const awayStates = /^(?:08|57P|53)/;
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EACCES']);

/** The database is away; the same request may succeed later. Nothing was acknowledged. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Partial<DatabaseError>;
  if (code !== undefined && (awayStates.test(code) || awayCodes.has(code))) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Cannot use a pool after/.test(
    error.message,
  );
}

/** There is no room for what was to be written; nothing of it was. */
export function isDiskFull(error: unknown): boolean {
  const { code } = error as Partial<DatabaseError>;
  return code === '53100' || code === 'ENOSPC';
}

/** The statement took too long or waited too long for a lock; safe to try again. */
export function isContended(error: unknown): boolean {
  const { code } = error as Partial<DatabaseError>;
  return code === '40001' || code === '40P01' || code === '55P03' || code === '57014';
}
