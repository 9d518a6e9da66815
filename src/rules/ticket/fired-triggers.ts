/** Which triggers have acted on a ticket, when an escalation of theirs ends or their condition was false again. */
import type { FiredTrigger, TicketState } from '../../model/ticket.ts';
import type { EscalationId, TriggerId } from '../../model/words.ts';

export function finished(fired: TicketState['fired'], escalationId: EscalationId): TicketState['fired'] {
  const entries = Object.entries(fired).map(([id, of]): [string, FiredTrigger | undefined] => [
    id,
    of?.escalationId === escalationId ? { ...of, isDone: true } : of,
  ]);
  return Object.fromEntries(entries);
}

export function without(fired: TicketState['fired'], id: TriggerId): TicketState['fired'] {
  const { [id]: gone, ...rest } = fired;
  return rest;
}
