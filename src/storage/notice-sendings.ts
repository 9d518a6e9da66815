import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { NoticeKind } from '../model/outgoing.ts';
import type { EscalationId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** A notice that waits to leave by one way. */
export interface WaitingSending {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly noticeId: string;
  readonly personId: PersonId;
  readonly via: string;
  readonly dueAt: Instant;
  readonly mayGoEarly: boolean;
  readonly ticketId: TicketId;
  readonly escalationId: EscalationId | null;
  readonly kind: NoticeKind;
  readonly toldAt: Instant;
}

/** How many people and ways one round looks after; the others follow with the next. */
const placesMax = 50;

/** What is due for somebody by some way, with what would follow within `aheadMs` and may go early, under locks. */
export async function takeDueSendings(
  tx: Db,
  realNow: Instant,
  { aheadMs, sendingsMax }: { readonly aheadMs: number; readonly sendingsMax: number },
): Promise<WaitingSending[]> {
  const now = sql`${timestamp(realNow)}::timestamptz + w.clock_shift_ms * interval '1 millisecond'`;
  const { rows } = await sql<{
    workspace_id: WorkspaceId;
    id: string;
    notice_id: string;
    person_id: PersonId;
    via: string;
    due_at: number;
    may_go_early: boolean;
    ticket_id: TicketId;
    escalation_id: EscalationId | null;
    kind: NoticeKind;
    told_at: number;
  }>`
    with places as (
      select distinct s.workspace_id, s.person_id, s.via
      from notice_sendings s join workspaces w on w.id = s.workspace_id
      where s.ended_at is null and s.due_at <= ${now}
      limit ${placesMax}
    )
    select s.workspace_id, s.id, s.notice_id, s.person_id, s.via, s.due_at, s.may_go_early, n.ticket_id, n.escalation_id,
      n.kind, n.told_at
    from notice_sendings s
    join places p on p.workspace_id = s.workspace_id and p.person_id = s.person_id and p.via = s.via
    join workspaces w on w.id = s.workspace_id
    join notices n on n.workspace_id = s.workspace_id and n.id = s.notice_id
    where s.ended_at is null and (s.due_at <= ${now}
      or (s.may_go_early and s.due_at <= ${now} + ${aheadMs}::bigint * interval '1 millisecond'))
    order by n.told_at, s.id
    limit ${sendingsMax}
    for update of s skip locked`.execute(tx);
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    id: row.id,
    noticeId: row.notice_id,
    personId: row.person_id,
    via: row.via,
    dueAt: row.due_at,
    mayGoEarly: row.may_go_early,
    ticketId: row.ticket_id,
    escalationId: row.escalation_id,
    kind: row.kind,
    toldAt: row.told_at,
  }));
}

interface LeftParcel {
  readonly personId: PersonId;
  readonly via: string;
  readonly at: Instant;
}

/** When gathered parcels left for these people since then. */
export async function readLeftParcels(
  tx: Db,
  workspaceId: WorkspaceId,
  people: readonly PersonId[],
  since: Instant,
): Promise<LeftParcel[]> {
  const { rows } = await sql<{ person_id: PersonId; via: string; at: number }>`
    select person_id, via, min(ended_at) as at from notice_sendings
    where workspace_id = ${workspaceId}::uuid and person_id = any(${people}::uuid[]) and parcel_id is not null
      and ended_at > ${timestamp(since)}::timestamptz
    group by person_id, via, parcel_id`.execute(tx);
  return rows.map((row) => ({ personId: row.person_id, via: row.via, at: row.at }));
}

/** What one round decided for one workspace. */
export interface LeavingWrite {
  readonly now: Instant;
  readonly parcels: readonly {
    readonly id: string;
    readonly personId: PersonId;
    readonly via: string;
    readonly ticketId: TicketId;
    readonly noticeIds: readonly string[];
    readonly sendings: readonly string[];
  }[];
  readonly postponed: readonly { readonly sendings: readonly string[]; readonly until: Instant }[];
  readonly dropped: readonly string[];
}

/** In the transaction that took them: what leaves is marked with its parcel in the same breath, so nothing leaves twice. */
export async function writeLeaving(
  tx: Db,
  workspaceId: WorkspaceId,
  { now, parcels, postponed, dropped }: LeavingWrite,
): Promise<void> {
  const ended = [
    ...parcels.flatMap(({ id, sendings }) => sendings.map((sending) => ({ id: sending, parcel_id: id }))),
    ...dropped.map((id) => ({ id, parcel_id: null })),
  ];
  if (ended.length > 0)
    await sql`
      update notice_sendings s set ended_at = ${timestamp(now)}::timestamptz, parcel_id = r.parcel_id
      from json_to_recordset(${JSON.stringify(ended)}::json) as r (id uuid, parcel_id uuid)
      where s.workspace_id = ${workspaceId}::uuid and s.id = r.id`.execute(tx);
  const later = postponed.flatMap(({ sendings, until }) =>
    sendings.map((id) => ({ id, due_at: timestamp(until) })),
  );
  if (later.length > 0)
    await sql`
      update notice_sendings s set due_at = r.due_at, may_go_early = false
      from json_to_recordset(${JSON.stringify(later)}::json) as r (id uuid, due_at timestamptz)
      where s.workspace_id = ${workspaceId}::uuid and s.id = r.id`.execute(tx);
  if (parcels.length > 0) await insertGathered(tx, workspaceId, parcels, now);
}

async function insertGathered(
  tx: Db,
  workspaceId: WorkspaceId,
  parcels: LeavingWrite['parcels'],
  now: Instant,
): Promise<void> {
  const rows = parcels.map(({ id, personId, via, ticketId, noticeIds }) => ({
    id,
    dedupe_key: `gathered/${id}`,
    lane: `person:${personId}/gathered`,
    channel: via,
    ticket_id: ticketId,
    parcel: { to: 'gathered', personId, noticeIds },
  }));
  await sql`
    insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, created_at)
    select ${workspaceId}::uuid, r.id, r.dedupe_key, r.lane, r.channel, r.ticket_id, 0, r.parcel,
      ${timestamp(now)}::timestamptz, ${timestamp(now)}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, dedupe_key text, lane text, channel text,
      ticket_id uuid, parcel jsonb)`.execute(tx);
}
