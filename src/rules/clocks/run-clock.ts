/**
 * A clock's life: start, pause, resume, change, stop, cancel, reopen. Time already used is carried over every change,
 * and all of it is counted by the one function of business time. `at` is when it happened in the world, epoch ms.
 */
import type {
  CancelledClock,
  Clock,
  ClockCalendar,
  LateClock,
  MetClock,
  OverdueClock,
  PausedClock,
  RunningClock,
} from '../../model/clock.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import { addWorkingTime, workingTimeBetween } from './business-time.ts';
import type { CalendarRefusal } from './calendar-refusal.ts';
import type { CompiledCalendar } from './compile-calendar.ts';

/** The compiled calendar in the version that a clock names. */
export type CalendarOf = (calendar: ClockCalendar) => CompiledCalendar;

/** What a promise is about: its name, its length in ms of counted time, the hours that count. */
export type Promised = Pick<Clock, 'name' | 'targetMs' | 'calendar'>;

/** Started, and not over. */
export type LiveClock = RunningClock | OverdueClock | PausedClock;
/** Counting now. */
export type CountingClock = RunningClock | OverdueClock;
export type EndedClock = MetClock | LateClock | CancelledClock;

type Terms = Omit<MetClock, 'state' | 'metAt'>;

export function startClock(
  { name, targetMs, calendar }: Promised,
  at: Instant,
  calendarOf: CalendarOf,
): RunningClock | CalendarRefusal {
  const dueAt = addWorkingTime(calendarOf(calendar), at, targetMs);
  if (typeof dueAt !== 'number') return dueAt;
  const terms = { name, targetMs, calendar, startedAt: at, usedMs: 0 };
  return { state: 'running', ...terms, countedFrom: at, dueAt, missedAt: null };
}

/**
 * The clock as it is once its deadline has passed at or before `at`; any other unchanged. The miss stands at the
 * deadline, however late anybody looks.
 */
export function passDeadline<C extends Clock>(clock: C, at: Instant): C | OverdueClock {
  if (clock.state !== 'running' || at < clock.dueAt) return clock;
  return { ...clock, state: 'overdue', missedAt: clock.missedAt ?? clock.dueAt };
}

/**
 * Stands still from `at` on. A paused or ended clock stays as it is, so the first reason holds. A pause that becomes
 * known late and lies before a recorded miss undoes the miss.
 */
export function pauseClock(clock: Clock, at: Instant, because: string, calendarOf: CalendarOf): Clock {
  const passed = asOf(clock, at);
  if (!isCounting(passed)) return passed;
  const { missedAt } = passed;
  return { state: 'paused', ...termsAt(passed, at, calendarOf), pausedAt: at, because, missedAt };
}

/** Counts again from `at` on. A clock that isn't paused stays as it is. */
export function resumeClock(clock: Clock, at: Instant, calendarOf: CalendarOf): Clock | CalendarRefusal {
  if (clock.state !== 'paused') return clock;
  return countFrom(termsOf(clock), Math.max(at, clock.pausedAt), clock.missedAt, calendarOf);
}

/**
 * Another target, other hours, or the same calendar in another version. Used time is carried over; a deadline that
 * would lie before `at` lies at `at`, so that no change makes a miss in the past; a miss that happened stays; an ended
 * clock stays as it is.
 */
export function changeClock(
  clock: Clock,
  at: Instant,
  change: Partial<Pick<Clock, 'targetMs' | 'calendar'>>,
  calendarOf: CalendarOf,
): Clock | CalendarRefusal {
  const passed = asOf(clock, at);
  if (passed.state === 'paused') return { ...passed, ...change };
  if (!isCounting(passed)) return passed;
  const terms = { ...termsAt(passed, at, calendarOf), ...change };
  return countFrom(terms, Math.max(at, passed.countedFrom), passed.missedAt, calendarOf);
}

/**
 * The promised thing was done at `at`: met up to and including the deadline, else late. A fact that arrives late and
 * lies before a recorded miss undoes the miss. A clock that has ended stays as it is.
 */
export function stopClock(clock: Clock, at: Instant, calendarOf: CalendarOf): Clock {
  if (isEnded(clock)) return clock;
  const terms = clock.state === 'paused' ? termsOf(clock) : termsAt(clock, at, calendarOf);
  const missedAt = missBefore(clock, at);
  if (missedAt === null) return { state: 'met', ...terms, metAt: at };
  return { state: 'late', ...terms, metAt: at, missedAt };
}

/** The promise no longer applies: merged, withdrawn, the policy has none. A miss before `at` stays. */
export function cancelClock(clock: Clock, at: Instant, calendarOf: CalendarOf): Clock {
  const passed = asOf(clock, at);
  if (isEnded(passed)) return passed;
  const terms = isCounting(passed) ? termsAt(passed, at, calendarOf) : termsOf(passed);
  return { state: 'cancelled', ...terms, cancelledAt: at, missedAt: passed.missedAt };
}

/** An ended clock goes on from `at` with the time it had used; what lies between its end and `at` is not counted. */
export function reopenClock(clock: Clock, at: Instant, calendarOf: CalendarOf): Clock | CalendarRefusal {
  if (!isEnded(clock)) return clock;
  return countFrom(termsOf(clock), at, clock.state === 'met' ? null : clock.missedAt, calendarOf);
}

/** Counted ms up to `at`; what an ended or paused clock had used, whatever `at`. */
export function usedAt(clock: Clock, at: Instant, calendarOf: CalendarOf): DurationMs {
  if (!isCounting(clock) || at <= clock.countedFrom) return clock.usedMs;
  return clock.usedMs + workingTimeBetween(calendarOf(clock.calendar), clock.countedFrom, at);
}

/** Counted ms that are left at `at`; negative by how much it is over. */
export function remainingAt(clock: Clock, at: Instant, calendarOf: CalendarOf): DurationMs {
  return clock.targetMs - usedAt(clock, at, calendarOf);
}

/** When the running or overdue clock is or was due; null while it is paused and after its end. */
export function dueAtOf(clock: Clock): Instant | null {
  return isCounting(clock) ? clock.dueAt : null;
}

/**
 * When to warn: `leadMs` of counted time before the deadline. Null when the clock isn't running, or when that much was
 * not left any more as it was started, resumed or changed: a warning in the past would be one at the very start.
 */
export function warningAt(clock: Clock, leadMs: DurationMs, calendarOf: CalendarOf): Instant | null {
  if (clock.state !== 'running') return null;
  const beforeWarning = clock.targetMs - clock.usedMs - leadMs;
  if (beforeWarning <= 0) return null;
  const at = addWorkingTime(calendarOf(clock.calendar), clock.countedFrom, beforeWarning);
  return typeof at === 'number' ? at : null;
}

export function isCounting(clock: Clock): clock is CountingClock {
  return clock.state === 'running' || clock.state === 'overdue';
}

export function isEnded(clock: Clock): clock is EndedClock {
  return clock.state === 'met' || clock.state === 'late' || clock.state === 'cancelled';
}

function countFrom(
  terms: Terms,
  at: Instant,
  missedAt: Instant | null,
  calendarOf: CalendarOf,
): CountingClock | CalendarRefusal {
  const leftMs = terms.targetMs - terms.usedMs;
  if (leftMs > 0) {
    const dueAt = addWorkingTime(calendarOf(terms.calendar), at, leftMs);
    if (typeof dueAt !== 'number') return dueAt;
    return { state: 'running', ...terms, countedFrom: at, dueAt, missedAt };
  }
  if (missedAt === null) return { state: 'running', ...terms, countedFrom: at, dueAt: at, missedAt };
  return { state: 'overdue', ...terms, countedFrom: at, dueAt: missedAt, missedAt };
}

/** The clock as it stood at `at`: what is due has passed, and a miss that lies after `at` hasn't happened. */
function asOf(clock: Clock, at: Instant): Clock {
  if (clock.state !== 'overdue' || clock.missedAt <= at) return passDeadline(clock, at);
  return { ...clock, state: 'running', missedAt: null };
}

function missBefore(clock: LiveClock, at: Instant): Instant | null {
  if (clock.missedAt !== null && clock.missedAt < at) return clock.missedAt;
  return clock.state !== 'paused' && clock.dueAt < at ? clock.dueAt : null;
}

function termsAt(clock: CountingClock, at: Instant, calendarOf: CalendarOf): Terms {
  return { ...termsOf(clock), usedMs: usedAt(clock, at, calendarOf) };
}

function termsOf({ name, targetMs, calendar, startedAt, usedMs }: Clock): Terms {
  return { name, targetMs, calendar, startedAt, usedMs };
}
