/** What events about approvals and compensations do to their ticket. What was given stands in rows, not in the state. */
import type { ApprovalEvent, ApprovalNotice, ApprovalRequested, OpenApproval } from '../../model/approval.ts';
import type { CompensationEvent } from '../../model/compensation.ts';
import type { ArmedClock } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';

export function evolveAuthority(
  state: TicketState,
  body: ApprovalEvent | CompensationEvent,
  event: TicketEvent,
): TicketState {
  switch (body.type) {
    case 'compensation-given':
    case 'compensation-booked':
      return state;
    case 'approval-requested':
      return { ...state, approvals: [...state.approvals, opened(body, event)] };
    case 'approval-missed':
      return withApproval(state, body.approvalId, (one) => ({
        ...one,
        clock: {
          clock: body.clock,
          armedBy: event.seq,
          ...(body.remindAt === null ? {} : { remind: { at: body.remindAt, count: 0 } }),
        },
      }));
    case 'approval-warned':
    case 'approval-reminded':
      return withApproval(state, body.approvalId, (one) => ({ ...one, clock: told(one.clock, body) }));
    case 'approval-passed':
      return withApproval(state, body.approvalId, (one) => ({
        ...one,
        approverId: body.approverId,
        asked: [...new Set([...one.asked, body.approverId])],
        clock: armed(body, event),
      }));
    case 'approval-decided':
      return { ...state, approvals: state.approvals.filter(({ id }) => id !== body.approvalId) };
  }
}

function opened(body: ApprovalRequested, event: TicketEvent): OpenApproval {
  const { type, approvalId, because, clock, warnAt, ...rest } = body;
  return {
    ...rest,
    id: approvalId,
    askedAt: event.occurredAt,
    asked: [body.approverId],
    clock: armed(body, event),
  };
}

function armed(
  { clock, warnAt }: Pick<ApprovalRequested, 'clock' | 'warnAt'>,
  { seq }: TicketEvent,
): ArmedClock {
  return { clock, armedBy: seq, ...(warnAt === null ? {} : { warnAt }) };
}

/** Somebody was told; the clock itself is as it was. */
function told({ clock, armedBy }: ArmedClock, { count, nextAt }: ApprovalNotice): ArmedClock {
  return { clock, armedBy, ...(nextAt === null ? {} : { remind: { at: nextAt, count } }) };
}

function withApproval(
  state: TicketState,
  id: OpenApproval['id'],
  by: (approval: OpenApproval) => OpenApproval,
): TicketState {
  return { ...state, approvals: state.approvals.map((one) => (one.id === id ? by(one) : one)) };
}
