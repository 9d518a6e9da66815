import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredAttempt {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly ticketId: string | null;
  readonly attempt: number;
  readonly outcome: 'taken' | 'again' | 'given-up';
  readonly httpStatus: number | null;
  readonly detail: string | null;
  readonly answer: string | null;
  readonly durationMs: number;
  readonly at: Instant;
}

export async function insertAttempt(db: Db, workspaceId: WorkspaceId, attempt: StoredAttempt): Promise<void> {
  await db
    .insertInto('webhook_attempts')
    .values({
      workspace_id: workspaceId,
      id: attempt.id,
      endpoint_id: attempt.endpointId,
      event_id: attempt.eventId,
      event_type: attempt.eventType,
      ticket_id: attempt.ticketId,
      attempt: attempt.attempt,
      outcome: attempt.outcome,
      http_status: attempt.httpStatus,
      detail: attempt.detail,
      answer: attempt.answer,
      duration_ms: attempt.durationMs,
      at: timestamp(attempt.at),
    })
    .execute();
}

/** Newest first, with how the parcel stands by now; `before`: the last of the page before. */
export async function readAttempts(
  db: Db,
  workspaceId: WorkspaceId,
  asked: {
    readonly endpointId: string;
    readonly before?: { readonly at: Instant; readonly id: string } | undefined;
    readonly limit: number;
  },
) {
  const { endpointId, before, limit } = asked;
  let attempts = db
    .selectFrom('webhook_attempts as a')
    .leftJoin('outbox as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.id', '=', 'a.event_id'),
    )
    .select(['a.id', 'a.event_id as eventId', 'a.event_type as eventType', 'a.ticket_id as ticketId'])
    .select(['a.attempt', 'a.outcome', 'a.http_status as httpStatus', 'a.detail', 'a.answer'])
    .select(['a.duration_ms as durationMs', 'a.at', 'o.state', 'o.not_before as nextAt'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.endpoint_id', '=', endpointId);
  if (before)
    attempts = attempts.where(
      sql<boolean>`(a.at, a.id) < (${timestamp(before.at)}::timestamptz, ${before.id}::uuid)`,
    );
  return attempts.orderBy('a.at', 'desc').orderBy('a.id', 'desc').limit(limit).execute();
}

/** Sends a parcel once more under its id. Answers whether it was there and had ended. */
export async function reopenParcel(
  across: Db,
  workspaceId: WorkspaceId,
  { endpointId, eventId }: { endpointId: string; eventId: string },
  now: Instant,
): Promise<'reopened' | 'waiting' | 'unknown'> {
  const mine = across
    .updateTable('outbox')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', eventId)
    .where('channel', '=', 'webhook')
    .where(sql<boolean>`parcel->>'endpointId' = ${endpointId}`);
  const { numUpdatedRows } = await mine
    .where('state', 'in', ['sent', 'dead'])
    .set({ state: 'pending', attempt: 0, ended_at: null, last_error: null, not_before: timestamp(now) })
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return 'reopened';
  const waiting = await across
    .selectFrom('outbox')
    .select('state')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', eventId)
    .where(sql<boolean>`parcel->>'endpointId' = ${endpointId}`)
    .executeTakeFirst();
  return waiting ? 'waiting' : 'unknown';
}

export interface LooseParcel {
  readonly id: string;
  readonly lane: string;
  readonly channel: 'mail' | 'webhook';
  readonly parcel: object;
  readonly at: Instant;
}

/** A parcel that no event of a ticket has made. */
export async function insertLooseParcel(
  across: Db,
  workspaceId: WorkspaceId,
  { id, lane, channel, parcel, at }: LooseParcel,
): Promise<void> {
  await across
    .insertInto('outbox')
    .values({
      workspace_id: workspaceId,
      id,
      dedupe_key: `${lane}/${id}`,
      lane,
      channel,
      ticket_id: null,
      reason_seq: 0,
      parcel: JSON.stringify(parcel),
      not_before: timestamp(at),
      created_at: timestamp(at),
    })
    .execute();
}
