import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Deadline } from '../model/deadline.ts';
import type { Instant } from '../model/instant.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import type { EscalationRow, OutboxRow, SideRows } from './rows.ts';
import { measureColumns } from './tables.ts';

/** What lists filter and sort by; all of it follows from the state. */
export interface TicketColumns {
  readonly ownerId: string | null;
  readonly unaccepted: boolean;
  readonly nextDueAt: Instant;
  readonly riskAt: Instant;
}

/** Everything that one command changes on one ticket. */
export interface TicketWrite {
  readonly ticketId: TicketId;
  /** 0: the ticket is new. */
  readonly expectedVersion: number;
  readonly previousHash: Buffer;
  readonly state: TicketState;
  readonly events: readonly TicketEvent[];
  readonly columns: TicketColumns;
  readonly deadlines: { readonly set: readonly Deadline[]; readonly clear: readonly string[] };
  readonly outbox: readonly OutboxRow[];
  readonly escalations: readonly EscalationRow[];
  readonly people: { readonly add: readonly string[]; readonly remove: readonly string[] };
  readonly measures: Readonly<Partial<Record<(typeof measureColumns)[number], number>>>;
}

/** Hash of a stream before its first event. */
export const genesisHash = Buffer.alloc(32);

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
    eventsPart(workspaceId, writes),
    ...optional(writes.flatMap(deadlineRows), (rows) => deadlinesPart(workspaceId, rows)),
    ...optional(writes.flatMap(clearedRows), (rows) => clearedPart(workspaceId, rows)),
    ...optional(writes.flatMap(outboxRows), (rows) => outboxPart(workspaceId, rows)),
    ...optional(writes.flatMap(escalationRows), (rows) => escalationsPart(workspaceId, rows)),
    ...optional(
      writes.flatMap((write) => peopleRows(write, write.people.add)),
      (rows) => addPeoplePart(workspaceId, rows),
    ),
    ...optional(
      writes.flatMap((write) => peopleRows(write, write.people.remove)),
      (rows) => removePeoplePart(workspaceId, rows),
    ),
    ...optional(writes.flatMap(measureRows), (rows) => measuresPart(workspaceId, rows)),
    ...sideParts(workspaceId, side),
  ];
}

function optional<T>(
  rows: readonly T[],
  part: (rows: readonly T[]) => RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return rows.length === 0 ? [] : [part(rows)];
}

const ticketRecord =
  sql.raw(`(id uuid, number bigint, expected int, version int, snapshot text, last_hash text, status text,
  tier smallint, team_id text, owner_id uuid, customer_id uuid, issue_type text, restricted boolean, visible_to text[],
  open_escalations smallint, hierarchical boolean, unaccepted boolean, next_due_at timestamptz, risk_at timestamptz,
  created_at timestamptz, updated_at timestamptz)`);

const setColumns =
  sql.raw(`version = r.version, snapshot = r.snapshot, last_hash = decode(r.last_hash, 'hex'), status = r.status,
  tier = r.tier, team_id = r.team_id, owner_id = r.owner_id, customer_id = r.customer_id, issue_type = r.issue_type,
  restricted = r.restricted, visible_to = r.visible_to, open_escalations = r.open_escalations, hierarchical = r.hierarchical,
  unaccepted = r.unaccepted, next_due_at = r.next_due_at, risk_at = r.risk_at, updated_at = r.updated_at`);

/** `written`: the tickets whose version was as expected. Every other part joins it. */
function headParts(
  workspaceId: WorkspaceId,
  fresh: readonly TicketWrite[],
  known: readonly TicketWrite[],
): RawBuilder<unknown>[] {
  const inserted = sql`inserted as (
    insert into tickets (workspace_id, id, number, version, snapshot, last_hash, status, tier, team_id, owner_id, customer_id,
      issue_type, restricted, visible_to, open_escalations, hierarchical, unaccepted, next_due_at, risk_at, created_at, updated_at)
    select ${workspaceId}::uuid, id, number, version, snapshot, decode(last_hash, 'hex'), status, tier, team_id, owner_id,
      customer_id, issue_type, restricted, visible_to, open_escalations, hierarchical, unaccepted, next_due_at, risk_at, created_at, updated_at
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
    open_escalations: state.escalations.length,
    hierarchical: state.escalations.some((one) => one.kind === 'hierarchical'),
    unaccepted: columns.unaccepted,
    next_due_at: timestamp(columns.nextDueAt),
    risk_at: timestamp(columns.riskAt),
    created_at: timestamp(state.createdAt),
    updated_at: timestamp(state.lastRecordedAt),
  };
}

interface ChainedEvent {
  readonly event: TicketEvent;
  readonly text: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

const chained = new WeakMap<readonly TicketEvent[], ChainedEvent[]>();

/** Each event's hash is over the hash before it and the event's stored text, so that a change anywhere shows. */
export function hashes(previousHash: Buffer, events: readonly TicketEvent[]): ChainedEvent[] {
  const known = chained.get(events);
  if (known) return known;
  let previous = previousHash;
  const made = events.map((event) => {
    const text = JSON.stringify(event);
    const hash = hashOf(previous, text);
    const link = { event, text, previous, hash };
    previous = hash;
    return link;
  });
  chained.set(events, made);
  return made;
}

export function hashOf(previous: Buffer, text: string): Buffer {
  return createHash('sha256').update(previous).update(text).digest();
}

function eventsPart(workspaceId: WorkspaceId, writes: readonly TicketWrite[]): RawBuilder<unknown> {
  const rows = writes.flatMap(({ ticketId, previousHash, events }) =>
    hashes(previousHash, events).map(({ event, text, previous, hash }) => ({
      ticket_id: ticketId,
      seq: event.seq,
      type: event.body.type,
      body: text,
      occurred_at: timestamp(event.occurredAt),
      recorded_at: timestamp(event.recordedAt),
      previous_hash: previous.toString('hex'),
      hash: hash.toString('hex'),
    })),
  );
  return sql`told as (
    insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
    select ${workspaceId}::uuid, r.ticket_id, r.seq, r.type, r.body, r.occurred_at, r.recorded_at,
      decode(r.previous_hash, 'hex'), decode(r.hash, 'hex')
    from json_to_recordset(${json(rows)}::json) as r (ticket_id uuid, seq int, type text, body text, occurred_at timestamptz,
      recorded_at timestamptz, previous_hash text, hash text)
    join written w on w.id = r.ticket_id)`;
}

function deadlineRows({ ticketId, deadlines }: TicketWrite): object[] {
  return deadlines.set.map(({ name, dueAt, armedBy }) => ({
    ticket_id: ticketId,
    name,
    due_at: timestamp(dueAt),
    armed_by: armedBy,
  }));
}

function deadlinesPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`armed as (
    insert into deadlines (workspace_id, ticket_id, name, due_at, armed_by)
    select ${workspaceId}::uuid, r.ticket_id, r.name, r.due_at, r.armed_by
    from json_to_recordset(${json(rows)}::json) as r (ticket_id uuid, name text, due_at timestamptz, armed_by int)
    join written w on w.id = r.ticket_id
    on conflict (workspace_id, ticket_id, name)
    do update set due_at = excluded.due_at, armed_by = excluded.armed_by, set_aside_at = null)`;
}

function clearedRows({ ticketId, deadlines }: TicketWrite): object[] {
  return deadlines.clear.map((name) => ({ ticket_id: ticketId, name }));
}

function clearedPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`disarmed as (
    delete from deadlines d using json_to_recordset(${json(rows)}::json) as r (ticket_id uuid, name text), written w
    where d.workspace_id = ${workspaceId}::uuid and d.ticket_id = r.ticket_id and d.name = r.name and w.id = r.ticket_id)`;
}

function outboxRows({ ticketId, outbox }: TicketWrite): object[] {
  return outbox.map((row) => ({
    id: row.id,
    dedupe_key: row.dedupeKey,
    lane: row.lane,
    channel: row.channel,
    ticket_id: ticketId,
    reason_seq: row.reasonSeq,
    parcel: row.parcel,
    not_before: timestamp(row.notBefore),
    created_at: timestamp(row.createdAt),
  }));
}

function outboxPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`posted as (
    insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, created_at)
    select ${workspaceId}::uuid, r.id, r.dedupe_key, r.lane, r.channel, r.ticket_id, r.reason_seq, r.parcel, r.not_before, r.created_at
    from json_to_recordset(${json(rows)}::json) as r (id uuid, dedupe_key text, lane text, channel text, ticket_id uuid,
      reason_seq int, parcel jsonb, not_before timestamptz, created_at timestamptz)
    join written w on w.id = r.ticket_id)`;
}

function escalationRows({ ticketId, escalations }: TicketWrite): object[] {
  return escalations.map((row) => ({
    id: row.id,
    ticket_id: ticketId,
    number: row.number,
    kind: row.kind,
    path_id: row.pathId,
    team_id: row.teamId,
    state: row.state,
    severity: row.severity,
    owner_id: row.ownerId,
    updates_owner_id: row.updatesOwnerId,
    lead_id: row.leadId,
    offered_to: row.offeredTo,
    trigger_id: row.triggerId,
    restricted: row.restricted,
    opened_at: timestamp(row.openedAt),
    ended_at: row.endedAt === null ? null : timestamp(row.endedAt),
  }));
}

function escalationsPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`escalated as (
    insert into escalations (workspace_id, id, ticket_id, number, kind, path_id, team_id, state, severity, owner_id,
      updates_owner_id, lead_id, offered_to, trigger_id, restricted, opened_at, ended_at)
    select ${workspaceId}::uuid, r.id, r.ticket_id, r.number, r.kind, r.path_id, r.team_id, r.state, r.severity, r.owner_id,
      r.updates_owner_id, r.lead_id, r.offered_to, r.trigger_id, r.restricted, r.opened_at, r.ended_at
    from json_to_recordset(${json(rows)}::json) as r (id uuid, ticket_id uuid, number int, kind text, path_id text,
      team_id text, state text, severity smallint, owner_id uuid, updates_owner_id uuid, lead_id uuid, offered_to uuid,
      trigger_id text, restricted boolean, opened_at timestamptz, ended_at timestamptz)
    join written w on w.id = r.ticket_id
    on conflict (workspace_id, id) do update set path_id = excluded.path_id, team_id = excluded.team_id, state = excluded.state,
      severity = excluded.severity, owner_id = excluded.owner_id, updates_owner_id = excluded.updates_owner_id,
      lead_id = excluded.lead_id, offered_to = excluded.offered_to, ended_at = excluded.ended_at)`;
}

function peopleRows({ ticketId }: TicketWrite, people: readonly string[]): object[] {
  return people.map((personId) => ({ ticket_id: ticketId, person_id: personId }));
}

function addPeoplePart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`joined as (
    insert into ticket_people (workspace_id, person_id, ticket_id) select ${workspaceId}::uuid, r.person_id, r.ticket_id
    from json_to_recordset(${json(rows)}::json) as r (ticket_id uuid, person_id uuid)
    join written w on w.id = r.ticket_id on conflict do nothing)`;
}

function removePeoplePart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`parted as (
    delete from ticket_people p using json_to_recordset(${json(rows)}::json) as r (ticket_id uuid, person_id uuid), written w
    where p.workspace_id = ${workspaceId}::uuid and p.person_id = r.person_id and p.ticket_id = r.ticket_id and w.id = r.ticket_id)`;
}

function measureRows({ ticketId, measures }: TicketWrite): object[] {
  return Object.keys(measures).length === 0 ? [] : [{ ticket_id: ticketId, ...measures }];
}

const measureNames = measureColumns.join(', ');
const measureValues = measureColumns.map((name) => `coalesce(r.${name}, 0)`).join(', ');
const measureTypes = measureColumns.map((name) => `${name} int`).join(', ');
const measureSums = measureColumns
  .map((name) => `${name} = ticket_measures.${name} + excluded.${name}`)
  .join(', ');

function measuresPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`measured as (
    insert into ticket_measures (workspace_id, ticket_id, ${sql.raw(measureNames)})
    select ${workspaceId}::uuid, r.ticket_id, ${sql.raw(measureValues)}
    from json_to_recordset(${json(rows)}::json) as r (ticket_id uuid, ${sql.raw(measureTypes)})
    join written w on w.id = r.ticket_id
    on conflict (workspace_id, ticket_id) do update set ${sql.raw(measureSums)})`;
}

function sideParts(workspaceId: WorkspaceId, side: SideRows): RawBuilder<unknown>[] {
  return [
    ...optional(side.texts ?? [], (rows) => textsPart(workspaceId, rows)),
    ...optional(side.messages ?? [], (rows) => messagesPart(workspaceId, rows)),
    ...optional(side.packets ?? [], (rows) => packetsPart(workspaceId, rows)),
    ...optional(side.externalIds ?? [], (rows) => externalIdsPart(workspaceId, rows)),
    ...optional(side.customers ?? [], (rows) => customersPart(workspaceId, rows)),
    ...optional(side.contacts ?? [], (rows) => contactsPart(workspaceId, rows)),
    ...optional(side.idempotency ? [side.idempotency] : [], (rows) => idempotencyPart(workspaceId, rows)),
  ];
}

type Rows<K extends keyof SideRows> = Extract<NonNullable<SideRows[K]>, readonly unknown[]>;

function textsPart(workspaceId: WorkspaceId, rows: Rows<'texts'>): RawBuilder<unknown> {
  const made = rows.map((row) => ({ ...row, recorded_at: timestamp(row.recorded_at) }));
  return sql`worded as (
    insert into texts (workspace_id, id, ticket_id, kind, body, recorded_at)
    select ${workspaceId}::uuid, r.id, r.ticket_id, r.kind, r.body, r.recorded_at
    from json_to_recordset(${json(made)}::json) as r (id uuid, ticket_id uuid, kind text, body text, recorded_at timestamptz)
    join written w on w.id = r.ticket_id)`;
}

function messagesPart(workspaceId: WorkspaceId, rows: Rows<'messages'>): RawBuilder<unknown> {
  const made = rows.map((row) => ({ ...row, occurred_at: timestamp(row.occurred_at) }));
  return sql`said as (
    insert into messages (workspace_id, ticket_id, id, direction, text_id, author_kind, person_id, contact_id, automatic, sent_by_us, occurred_at)
    select ${workspaceId}::uuid, r.ticket_id, r.id, r.direction, r.text_id, r.author_kind, r.person_id, r.contact_id, r.automatic,
      r.sent_by_us, r.occurred_at
    from json_to_recordset(${json(made)}::json) as r (ticket_id uuid, id uuid, direction text, text_id uuid, author_kind text,
      person_id uuid, contact_id uuid, automatic boolean, sent_by_us boolean, occurred_at timestamptz)
    join written w on w.id = r.ticket_id)`;
}

function packetsPart(workspaceId: WorkspaceId, rows: Rows<'packets'>): RawBuilder<unknown> {
  const made = rows.map((row) => ({ ...row, written_at: timestamp(row.written_at) }));
  return sql`packed as (
    insert into packets (workspace_id, escalation_id, version, ticket_id, body, written_by, written_at)
    select ${workspaceId}::uuid, r.escalation_id, r.version, r.ticket_id, r.body, r.written_by, r.written_at
    from json_to_recordset(${json(made)}::json) as r (escalation_id uuid, version int, ticket_id uuid, body jsonb, written_by uuid,
      written_at timestamptz)
    join written w on w.id = r.ticket_id)`;
}

function externalIdsPart(workspaceId: WorkspaceId, rows: Rows<'externalIds'>): RawBuilder<unknown> {
  return sql`named as (
    insert into external_ids (workspace_id, system, kind, remote_id, our_id, ticket_id, remote_version)
    select ${workspaceId}::uuid, r.system, r.kind, r.remote_id, r.our_id, r.ticket_id, r.remote_version
    from json_to_recordset(${json(rows)}::json) as r (system text, kind text, remote_id text, our_id uuid, ticket_id uuid,
      remote_version bigint)
    join written w on w.id = r.ticket_id
    on conflict (workspace_id, system, kind, remote_id)
    do update set remote_version = greatest(external_ids.remote_version, excluded.remote_version))`;
}

/** A customer's id follows from its name, so two tickets that bring a new one at once agree on it. */
function customersPart(workspaceId: WorkspaceId, rows: Rows<'customers'>): RawBuilder<unknown> {
  const made = rows.map((row) => ({ ...row, since: row.since === null ? null : timestamp(row.since) }));
  return sql`bought as (
    insert into customers (workspace_id, id, name, name_key, plan, contract, annual_value, currency, vip, since)
    select ${workspaceId}::uuid, r.id, r.name, r.name_key, r.plan, r.contract, r.annual_value, r.currency, coalesce(r.vip, false), r.since
    from json_to_recordset(${json(made)}::json) as r (id uuid, name text, name_key text, plan text, contract text,
      annual_value numeric, currency text, vip boolean, since timestamptz)
    on conflict (workspace_id, id) do update set plan = coalesce(excluded.plan, customers.plan),
      contract = coalesce(excluded.contract, customers.contract), annual_value = coalesce(excluded.annual_value, customers.annual_value),
      currency = coalesce(excluded.currency, customers.currency), vip = customers.vip or excluded.vip,
      since = coalesce(excluded.since, customers.since), version = customers.version + 1)`;
}

function contactsPart(workspaceId: WorkspaceId, rows: Rows<'contacts'>): RawBuilder<unknown> {
  return sql`met as (
    insert into contacts (workspace_id, id, customer_id, name, email)
    select ${workspaceId}::uuid, r.id, r.customer_id, r.name, r.email
    from json_to_recordset(${json(rows)}::json) as r (id uuid, customer_id uuid, name text, email text)
    on conflict do nothing)`;
}

function idempotencyPart(
  workspaceId: WorkspaceId,
  rows: readonly NonNullable<SideRows['idempotency']>[],
): RawBuilder<unknown> {
  const made = rows.map((row) => ({ ...row, created_at: timestamp(row.created_at) }));
  return sql`answered as (
    insert into idempotency_keys (workspace_id, actor, key, request_hash, status, answer, created_at)
    select ${workspaceId}::uuid, r.actor, r.key, decode(r.request_hash, 'hex'), r.status, r.answer, r.created_at
    from json_to_recordset(${json(made)}::json) as r (actor text, key text, request_hash text, status smallint, answer jsonb,
      created_at timestamptz)
    where exists (select from written))`;
}

function json(rows: readonly unknown[]): string {
  return JSON.stringify(rows);
}
