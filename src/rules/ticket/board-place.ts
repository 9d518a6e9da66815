/** Where an escalation stands on the board, and how soon somebody has to look at it. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { BoardColumn } from '../../model/board-view.ts';
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { CalendarOf } from '../clocks/run-clock.ts';
import { clockRiskFrom, clocksOf, dueOf, type NamedClock, nearestOf } from './nearest-clock.ts';

/** By the escalation's state; what is accepted and waits for somebody outside is not being worked on. */
export function boardColumn(state: TicketState, escalation: OpenEscalation): BoardColumn {
  switch (escalation.state) {
    case 'investigating':
      return 'investigating';
    case 'requested':
      return 'offered';
    case 'coordinating':
      return 'deciding';
    case 'answered':
      return 'answered';
    case 'accepted':
      return state.status === 'waiting' || state.vendorWait !== null ? 'waiting' : 'working';
  }
}

/** The clock of this escalation that is due first; null when none runs. */
export function nearestOfEscalation(state: TicketState, { id }: OpenEscalation): NamedClock | null {
  return nearestOf(clocksOf(state).filter(({ escalationId }) => escalationId === id));
}

/** 0 missed, 1 at risk, 2 in time, 3 nothing runs; then what is due first, then what is worse. */
export type Urgency = readonly [risk: number, dueAt: Instant, severity: number];

export function urgencyOf(
  clock: NamedClock | null,
  { severity }: Pick<OpenEscalation, 'severity'>,
  { now, calendarOf }: { readonly now: Instant; readonly calendarOf: CalendarOf },
): Urgency {
  if (clock === null) return [3, Number.POSITIVE_INFINITY, severity];
  const dueAt = dueOf(clock);
  if (dueAt <= now) return [0, dueAt, severity];
  return [clockRiskFrom(clock.clock, calendarOf) <= now ? 1 : 2, dueAt, severity];
}

export function compareUrgency(a: Urgency, b: Urgency): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] as number) < (b[place] as number) ? -1 : 1;
}
