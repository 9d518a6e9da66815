import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { NoticeKind } from '../model/outgoing.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface NoticeWeek {
  /** Its Monday, as a date of the zone. */
  readonly from: string;
  readonly told: number;
  readonly atNight: number;
  readonly mailed: number;
}

/** Weeks of one person's zone, the newest first. The night runs from one local time to another, over midnight where it must. */
export async function readNoticeWeeks(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  {
    since,
    zone,
    night,
  }: { readonly since: Instant; readonly zone: string; readonly night: { from: string; to: string } },
): Promise<NoticeWeek[]> {
  const isOver = night.from > night.to;
  const time = sql`(n.told_at at time zone ${zone})::time`;
  const isNight = isOver
    ? sql`(${time} >= ${night.from}::time or ${time} < ${night.to}::time)`
    : sql`(${time} >= ${night.from}::time and ${time} < ${night.to}::time)`;
  const { rows } = await sql<{ week: string; told: number; at_night: number; mailed: number }>`
    select to_char(date_trunc('week', n.told_at at time zone ${zone}), 'YYYY-MM-DD') as week, count(*)::int as told,
      count(*) filter (where ${isNight})::int as at_night,
      count(*) filter (where exists (
        select from notice_sendings s where s.workspace_id = n.workspace_id and s.notice_id = n.id and s.parcel_id is not null
        ) or exists (
        select from outbox o where o.workspace_id = n.workspace_id and o.ticket_id = n.ticket_id and o.reason_seq = n.reason_seq
          and o.channel = 'mail' and o.state = 'sent' and o.lane = 'person:' || n.person_id || '/' || n.ticket_id))::int as mailed
    from notices n
    where n.workspace_id = ${workspaceId}::uuid and n.person_id = ${personId}::uuid
      and n.told_at >= ${timestamp(since)}::timestamptz
    group by 1 order by 1 desc`.execute(db);
  return rows.map(({ week, told, at_night, mailed }) => ({ from: week, told, atNight: at_night, mailed }));
}

/** The most first. */
export async function readNoticeKinds(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  since: Instant,
): Promise<{ readonly kind: NoticeKind; readonly count: number }[]> {
  const rows = await db
    .selectFrom('notices')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where(sql<boolean>`told_at >= ${timestamp(since)}::timestamptz`)
    .groupBy('kind')
    .orderBy('count', 'desc')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, count }) => ({ kind: kind as NoticeKind, count: Number(count) }));
}

/** What has not left yet; null: nothing. */
export async function readWaitingSendings(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<{ readonly count: number; readonly until: Instant } | null> {
  const row = await db
    .selectFrom('notice_sendings')
    .select(({ fn }) => [
      fn.count<number>('notice_id').distinct().as('count'),
      fn.min<Instant>('due_at').as('until'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const count = Number(row?.count ?? 0);
  return row && count > 0 ? { count, until: row.until } : null;
}
