import { type RawBuilder, sql } from 'kysely';
import type { WorkspaceId } from '../model/words.ts';
import { timestamp } from './database.ts';
import type { SideRows } from './rows.ts';
import { json, optional } from './write-parts.ts';

/** Rows that come along with a ticket: words, messages, packets, names over there, and the first answer. */
export function sideParts(workspaceId: WorkspaceId, side: SideRows): RawBuilder<unknown>[] {
  return [
    ...optional(side.texts ?? [], (rows) => textsPart(workspaceId, rows)),
    ...optional(side.messages ?? [], (rows) => messagesPart(workspaceId, rows)),
    ...optional(side.packets ?? [], (rows) => packetsPart(workspaceId, rows)),
    ...optional(side.externalIds ?? [], (rows) => externalIdsPart(workspaceId, rows)),
    ...optional(side.customers ?? [], (rows) => customersPart(workspaceId, rows)),
    ...optional(side.contacts ?? [], (rows) => contactsPart(workspaceId, rows)),
    ...optional(side.attached ?? [], (rows) => attachedPart(workspaceId, rows)),
    ...optional(side.evidenced ?? [], (rows) => evidencedPart(workspaceId, rows)),
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
  const made = rows.map((row) => ({
    ...row,
    since: row.since === null ? null : timestamp(row.since),
    critical: row.critical ?? 0,
  }));
  return sql`bought as (
    insert into customers (workspace_id, id, name, name_key, plan, contract, annual_value, currency, vip, since, dedicated_contact_id,
      critical_issues)
    select ${workspaceId}::uuid, r.id, r.name, r.name_key, r.plan, r.contract, r.annual_value, r.currency, coalesce(r.vip, false), r.since, r.dedicated_contact_id,
      r.critical
    from json_to_recordset(${json(made)}::json) as r (id uuid, name text, name_key text, plan text, contract text,
      annual_value numeric, currency text, vip boolean, since timestamptz, dedicated_contact_id uuid, critical int)
    where exists (select from written)
    on conflict (workspace_id, id) do update set plan = coalesce(excluded.plan, customers.plan),
      contract = coalesce(excluded.contract, customers.contract), annual_value = coalesce(excluded.annual_value, customers.annual_value),
      currency = coalesce(excluded.currency, customers.currency), vip = customers.vip or excluded.vip,
      since = coalesce(excluded.since, customers.since),
      dedicated_contact_id = coalesce(excluded.dedicated_contact_id, customers.dedicated_contact_id),
      critical_issues = greatest(0, customers.critical_issues + excluded.critical_issues), version = customers.version + 1)`;
}

function contactsPart(workspaceId: WorkspaceId, rows: Rows<'contacts'>): RawBuilder<unknown> {
  return sql`met as (
    insert into contacts (workspace_id, id, customer_id, name, email)
    select ${workspaceId}::uuid, r.id, r.customer_id, r.name, r.email
    from json_to_recordset(${json(rows)}::json) as r (id uuid, customer_id uuid, name text, email text)
    where exists (select from written)
    on conflict do nothing)`;
}

function attachedPart(workspaceId: WorkspaceId, rows: Rows<'attached'>): RawBuilder<unknown> {
  return sql`attached as (
    update attachments a set message_id = r.message_id
    from json_to_recordset(${json(rows)}::json) as r (id uuid, ticket_id uuid, message_id uuid)
    join written w on w.id = r.ticket_id
    where a.workspace_id = ${workspaceId}::uuid and a.id = r.id and a.ticket_id = r.ticket_id and (a.message_id is null
      or exists (select from messages m where m.workspace_id = a.workspace_id and m.ticket_id = a.ticket_id
        and m.id = a.message_id and m.taken_back_at is not null)))`;
}

function evidencedPart(workspaceId: WorkspaceId, rows: Rows<'evidenced'>): RawBuilder<unknown> {
  const made = rows.map((row) => ({ ...row, evidence_at: timestamp(row.evidence_at) }));
  return sql`evidenced as (
    update attachments a set evidence_at = r.evidence_at
    from json_to_recordset(${json(made)}::json) as r (id uuid, evidence_at timestamptz)
    where exists (select from written) and a.workspace_id = ${workspaceId}::uuid and a.id = r.id and a.evidence_at is null)`;
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
