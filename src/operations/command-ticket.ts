/** One command of a person on a ticket itself: the walk that waiting for a vendor, excuses and others share. */
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Advanced, advanceTicket, type Planning, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import { type MakeCommand, planCommand } from './command-escalation.ts';
import type { Desk } from './desk.ts';
import { undoSpanOf } from '../rules/ticket/undo-kinds.ts';

export interface TicketOrderOf {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly request: RequestKey | null;
  readonly expectedVersion?: number | undefined;
}

export function commandTicket(
  desk: Desk,
  order: TicketOrderOf,
  make: MakeCommand,
): Promise<Changed | Refused | Refusal> {
  return planOnTicket(desk, order, async () => planCommand(desk.dice, order, make));
}

/** The same where the plan needs more than the ticket's state: `prepare` reads that first. */
export function planOnTicket(
  desk: Desk,
  order: TicketOrderOf,
  prepare: () => Promise<Planning>,
): Promise<Changed | Refused | Refusal> {
  const { workspaceId, ticketId, personId, request, expectedVersion } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const plan = await prepare();
    const advanced = await advanceTicket(desk, {
      workspaceId,
      ticketId,
      seenBy: personId,
      expectedVersion,
      ...answering(desk, request, changedOf),
      plan,
    });
    return 'refused' in advanced ? advanced : changedOf(advanced);
  });
}

function changedOf({ ticketId, state, events }: Advanced): Changed {
  const { number, version } = state;
  const undo = undoSpanOf(events);
  return { ticketId, number, version, escalationId: null, messageId: null, ...(undo ? { undo } : {}) };
}
