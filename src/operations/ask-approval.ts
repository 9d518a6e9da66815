/** Above one's limit: an approval is asked for, approved, refused, handed on or taken back. */
import type { CompensationAction, PastCompensation } from '../model/compensation.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketCommand } from '../model/ticket-command.ts';
import type { ApprovalId, CompensationId, PersonId, TextId, TicketId } from '../model/words.ts';
import { ticketOfApproval } from '../storage/compensations.ts';
import type { Refused } from './advance-ticket.ts';
import { type AuthorityChanged, type AuthorityOrder, orderAuthority } from './authority-order.ts';
import type { Desk } from './desk.ts';

type Answer = Promise<AuthorityChanged | Refused | Refusal>;

export interface RequestApproval extends AuthorityOrder {
  readonly ticketId: TicketId;
  readonly action: CompensationAction;
  readonly amount: number;
  readonly currency: string;
  readonly reason: string;
}

export function requestApproval(desk: Desk, order: RequestApproval): Answer {
  const { ticketId, action, amount, currency, reason } = order;
  return orderAuthority(desk, order, async () => {
    const approvalId = desk.dice.id() as ApprovalId;
    return {
      ticketId,
      missing: 'ticket_not_found',
      approvalId,
      reason,
      command: (before, reasonId) => ({
        type: 'request-approval',
        approvalId,
        action,
        amount,
        currency,
        reasonId: reasonId as TextId,
        before,
      }),
    };
  });
}

export interface ApprovalOrder extends AuthorityOrder {
  readonly approvalId: ApprovalId;
}

export function approveRequest(
  desk: Desk,
  order: ApprovalOrder & { readonly amount?: number | undefined; readonly reason?: string | undefined },
): Answer {
  const { approvalId, amount, reason } = order;
  const compensationId = desk.dice.id() as CompensationId;
  const asked = amount === undefined ? {} : { amount };
  return onApproval(desk, order, reason, (before, reasonId) => ({
    type: 'approve-request',
    approvalId,
    compensationId,
    ...asked,
    reasonId,
    before,
  }));
}

export function refuseApproval(desk: Desk, order: ApprovalOrder & { readonly reason: string }): Answer {
  const { approvalId, reason } = order;
  return onApproval(desk, order, reason, (_before, reasonId) => ({
    type: 'refuse-approval',
    approvalId,
    reasonId: reasonId as TextId,
  }));
}

export function passApproval(
  desk: Desk,
  order: ApprovalOrder & { readonly toId: PersonId; readonly note?: string | undefined },
): Answer {
  const { approvalId, toId, note } = order;
  return onApproval(desk, order, note, (before, noteId) => ({
    type: 'pass-approval',
    approvalId,
    toId,
    noteId,
    before,
  }));
}

export function withdrawApproval(desk: Desk, order: ApprovalOrder): Answer {
  const { approvalId } = order;
  return onApproval(desk, order, undefined, () => ({ type: 'withdraw-approval', approvalId }));
}

function onApproval(
  desk: Desk,
  order: ApprovalOrder,
  reason: string | undefined,
  command: (before: readonly PastCompensation[], reasonId: TextId | null) => TicketCommand,
): Answer {
  const { workspaceId, approvalId } = order;
  return orderAuthority(desk, order, async () => ({
    ticketId: await ticketOfApproval(desk.database.of(workspaceId), workspaceId, approvalId),
    missing: 'approval_not_found',
    approvalId,
    reason,
    command,
  }));
}
