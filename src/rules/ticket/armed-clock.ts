/** Finds a clock in a ticket's state by its name. */
import type { ClockName } from '../../model/clock-event.ts';
import type { ArmedClock, EscalationClockName } from '../../model/escalation.ts';
import type { TicketClockName, TicketState } from '../../model/ticket.ts';
import type { EscalationId } from '../../model/words.ts';

/** `escalationId` null: a clock of the ticket. */
export function armedClock(
  state: TicketState,
  name: ClockName,
  escalationId: EscalationId | null,
): ArmedClock | undefined {
  if (escalationId === null) return state.clocks[name as TicketClockName];
  const escalation = state.escalations.find(({ id }) => id === escalationId);
  if (name === 'customer-update') return escalation?.customerUpdate;
  return escalation?.clocks[name as Exclude<EscalationClockName, 'customer-update'>];
}
