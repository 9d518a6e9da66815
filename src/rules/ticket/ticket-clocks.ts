/** First response and resolution: started, paused while the customer is asked, moved with tier, priority and policy. */
import type { Clock, ClockCalendar } from '../../model/clock.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketClockName, TicketState } from '../../model/ticket.ts';
import { ticketClockNames } from '../../model/ticket.ts';
import type { ClockEvent } from '../../model/ticket-event.ts';
import type { Reason } from '../../model/words.ts';
import {
  cancelClock,
  changeClock,
  dueAtOf,
  isCounting,
  isEnded,
  pauseClock,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
} from '../clocks/run-clock.ts';
import { calendarOfTeam } from '../routing/duty.ts';
import { ticketTargetsFor } from '../routing/ticket-targets.ts';
import { type Draft, emit } from './draft.ts';

interface Target {
  readonly targetMs: number;
  readonly calendar: ClockCalendar;
  readonly because: Reason;
}

export function startTicketClocks(draft: Draft): void {
  for (const name of ticketClockNames) {
    const { because, ...target } = targetOf(draft, name);
    const clock = startClock({ name, ...target }, draft.at, draft.facts.calendarOf);
    emitClock(draft, 'clock-started', name, 'refused' in clock ? alwaysInstead(draft, name, target) : clock, [
      because,
    ]);
  }
}

/** A calendar that never opens again must not leave a promise without an instant: it then runs around the clock. */
function alwaysInstead(draft: Draft, name: TicketClockName, target: Omit<Target, 'because'>): Clock {
  const clock = startClock(
    { name, targetMs: target.targetMs, calendar: 'always' },
    draft.at,
    draft.facts.calendarOf,
  );
  if ('refused' in clock) throw new Error('The calendar that is always open refused.');
  return clock;
}

/** A person answered the customer. */
export function meetFirstResponse(draft: Draft): void {
  stop(draft, 'first-response');
}

/** The customer is asked: neither response nor resolution runs until he answers. */
export function pauseTicketClocks(draft: Draft): void {
  for (const name of ticketClockNames) {
    const armed = draft.state.clocks[name];
    if (!armed || !isCounting(armed.clock)) continue;
    const clock = pauseClock(armed.clock, draft.at, 'waiting-for-customer', draft.facts.calendarOf);
    emitClock(draft, 'clock-paused', name, clock, [{ code: 'waiting-for-customer' }]);
  }
}

export function resumeTicketClocks(draft: Draft): void {
  for (const name of ticketClockNames) {
    const armed = draft.state.clocks[name];
    if (armed?.clock.state !== 'paused') continue;
    const clock = resumeClock(armed.clock, draft.at, draft.facts.calendarOf);
    if ('refused' in clock) continue;
    emitClock(draft, 'clock-resumed', name, clock, [{ code: 'customer-answered' }]);
  }
}

/** Resolved: the resolution is met. A first response that nobody gave is no longer owed. */
export function endTicketClocks(draft: Draft): void {
  stop(draft, 'resolution');
  const first = draft.state.clocks['first-response'];
  if (!first || isEnded(first.clock)) return;
  const clock = cancelClock(first.clock, draft.at, draft.facts.calendarOf);
  emitClock(draft, 'clock-ended', 'first-response', clock, [{ code: 'resolved-without-answer' }]);
}

/** Reopened: the resolution goes on with the time that it had used; the time in between is not counted. */
export function reopenTicketClocks(draft: Draft): void {
  for (const name of ticketClockNames) {
    const armed = draft.state.clocks[name];
    if (!armed) continue;
    if (name === 'first-response' && armed.clock.state !== 'cancelled') continue;
    const clock = reopenClock(armed.clock, draft.at, draft.facts.calendarOf);
    if ('refused' in clock || clock === armed.clock) continue;
    emitClock(draft, 'clock-changed', name, clock, [{ code: 'reopened' }]);
  }
  if (!draft.state.clocks.resolution) startTicketClocks(draft);
}

/**
 * Tier, priority, team or policy are others now: same used time, another target or other hours. `isAnew`: also where
 * the calendar has the same version, because zone data may have changed below it.
 */
export function moveTicketClocks(draft: Draft, because: Reason, isAnew = false): void {
  for (const name of ticketClockNames) {
    const armed = draft.state.clocks[name];
    if (!armed || isEnded(armed.clock)) continue;
    const target = targetOf(draft, name);
    if (!isAnew && sameTarget(armed.clock, target)) continue;
    const { targetMs, calendar } = target;
    const clock = changeClock(armed.clock, draft.at, { targetMs, calendar }, draft.facts.calendarOf);
    if ('refused' in clock || (isAnew && isDueAsBefore(armed.clock, clock, target))) continue;
    emitClock(draft, 'clock-changed', name, clock, [because, target.because]);
  }
}

/** A newer policy or calendar is in force. */
export function followRecords(draft: Draft): Refusal | undefined {
  moveTicketClocks(draft, { code: 'records-changed', params: { policy: draft.facts.policy.version } }, true);
  return undefined;
}

export function emitTicketClockMissed(
  draft: Draft,
  name: TicketClockName,
  clock: Clock,
  lateMs: number,
): void {
  emitClock(draft, 'clock-missed', name, clock, lateness(lateMs));
}

/** Says how late the engine was, when it was. */
export function lateness(lateMs: number): Reason[] {
  return lateMs < 1000 ? [] : [{ code: 'noticed-late', params: { lateMs } }];
}

function stop(draft: Draft, name: TicketClockName): void {
  const armed = draft.state.clocks[name];
  if (!armed || isEnded(armed.clock)) return;
  emitClock(draft, 'clock-met', name, stopClock(armed.clock, draft.at, draft.facts.calendarOf), []);
}

function emitClock(
  draft: Draft,
  type: ClockEvent['type'],
  name: TicketClockName,
  clock: Clock,
  because: readonly Reason[],
): void {
  emit(draft, { type, name, escalationId: null, clock, because });
}

function targetOf({ facts, state }: Draft, name: TicketClockName): Target {
  const targets = ticketTargetsFor(facts.policy, state.tier, state.priority);
  const targetMs = name === 'first-response' ? targets.firstResponseMs : targets.resolutionMs;
  const hours = targets.runs === 'duty' ? 'duty' : 'working';
  const calendar =
    targets.runs === 'always' ? 'always' : calendarOfTeam(facts.directory, state.teamId, hours);
  return { targetMs, calendar, because: targets.because };
}

/** Computed anew, it comes to the same: zone data changed somewhere else. */
function isDueAsBefore(before: Clock, after: Clock, target: Target): boolean {
  return sameTarget(before, target) && dueAtOf(before) === dueAtOf(after);
}

function sameTarget(clock: Clock, target: Target): boolean {
  return clock.targetMs === target.targetMs && sameCalendar(clock.calendar, target.calendar);
}

function sameCalendar(a: ClockCalendar, b: ClockCalendar): boolean {
  if (a === 'always' || b === 'always') return a === b;
  return a.id === b.id && a.version === b.version;
}

/** Is anything owed on this ticket at all? */
export function isLive(state: TicketState): boolean {
  return (state.status === 'open' || state.status === 'waiting') && !state.merged;
}
