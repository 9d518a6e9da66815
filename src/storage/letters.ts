import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface Letter {
  readonly id: string;
  readonly lane: string;
  /** Ids and codes; words and secrets are made at sending. */
  readonly parcel: object;
  readonly notBefore: Instant;
  readonly createdAt: Instant;
}

/** Mail that is about no ticket. */
export async function insertLetter(across: Db, workspaceId: WorkspaceId, letter: Letter): Promise<void> {
  await across
    .insertInto('outbox')
    .values({
      workspace_id: workspaceId,
      id: letter.id,
      dedupe_key: `letter/${letter.id}`,
      lane: letter.lane,
      channel: 'mail',
      ticket_id: null,
      reason_seq: 0,
      parcel: JSON.stringify(letter.parcel),
      not_before: timestamp(letter.notBefore),
      created_at: timestamp(letter.createdAt),
    })
    .execute();
}
