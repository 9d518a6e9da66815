import { sql } from 'kysely';
import type { PastCompensation } from '../model/compensation.ts';
import type { Instant } from '../model/instant.ts';
import type {
  ApprovalId,
  CompensationId,
  ContactId,
  CustomerId,
  TicketId,
  WorkspaceId,
} from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface Receiver {
  readonly customerId: CustomerId | null;
  readonly contactId: ContactId | null;
}

/** Until the transaction ends nobody else decides about sums of this customer. Taken after the ticket's row, always. */
export async function lockReceiver(
  tx: Db,
  workspaceId: WorkspaceId,
  { customerId, contactId }: Receiver,
): Promise<void> {
  const id = customerId ?? contactId;
  if (id === null) return;
  await tx
    .selectFrom(customerId === null ? 'contacts' : 'customers')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export interface StoredCompensation extends PastCompensation {
  readonly number: number;
  readonly reason: string | null;
  readonly givenBy: string;
  readonly approvalId: string | null;
  readonly restrictedTo: readonly string[] | null;
}

/** All of the ticket's, and what its customer got on other tickets after `since`; newest first. */
export async function readCompensations(
  db: Db,
  workspaceId: WorkspaceId,
  of: Receiver & { readonly ticketId: TicketId; readonly since: Instant },
): Promise<StoredCompensation[]> {
  const receiverId = of.customerId ?? of.contactId;
  const rows = await db
    .selectFrom('compensations as c')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.workspace_id', '=', 'c.workspace_id').onRef('t.id', '=', 'c.ticket_id'),
    )
    .leftJoin('texts as x', (join) =>
      join.onRef('x.workspace_id', '=', 'c.workspace_id').onRef('x.id', '=', 'c.reason_id'),
    )
    .select(['c.id', 'c.ticket_id', 'c.receiver_id', 'c.action', 'c.amount', 'c.currency', 'c.given_by'])
    .select(['c.approval_id', 'c.reference', 'c.given_at', 't.number', 't.visible_to', 'x.body as reason'])
    .where('c.workspace_id', '=', workspaceId)
    .where((one) =>
      one.or([
        one('c.ticket_id', '=', of.ticketId),
        one.and([
          one('c.receiver_id', '=', receiverId),
          sql<boolean>`c.given_at > ${timestamp(of.since)}::timestamptz`,
        ]),
      ]),
    )
    .orderBy('c.given_at', 'desc')
    .limit(pastMax)
    .execute();
  return rows.map((row) => ({
    id: row.id as CompensationId,
    ticketId: row.ticket_id as TicketId,
    receiverId: row.receiver_id as CustomerId,
    action: row.action,
    amount: Number(row.amount),
    currency: row.currency,
    givenAt: row.given_at,
    reference: row.reference,
    number: Number(row.number),
    reason: row.reason,
    givenBy: row.given_by,
    approvalId: row.approval_id,
    restrictedTo: row.visible_to,
  }));
}

/** Far above what a customer gets in any window; the oldest of more than that would no longer count. */
const pastMax = 20_000;

export async function ticketOfCompensation(
  db: Db,
  workspaceId: WorkspaceId,
  id: CompensationId,
): Promise<TicketId | null> {
  const row = await db
    .selectFrom('compensations')
    .select('ticket_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.ticket_id as TicketId | undefined) ?? null;
}

export async function ticketOfApproval(
  db: Db,
  workspaceId: WorkspaceId,
  id: ApprovalId,
): Promise<TicketId | null> {
  const row = await db
    .selectFrom('approvals')
    .select('ticket_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.ticket_id as TicketId | undefined) ?? null;
}
