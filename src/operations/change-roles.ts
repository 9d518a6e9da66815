/** Other people for the parts of an escalation, with a reason that is kept. */
import type { Refusal } from '../model/refusal.ts';
import type { ChangeRoles } from '../model/steering-command.ts';
import type { TextId } from '../model/words.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandEscalation, type EscalationOrder } from './command-escalation.ts';
import type { Desk } from './desk.ts';

export function changeRoles(
  desk: Desk,
  order: EscalationOrder & {
    readonly reason: string;
    readonly roles: Omit<ChangeRoles, 'type' | 'escalationId' | 'reasonId'>;
  },
): Promise<Changed | Refused | Refusal> {
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 'change-roles',
      escalationId: order.escalationId,
      ...order.roles,
      reasonId: word('reason', order.reason) as TextId,
    },
  }));
}
