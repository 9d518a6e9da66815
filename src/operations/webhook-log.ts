/** What became of each attempt to post an event, and posting one again. */
import type { SendOutcome } from '../model/channel.ts';
import type { Instant } from '../model/instant.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { WorkspaceId } from '../model/words.ts';
import { noteEndpointHealth, readOneEndpoint, setEndpointAside } from '../storage/endpoints.ts';
import type { ParcelEnd, TakenParcel } from '../storage/outbox.ts';
import { insertAttempt, insertLooseParcel, readAttempts, reopenParcel } from '../storage/webhook-attempts.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull } from './names.ts';
import { type EndpointNotFound, workspaceNow } from './webhook-endpoints.ts';

/** An endpoint that has failed for so long without one success is set aside. */
const patienceMs = 3 * 24 * 3_600_000;

export interface Posted {
  readonly taken: TakenParcel;
  readonly end: ParcelEnd;
  /** null: it was not sent at all. */
  readonly outcome: SendOutcome | null;
  readonly durationMs: number;
  readonly now: Instant;
}

/** Writes an attempt down, and looks whether its endpoint still answers. Anything but a webhook is left alone. */
export async function notePosting(
  desk: Desk,
  { taken, end, outcome, durationMs, now }: Posted,
): Promise<void> {
  const { endpointId, eventType, to } = taken.parcel as Partial<
    Record<'endpointId' | 'eventType' | 'to', string>
  >;
  if (taken.channel !== 'webhook' || endpointId === undefined) return;
  const { workspaceId } = taken;
  const db = desk.database.of(workspaceId);
  await insertAttempt(db, workspaceId, {
    id: desk.dice.id(),
    endpointId,
    eventId: taken.id,
    eventType: eventType ?? 'ping',
    ticketId: to === 'ping' ? null : taken.ticketId,
    attempt: taken.attempt,
    outcome: end.state === 'sent' ? 'taken' : end.state === 'pending' ? 'again' : 'given-up',
    httpStatus: outcome?.answer?.status ?? null,
    detail: 'error' in end ? end.error : (outcome?.detail ?? null),
    answer: outcome?.answer?.text ?? null,
    durationMs: Math.round(durationMs),
    at: now,
  });
  if (outcome === null) return;
  const failingSince = await noteEndpointHealth(db, workspaceId, endpointId, outcome.sent ? null : now);
  const hasGone = outcome.answer?.status === gone;
  if (hasGone || (failingSince !== null && now - failingSince >= patienceMs))
    await setAside(desk, workspaceId, endpointId, now, failingSince ?? now);
}

/** The receiver says that there is nothing any more, and never will be. */
const gone = 410;

/** Its owner is told once; who closed his account has left it to the admins' page. */
async function setAside(
  desk: Desk,
  workspaceId: WorkspaceId,
  endpointId: string,
  now: Instant,
  since: Instant,
): Promise<void> {
  const db = desk.database.of(workspaceId);
  const isFirst = await db.transaction().execute((tx) => setEndpointAside(tx, workspaceId, endpointId, now));
  if (!isFirst) return;
  const endpoint = await readOneEndpoint(db, workspaceId, endpointId);
  desk.log.warn({ workspaceId, endpointId }, 'A webhook endpoint is set aside: it failed for days.');
  if (!endpoint?.ownerId) return;
  await insertLooseParcel(desk.database.across, workspaceId, {
    id: desk.dice.id(),
    lane: `endpoint:${endpointId}`,
    channel: 'mail',
    parcel: { to: 'endpoint-owner', personId: endpoint.ownerId, endpointId, since },
    at: now,
  });
}

export interface ListDeliveries {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listDeliveries(desk: Desk, { workspaceId, id, after, limit }: ListDeliveries) {
  const db = desk.database.of(workspaceId);
  if (!(await readOneEndpoint(db, workspaceId, id))) return notFound;
  const before = after === undefined ? undefined : readCursor(after);
  if (isRefusal(before)) return before;
  const rows = await readAttempts(db, workspaceId, { endpointId: id, before, limit });
  const last = rows.length < limit ? undefined : rows.at(-1);
  const deliveries = rows.map(({ at, state, nextAt, ...row }) => ({
    ...row,
    at: iso(at),
    state: state === 'leased' ? ('pending' as const) : (state ?? ('forgotten' as const)),
    nextAt: state === 'pending' ? isoOrNull(nextAt) : null,
  }));
  return { deliveries, next: last ? Buffer.from(`${last.at}/${last.id}`).toString('base64url') : null };
}

function readCursor(cursor: string): { at: Instant; id: string } | Refusal {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  const isGood = /^\d{1,15}$/.test(at) && /^[0-9a-f-]{36}$/.test(id);
  return isGood ? { at: Number(at), id } : { refused: 'cursor_unreadable' };
}

/** Posts an event once more, under the id that it had: a receiver that has it knows it again. */
export async function resendDelivery(
  desk: Desk,
  { workspaceId, id, eventId }: { workspaceId: WorkspaceId; id: string; eventId: string },
): Promise<{ eventId: string } | EndpointNotFound | Refusal | { refused: 'delivery_not_found' }> {
  const db = desk.database.of(workspaceId);
  if (!(await readOneEndpoint(db, workspaceId, id))) return notFound;
  const now = await workspaceNow(desk, workspaceId);
  const end = await reopenParcel(desk.database.across, workspaceId, { endpointId: id, eventId }, now);
  if (end === 'unknown') return { refused: 'delivery_not_found' };
  if (end === 'waiting') return { refused: 'nothing_changes' };
  desk.wake(workspaceId);
  return { eventId };
}

const notFound: EndpointNotFound = { refused: 'endpoint_not_found' };
