/** A signed delivery that says nothing of a ticket is kept as it came: it was acknowledged, so it must not be lost. */
import { createHash } from 'node:crypto';
import type { WorkspaceId } from '../model/words.ts';
import { insertKeptDelivery } from '../storage/kept-deliveries.ts';
import type { Desk } from './desk.ts';

export interface KeepDelivery {
  readonly workspaceId: WorkspaceId;
  readonly sourceId: string;
  readonly system: string;
  readonly body: Uint8Array;
  readonly why: string;
}

export async function keepDelivery(
  desk: Desk,
  { workspaceId, sourceId, system, body, why }: KeepDelivery,
): Promise<void> {
  const hash = createHash('sha256').update(body).digest();
  const receivedAt = desk.clock.realNow();
  await insertKeptDelivery(desk.database.of(workspaceId), workspaceId, {
    sourceId,
    system,
    hash,
    body,
    why,
    receivedAt,
  });
}
