/** What the customer says of a resolution, entered by an agent: confirmed or not solved, with how satisfied he is. */
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, TextId, TicketId, WorkspaceId } from '../model/words.ts';
import { advanceTicket, type Advanced, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';

export interface AnswerResolution {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly request: RequestKey | null;
  readonly confirmed: boolean;
  /** 1 to 5. */
  readonly satisfaction?: number | undefined;
  readonly comment?: string | undefined;
  readonly expectedVersion?: number | undefined;
}

export function answerResolution(desk: Desk, order: AnswerResolution): Promise<Changed | Refused | Refusal> {
  const { workspaceId, ticketId, personId, request, confirmed, satisfaction, comment } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const changedOf = ({ state }: Advanced): Changed => ({
      ticketId,
      number: state.number,
      version: state.version,
      escalationId: null,
      messageId: null,
    });
    const advanced = await advanceTicket(desk, {
      workspaceId,
      ticketId,
      seenBy: personId,
      expectedVersion: order.expectedVersion,
      ...answering(desk, request, changedOf),
      plan: (_state, { now }) => {
        const commentId = comment === undefined ? null : (desk.dice.id() as TextId);
        const texts = commentId
          ? [
              {
                id: commentId,
                ticket_id: ticketId,
                kind: 'comment' as const,
                body: comment ?? '',
                recorded_at: now,
              },
            ]
          : [];
        const command = {
          type: 'answer-resolution',
          confirmed,
          ...(satisfaction === undefined ? {} : { satisfaction }),
          ...(commentId === null ? {} : { commentId }),
        } as const;
        return { orders: [{ actor: { kind: 'contact' }, occurredAt: now, command }], side: { texts } };
      },
    });
    return 'refused' in advanced ? advanced : changedOf(advanced);
  });
}
