/** One order about money on a ticket: the walk that giving, booking, asking and approving share. */
import type { PastCompensation } from '../model/compensation.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketCommand } from '../model/ticket-command.ts';
import type { ApprovalId, CompensationId, PersonId, TextId, TicketId, WorkspaceId } from '../model/words.ts';
import { advanceTicket, type Advanced, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';

export interface AuthorityOrder {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly request: RequestKey | null;
  readonly expectedVersion?: number | undefined;
}

/** What was changed, with the ids that the next order may need. */
export interface AuthorityChanged extends Changed {
  readonly compensationId: string | null;
  readonly approvalId: string | null;
}

export interface AuthorityPlan {
  /** null: there is no such compensation or approval in the workspace. */
  readonly ticketId: TicketId | null;
  readonly missing: 'ticket_not_found' | 'compensation_not_found' | 'approval_not_found';
  readonly compensationId?: CompensationId;
  readonly approvalId?: ApprovalId;
  /** Kept beside the events, which hold its id. */
  readonly reason?: string | undefined;
  readonly command: (before: readonly PastCompensation[], reasonId: TextId | null) => TicketCommand;
}

export function orderAuthority(
  desk: Desk,
  order: AuthorityOrder,
  planned: () => Promise<AuthorityPlan>,
): Promise<AuthorityChanged | Refused | Refusal> {
  return answerOnce<AuthorityChanged, Refused>(desk, order.workspaceId, order.request, async () => {
    const plan = await planned();
    const { ticketId } = plan;
    if (ticketId === null) return { refused: plan.missing, current: null };
    const changedOf = (advanced: Advanced) => changed(plan, advanced);
    const advanced = await advanceTicket(desk, {
      workspaceId: order.workspaceId,
      ticketId,
      seenBy: order.personId,
      expectedVersion: order.expectedVersion,
      countsCompensations: true,
      ...answering(desk, order.request, changedOf),
      plan: (_state, { now }, before) => {
        const reasonId = plan.reason === undefined ? null : (desk.dice.id() as TextId);
        const texts = reasonId
          ? [
              {
                id: reasonId,
                ticket_id: ticketId,
                kind: 'reason' as const,
                body: plan.reason ?? '',
                recorded_at: now,
              },
            ]
          : [];
        const actor = { kind: 'person', personId: order.personId } as const;
        return {
          orders: [{ actor, occurredAt: now, command: plan.command(before, reasonId) }],
          side: { texts },
        };
      },
    });
    if (!('refused' in advanced)) return changedOf(advanced);
    // Whoever may not see the ticket is told of it by the name under which he asked.
    return advanced.refused === 'ticket_not_found' ? { ...advanced, refused: plan.missing } : advanced;
  });
}

function changed(
  { compensationId, approvalId }: AuthorityPlan,
  { ticketId, state, events }: Advanced,
): AuthorityChanged {
  const given = events.find(({ body }) => body.type === 'compensation-given')?.body;
  const escalationId = state.approvals.find(({ id }) => id === approvalId)?.escalationId ?? null;
  return {
    ticketId,
    number: state.number,
    version: state.version,
    escalationId,
    messageId: null,
    compensationId: given?.type === 'compensation-given' ? given.compensationId : (compensationId ?? null),
    approvalId: approvalId ?? null,
  };
}
