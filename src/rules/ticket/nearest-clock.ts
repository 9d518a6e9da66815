/** Which clock of a ticket is due first, and from when on it is at risk. */
import type { Clock } from '../../model/clock.ts';
import type { ArmedClock } from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { EscalationId } from '../../model/words.ts';
import { type CalendarOf, isCounting, warningAt } from '../clocks/run-clock.ts';

/** A clock is at risk once less than this share of its target is left. */
export const riskShare = 0.25;

export interface NamedClock {
  readonly clock: Clock;
  /** null: a clock of the ticket. */
  readonly escalationId: EscalationId | null;
}

/** Every clock of the ticket and its open escalations, running or not. */
export function clocksOf(state: TicketState): NamedClock[] {
  const ofTicket = armed(Object.values(state.clocks), null);
  const ofEscalations = state.escalations.flatMap((one) =>
    armed([one.customerUpdate, ...Object.values(one.clocks)], one.id),
  );
  const ofApprovals = state.approvals.flatMap(({ clock, escalationId }) => armed([clock], escalationId));
  return [...ofTicket, ...ofApprovals, ...ofEscalations];
}

function armed(clocks: readonly (ArmedClock | undefined)[], escalationId: EscalationId | null): NamedClock[] {
  return clocks.flatMap((one) => (one ? [{ clock: one.clock, escalationId }] : []));
}

/** The running clock that is due first; one that is overdue counts from its deadline. null when none runs. */
export function nearestClock(state: TicketState): NamedClock | null {
  return nearestOf(clocksOf(state));
}

export function nearestOf(clocks: readonly NamedClock[]): NamedClock | null {
  let nearest: NamedClock | null = null;
  for (const one of clocks) {
    if (isCounting(one.clock) && dueOf(one) < (nearest ? dueOf(nearest) : Number.POSITIVE_INFINITY))
      nearest = one;
  }
  return nearest;
}

export function dueOf({ clock }: NamedClock): Instant {
  return isCounting(clock) ? clock.dueAt : Number.POSITIVE_INFINITY;
}

/** The earliest instant from which a clock of this ticket is at risk; Infinity when none runs. */
export function riskFrom(state: TicketState, calendarOf: CalendarOf): Instant {
  return Math.min(
    ...clocksOf(state).map(({ clock }) => clockRiskFrom(clock, calendarOf)),
    Number.POSITIVE_INFINITY,
  );
}

export function clockRiskFrom(clock: Clock, calendarOf: CalendarOf): Instant {
  if (!isCounting(clock)) return Number.POSITIVE_INFINITY;
  return warningAt(clock, clock.targetMs * riskShare, calendarOf) ?? clock.countedFrom;
}
