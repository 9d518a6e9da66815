import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** A link to a duty calendar. Only the sha256 of its secret is stored. */
export interface StoredDutyFeed {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly personId: PersonId;
  /** null: all that the person has on any rota. */
  readonly rotaId: string | null;
  readonly createdAt: Instant;
  readonly lastReadAt: Instant | null;
}

const columns = ['workspace_id', 'id', 'person_id', 'rota_id', 'created_at', 'last_read_at'] as const;

/** null: nobody's link, or a revoked one. */
export async function readDutyFeed(across: Db, tokenHash: Buffer): Promise<StoredDutyFeed | null> {
  const row = await across
    .selectFrom('duty_feeds')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? feedOf(row) : null;
}

/** Those of one person that were not revoked; there is one for each rota at most. */
export async function readDutyFeedsOf(
  across: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<StoredDutyFeed[]> {
  const rows = await across
    .selectFrom('duty_feeds')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(feedOf);
}

export async function insertDutyFeed(
  across: Db,
  feed: Omit<StoredDutyFeed, 'lastReadAt'> & { readonly tokenHash: Buffer },
): Promise<void> {
  await across
    .insertInto('duty_feeds')
    .values({
      workspace_id: feed.workspaceId,
      id: feed.id,
      token_hash: feed.tokenHash,
      person_id: feed.personId,
      rota_id: feed.rotaId,
      created_at: timestamp(feed.createdAt),
    })
    .execute();
}

export async function touchDutyFeed(
  across: Db,
  workspaceId: WorkspaceId,
  id: string,
  at: Instant,
): Promise<void> {
  await across
    .updateTable('duty_feeds')
    .set({ last_read_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Of this person's links the one with this id, or the one to this rota. Answers whether there was one in force. */
export async function revokeDutyFeed(
  across: Db,
  { workspaceId, personId }: Pick<StoredDutyFeed, 'workspaceId' | 'personId'>,
  which: { readonly id: string } | { readonly rotaId: string | null },
  at: Instant,
): Promise<boolean> {
  const own = across
    .updateTable('duty_feeds')
    .set({ revoked_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null);
  const ofRota = (rotaId: string | null) =>
    rotaId === null ? own.where('rota_id', 'is', null) : own.where('rota_id', '=', rotaId);
  const one = 'id' in which ? own.where('id', '=', which.id) : ofRota(which.rotaId);
  const { numUpdatedRows } = await one.executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface Row {
  readonly workspace_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly rota_id: string | null;
  readonly created_at: Instant;
  readonly last_read_at: Instant | null;
}

function feedOf(row: Row): StoredDutyFeed {
  return {
    workspaceId: row.workspace_id as WorkspaceId,
    id: row.id,
    personId: row.person_id as PersonId,
    rotaId: row.rota_id,
    createdAt: row.created_at,
    lastReadAt: row.last_read_at,
  };
}
