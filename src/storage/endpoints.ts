import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import { touchRecords } from './live-records.ts';

export interface StoredEndpoint {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly createdAt: Instant;
}

export async function readEndpoints(db: Db, workspaceId: WorkspaceId): Promise<StoredEndpoint[]> {
  const rows = await db
    .selectFrom('webhook_endpoints')
    .select(['id', 'url', 'events', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .limit(500)
    .execute();
  return rows.map(({ id, url, events, created_at }) => ({ id, url, events, createdAt: created_at }));
}

export async function insertEndpoint(
  tx: Db,
  workspaceId: WorkspaceId,
  endpoint: StoredEndpoint & { readonly secret: string },
): Promise<void> {
  await tx
    .insertInto('webhook_endpoints')
    .values({
      workspace_id: workspaceId,
      id: endpoint.id,
      url: endpoint.url,
      secret: endpoint.secret,
      events: [...endpoint.events],
      created_at: timestamp(endpoint.createdAt),
    })
    .execute();
  await touchRecords(tx, workspaceId);
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
