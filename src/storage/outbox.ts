import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface TakenParcel {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly channel: 'mail' | 'webhook';
  /** null: a letter to somebody's account. */
  readonly ticketId: TicketId | null;
  readonly reasonSeq: number;
  readonly parcel: object;
  readonly attempt: number;
  readonly leaseUntil: Instant;
}

/**
 * Takes what is ready under a lease: the first of each lane only, so that a destination hears of a ticket in order.
 * A lease that ran out is taken again, as the next attempt under the same id.
 */
export async function takeParcels(
  across: Db,
  realNow: Instant,
  leaseMs: number,
  limit: number,
): Promise<TakenParcel[]> {
  const { rows } = await sql<{
    workspace_id: WorkspaceId;
    id: string;
    channel: 'mail' | 'webhook';
    ticket_id: TicketId | null;
    reason_seq: number;
    parcel: object;
    attempt: number;
    lease_until: number;
  }>`
    with ready as (
      select o.workspace_id, o.id
      from outbox o
      join workspaces w on w.id = o.workspace_id
      where o.state in ('pending', 'leased')
        and o.not_before <= ${timestamp(realNow)}::timestamptz + w.clock_shift_ms * interval '1 millisecond'
        and (o.lease_until is null or o.lease_until <= ${timestamp(realNow)}::timestamptz)
        and not exists (
          select from outbox earlier
          where earlier.workspace_id = o.workspace_id and earlier.lane = o.lane and earlier.position < o.position
            and earlier.state in ('pending', 'leased'))
      order by o.position
      limit ${limit}
      for update of o skip locked
    )
    update outbox o
    set state = 'leased', attempt = o.attempt + 1, lease_until = ${timestamp(realNow + leaseMs)}::timestamptz
    from ready r
    where o.workspace_id = r.workspace_id and o.id = r.id
    returning o.workspace_id, o.id, o.channel, o.ticket_id, o.reason_seq, o.parcel, o.attempt, o.lease_until`.execute(
    across,
  );
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    id: row.id,
    channel: row.channel,
    ticketId: row.ticket_id,
    reasonSeq: row.reason_seq,
    parcel: row.parcel,
    attempt: row.attempt,
    leaseUntil: row.lease_until,
  }));
}

export type ParcelEnd =
  | { readonly state: 'sent' }
  | { readonly state: 'superseded' }
  | { readonly state: 'dead'; readonly error: string }
  | { readonly state: 'pending'; readonly error: string; readonly afterMs: number };

/** Marks the outcome of one attempt, unless the lease ran out and another attempt has begun. */
export async function markParcel(
  across: Db,
  taken: TakenParcel,
  end: ParcelEnd,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await across
    .updateTable('outbox')
    .set({
      state: end.state,
      lease_until: null,
      ended_at: end.state === 'pending' ? null : timestamp(now),
      last_error: 'error' in end ? end.error.slice(0, 500) : null,
      ...(end.state === 'pending' ? { not_before: timestamp(now + end.afterMs) } : {}),
    })
    .where('workspace_id', '=', taken.workspaceId)
    .where('id', '=', taken.id)
    .where('state', '=', 'leased')
    .where('attempt', '=', taken.attempt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A message to the customer as it is sent. null: it was erased. */
export async function readCustomerMail(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  messageId: string,
) {
  const row = await db
    .selectFrom('messages as m')
    .innerJoin('texts as t', (join) =>
      join.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.text_id'),
    )
    .select(['m.person_id', 't.body', 't.erased_at'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', ticketId)
    .where('m.id', '=', messageId)
    .executeTakeFirst();
  return row && row.erased_at === null ? { personId: row.person_id, text: row.body } : null;
}

export async function readSubject(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<string | null> {
  const row = await db
    .selectFrom('texts')
    .select('body')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'subject')
    .executeTakeFirst();
  return row?.body ?? null;
}
