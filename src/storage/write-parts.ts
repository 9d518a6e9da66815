import { type RawBuilder, sql } from 'kysely';
import type { WorkspaceId } from '../model/words.ts';
import { timestamp } from './database.ts';
import { authorityParts } from './write-authority.ts';
import { closingParts } from './write-closing.ts';
import { hashes } from './event-hashes.ts';
import { measureColumns } from './measure-columns.ts';
import type { TicketWrite } from './ticket-write.ts';

/** What hangs on a written ticket: each part joins `written`, so it is there with its ticket or not at all. */
export function ticketParts(workspaceId: WorkspaceId, writes: readonly TicketWrite[]): RawBuilder<unknown>[] {
  return [
    eventsPart(workspaceId, writes),
    ...optional(writes.flatMap(deadlineRows), (rows) => deadlinesPart(workspaceId, rows)),
    ...optional(writes.flatMap(clearedRows), (rows) => clearedPart(workspaceId, rows)),
    ...optional(writes.flatMap(outboxRows), (rows) => outboxPart(workspaceId, rows)),
    ...optional(writes.flatMap(noticeRows), (rows) => noticesPart(workspaceId, rows)),
    ...optional(writes.flatMap(sendingRows), (rows) => sendingsPart(workspaceId, rows)),
    ...optional(writes.flatMap(escalationRows), (rows) => escalationsPart(workspaceId, rows)),
    ...optional(
      writes.flatMap((write) => peopleRows(write, write.people.add)),
      (rows) => addPeoplePart(workspaceId, rows),
    ),
    ...optional(
      writes.flatMap((write) => peopleRows(write, write.people.remove)),
      (rows) => removePeoplePart(workspaceId, rows),
    ),
    ...authorityParts(workspaceId, writes),
    ...closingParts(workspaceId, writes),
    ...optional(writes.flatMap(measureRows), (rows) => measuresPart(workspaceId, rows)),
  ];
}

/** A part that has nothing to write is left out of the statement. */
export function optional<T>(
  rows: readonly T[],
  part: (rows: readonly T[]) => RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return rows.length === 0 ? [] : [part(rows)];
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
  return outbox.map((row, place) => ({
    place,
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

/** Positions are given in the order of the rows, which a join alone would not keep: each lane leaves in order. */
function outboxPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`posted as (
    insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, created_at)
    select ${workspaceId}::uuid, r.id, r.dedupe_key, r.lane, r.channel, r.ticket_id, r.reason_seq, r.parcel, r.not_before, r.created_at
    from json_to_recordset(${json(rows)}::json) as r (place int, id uuid, dedupe_key text, lane text, channel text,
      ticket_id uuid, reason_seq int, parcel jsonb, not_before timestamptz, created_at timestamptz)
    join written w on w.id = r.ticket_id
    order by r.place)`;
}

function noticeRows({ ticketId, notices }: TicketWrite): object[] {
  return notices.map((row) => ({
    id: row.id,
    person_id: row.personId,
    ticket_id: ticketId,
    escalation_id: row.escalationId,
    kind: row.kind,
    reason_seq: row.reasonSeq,
    told_at: timestamp(row.toldAt),
  }));
}

function sendingRows({ ticketId, notices }: TicketWrite): object[] {
  return notices.flatMap((notice) =>
    notice.sendings.map(({ id, via, dueAt, mayGoEarly }) => ({
      id,
      ticket_id: ticketId,
      notice_id: notice.id,
      person_id: notice.personId,
      via,
      due_at: timestamp(dueAt),
      may_go_early: mayGoEarly,
    })),
  );
}

function sendingsPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`laid_out as (
    insert into notice_sendings (workspace_id, id, notice_id, person_id, via, due_at, may_go_early)
    select ${workspaceId}::uuid, r.id, r.notice_id, r.person_id, r.via, r.due_at, r.may_go_early
    from json_to_recordset(${json(rows)}::json) as r (id uuid, ticket_id uuid, notice_id uuid, person_id uuid, via text,
      due_at timestamptz, may_go_early boolean)
    join written w on w.id = r.ticket_id)`;
}

function noticesPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`noticed as (
    insert into notices (workspace_id, id, person_id, ticket_id, escalation_id, kind, reason_seq, told_at)
    select ${workspaceId}::uuid, r.id, r.person_id, r.ticket_id, r.escalation_id, r.kind, r.reason_seq, r.told_at
    from json_to_recordset(${json(rows)}::json) as r (id uuid, person_id uuid, ticket_id uuid, escalation_id uuid,
      kind text, reason_seq int, told_at timestamptz)
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

export function json(rows: readonly unknown[]): string {
  return JSON.stringify(rows);
}
