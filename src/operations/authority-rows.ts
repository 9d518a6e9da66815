/** Rows of compensations and approvals, from the events that tell of them. */
import type { ApprovalId } from '../model/words.ts';
import type { OpenApproval } from '../model/approval.ts';
import type { CompensationGiven } from '../model/compensation.ts';
import type { Directory } from '../model/directory.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { ApprovalRow, AuthorityRows, CompensationRow } from '../storage/authority-rows.ts';

export function authorityRows(
  before: TicketState | null,
  after: TicketState,
  events: readonly TicketEvent[],
  directory: Directory,
): AuthorityRows {
  return {
    given: events.flatMap(({ body, occurredAt }) =>
      body.type === 'compensation-given' ? [compensationRow(body, occurredAt)] : [],
    ),
    booked: events.flatMap(({ body }) =>
      body.type === 'compensation-booked' ? [{ id: body.compensationId, reference: body.reference }] : [],
    ),
    approvals: approvalRows(before, after, events, directory),
  };
}

function compensationRow(body: CompensationGiven, givenAt: number): CompensationRow {
  const receiverId = body.customerId ?? body.contactId;
  if (receiverId === null) throw new Error('A compensation was given to nobody.');
  const {
    compensationId: id,
    action,
    amount,
    currency,
    reasonId,
    byId: givenBy,
    approvalId,
    reference,
  } = body;
  return { id, receiverId, action, amount, currency, reasonId, givenBy, approvalId, reference, givenAt };
}

/** One row for each approval that an event names, as it is at the end. */
function approvalRows(
  before: TicketState | null,
  after: TicketState,
  events: readonly TicketEvent[],
  directory: Directory,
): ApprovalRow[] {
  const known = new Map<ApprovalId, OpenApproval>((before?.approvals ?? []).map((one) => [one.id, one]));
  const rows = new Map<ApprovalId, ApprovalRow>();
  for (const { id, ...open } of after.approvals) known.set(id, { id, ...open });
  for (const { body, occurredAt } of events) {
    if (!('approvalId' in body) || body.type === 'compensation-given') continue;
    const asked = known.get(body.approvalId) ?? askedAndDecided(events, body.approvalId);
    const row = rows.get(body.approvalId) ?? openRow(asked, after, directory);
    if (body.type === 'approval-missed') rows.set(asked.id, { ...row, missed: row.missed + 1 });
    else if (body.type !== 'approval-decided') rows.set(asked.id, row);
    else {
      const { outcome, amount, byId, reasonId, tookMs } = body;
      const approvedAmount = outcome === 'approved' ? amount : null;
      const decision = { decidedBy: byId, decidedAt: occurredAt, decisionId: reasonId, tookMs };
      rows.set(asked.id, { ...row, ...decision, state: outcome, approvedAmount });
    }
  }
  return [...rows.values()];
}

/** Asked for and decided by one command, so that no state holds it open. */
function askedAndDecided(events: readonly TicketEvent[], approvalId: ApprovalId): OpenApproval {
  const found = events.find(
    ({ body }) => body.type === 'approval-requested' && body.approvalId === approvalId,
  );
  if (found?.body.type !== 'approval-requested')
    throw new Error(`Nobody asked for the approval ${approvalId}.`);
  const { type, approvalId: id, because, clock, warnAt, ...rest } = found.body;
  return {
    ...rest,
    id,
    askedAt: found.occurredAt,
    asked: [rest.approverId],
    clock: { clock, armedBy: found.seq },
  };
}

function openRow(
  {
    id,
    escalationId,
    action,
    amount,
    currency,
    reasonId,
    askedById,
    askedAt,
    approverId,
    clock,
  }: OpenApproval,
  { customerId, contactId }: TicketState,
  directory: Directory,
): ApprovalRow {
  const due = clock.clock;
  const receiverId = customerId ?? contactId;
  if (receiverId === null) throw new Error('An approval is asked for nobody.');
  return {
    id,
    escalationId,
    receiverId,
    action,
    amount,
    currency,
    reasonId,
    askedBy: askedById,
    askerRole: directory.people.get(askedById)?.role ?? 'agent',
    askedAt,
    approverId,
    dueAt: 'dueAt' in due ? due.dueAt : due.startedAt,
    state: 'open',
    approvedAmount: null,
    decidedBy: null,
    decidedAt: null,
    decisionId: null,
    missed: 0,
    tookMs: null,
  };
}
