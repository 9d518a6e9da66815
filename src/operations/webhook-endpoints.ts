/** Where events are posted to: made, changed, closed; their secrets; and whether they still answer. */
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import {
  changeEndpoint as writeChange,
  closeEndpoint,
  type EndpointChange,
  insertEndpoint,
  readEndpoints,
  readOneEndpoint,
  rotateEndpointSecret,
  type StoredEndpoint,
} from '../storage/endpoints.ts';
import { readHead } from '../storage/read-tickets.ts';
import { insertLooseParcel } from '../storage/webhook-attempts.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull } from './names.ts';
import { newWebhookSecret } from './sources.ts';

export interface EndpointView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: string[];
  readonly failingSince: string | null;
  readonly setAsideAt: string | null;
  readonly createdAt: string;
}

export interface NewEndpoint {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly request?: RequestKey | null;
}

/** The only time that the secret is shown: the same request again gets the answer without it. */
export function createEndpoint(
  desk: Desk,
  order: NewEndpoint,
): Promise<(EndpointView & { readonly secret?: string }) | Refusal> {
  const { workspaceId, request = null } = order;
  return answerOnce<EndpointView & { readonly secret?: string }, Refusal>(desk, workspaceId, request, () =>
    makeEndpoint(desk, order),
  );
}

async function makeEndpoint(
  desk: Desk,
  { workspaceId, personId, name, url, events, request = null }: NewEndpoint,
): Promise<EndpointView & { readonly secret: string }> {
  const secret = newWebhookSecret(desk);
  const endpoint = {
    id: desk.dice.id(),
    name,
    url,
    events,
    ownerId: personId,
    createdAt: desk.clock.realNow(),
  };
  const db = desk.database.of(workspaceId);
  const view = endpointView({ ...endpoint, failingSince: null, setAsideAt: null });
  await db.transaction().execute(async (tx) => {
    await insertEndpoint(tx, workspaceId, { ...endpoint, secret });
    await answeredWith(desk, tx, workspaceId, request, view);
  });
  return { ...view, secret };
}

export async function listEndpoints(desk: Desk, workspaceId: WorkspaceId): Promise<EndpointView[]> {
  return (await readEndpoints(desk.database.of(workspaceId), workspaceId)).map(endpointView);
}

export interface ChangeEndpoint extends Omit<EndpointChange, 'setAsideAt'> {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  /** true: post to it again; false: post nothing for now. */
  readonly active?: boolean | undefined;
}

export async function changeEndpoint(
  desk: Desk,
  { workspaceId, id, active, ...change }: ChangeEndpoint,
): Promise<EndpointView | EndpointNotFound> {
  const db = desk.database.of(workspaceId);
  const now = await workspaceNow(desk, workspaceId);
  const setAsideAt = active === undefined ? undefined : active ? null : now;
  const isThere = await db
    .transaction()
    .execute((tx) => writeChange(tx, workspaceId, id, { ...change, setAsideAt }));
  const changed = isThere ? await readOneEndpoint(db, workspaceId, id) : null;
  return changed ? endpointView(changed) : { refused: 'endpoint_not_found' };
}

export interface EndpointNotFound {
  readonly refused: 'endpoint_not_found';
}

/** So long deliveries carry signatures of both secrets, so that a receiver can change over without losing any. */
export const overlapMs = 24 * 3_600_000;

/** The only time that the new secret is shown. */
export async function rotateSecret(
  desk: Desk,
  { workspaceId, id }: { workspaceId: WorkspaceId; id: string },
): Promise<{ secret: string; previousUntil: string } | EndpointNotFound> {
  const db = desk.database.of(workspaceId);
  const secret = newWebhookSecret(desk);
  const until = desk.clock.realNow() + overlapMs;
  const isThere = await rotateEndpointSecret(db, workspaceId, id, secret, until);
  return isThere ? { secret, previousUntil: iso(until) } : { refused: 'endpoint_not_found' };
}

/** Answers whether there was such an endpoint. */
export async function deleteEndpoint(desk: Desk, workspaceId: WorkspaceId, id: string): Promise<boolean> {
  const db = desk.database.of(workspaceId);
  const at = desk.clock.realNow();
  return db.transaction().execute((tx) => closeEndpoint(tx, workspaceId, id, at));
}

/** A delivery that means nothing, to see whether the way is open. Leaves like any other and stands in the log. */
export async function pingEndpoint(
  desk: Desk,
  { workspaceId, id }: { workspaceId: WorkspaceId; id: string },
): Promise<{ eventId: string } | EndpointNotFound | Refusal> {
  const endpoint = await readOneEndpoint(desk.database.of(workspaceId), workspaceId, id);
  if (!endpoint) return { refused: 'endpoint_not_found' };
  const eventId = desk.dice.id();
  const at = await workspaceNow(desk, workspaceId);
  await insertLooseParcel(desk.database.across, workspaceId, {
    id: eventId,
    // Of its own lane: it does not wait for what could not be posted before.
    lane: `ping:${eventId}`,
    channel: 'webhook',
    parcel: { to: 'ping', endpointId: id, eventType: 'ping', at },
    at,
  });
  desk.wake(workspaceId);
  return { eventId };
}

export async function workspaceNow(desk: Desk, workspaceId: WorkspaceId): Promise<Instant> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  return desk.clock.now(head?.clockShiftMs ?? 0);
}

function endpointView(endpoint: StoredEndpoint): EndpointView {
  const { id, name, url, events, failingSince, setAsideAt, createdAt } = endpoint;
  return {
    id,
    name,
    url,
    events: [...events],
    failingSince: isoOrNull(failingSince),
    setAsideAt: isoOrNull(setAsideAt),
    createdAt: iso(createdAt),
  };
}
