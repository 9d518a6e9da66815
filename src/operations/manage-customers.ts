/** Customers by name, and the person of the desk who looks after one. */
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { lockCustomer, readCustomers, writeDedicatedContact } from '../storage/customers.ts';
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
  readonly dedicatedContactId: string | null;
  readonly expectedVersion?: number | undefined;
}

export function changeCustomer(desk: Desk, change: CustomerChange): Promise<RecordChanged | Refusal> {
  const { workspaceId, id, dedicatedContactId, expectedVersion } = change;
  return changeRecords(desk, change, async ({ tx, people }) => {
    const version = await lockCustomer(tx, workspaceId, id);
    if (version === null) return { refused: 'customer_not_found' };
    const refusal =
      movedOn(expectedVersion, version) ??
      (dedicatedContactId === null ? null : refuseAbsent(people, dedicatedContactId));
    if (refusal) return refusal;
    await writeDedicatedContact(tx, workspaceId, id, dedicatedContactId as PersonId | null);
    return { id, version: version + 1 };
  });
}
