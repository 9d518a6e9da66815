/** The receiving team's answer, for colleagues and in words that the customer may read, and a manager's decision. */
import type { Refusal } from '../model/refusal.ts';
import type { TextId } from '../model/words.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandEscalation, type EscalationOrder } from './command-escalation.ts';
import type { Desk } from './desk.ts';

export function answerEscalation(
  desk: Desk,
  order: EscalationOrder & { readonly answer: string; readonly explanation?: string | undefined },
): Promise<Changed | Refused | Refusal> {
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 'answer-escalation',
      escalationId: order.escalationId,
      answerId: word('answer', order.answer) as TextId,
      explanationId: word('explanation', order.explanation),
    },
  }));
}

/** The manager says what he decided; the decision clock is met. */
export function recordDecision(
  desk: Desk,
  order: EscalationOrder & { readonly decision: string },
): Promise<Changed | Refused | Refusal> {
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 'record-decision',
      escalationId: order.escalationId,
      decisionId: word('decision', order.decision) as TextId,
    },
  }));
}
