import { RotaException, type RotaExceptionId } from '../model/rota-exception.ts';
import { Rota } from '../model/rota.ts';
import type { Instant } from '../model/instant.ts';
import type { PersonId, RotaId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export type ExceptionState = 'standing' | 'removed' | 'asked' | 'agreed' | 'declined' | 'withdrawn';

export interface StoredException {
  readonly rotaId: RotaId;
  readonly state: ExceptionState;
  readonly exception: RotaException;
}

/** Of all rotas together, the latest to end: those that ended long before these change no answer that is asked for. */
const readMax = 5_000;

/** Those that are shown: overrides that stand, swaps that are asked or agreed. */
export async function readRotaExceptions(db: Db, workspaceId: WorkspaceId): Promise<StoredException[]> {
  const rows = await db
    .selectFrom('rota_exceptions')
    .select(['rota_id', 'state', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('state', 'in', ['standing', 'asked', 'agreed'])
    .orderBy('to_at', 'desc')
    .limit(readMax)
    .execute();
  return rows.map(stored);
}

export async function readRotaException(
  db: Db,
  workspaceId: WorkspaceId,
  id: RotaExceptionId,
): Promise<StoredException | null> {
  const row = await db
    .selectFrom('rota_exceptions')
    .select(['rota_id', 'state', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

export async function addRotaException(
  tx: Db,
  workspaceId: WorkspaceId,
  { rotaId, state, exception }: StoredException,
  at: Instant,
  by: PersonId | null,
): Promise<void> {
  await tx
    .insertInto('rota_exceptions')
    .values({
      workspace_id: workspaceId,
      id: exception.id,
      rota_id: rotaId,
      kind: exception.kind,
      state,
      from_at: timestamp(exception.from),
      to_at: timestamp(exception.to),
      body: JSON.stringify(exception),
      recorded_at: timestamp(at),
      recorded_by: by,
    })
    .execute();
}

/** Its new state, and what it says now: an override that is removed while it holds ends there. */
export async function changeRotaException(
  tx: Db,
  workspaceId: WorkspaceId,
  { state, exception }: Pick<StoredException, 'state' | 'exception'>,
): Promise<void> {
  await tx
    .updateTable('rota_exceptions')
    .set({
      state,
      from_at: timestamp(exception.from),
      to_at: timestamp(exception.to),
      body: JSON.stringify(exception),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', exception.id)
    .execute();
}

/** Every version of a rota, newest first. */
export async function readRotaVersions(db: Db, workspaceId: WorkspaceId, rotaId: string, limit: number) {
  const rows = await db
    .selectFrom('live_records')
    .select(['version', 'body', 'recorded_at', 'recorded_by'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'rota')
    .where('id', '=', rotaId)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    rota: Rota.parse(row.body),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by as PersonId | null,
  }));
}

function stored(row: { rota_id: string; state: string; body: unknown }): StoredException {
  return {
    rotaId: row.rota_id as RotaId,
    state: row.state as ExceptionState,
    exception: RotaException.parse(row.body),
  };
}
