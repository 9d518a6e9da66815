import { type RawBuilder, sql } from 'kysely';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { ApprovalRow, CompensationRow } from './authority-rows.ts';
import { timestamp } from './database.ts';
import type { TicketWrite } from './ticket-write.ts';

/** Compensations and approvals, with their ticket or not at all. */
export function authorityParts(
  workspaceId: WorkspaceId,
  writes: readonly TicketWrite[],
): RawBuilder<unknown>[] {
  const of = <T>(rows: (write: TicketWrite) => readonly T[], row: (ticketId: TicketId, one: T) => object) =>
    writes.flatMap((write) => rows(write).map((one) => row(write.ticketId, one)));
  const given = of(({ authority }) => authority.given, compensationRow);
  const booked = of(
    ({ authority }) => authority.booked,
    (ticketId, one) => ({ ticket_id: ticketId, ...one }),
  );
  const approvals = of(({ authority }) => authority.approvals, approvalRow);
  return [
    ...(given.length === 0 ? [] : [givenPart(workspaceId, given)]),
    ...(booked.length === 0 ? [] : [bookedPart(workspaceId, booked)]),
    ...(approvals.length === 0 ? [] : [approvalsPart(workspaceId, approvals)]),
  ];
}

function compensationRow(ticketId: TicketId, row: CompensationRow): object {
  return {
    id: row.id,
    ticket_id: ticketId,
    receiver_id: row.receiverId,
    action: row.action,
    amount: row.amount,
    currency: row.currency,
    reason_id: row.reasonId,
    given_by: row.givenBy,
    approval_id: row.approvalId,
    reference: row.reference,
    given_at: timestamp(row.givenAt),
  };
}

function givenPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`compensated as (
    insert into compensations (workspace_id, id, ticket_id, receiver_id, action, amount, currency, reason_id, given_by,
      approval_id, reference, given_at)
    select ${workspaceId}::uuid, r.id, r.ticket_id, r.receiver_id, r.action, r.amount, r.currency, r.reason_id, r.given_by,
      r.approval_id, r.reference, r.given_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, ticket_id uuid, receiver_id uuid, action text,
      amount numeric, currency text, reason_id uuid, given_by uuid, approval_id uuid, reference text, given_at timestamptz)
    join written w on w.id = r.ticket_id)`;
}

function bookedPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`booked as (
    update compensations c set reference = r.reference
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (ticket_id uuid, id uuid, reference text), written w
    where c.workspace_id = ${workspaceId}::uuid and c.id = r.id and c.ticket_id = r.ticket_id and w.id = r.ticket_id)`;
}

function approvalRow(ticketId: TicketId, row: ApprovalRow): object {
  return {
    id: row.id,
    ticket_id: ticketId,
    escalation_id: row.escalationId,
    receiver_id: row.receiverId,
    action: row.action,
    amount: row.amount,
    currency: row.currency,
    reason_id: row.reasonId,
    asked_by: row.askedBy,
    asker_role: row.askerRole,
    asked_at: timestamp(row.askedAt),
    approver_id: row.approverId,
    due_at: timestamp(row.dueAt),
    state: row.state,
    approved_amount: row.approvedAmount,
    decided_by: row.decidedBy,
    decided_at: row.decidedAt === null ? null : timestamp(row.decidedAt),
    decision_id: row.decisionId,
    missed: row.missed,
    took_ms: row.tookMs,
  };
}

function approvalsPart(workspaceId: WorkspaceId, rows: readonly object[]): RawBuilder<unknown> {
  return sql`approving as (
    insert into approvals (workspace_id, id, ticket_id, escalation_id, receiver_id, action, amount, currency, reason_id, asked_by,
      asker_role, asked_at, approver_id, due_at, state, approved_amount, decided_by, decided_at, decision_id, missed, took_ms)
    select ${workspaceId}::uuid, r.id, r.ticket_id, r.escalation_id, r.receiver_id, r.action, r.amount, r.currency, r.reason_id, r.asked_by,
      r.asker_role, r.asked_at, r.approver_id, r.due_at, r.state, r.approved_amount, r.decided_by, r.decided_at, r.decision_id,
      r.missed, r.took_ms
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, ticket_id uuid, escalation_id uuid,
      receiver_id uuid, action text, amount numeric, currency text, reason_id uuid, asked_by uuid, asker_role text, asked_at timestamptz, approver_id uuid,
      due_at timestamptz, state text, approved_amount numeric, decided_by uuid, decided_at timestamptz, decision_id uuid,
      missed int, took_ms bigint)
    join written w on w.id = r.ticket_id
    on conflict (workspace_id, id) do update set approver_id = excluded.approver_id, due_at = excluded.due_at,
      state = excluded.state, approved_amount = excluded.approved_amount, decided_by = excluded.decided_by,
      decided_at = excluded.decided_at, decision_id = excluded.decision_id, missed = approvals.missed + excluded.missed,
      took_ms = excluded.took_ms)`;
}
