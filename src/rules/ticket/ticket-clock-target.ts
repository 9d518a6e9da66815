/** How long a ticket's clock may run, and in which hours: by tier, priority and customer. */
import type { ClockCalendar } from '../../model/clock.ts';
import type { TicketClockName } from '../../model/ticket.ts';
import type { Reason } from '../../model/words.ts';
import { calendarOfTeam } from '../routing/duty.ts';
import { type TicketTargets, ticketTargetsFor } from '../routing/ticket-targets.ts';
import { contextOf, type Draft } from './draft.ts';

export interface Target {
  readonly targetMs: number;
  readonly calendar: ClockCalendar;
  readonly because: Reason;
}

/** null: the policy sets no such target. */
export function targetOf(draft: Draft, name: TicketClockName): Target | null {
  const { facts, state } = draft;
  const targets = ticketTargetsFor(facts.policy, state.tier, state.priority, contextOf(draft));
  const targetMs = lengthOf(targets, name);
  if (targetMs === null) return null;
  const hours = targets.runs === 'duty' ? 'duty' : 'working';
  const calendar =
    targets.runs === 'always' ? 'always' : calendarOfTeam(facts.directory, state.teamId, hours);
  return { targetMs, calendar, because: targets.because };
}

function lengthOf(targets: TicketTargets, name: TicketClockName): number | null {
  switch (name) {
    case 'first-response':
      return targets.firstResponseMs;
    case 'next-response':
      return targets.nextResponseMs;
    case 'investigation':
      return targets.investigationMs;
    case 'resolution':
      return targets.resolutionMs;
    case 'vendor':
      return targets.vendorMs;
  }
}
