/** A person changes facts, state or owner of a ticket. */
import type { Refusal } from '../model/refusal.ts';
import type { TicketOrder } from '../model/ticket-command.ts';
import type { WantedFacts } from '../model/ticket-event.ts';
import type { PersonId, TextId, TicketId, TicketStatus, WorkspaceId } from '../model/words.ts';
import { type Advanced, advanceTicket, type Planning, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import { undoSpanOf } from '../rules/ticket/undo-kinds.ts';
import type { Desk } from './desk.ts';

export interface ChangeTicket {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly facts: WantedFacts;
  readonly status?: TicketStatus | undefined;
  readonly firstAgentId?: PersonId | null | undefined;
  readonly reason?: string | undefined;
  readonly expectedVersion?: number | undefined;
  readonly request?: RequestKey | null;
}

export function changeTicket(desk: Desk, order: ChangeTicket): Promise<Changed | Refused | Refusal> {
  const { workspaceId, request = null } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, () => change(desk, order));
}

async function change(desk: Desk, order: ChangeTicket): Promise<Changed | Refused> {
  const { workspaceId, ticketId, personId, reason, expectedVersion } = order;
  const reasonId = reason === undefined ? undefined : (desk.dice.id() as TextId);
  const advanced = await advanceTicket(desk, {
    workspaceId,
    ticketId,
    seenBy: personId,
    expectedVersion,
    ...answering(desk, order.request ?? null, changedOf),
    plan: planChange(order, reasonId),
  });
  if ('refused' in advanced) return advanced;
  return changedOf(advanced);
}

function changedOf({ ticketId, state, events }: Advanced): Changed {
  const { number, version } = state;
  const undo = undoSpanOf(events);
  return { ticketId, number, version, escalationId: null, messageId: null, ...(undo ? { undo } : {}) };
}

/** One order for each kind of change. */
export function planChange(
  { personId, ticketId, facts, status, firstAgentId, reason }: Omit<ChangeTicket, 'workspaceId'>,
  reasonId: TextId | undefined,
): Planning {
  return (_state, { now }) => {
    const by = { actor: { kind: 'person', personId }, occurredAt: now } as const;
    const withReason = reasonId ? { reasonId } : {};
    const orders: TicketOrder[] = [];
    if (Object.keys(facts).length > 0)
      orders.push({ ...by, command: { type: 'change-facts', changes: facts, ...withReason } });
    if (firstAgentId !== undefined) orders.push({ ...by, command: { type: 'assign-ticket', firstAgentId } });
    if (status !== undefined) orders.push({ ...by, command: { type: 'change-status', to: status } });
    if (orders.length === 0) return { refused: 'nothing_changes' };
    const words = { ticket_id: ticketId, kind: 'reason', body: reason ?? '', recorded_at: now } as const;
    return { orders, side: { texts: reasonId ? [{ id: reasonId, ...words }] : [] } };
  };
}
