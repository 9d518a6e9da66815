import { AddressCard, type AddressCardId } from '../model/address-card.ts';
import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredCard extends AddressCard {
  readonly id: AddressCardId;
  readonly version: number;
}

/** Every card of the book in its newest version; who left the book is left out. */
export async function readAddressCards(db: Db, workspaceId: WorkspaceId): Promise<StoredCard[]> {
  const rows = await db
    .selectFrom('address_cards')
    .distinctOn('id')
    .select(['id', 'version', 'body', 'removed'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.filter(({ removed }) => !removed).map(cardOf);
}

export interface CardVersion {
  readonly version: number;
  readonly card: AddressCard;
  readonly removed: boolean;
  readonly recordedAt: Instant;
  readonly recordedBy: PersonId | null;
}

/** Newest first, at most `limit`. */
export async function readCardVersions(
  db: Db,
  workspaceId: WorkspaceId,
  id: AddressCardId,
  limit: number,
): Promise<CardVersion[]> {
  const rows = await db
    .selectFrom('address_cards')
    .select(['version', 'body', 'removed', 'recorded_at', 'recorded_by'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    card: AddressCard.parse(row.body),
    removed: row.removed,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by as PersonId | null,
  }));
}

export async function writeCardVersion(
  tx: Db,
  workspaceId: WorkspaceId,
  { id, version, card, removed, recordedAt, recordedBy }: CardVersion & { readonly id: AddressCardId },
): Promise<void> {
  await tx
    .insertInto('address_cards')
    .values({
      workspace_id: workspaceId,
      id,
      version,
      body: JSON.stringify(card),
      removed,
      recorded_at: timestamp(recordedAt),
      recorded_by: recordedBy,
    })
    .execute();
}

function cardOf({ id, version, body }: { id: string; version: number; body: unknown }): StoredCard {
  return { ...AddressCard.parse(body), id: id as AddressCardId, version };
}
