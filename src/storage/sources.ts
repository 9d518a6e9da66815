import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredSource {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly system: string;
  readonly name: string;
  /** Newest first. */
  readonly secrets: readonly string[];
  readonly createdAt: Instant;
}

/** By its id alone: a delivery names no workspace. null: there is none, or it is closed. */
export async function readSource(across: Db, id: string): Promise<StoredSource | null> {
  const row = await openSources(across).where('id', '=', id).executeTakeFirst();
  return row ? sourceOf(row) : null;
}

export async function readSources(across: Db, workspaceId: WorkspaceId): Promise<StoredSource[]> {
  const rows = await openSources(across)
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at')
    .limit(500)
    .execute();
  return rows.map(sourceOf);
}

export async function insertSource(across: Db, source: StoredSource): Promise<void> {
  await across
    .insertInto('sources')
    .values({
      workspace_id: source.workspaceId,
      id: source.id,
      system: source.system,
      name: source.name,
      secrets: [...source.secrets],
      created_at: timestamp(source.createdAt),
    })
    .execute();
}

export async function renameSource(
  across: Db,
  workspaceId: WorkspaceId,
  id: string,
  name: string,
): Promise<void> {
  await changed(across, workspaceId, id).set({ name }).execute();
}

/** The new secret goes first; of the others the newest stays. Answers whether there was such a source. */
export async function rotateSecrets(
  across: Db,
  workspaceId: WorkspaceId,
  id: string,
  secret: string,
): Promise<boolean> {
  const secrets = sql<string[]>`array[${secret}::text, secrets[1]]`;
  const { numUpdatedRows } = await changed(across, workspaceId, id).set({ secrets }).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function closeSource(
  across: Db,
  workspaceId: WorkspaceId,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await changed(across, workspaceId, id)
    .set({ closed_at: timestamp(at) })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function changed(across: Db, workspaceId: WorkspaceId, id: string) {
  return across
    .updateTable('sources')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null);
}

function openSources(across: Db) {
  return across
    .selectFrom('sources')
    .select(['workspace_id', 'id', 'system', 'name', 'secrets', 'created_at'])
    .where('closed_at', 'is', null);
}

function sourceOf(row: {
  workspace_id: string;
  id: string;
  system: string;
  name: string;
  secrets: string[];
  created_at: number;
}): StoredSource {
  const { workspace_id, id, system, name, secrets, created_at } = row;
  return { workspaceId: workspace_id as WorkspaceId, id, system, name, secrets, createdAt: created_at };
}
