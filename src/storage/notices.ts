import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { NoticeKind } from '../model/outgoing.ts';
import type { EscalationId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredNotice {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly escalationId: EscalationId | null;
  readonly kind: NoticeKind;
  readonly reasonSeq: number;
  readonly toldAt: Instant;
  readonly readAt: Instant | null;
}

/** Beyond this a bell only says that there are more. */
const unreadMax = 100;

export interface NoticePlace {
  readonly at: Instant;
  readonly id: string;
}

/** Newest first, from after `after` on. */
export async function readNotices(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  {
    unread,
    after,
    limit,
  }: { readonly unread: boolean; readonly after: NoticePlace | null; readonly limit: number },
): Promise<StoredNotice[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['id', 'ticket_id', 'escalation_id', 'kind', 'reason_seq', 'told_at', 'read_at'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .$if(unread, (query) => query.where('read_at', 'is', null))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(told_at, id) < (${timestamp(after?.at ?? 0)}::timestamptz, ${after?.id ?? ''}::uuid)`,
      ),
    )
    .orderBy('told_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

/** Those of a parcel, oldest first. */
export async function readNoticesOf(
  db: Db,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<StoredNotice[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['id', 'ticket_id', 'escalation_id', 'kind', 'reason_seq', 'told_at', 'read_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('told_at')
    .orderBy('id')
    .execute();
  return rows.map(noticeOf);
}

/** Stops counting at 100. */
export async function countUnread(db: Db, workspaceId: WorkspaceId, personId: PersonId): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from (
      select from notices where workspace_id = ${workspaceId} and person_id = ${personId} and read_at is null
      limit ${unreadMax}) unread`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Only the person's own; one that was read stays as it was. `ids` null: all that were told up to then. */
export async function markNoticesRead(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  {
    ids,
    upTo,
    now,
  }: { readonly ids: readonly string[] | null; readonly upTo: Instant; readonly now: Instant },
): Promise<void> {
  await db
    .updateTable('notices')
    .set({ read_at: timestamp(now) })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(ids !== null, (query) => query.where('id', '=', sql<string>`any(${ids ?? []}::uuid[])`))
    .$if(ids === null, (query) => query.where('told_at', '<=', sql<number>`${timestamp(upTo)}::timestamptz`))
    .execute();
}

function noticeOf(row: {
  id: string;
  ticket_id: string;
  escalation_id: string | null;
  kind: string;
  reason_seq: number;
  told_at: number;
  read_at: number | null;
}): StoredNotice {
  return {
    id: row.id,
    ticketId: row.ticket_id as TicketId,
    escalationId: row.escalation_id as EscalationId | null,
    kind: row.kind as NoticeKind,
    reasonSeq: row.reason_seq,
    toldAt: row.told_at,
    readAt: row.read_at,
  };
}
