import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly plan: string | null;
  readonly contract: string | null;
  readonly annualValue: number | null;
  readonly currency: string | null;
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
    .select(['id', 'name', 'name_key', 'plan', 'contract', 'annual_value', 'currency', 'vip'])
    .select(['dedicated_contact_id', 'version'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name_key')
    .limit(limit);
  if (beginning !== null) rows = rows.where(sql<boolean>`starts_with(name_key, ${beginning})`);
  if (after !== null) rows = rows.where('name_key', '>', after);
  const found = await rows.execute();
  return found.map(
    ({ name_key: key, dedicated_contact_id: dedicatedContactId, annual_value: value, ...row }) => ({
      ...row,
      key,
      annualValue: value === null ? null : Number(value),
      dedicatedContactId,
    }),
  );
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

/** What is absent stays. */
export interface CustomerChanges {
  readonly plan?: string | null | undefined;
  readonly contract?: string | null | undefined;
  readonly annualValue?: number | null | undefined;
  readonly currency?: string | null | undefined;
  readonly vip?: boolean | undefined;
  readonly dedicatedContactId?: PersonId | null | undefined;
}

export async function writeCustomer(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  { plan, contract, annualValue, currency, vip, dedicatedContactId }: CustomerChanges,
): Promise<void> {
  await tx
    .updateTable('customers')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(plan === undefined ? {} : { plan }),
      ...(contract === undefined ? {} : { contract }),
      ...(annualValue === undefined ? {} : { annual_value: annualValue }),
      ...(currency === undefined ? {} : { currency }),
      ...(vip === undefined ? {} : { vip }),
      ...(dedicatedContactId === undefined ? {} : { dedicated_contact_id: dedicatedContactId }),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export interface CustomerNotes {
  readonly version: number;
  readonly notes: string | null;
  readonly notedBy: PersonId | null;
  readonly notedAt: Instant | null;
}

export async function readCustomerNotes(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
): Promise<CustomerNotes | null> {
  const row = await db
    .selectFrom('customers')
    .select(['version', 'notes', 'noted_by', 'noted_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { version, notes, noted_by: notedBy, noted_at: notedAt } = row;
  return { version, notes, notedBy: notedBy as PersonId | null, notedAt };
}

export async function writeCustomerNotes(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  {
    notes,
    personId,
    at,
  }: { readonly notes: string | null; readonly personId: PersonId | null; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable('customers')
    .set((eb) => ({ notes, noted_by: personId, noted_at: timestamp(at), version: eb('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** The newest first. */
export async function readTicketsOfCustomer(
  db: Db,
  workspaceId: WorkspaceId,
  { customerId, limit }: { readonly customerId: string; readonly limit: number },
): Promise<{ readonly state: TicketState; readonly subject: string | null }[]> {
  const rows = await db
    .selectFrom('tickets as t')
    .leftJoin('texts as s', (join) =>
      join
        .onRef('s.workspace_id', '=', 't.workspace_id')
        .onRef('s.ticket_id', '=', 't.id')
        .on('s.kind', '=', 'subject'),
    )
    .select(['t.snapshot', 's.body as subject'])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.customer_id', '=', customerId)
    .orderBy('t.created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ snapshot, subject }) => ({ state: JSON.parse(snapshot) as TicketState, subject }));
}
