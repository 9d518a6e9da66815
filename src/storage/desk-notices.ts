import { sql } from 'kysely';
import { DeskNoticeBody } from '../model/desk-notice.ts';
import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredDeskNotice {
  readonly id: string;
  readonly personId: PersonId;
  readonly body: DeskNoticeBody;
  readonly toldAt: Instant;
  readonly readAt: Instant | null;
}

/** Answers whether it was not there yet: the same thing is told once. */
export async function insertDeskNotice(
  db: Db,
  workspaceId: WorkspaceId,
  { id, personId, body, toldAt }: Omit<StoredDeskNotice, 'readAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('desk_notices')
    .values({
      workspace_id: workspaceId,
      id,
      person_id: personId,
      kind: body.kind,
      params: JSON.stringify(body),
      told_at: timestamp(toldAt),
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Newest first; `until`: told then or before. */
export async function readDeskNotices(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  {
    unread,
    limit,
    until = null,
  }: { readonly unread: boolean; readonly limit: number; readonly until?: Instant | null },
): Promise<StoredDeskNotice[]> {
  const rows = await db
    .selectFrom('desk_notices')
    .select(['id', 'person_id', 'params', 'told_at', 'read_at'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .$if(unread, (query) => query.where('read_at', 'is', null))
    .$if(until !== null, (query) =>
      query.where('told_at', '<=', sql<Instant>`${timestamp(until ?? 0)}::timestamptz`),
    )
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

export async function readDeskNotice(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
): Promise<StoredDeskNotice | null> {
  const row = await db
    .selectFrom('desk_notices')
    .select(['id', 'person_id', 'params', 'told_at', 'read_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? noticeOf(row) : null;
}

/** Only the person's own. `ids` null: all that were told up to then. */
export async function markDeskNoticesRead(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  { ids, now }: { readonly ids: readonly string[] | null; readonly now: Instant },
): Promise<void> {
  await db
    .updateTable('desk_notices')
    .set({ read_at: timestamp(now) })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(ids !== null, (query) => query.where('id', '=', sql<string>`any(${ids ?? []}::uuid[])`))
    .execute();
}

/** Whoever owns an open escalation, or talks to its customer. */
export async function readHolders(db: Db, workspaceId: WorkspaceId): Promise<PersonId[]> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select owner_id as person_id from escalations where workspace_id = ${workspaceId}::uuid and ended_at is null
    union select updates_owner_id from escalations where workspace_id = ${workspaceId}::uuid and ended_at is null`.execute(
    db,
  );
  return rows.map((row) => row.person_id);
}

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly params: unknown;
  readonly told_at: Instant;
  readonly read_at: Instant | null;
}

function noticeOf(row: Row): StoredDeskNotice {
  return {
    id: row.id,
    personId: row.person_id as PersonId,
    body: DeskNoticeBody.parse(row.params),
    toldAt: row.told_at,
    readAt: row.read_at,
  };
}
