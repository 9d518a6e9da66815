import { type RawBuilder, sql } from 'kysely';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import type { SideRows } from './rows.ts';
import { hashes } from './event-hashes.ts';
import type { TicketWrite } from './ticket-write.ts';
import { json, ticketParts } from './write-parts.ts';
import { sideParts } from './write-side-rows.ts';
import { criticalSums, neighbourParts } from './write-neighbours.ts';

/** A larger snapshot means that something grows in it that should not. */
export const snapshotBytesMax = 8192;

/**
 * Writes any number of tickets of one workspace with one statement, which commits itself outside of a transaction.
 * A ticket whose version is no longer the expected one is left out with all that belongs to it; answers the ids of
 * those that were written. Throws on a repeated idempotency key (unique violation) and writes nothing then.
 */
export async function writeTickets(
  db: Db,
  workspaceId: WorkspaceId,
  writes: readonly TicketWrite[],
  side: SideRows,
): Promise<Set<TicketId>> {
  const parts = partsOf(workspaceId, writes, side);
  const { rows } = await sql<{
    id: TicketId;
  }>`with ${sql.join(parts, sql`, `)} select id from written`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

function partsOf(
  workspaceId: WorkspaceId,
  writes: readonly TicketWrite[],
  side: SideRows,
): RawBuilder<unknown>[] {
  const fresh = writes.filter(({ expectedVersion }) => expectedVersion === 0);
  const known = writes.filter(({ expectedVersion }) => expectedVersion > 0);
  return [
    ...headParts(workspaceId, fresh, known),
    ...ticketParts(workspaceId, writes),
    ...sideParts(workspaceId, withCritical(side, writes)),
    ...neighbourParts(workspaceId, writes, side),
  ];
}

/** A customer's row is written once in a statement, so its count goes along with what else was told of it. */
function withCritical(side: SideRows, writes: readonly TicketWrite[]): SideRows {
  if (!side.customers?.length) return side;
  const sums = new Map(criticalSums(writes).map(({ id, change }) => [id, change]));
  return { ...side, customers: side.customers.map((row) => ({ ...row, critical: sums.get(row.id) ?? 0 })) };
}

const ticketRecord =
  sql.raw(`(id uuid, number bigint, expected int, version int, snapshot text, last_hash text, status text,
  tier smallint, team_id text, owner_id uuid, customer_id uuid, issue_type text, restricted boolean, visible_to text[],
  open_escalations smallint, hierarchical boolean, unaccepted boolean, flagged boolean, contacts_at timestamptz[],
  last_contact_at timestamptz, next_due_at timestamptz, risk_at timestamptz,
  priority text, severity smallint, tags text[], contact_id uuid, functional_due_at timestamptz, hierarchical_due_at timestamptz,
  offer_due_at timestamptz, created_at timestamptz, updated_at timestamptz)`);

const setColumns =
  sql.raw(`version = r.version, snapshot = r.snapshot, last_hash = decode(r.last_hash, 'hex'), status = r.status,
  tier = r.tier, team_id = r.team_id, owner_id = r.owner_id, customer_id = r.customer_id, issue_type = r.issue_type,
  restricted = r.restricted, visible_to = r.visible_to, open_escalations = r.open_escalations, hierarchical = r.hierarchical,
  unaccepted = r.unaccepted, flagged = r.flagged, contacts_at = r.contacts_at, last_contact_at = r.last_contact_at,
  next_due_at = r.next_due_at, risk_at = r.risk_at, priority = r.priority, severity = r.severity, tags = r.tags,
  contact_id = r.contact_id, functional_due_at = r.functional_due_at, hierarchical_due_at = r.hierarchical_due_at,
  offer_due_at = r.offer_due_at, updated_at = r.updated_at`);

/** `written`: the tickets whose version was as expected. Every other part joins it. */
function headParts(
  workspaceId: WorkspaceId,
  fresh: readonly TicketWrite[],
  known: readonly TicketWrite[],
): RawBuilder<unknown>[] {
  const inserted = sql`inserted as (
    insert into tickets (workspace_id, id, number, version, snapshot, last_hash, status, tier, team_id, owner_id, customer_id,
      issue_type, restricted, visible_to, open_escalations, hierarchical, unaccepted, flagged,
      contacts_at, last_contact_at, next_due_at, risk_at, priority, severity, tags, contact_id, functional_due_at,
      hierarchical_due_at, offer_due_at, created_at, updated_at)
    select ${workspaceId}::uuid, id, number, version, snapshot, decode(last_hash, 'hex'), status, tier, team_id, owner_id,
      customer_id, issue_type, restricted, visible_to, open_escalations, hierarchical, unaccepted, flagged,
      contacts_at, last_contact_at, next_due_at, risk_at, priority, severity, tags, contact_id, functional_due_at,
      hierarchical_due_at, offer_due_at, created_at, updated_at
    from json_to_recordset(${json(fresh.map(ticketRow))}::json) as r ${ticketRecord}
    on conflict do nothing returning id)`;
  const updated = sql`updated as (
    update tickets t set ${setColumns}
    from json_to_recordset(${json(known.map(ticketRow))}::json) as r ${ticketRecord}
    where t.workspace_id = ${workspaceId}::uuid and t.id = r.id and t.version = r.expected returning t.id)`;
  if (known.length === 0) return [inserted, sql`written as (select id from inserted)`];
  if (fresh.length === 0) return [updated, sql`written as (select id from updated)`];
  return [inserted, updated, sql`written as (select id from inserted union all select id from updated)`];
}

function ticketRow({ ticketId, expectedVersion, state, columns, events, previousHash }: TicketWrite): object {
  const snapshot = JSON.stringify(state);
  return {
    id: ticketId,
    number: state.number,
    expected: expectedVersion,
    version: state.version,
    snapshot,
    last_hash: hashes(previousHash, events).at(-1)?.hash.toString('hex') ?? previousHash.toString('hex'),
    status: state.status,
    tier: state.tier,
    team_id: state.teamId,
    owner_id: columns.ownerId,
    customer_id: state.customerId,
    issue_type: state.issueType,
    restricted: state.restricted,
    visible_to: state.restricted ? state.restrictedTo : null,
    open_escalations: state.escalations.filter((one) => one.kind === 'functional').length,
    hierarchical: state.escalations.some((one) => one.kind === 'hierarchical'),
    unaccepted: columns.unaccepted,
    // Who looks at it when it is resolved has nothing left to do.
    flagged:
      state.status !== 'resolved' &&
      state.status !== 'closed' &&
      state.signs.asks.some(({ what }) => what === 'flag'),
    contacts_at: state.signs.contactsAt.map(timestamp),
    last_contact_at: lastContact(state),
    next_due_at: timestamp(columns.nextDueAt),
    risk_at: timestamp(columns.riskAt),
    priority: state.priority,
    severity: state.severity,
    tags: state.tags,
    contact_id: state.contactId,
    functional_due_at: timestamp(columns.functionalDueAt),
    hierarchical_due_at: timestamp(columns.hierarchicalDueAt),
    offer_due_at: timestamp(columns.offerDueAt),
    created_at: timestamp(state.createdAt),
    updated_at: timestamp(state.lastRecordedAt),
  };
}

function lastContact({ signs }: TicketWrite['state']): string | null {
  const at = signs.contactsAt.at(-1);
  return at === undefined ? null : timestamp(at);
}
