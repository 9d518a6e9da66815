import { sql } from 'kysely';
import type { Customer } from '../model/customer.ts';
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import { headOf, type WorkspaceHead } from './read-tickets.ts';

export type StoredCustomer = Customer;

export interface KnownTicket {
  readonly remoteId: string;
  readonly ticketId: string;
  readonly remoteVersion: number | null;
}

export interface IntakeLookups {
  readonly head: WorkspaceHead;
  /** A fresh ticket number; lost when nothing new comes of it. */
  readonly number: number;
  readonly customers: readonly StoredCustomer[];
  readonly tickets: readonly KnownTicket[];
  /** Of the asked message ids, those that are stored already. */
  readonly messages: ReadonlySet<string>;
}

export interface LookedFor {
  readonly system: string;
  readonly customerIds: readonly string[];
  readonly remoteTickets: readonly string[];
  readonly remoteMessages: readonly string[];
}

/** One round trip for all that a delivery or a new ticket has to know. null: no such workspace. */
export async function lookUpIntake(
  db: Db,
  workspaceId: WorkspaceId,
  { system, customerIds, remoteTickets, remoteMessages }: LookedFor,
): Promise<IntakeLookups | null> {
  const { rows } = await sql<LookupRow>`
    select w.records_version, w.policy_version, w.clock_shift_ms, nextval('ticket_numbers') as number,
      (select json_agg(json_build_object('id', c.id, 'name', c.name, 'plan', c.plan, 'contract', c.contract,
          'annualValue', c.annual_value, 'currency', c.currency, 'vip', c.vip,
          'since', floor(extract(epoch from c.since) * 1000), 'criticalIssues', c.critical_issues,
          'dedicatedContactId', c.dedicated_contact_id))
        from customers c where c.workspace_id = w.id and c.id = any(${customerIds}::uuid[])) as customers,
      (select json_agg(json_build_object('remoteId', e.remote_id, 'ticketId', e.our_id, 'remoteVersion', e.remote_version))
        from external_ids e where e.workspace_id = w.id and e.system = ${system} and e.kind = 'ticket'
          and e.remote_id = any(${remoteTickets}::text[])) as tickets,
      (select json_agg(e.remote_id) from external_ids e where e.workspace_id = w.id and e.system = ${system}
          and e.kind = 'message' and e.remote_id = any(${remoteMessages}::text[])) as messages
    from workspaces w where w.id = ${workspaceId}::uuid`.execute(db);
  const row = rows[0];
  if (!row) return null;
  return {
    head: headOf(row),
    number: Number(row.number),
    customers: row.customers ?? [],
    tickets: row.tickets ?? [],
    messages: new Set(row.messages ?? []),
  };
}

interface LookupRow {
  records_version: number;
  policy_version: number;
  clock_shift_ms: number;
  number: number;
  customers: StoredCustomer[] | null;
  tickets: KnownTicket[] | null;
  messages: string[] | null;
}

/** The first answer to a request with this key, if there was one in the last 72 hours. */
export async function readFirstAnswer(
  db: Db,
  workspaceId: WorkspaceId,
  actor: string,
  key: string,
): Promise<{ requestHash: string; status: number; answer: object } | null> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'answer'])
    .where('workspace_id', '=', workspaceId)
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst();
  return row
    ? { requestHash: row.request_hash.toString('hex'), status: row.status, answer: row.answer }
    : null;
}

/** Fails where the key is there already: whatever its transaction has done is then undone. */
export async function insertFirstAnswer(
  tx: Db,
  workspaceId: WorkspaceId,
  request: { readonly actor: string; readonly key: string; readonly requestHash: string },
  answer: object,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto('idempotency_keys')
    .values({
      workspace_id: workspaceId,
      actor: request.actor,
      key: request.key,
      request_hash: Buffer.from(request.requestHash, 'hex'),
      status: 200,
      answer: JSON.stringify(answer),
      created_at: timestamp(at),
    })
    .execute();
}
