import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { CustomerFacts } from '../model/ticket-facts.ts';
import type { TicketContact } from '../model/ticket-signs.ts';
import type { CustomerId, IssueTypeId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface ElsewhereAskedFor {
  readonly ticketId: TicketId;
  readonly customerId: CustomerId;
  readonly issueType: IssueTypeId;
  /** Contacts before these do not count; null: they are not asked for. */
  readonly contactsSince: Instant | null;
  readonly customersSince: Instant | null;
}

export interface ElsewhereRows {
  /** Of the customer's other tickets with the issue type; several where he came several times. */
  readonly contacts: readonly TicketContact[];
  /** Of other customers' tickets with the issue type. */
  readonly others: readonly { readonly customerId: string; readonly contact: TicketContact }[];
  /** The customer's record; its critical issues with this ticket's where it is one. null: nobody has written one. */
  readonly record: CustomerFacts | null;
}

/** More tickets than these of one customer, and of all others, are not looked through; the newest count. */
const ownTicketsMax = 30;
const otherTicketsMax = 200;

/** One round trip for all that a ticket's triggers may ask of other tickets. */
export async function readElsewhere(
  db: Db,
  workspaceId: WorkspaceId,
  { ticketId, customerId, issueType, contactsSince, customersSince }: ElsewhereAskedFor,
): Promise<ElsewhereRows> {
  // A window that begins at the end of time finds nothing, and the statement stays the same.
  const since = (instant: Instant | null) => timestamp(instant ?? Number.POSITIVE_INFINITY);
  const { rows } = await sql<ElsewhereRow>`
    select
      (select json_agg(json_build_object('number', o.number,
          'at', (select json_agg(floor(extract(epoch from c) * 1000)) from unnest(o.contacts_at) c
            where c > ${since(contactsSince)}::timestamptz)))
        from (select t.number, t.contacts_at from tickets t
          where t.workspace_id = ${workspaceId}::uuid and t.customer_id = ${customerId}::uuid and t.issue_type = ${issueType}
            and t.last_contact_at > ${since(contactsSince)}::timestamptz and t.id <> ${ticketId}::uuid
          order by t.last_contact_at desc limit ${ownTicketsMax}) o) as contacts,
      (select json_agg(json_build_object('number', o.number, 'customerId', o.customer_id,
          'at', floor(extract(epoch from o.last_contact_at) * 1000)))
        from (select t.number, t.customer_id, t.last_contact_at from tickets t
          where t.workspace_id = ${workspaceId}::uuid and t.issue_type = ${issueType}
            and t.last_contact_at > ${since(customersSince)}::timestamptz
            and t.customer_id is not null and t.customer_id <> ${customerId}::uuid
          order by t.last_contact_at desc limit ${otherTicketsMax}) o) as others,
      (select json_build_object('plan', c.plan, 'contract', c.contract, 'annualValue', c.annual_value, 'vip', c.vip,
          'since', floor(extract(epoch from c.since) * 1000), 'criticalIssues', c.critical_issues,
          'dedicatedContactId', c.dedicated_contact_id)
        from customers c where c.workspace_id = ${workspaceId}::uuid and c.id = ${customerId}::uuid) as record`.execute(
    db,
  );
  const [row] = rows;
  return {
    contacts: (row?.contacts ?? []).flatMap(({ number, at }) =>
      (at ?? []).map((each) => [Number(number), each] as const),
    ),
    others: (row?.others ?? []).map(({ number, customerId: of, at }) => ({
      customerId: of,
      contact: [Number(number), at] as const,
    })),
    record: row?.record ?? null,
  };
}

interface ElsewhereRow {
  contacts: { number: number; at: Instant[] | null }[] | null;
  others: { number: number; customerId: string; at: Instant }[] | null;
  record: CustomerFacts | null;
}
