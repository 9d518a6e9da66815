/** What becomes known while an escalation is worked on: findings, and that the customer can work again. */
import type { Relief } from '../model/escalation.ts';
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TextId } from '../model/words.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandEscalation, type EscalationOrder } from './command-escalation.ts';
import type { Desk } from './desk.ts';

export function recordFindings(
  desk: Desk,
  order: EscalationOrder & { readonly findings: string },
): Promise<Changed | Refused | Refusal> {
  const { escalationId } = order;
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 'record-findings',
      escalationId,
      findingsId: word('findings', order.findings) as TextId,
    },
  }));
}

export function recordRelief(
  desk: Desk,
  order: EscalationOrder & { readonly how: Relief['how']; readonly since: Instant | undefined },
): Promise<Changed | Refused | Refusal> {
  const { escalationId, how, since } = order;
  return commandEscalation(desk, order, () => ({
    command: { type: 'record-relief', escalationId, how, ...(since === undefined ? {} : { at: since }) },
  }));
}
