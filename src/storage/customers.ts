import { sql } from 'kysely';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly plan: string | null;
  readonly contract: string | null;
  readonly vip: boolean;
  readonly dedicatedContactId: string | null;
  readonly version: number;
}

/** By name; `after` is the key of the last row of the page before. */
export async function readCustomers(
  db: Db,
  workspaceId: WorkspaceId,
  question: { readonly beginning: string | null; readonly after: string | null; readonly limit: number },
): Promise<(CustomerRow & { readonly key: string })[]> {
  const { beginning, after, limit } = question;
  let rows = db
    .selectFrom('customers')
    .select(['id', 'name', 'name_key', 'plan', 'contract', 'vip', 'dedicated_contact_id', 'version'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name_key')
    .limit(limit);
  if (beginning !== null) rows = rows.where(sql<boolean>`starts_with(name_key, ${beginning})`);
  if (after !== null) rows = rows.where('name_key', '>', after);
  const found = await rows.execute();
  return found.map(({ name_key: key, dedicated_contact_id: dedicatedContactId, ...row }) => ({
    ...row,
    key,
    dedicatedContactId,
  }));
}

/** The row's version under its lock; null: there is no such customer. */
export async function lockCustomer(tx: Db, workspaceId: WorkspaceId, id: string): Promise<number | null> {
  const row = await tx
    .selectFrom('customers')
    .select('version')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function writeDedicatedContact(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  personId: PersonId | null,
): Promise<void> {
  await tx
    .updateTable('customers')
    .set((eb) => ({ dedicated_contact_id: personId, version: eb('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
