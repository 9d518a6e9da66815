import { sql } from 'kysely';
import type { CustomerId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';
import type { StoredCustomer } from './intake-lookups.ts';

export async function readTexts(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<Map<string, { kind: string; body: string }>> {
  const rows = await db
    .selectFrom('texts')
    .select(['id', 'kind', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .execute();
  return new Map(rows.map((row) => [row.id, { kind: row.kind, body: row.body }]));
}

/** What was said and stands: the newest 200 messages, oldest first. */
export async function readMessages(db: Db, workspaceId: WorkspaceId, ticketId: TicketId) {
  const all = await readEveryMessage(db, workspaceId, ticketId);
  return all.filter((row) => row.taken_back_at === null);
}

/** Those as well that their authors took back. */
export async function readEveryMessage(db: Db, workspaceId: WorkspaceId, ticketId: TicketId) {
  const rows = await db
    .selectFrom('messages as m')
    .innerJoin('texts as t', (join) =>
      join.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.text_id'),
    )
    .leftJoin('contacts as c', (join) =>
      join.onRef('c.workspace_id', '=', 'm.workspace_id').onRef('c.id', '=', 'm.contact_id'),
    )
    .select([
      'm.id',
      'm.direction',
      'm.author_kind',
      'm.person_id',
      'm.contact_id',
      'm.automatic',
      'm.sent_by_us',
      'm.occurred_at',
      'm.taken_back_at',
    ])
    .select(['t.body', 'c.name as contact_name'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', ticketId)
    .orderBy('m.occurred_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(200)
    .execute();
  return rows.reverse();
}

/** How far each message to the customer got, by message id. */
export async function readSending(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<Map<string, 'waiting' | 'sent' | 'failed'>> {
  const rows = await db
    .selectFrom('outbox')
    .select([sql<string | null>`parcel->>'messageId'`.as('message_id'), 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('lane', '=', `customer/${ticketId}`)
    .execute();
  const words = {
    pending: 'waiting',
    leased: 'waiting',
    sent: 'sent',
    superseded: 'failed',
    dead: 'failed',
  } as const;
  return new Map(
    rows.flatMap((row) => (row.message_id === null ? [] : [[row.message_id, words[row.state]] as const])),
  );
}

export async function readCustomer(
  db: Db,
  workspaceId: WorkspaceId,
  customerId: string,
): Promise<StoredCustomer | null> {
  const row = await db
    .selectFrom('customers')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, plan, contract, currency, vip, since } = row;
  return {
    id: id as CustomerId,
    name,
    plan,
    contract,
    currency,
    vip,
    since,
    annualValue: row.annual_value === null ? null : Number(row.annual_value),
    criticalIssues: row.critical_issues,
    dedicatedContactId: row.dedicated_contact_id as PersonId | null,
    notes: row.notes,
  };
}

export async function readContact(db: Db, workspaceId: WorkspaceId, contactId: string) {
  return db
    .selectFrom('contacts')
    .select(['id', 'name', 'email', 'language', 'time_zone as timeZone', 'version'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', contactId)
    .executeTakeFirst();
}

/** Who has the problem. */
export async function readContactOf(db: Db, workspaceId: WorkspaceId, ticketId: TicketId) {
  return db
    .selectFrom('tickets')
    .innerJoin('contacts', (join) =>
      join
        .onRef('contacts.workspace_id', '=', 'tickets.workspace_id')
        .onRef('contacts.id', '=', 'tickets.contact_id'),
    )
    .select(['contacts.name', 'contacts.email'])
    .where('tickets.workspace_id', '=', workspaceId)
    .where('tickets.id', '=', ticketId)
    .executeTakeFirst();
}

export async function readOutsideNames(db: Db, workspaceId: WorkspaceId, ticketId: TicketId) {
  return db
    .selectFrom('external_ids')
    .select(['system', 'remote_id as remoteId'])
    .where('workspace_id', '=', workspaceId)
    .where('our_id', '=', ticketId)
    .where('kind', '=', 'ticket')
    .execute();
}
