import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** How far a sample is filled: a load that was cut off goes on with the same tickets under the same numbers. */
export interface SampleLoad {
  readonly opensAt: Instant;
  readonly firstNumber: number;
  readonly done: number;
  readonly of: number;
  /** Somebody has stopped it. */
  readonly isStopped?: boolean;
}

export async function readSampleLoad(across: Db, workspaceId: WorkspaceId): Promise<SampleLoad | null> {
  const { rows } = await sql<{ load: SampleLoad | null }>`
    select settings -> 'sampleLoad' as load from workspaces where id = ${workspaceId}::uuid`.execute(across);
  return rows[0]?.load ?? null;
}

export async function writeSampleLoad(across: Db, workspaceId: WorkspaceId, load: SampleLoad): Promise<void> {
  await sql`update workspaces set settings = jsonb_set(settings, '{sampleLoad}', ${JSON.stringify(load)}::jsonb)
    where id = ${workspaceId}::uuid and is_sample`.execute(across);
}

/** Answers whether somebody has stopped it in the meantime. */
export async function writeSampleDone(across: Db, workspaceId: WorkspaceId, done: number): Promise<boolean> {
  const { rows } = await sql<{ stopped: boolean }>`
    update workspaces set settings = jsonb_set(settings, '{sampleLoad,done}', to_jsonb(${done}::int))
    where id = ${workspaceId}::uuid and is_sample and settings ? 'sampleLoad'
    returning coalesce((settings #>> '{sampleLoad,isStopped}')::boolean, false) as stopped`.execute(across);
  return rows[0]?.stopped ?? false;
}

export async function writeSampleStopped(
  across: Db,
  workspaceId: WorkspaceId,
  isStopped: boolean,
): Promise<void> {
  await sql`update workspaces set settings = jsonb_set(settings, '{sampleLoad,isStopped}', to_jsonb(${isStopped}::boolean))
    where id = ${workspaceId}::uuid and is_sample and settings ? 'sampleLoad'`.execute(across);
}
