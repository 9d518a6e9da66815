import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface KeptDelivery {
  readonly sourceId: string;
  readonly system: string;
  readonly hash: Buffer;
  readonly body: Uint8Array;
  readonly why: string;
  readonly receivedAt: Instant;
}

/** The same bytes from the same source are kept once. */
export async function insertKeptDelivery(
  db: Db,
  workspaceId: WorkspaceId,
  kept: KeptDelivery,
): Promise<void> {
  await db
    .insertInto('kept_deliveries')
    .values({
      workspace_id: workspaceId,
      source_id: kept.sourceId,
      delivery_hash: kept.hash,
      system: kept.system,
      body: Buffer.from(kept.body),
      why: kept.why,
      received_at: timestamp(kept.receivedAt),
    })
    .onConflict((one) => one.doNothing())
    .execute();
}

export async function countKeptDeliveries(db: Db, workspaceId: WorkspaceId): Promise<number> {
  const row = await db
    .selectFrom('kept_deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
