/** A person changes facts, state or owner of a ticket. */
import type { ChangedFacts } from '../model/ticket-event.ts';
import type { PersonId, TextId, TicketId, TicketStatus, WorkspaceId } from '../model/words.ts';
import { advanceTicket, type Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import type { Desk } from './desk.ts';

export interface ChangeTicket {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly facts: ChangedFacts;
  readonly status?: TicketStatus | undefined;
  readonly firstAgentId?: PersonId | null | undefined;
  readonly reason?: string | undefined;
  readonly expectedVersion?: number | undefined;
}

export async function changeTicket(desk: Desk, order: ChangeTicket): Promise<Changed | Refused> {
  const { workspaceId, ticketId, personId, facts, status, firstAgentId, reason, expectedVersion } = order;
  const reasonId = reason === undefined ? undefined : (desk.dice.id() as TextId);
  const advanced = await advanceTicket(desk, {
    workspaceId,
    ticketId,
    seenBy: personId,
    expectedVersion,
    plan: (_state, { now }) => {
      const by = { actor: { kind: 'person', personId }, occurredAt: now } as const;
      const orders = [
        ...(Object.keys(facts).length === 0
          ? []
          : [
              {
                ...by,
                command: { type: 'change-facts', changes: facts, ...(reasonId ? { reasonId } : {}) } as const,
              },
            ]),
        ...(firstAgentId === undefined
          ? []
          : [{ ...by, command: { type: 'assign-ticket', firstAgentId } as const }]),
        ...(status === undefined ? [] : [{ ...by, command: { type: 'change-status', to: status } as const }]),
      ];
      if (orders.length === 0) return { refused: 'nothing_changes' };
      const texts = reasonId
        ? [
            {
              id: reasonId,
              ticket_id: ticketId,
              kind: 'reason' as const,
              body: reason as string,
              recorded_at: now,
            },
          ]
        : [];
      return { orders, side: { texts } };
    },
  });
  if ('refused' in advanced) return advanced;
  return {
    ticketId,
    number: advanced.state.number,
    version: advanced.state.version,
    escalationId: null,
    messageId: null,
  };
}
