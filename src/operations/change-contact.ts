/** In which language and zone somebody of a customer reads what we write. */
import type { Refusal } from '../model/refusal.ts';
import { type ContactChanges, lockContact, writeContact } from '../storage/contacts.ts';
import { changeRecords, movedOn, type RecordChanged, type RecordOrder } from './change-records.ts';
import type { Desk } from './desk.ts';

export interface ContactChange extends RecordOrder {
  readonly id: string;
  readonly changes: ContactChanges;
  readonly expectedVersion?: number | undefined;
}

export function changeContact(desk: Desk, change: ContactChange): Promise<RecordChanged | Refusal> {
  const { workspaceId, id, changes, expectedVersion } = change;
  return changeRecords(desk, change, async ({ tx }) => {
    const version = await lockContact(tx, workspaceId, id);
    if (version === null) return { refused: 'contact_not_found' };
    const refusal = movedOn(expectedVersion, version);
    if (refusal) return refusal;
    await writeContact(tx, workspaceId, id, changes);
    return { id, version: version + 1 };
  });
}
