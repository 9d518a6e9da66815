/** The clocks of a ticket: responses, investigation, resolution and a vendor's answer: started, met, ended, moved. */
import type { Clock } from '../../model/clock.ts';
import type { TicketClockName, TicketState } from '../../model/ticket.ts';
import { ticketClockNames } from '../../model/ticket.ts';
import type { ClockEvent } from '../../model/ticket-event.ts';
import type { Reason } from '../../model/words.ts';
import {
  cancelClock,
  changeClock,
  dueAtOf,
  isEnded,
  reopenClock,
  startClock,
  stopClock,
} from '../clocks/run-clock.ts';
import { sameHours } from '../clocks/same-hours.ts';
import type { Draft } from './draft.ts';
import { emitClock } from './emit-clock.ts';
import { type Target, targetOf } from './ticket-clock-target.ts';

export function startTicketClocks(draft: Draft): void {
  for (const name of ['first-response', 'investigation', 'resolution'] as const)
    startTicketClock(draft, name);
}

/** Does nothing where the policy sets no such target. */
export function startTicketClock(draft: Draft, name: TicketClockName): void {
  const found = targetOf(draft, name);
  if (!found) return;
  const { because, ...target } = found;
  const clock = startClock({ name, ...target }, draft.at, draft.facts.calendarOf);
  emitTicketClock(draft, 'clock-started', 'refused' in clock ? alwaysInstead(draft, name, target) : clock, [
    because,
  ]);
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

/**
 * The customer wrote after an answer: the next one is owed. A second message before it starts nothing, so the oldest
 * unanswered one counts, and a chaser gains and loses nothing.
 */
export function oweNextResponse(draft: Draft): void {
  const { state, at } = draft;
  if (!isLive(state) || isOwed(state, 'first-response') || isOwed(state, 'next-response')) return;
  const isAnswered = state.answeredAt === null || state.answeredAt >= at;
  if (!isAnswered) startTicketClock(draft, 'next-response');
}

export function isOwed(state: TicketState, name: TicketClockName): boolean {
  const armed = state.clocks[name];
  return armed !== undefined && !isEnded(armed.clock);
}

/** The promised thing was done: met, or late. What was done before a clock was started keeps nothing of it. */
export function meetTicketClock(draft: Draft, name: TicketClockName): void {
  const armed = draft.state.clocks[name];
  if (!armed || isEnded(armed.clock)) return;
  if (name === 'next-response' && draft.at < armed.clock.startedAt) return;
  emitTicketClock(draft, 'clock-met', stopClock(armed.clock, draft.at, draft.facts.calendarOf), []);
}

/** The promise no longer applies. */
export function endTicketClock(draft: Draft, name: TicketClockName, because: Reason): void {
  const armed = draft.state.clocks[name];
  if (!armed || isEnded(armed.clock)) return;
  const clock = cancelClock(armed.clock, draft.at, draft.facts.calendarOf);
  emitTicketClock(draft, 'clock-ended', clock, [because]);
}

/** Resolved: the resolution is met. A response that nobody gave is no longer owed. */
export function endTicketClocks(draft: Draft): void {
  meetTicketClock(draft, 'resolution');
  for (const name of ['first-response', 'next-response'] as const)
    endTicketClock(draft, name, { code: 'resolved-without-answer' });
  for (const name of ['investigation', 'vendor'] as const) endTicketClock(draft, name, { code: 'resolved' });
}

/** Reopened: what was owed goes on with the time that it had used; the time in between is not counted. */
export function reopenTicketClocks(draft: Draft): void {
  for (const name of ['first-response', 'next-response', 'investigation', 'resolution'] as const) {
    const armed = draft.state.clocks[name];
    if (!armed || (name !== 'resolution' && armed.clock.state !== 'cancelled')) continue;
    const clock = reopenClock(armed.clock, draft.at, draft.facts.calendarOf);
    if ('refused' in clock || clock === armed.clock) continue;
    emitTicketClock(draft, 'clock-changed', clock, [{ code: 'reopened' }]);
  }
  if (!draft.state.clocks.resolution) startTicketClocks(draft);
}

/**
 * Tier, priority, team, customer or policy are others now: same used time, another target or other hours. `isAnew`:
 * also where the calendar has the same version, because zone data may have changed below it.
 */
export function moveTicketClocks(draft: Draft, because: Reason, isAnew = false): void {
  for (const name of ticketClockNames) moveOne(draft, name, because, isAnew);
}

function moveOne(draft: Draft, name: TicketClockName, because: Reason, isAnew: boolean): void {
  const armed = draft.state.clocks[name];
  if (!armed) return;
  const target = targetOf(draft, name);
  if (!target) return endTicketClock(draft, name, { code: 'no-target' });
  const before = isEnded(armed.clock) ? backAgain(draft, name, armed.clock) : armed.clock;
  if (before === null || (!isAnew && before === armed.clock && sameTarget(before, target))) return;
  const { targetMs, calendar } = target;
  const clock = changeClock(before, draft.at, { targetMs, calendar }, draft.facts.calendarOf);
  if ('refused' in clock) return;
  if (isAnew && before === armed.clock && isDueAsBefore(before, clock, target)) return;
  emitTicketClock(draft, 'clock-changed', clock, [because, target.because]);
}

/** A promise that a change took away, and that another one gives again, goes on with the time that it had used. */
function backAgain({ state, at, facts }: Draft, name: TicketClockName, clock: Clock): Clock | null {
  if (clock.state !== 'cancelled' || name === 'vendor' || !isLive(state)) return null;
  const again = reopenClock(clock, at, facts.calendarOf);
  return 'refused' in again ? null : again;
}

export function emitTicketClockMissed(draft: Draft, clock: Clock, lateMs: number): void {
  emitTicketClock(draft, 'clock-missed', clock, lateness(lateMs));
}

/** Says how late the engine was, when it was. */
export function lateness(lateMs: number): Reason[] {
  return lateMs < 1000 ? [] : [{ code: 'noticed-late', params: { lateMs } }];
}

export function emitTicketClock(
  draft: Draft,
  type: ClockEvent['type'],
  clock: Clock,
  because: readonly Reason[],
): void {
  emitClock(draft, { type, name: clock.name as TicketClockName, escalationId: null, clock, because });
}

/** Computed anew, it comes to the same: zone data changed somewhere else. */
function isDueAsBefore(before: Clock, after: Clock, target: Target): boolean {
  return sameTarget(before, target) && dueAtOf(before) === dueAtOf(after);
}

function sameTarget(clock: Clock, target: Target): boolean {
  return clock.targetMs === target.targetMs && sameHours(clock.calendar, target.calendar);
}

/** Is anything owed on this ticket at all? */
export function isLive(state: TicketState): boolean {
  return (state.status === 'open' || state.status === 'waiting') && !state.merged;
}
