import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { StreamPlace } from '../model/live.ts';
import type { EscalationId, PersonId, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StreamedEvent {
  readonly place: StreamPlace;
  readonly ticketId: TicketId;
  readonly seq: number;
  readonly type: string;
  readonly escalationId: EscalationId | null;
  /** Of the ticket, by now. */
  readonly version: number;
  /** null: everybody may see the ticket. */
  readonly seenBy: { readonly teamIds: readonly TeamId[]; readonly personIds: readonly PersonId[] } | null;
}

/** What is new after a place, all of it seen at one instant. */
export interface StreamReading {
  /** Below the horizon, where nothing commits any more; in the order of the stream. */
  readonly settled: readonly StreamedEvent[];
  /** Committed above it: told at once, although earlier ones may still come. The newest ones only. */
  readonly early: readonly StreamedEvent[];
  /** Everything settled stands before this place. */
  readonly horizon: StreamPlace;
  /** There is more that is settled. */
  readonly isFull: boolean;
}

/** Settled events in one reading. A workspace that writes more in a second has its readers load anew. */
export const settledMax = 1_000;
/** While one transaction stays open for long, this many of the events above it are told early. */
const earlyMax = 200;

const first = '00000000-0000-0000-0000-000000000000';
const columns = sql.raw('transaction_id, ticket_id, seq, type, body');

/**
 * Transactions commit in another order than they began, so a reader that remembers the last event it saw would skip
 * one that commits late. The place only moves up to the oldest transaction that is still open.
 */
export async function readStream(
  db: Db,
  workspaceId: WorkspaceId,
  after: StreamPlace,
): Promise<StreamReading> {
  const place = sql`(${after.transaction}::xid8, ${after.ticketId}::uuid, ${after.seq}::int)`;
  const { rows } = await streamRows(
    workspaceId,
    sql`(select ${columns}, true as is_settled from ticket_events
      where workspace_id = ${workspaceId}::uuid and (transaction_id, ticket_id, seq) > ${place}
        and transaction_id < (select xmin from horizon)
      order by transaction_id, ticket_id, seq limit ${settledMax})
    union all
    (select ${columns}, false from ticket_events
      where workspace_id = ${workspaceId}::uuid and transaction_id >= (select xmin from horizon)
      order by transaction_id desc, ticket_id desc, seq desc limit ${earlyMax})`,
  ).execute(db);
  const events = rows.filter(({ seq }) => seq !== null);
  const settled = events.filter(({ is_settled }) => is_settled).map(eventOf);
  return {
    settled,
    early: events.filter(({ is_settled }) => !is_settled).map(eventOf),
    horizon: { transaction: rows[0]?.horizon ?? '0', ticketId: first, seq: 0 },
    isFull: settled.length >= settledMax,
  };
}

/** So many events back a newcomer's beginning is looked for. */
const recentMax = 500;

/**
 * Just before the first event that was recorded at `since` or later; never beyond the horizon, since what is open there
 * may still commit.
 */
export async function readRecentPlace(
  db: Db,
  workspaceId: WorkspaceId,
  since: Instant,
): Promise<StreamPlace> {
  const { rows } = await sql<{ transaction_id: string; ticket_id: string; seq: number }>`
    with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin),
    newest as (
      select transaction_id, ticket_id, seq, recorded_at from ticket_events
      where workspace_id = ${workspaceId}::uuid
      order by transaction_id desc, ticket_id desc, seq desc limit ${recentMax})
    select p.transaction_id::text as transaction_id, p.ticket_id, p.seq from (
      select transaction_id, ticket_id, seq - 1 as seq from newest where recorded_at >= ${timestamp(since)}::timestamptz
      union all
      select xmin, ${first}::uuid, 0 from horizon) p
    order by p.transaction_id, p.ticket_id, p.seq limit 1`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('There is always a horizon.');
  return { transaction: found.transaction_id, ticketId: found.ticket_id, seq: found.seq };
}

interface StreamRow {
  horizon: string;
  transaction_id: string;
  ticket_id: TicketId;
  seq: number | null;
  type: string;
  escalation_id: EscalationId | null;
  is_settled: boolean;
  version: number;
  visible_to: TeamId[] | null;
  person_ids: PersonId[] | null;
}

/** The events with their tickets' versions and readers. One row without an event where there is none. */
function streamRows(workspaceId: WorkspaceId, events: RawBuilder<unknown>): RawBuilder<StreamRow> {
  return sql<StreamRow>`
    with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin), told as (${events})
    select h.xmin::text as horizon, e.transaction_id::text as transaction_id, e.ticket_id, e.seq, e.type, e.is_settled,
      e.body::json -> 'body' ->> 'escalationId' as escalation_id, t.version, t.visible_to,
      case when t.visible_to is not null then array(
        select p.person_id::text from ticket_people p
        where p.workspace_id = ${workspaceId}::uuid and p.ticket_id = t.id) end as person_ids
    from horizon h
    left join told e on true
    left join tickets t on t.workspace_id = ${workspaceId}::uuid and t.id = e.ticket_id
    order by e.transaction_id, e.ticket_id, e.seq`;
}

function eventOf(row: StreamRow): StreamedEvent {
  const seq = row.seq ?? 0;
  return {
    place: { transaction: row.transaction_id, ticketId: row.ticket_id, seq },
    ticketId: row.ticket_id,
    seq,
    type: row.type,
    escalationId: row.escalation_id,
    version: row.version,
    seenBy: row.visible_to === null ? null : { teamIds: row.visible_to, personIds: row.person_ids ?? [] },
  };
}
