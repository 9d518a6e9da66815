/** Customers by name, and the person of the desk who looks after one. */
import type { Refusal } from '../model/refusal.ts';
import type { WorkspaceId } from '../model/words.ts';
import {
  type CustomerChanges,
  lockCustomer,
  readCustomers,
  writeCustomer,
  writeCustomerNotes,
} from '../storage/customers.ts';
import { letTicketsFollowCustomer } from '../storage/follow-customers.ts';
import { changeRecords, movedOn, type RecordChanged, type RecordOrder } from './change-records.ts';
import type { Desk } from './desk.ts';
import { refuseAbsent } from './manage-people.ts';

export interface CustomersAsked {
  readonly workspaceId: WorkspaceId;
  /** What the name begins with. */
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listCustomers(desk: Desk, { workspaceId, q, after, limit }: CustomersAsked) {
  const found = await readCustomers(desk.database.of(workspaceId), workspaceId, {
    beginning: q === undefined || q.trim() === '' ? null : q.trim().toLowerCase(),
    after: after ?? null,
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  return {
    customers: shown.map(({ key, ...customer }) => customer),
    next: found.length > limit ? (shown.at(-1)?.key ?? null) : null,
  };
}

export interface CustomerChange extends RecordOrder {
  readonly id: string;
  readonly changes: CustomerChanges;
  readonly expectedVersion?: number | undefined;
}

/** Open tickets of theirs go by it. What a helpdesk tells of it later goes before. */
export function changeCustomer(desk: Desk, change: CustomerChange): Promise<RecordChanged | Refusal> {
  const { workspaceId, id, changes, expectedVersion } = change;
  const { dedicatedContactId = null } = changes;
  return changeRecords(desk, change, async ({ tx, people }) => {
    const version = await lockCustomer(tx, workspaceId, id);
    if (version === null) return { refused: 'customer_not_found' };
    const refusal =
      movedOn(expectedVersion, version) ??
      (dedicatedContactId === null ? null : refuseAbsent(people, dedicatedContactId));
    if (refusal) return refusal;
    await writeCustomer(tx, workspaceId, id, changes);
    await letTicketsFollowCustomer(tx, workspaceId, id, desk.clock.realNow());
    return { id, version: version + 1 };
  });
}

export interface CustomerNote extends RecordOrder {
  readonly id: string;
  /** Empty: there is nothing to know any more. */
  readonly notes: string;
  readonly expectedVersion?: number | undefined;
}

export function noteCustomer(desk: Desk, note: CustomerNote): Promise<RecordChanged | Refusal> {
  const { workspaceId, personId, id, expectedVersion } = note;
  return changeRecords(desk, note, async ({ tx, now }) => {
    const version = await lockCustomer(tx, workspaceId, id);
    if (version === null) return { refused: 'customer_not_found' };
    const refusal = movedOn(expectedVersion, version);
    if (refusal) return refusal;
    const notes = note.notes.trim() === '' ? null : note.notes.trim();
    await writeCustomerNotes(tx, workspaceId, id, { notes, personId, at: now });
    return { id, version: version + 1 };
  });
}
