/** A person writes to the customer or among ourselves, or enters what the customer said. */
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { EscalationId, MessageId, PersonId, TextId, TicketId, WorkspaceId } from '../model/words.ts';
import { readSignals } from '../rules/triggers/read-signals.ts';
import { advanceTicket, type Advanced, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';

export interface AddMessage {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly request: RequestKey | null;
  readonly direction: 'inbound' | 'outbound' | 'note';
  readonly text: string;
  readonly nextUpdateAt?: Instant | undefined;
  readonly explainsEscalationId?: EscalationId | undefined;
  readonly occurredAt?: Instant | undefined;
  readonly expectedVersion?: number | undefined;
}

export async function addMessage(desk: Desk, order: AddMessage): Promise<Changed | Refused | Refusal> {
  return answerOnce<Changed, Refused>(desk, order.workspaceId, order.request, async () => {
    const messageId = desk.dice.id() as MessageId;
    const changedOf = ({ ticketId, state }: Advanced): Changed => ({
      ticketId,
      number: state.number,
      version: state.version,
      escalationId: order.explainsEscalationId ?? null,
      messageId,
    });
    const advanced = await advance(desk, order, messageId, changedOf);
    return 'refused' in advanced ? advanced : changedOf(advanced);
  });
}

function advance(
  desk: Desk,
  order: AddMessage,
  messageId: MessageId,
  changedOf: (advanced: Advanced) => Changed,
): Promise<Advanced | Refused> {
  const { workspaceId, ticketId, personId, direction, text, nextUpdateAt, explainsEscalationId } = order;
  const textId = desk.dice.id() as TextId;
  const isCustomer = direction === 'inbound';
  return advanceTicket(desk, {
    workspaceId,
    ticketId,
    seenBy: personId,
    expectedVersion: order.expectedVersion,
    ...answering(desk, order.request, changedOf),
    plan: (state, { now, policy }) => {
      const occurredAt = Math.min(order.occurredAt ?? now, now);
      const command = {
        type: 'add-message',
        messageId,
        direction,
        personId: isCustomer ? null : personId,
        automatic: false,
        isOursToSend: direction === 'outbound',
        signals: isCustomer ? readSignals(policy, text) : [],
        ...(nextUpdateAt === undefined ? {} : { nextUpdateAt }),
        ...(explainsEscalationId === undefined ? {} : { explains: explainsEscalationId }),
      } as const;
      const actor = isCustomer ? ({ kind: 'contact' } as const) : ({ kind: 'person', personId } as const);
      return {
        orders: [{ actor, occurredAt, command }],
        side: {
          texts: [
            {
              id: textId,
              ticket_id: ticketId,
              kind: direction === 'note' ? 'note' : 'message',
              body: text,
              recorded_at: now,
            },
          ],
          messages: [
            {
              ticket_id: ticketId,
              id: messageId,
              direction,
              text_id: textId,
              author_kind: isCustomer ? 'contact' : 'person',
              person_id: isCustomer ? null : personId,
              contact_id: isCustomer ? (state?.contactId ?? null) : null,
              automatic: false,
              sent_by_us: direction === 'outbound',
              occurred_at: occurredAt,
            },
          ],
        },
      };
    },
  });
}
