import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import { touchRecords } from './live-records.ts';

export interface StoredEndpoint {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly ownerId: PersonId | null;
  readonly failingSince: Instant | null;
  readonly setAsideAt: Instant | null;
  readonly createdAt: Instant;
}

const shown = [
  'id',
  'name',
  'url',
  'events',
  'owner_id as ownerId',
  'failing_since as failingSince',
  'set_aside_at as setAsideAt',
  'created_at as createdAt',
] as const;

export async function readEndpoints(db: Db, workspaceId: WorkspaceId): Promise<StoredEndpoint[]> {
  const rows = await openEndpoints(db, workspaceId).select(shown).orderBy('created_at').limit(500).execute();
  return rows as StoredEndpoint[];
}

export async function readOneEndpoint(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
): Promise<StoredEndpoint | null> {
  const row = await openEndpoints(db, workspaceId).select(shown).where('id', '=', id).executeTakeFirst();
  return (row as StoredEndpoint | undefined) ?? null;
}

/** What a webhook needs at sending: where to, and the secrets that sign. null: the endpoint is closed. */
export async function readEndpoint(db: Db, workspaceId: WorkspaceId, id: string) {
  return openEndpoints(db, workspaceId)
    .select(['url', 'secret', 'previous_secret', 'previous_until', 'set_aside_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertEndpoint(
  tx: Db,
  workspaceId: WorkspaceId,
  endpoint: Pick<StoredEndpoint, 'id' | 'name' | 'url' | 'events' | 'ownerId' | 'createdAt'> & {
    readonly secret: string;
  },
): Promise<void> {
  await tx
    .insertInto('webhook_endpoints')
    .values({
      workspace_id: workspaceId,
      id: endpoint.id,
      name: endpoint.name,
      url: endpoint.url,
      secret: endpoint.secret,
      events: [...endpoint.events],
      owner_id: endpoint.ownerId,
      created_at: timestamp(endpoint.createdAt),
    })
    .execute();
  await touchRecords(tx, workspaceId);
}

export interface EndpointChange {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly events?: readonly string[] | undefined;
  /** null: events are posted again, and what failed before is forgotten. */
  readonly setAsideAt?: Instant | null | undefined;
}

/** Answers whether there was such an endpoint. */
export async function changeEndpoint(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  { name, url, events, setAsideAt }: EndpointChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhook_endpoints')
    .set({
      // Kysely leaves out what is undefined; the id stands in for a change of nothing.
      id,
      name,
      url,
      events: events && [...events],
      set_aside_at: typeof setAsideAt === 'number' ? timestamp(setAsideAt) : setAsideAt,
      ...(setAsideAt === null ? { failing_since: null } : {}),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  await touchRecords(tx, workspaceId);
  return numUpdatedRows > 0n;
}

/** The secret before signs as well until `previousUntil`. Answers whether there was such an endpoint. */
export async function rotateEndpointSecret(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
  secret: string,
  previousUntil: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhook_endpoints')
    .set((one) => ({
      previous_secret: one.ref('secret'),
      previous_until: timestamp(previousUntil),
      secret,
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Answers whether there was such an endpoint. */
export async function closeEndpoint(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhook_endpoints')
    .set({ closed_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  await touchRecords(tx, workspaceId);
  return numUpdatedRows > 0n;
}

/** True for the one who sets it aside; several attempts may fail at once. */
export async function setEndpointAside(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhook_endpoints')
    .set({ set_aside_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('set_aside_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await touchRecords(tx, workspaceId);
  return numUpdatedRows > 0n;
}

/** What an attempt says of the endpoint; answers since when it fails, null when it does not or is closed. */
export async function noteEndpointHealth(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
  failedAt: Instant | null,
): Promise<Instant | null> {
  const endpoints = db
    .updateTable('webhook_endpoints')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null);
  if (failedAt === null) {
    await endpoints.set({ failing_since: null }).where('failing_since', 'is not', null).execute();
    return null;
  }
  const row = await endpoints
    .set({ failing_since: sql<string>`coalesce(failing_since, ${timestamp(failedAt)}::timestamptz)` })
    .returning('failing_since')
    .executeTakeFirst();
  return row?.failing_since ?? null;
}

function openEndpoints(db: Db, workspaceId: WorkspaceId) {
  return db
    .selectFrom('webhook_endpoints')
    .where('workspace_id', '=', workspaceId)
    .where('closed_at', 'is', null);
}
