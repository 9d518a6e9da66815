/**
 * The one place where a clock's new state is said: with the instant of its warning, who is told when it is missed, and
 * when they are reminded. A deadline that passed before anybody looked is told before what happened after it.
 */
import type { ClockName } from '../../model/clock-event.ts';
import type { Clock } from '../../model/clock.ts';
import type { ArmedClock, Reminder } from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { ClockEvent } from '../../model/ticket-event.ts';
import { addWorkingTime } from '../clocks/business-time.ts';
import { passDeadline, warningAt } from '../clocks/run-clock.ts';
import { armedClock } from './armed-clock.ts';
import { traitsOf } from './clock-catalogue.ts';
import { toldOfMiss } from './clock-recipients.ts';
import { type Draft, emit } from './draft.ts';

export type ClockChange = Pick<ClockEvent, 'type' | 'name' | 'escalationId' | 'clock' | 'because' | 'remind'>;

export function emitClock(draft: Draft, change: ClockChange): void {
  const before = armedClock(draft.state, change.name, change.escalationId);
  if (before && passedUnseen(before.clock, change)) {
    const missed = passDeadline(before.clock, Number.POSITIVE_INFINITY);
    emitOne(draft, { ...change, type: 'clock-missed', clock: missed, because: [] }, before);
  }
  emitOne(draft, change, before);
}

/** It ran into its deadline, and the next thing that happens to it is the first to notice. */
function passedUnseen(before: Clock, { type, clock }: ClockChange): boolean {
  const isMissed = 'missedAt' in clock && clock.missedAt !== null;
  const goesOn = type !== 'clock-started' && type !== 'clock-missed';
  return goesOn && isMissed && before.state === 'running' && before.missedAt === null;
}

function emitOne(draft: Draft, change: ClockChange, before: ArmedClock | undefined): void {
  const { type, name, escalationId, clock, because } = change;
  const warnAt = warnAtOf(draft, name, clock);
  const remind = change.remind ?? remindOf(draft, change, before);
  const tell = type === 'clock-missed' ? toldOfMiss(draft, name, escalationId) : [];
  const undoesMiss = type !== 'clock-started' && before && wasMissed(before.clock) && !wasMissed(clock);
  emit(draft, {
    type,
    name,
    escalationId,
    clock,
    because,
    ...(warnAt === null ? {} : { warnAt }),
    ...(remind === null ? {} : { remind }),
    ...(tell.length === 0 ? {} : { tell }),
    ...(undoesMiss ? { undoesMiss } : {}),
  });
}

function wasMissed(clock: Clock): boolean {
  return 'missedAt' in clock && clock.missedAt !== null;
}

/** When to warn of a clock that runs; null where that instant has passed already: there is no warning from the past. */
export function warnAtOf({ facts }: Pick<Draft, 'facts'>, name: ClockName, clock: Clock): Instant | null {
  const leadMs = facts.policy.clockTerms.warnBeforeMs(name, clock.targetMs);
  const at = leadMs === null || clock.state !== 'running' ? null : warningAt(clock, leadMs, facts.calendarOf);
  return at !== null && at > facts.now ? at : null;
}

/** What is missed is reminded of until something ends or pauses it; a change of target alone is no act. */
function remindOf(
  draft: Draft,
  { type, name, clock }: ClockChange,
  before: ArmedClock | undefined,
): Reminder | null {
  if (clock.state !== 'overdue' || traitsOf(name).missTellsItself) return null;
  if (type === 'clock-missed' || type === 'clock-resumed') return nextReminder(draft, clock, 0);
  return before?.remind ?? null;
}

/** After a miss, or after so many reminders of it; in the hours of the clock, so that nobody is reminded at night of work by day. */
export function nextReminder({ facts }: Draft, { calendar }: Clock, count: number): Reminder | null {
  const afterMs = facts.policy.clockTerms.remindAfterMs(count);
  if (afterMs === null) return null;
  const at = addWorkingTime(facts.calendarOf(calendar), facts.now, afterMs);
  return { at: typeof at === 'number' ? at : facts.now + afterMs, count };
}
