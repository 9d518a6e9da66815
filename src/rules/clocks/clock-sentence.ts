/** The one sentence that a clock says about itself, as a code with parameters. */
import type { Clock, ClockStep } from '../../model/clock.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { Reason } from '../../model/words.ts';
import { workingTimeBetween } from './business-time.ts';
import { type CalendarOf, isEnded, remainingAt } from './run-clock.ts';

type Params = NonNullable<Reason['params']>;

/**
 * `clock` as it stands at `now`, with the steps that led to it. Codes: clock.due, clock.overdue, clock.paused,
 * clock.met, clock.late, clock.cancelled. Parameters: targetMs, working (business time or around the clock), startedAt,
 * leftMs (negative: over), the state's own instants, and when pauses held back counted time: heldMs, pauses, and
 * heldBecause when they had one reason; of an offer that was handed back: by, tookMs, tookWorking.
 */
export function sentenceOf(
  clock: Clock,
  steps: readonly ClockStep[],
  calendarOf: CalendarOf,
  now: Instant,
): Reason {
  const { targetMs, startedAt, calendar } = clock;
  const params: Params = {
    targetMs,
    working: calendar !== 'always',
    startedAt,
    leftMs: leftAt(clock, now, calendarOf),
    ...pauseParams(steps, calendarOf),
  };
  const [code, own] = ownParams(clock);
  return { code, params: { ...params, ...own, ...handBackOf(clock, steps.at(-1)?.because ?? []) } };
}

/** What answered an offer instead of accepting it. */
export const handBacks = ['returned', 're-routed', 'escalation-declined'] as const;

/**
 * How an acknowledge clock was ended by handing it back, and after how long: `by`, tookMs, tookWorking. Nothing where
 * it was accepted, and of events that keep no reason.
 */
export function handBackOf(clock: Clock, because: readonly Reason[]): Params {
  const by = because.find(({ code }) => (handBacks as readonly string[]).includes(code))?.code;
  if (by === undefined || clock.name !== 'acknowledge' || !isEnded(clock)) return {};
  const endedAt = clock.state === 'cancelled' ? clock.cancelledAt : clock.metAt;
  // By the wall the same, unless hours stood still in between: only then is it said which time is meant.
  const tookWorking = clock.calendar !== 'always' && endedAt - clock.startedAt !== clock.usedMs;
  return { by, tookMs: clock.usedMs, tookWorking };
}

/**
 * What is left at `now`, negative what it is over. A target that became stricter may be used up further than it is over: what
 * was counted before the deadline was no lateness, and without a miss nothing is over.
 */
function leftAt(clock: Clock, now: Instant, calendarOf: CalendarOf): DurationMs {
  const leftMs = remainingAt(clock, now, calendarOf);
  const over = leftMs < 0 ? overdueSpan(clock, now) : null;
  if (over === null) return Math.max(0, leftMs);
  const sinceMs = workingTimeBetween(calendarOf(clock.calendar), over.from, over.to);
  return -Math.min(-leftMs, Math.max(0, sinceMs)) || 0;
}

function overdueSpan(clock: Clock, now: Instant): { readonly from: Instant; readonly to: Instant } | null {
  switch (clock.state) {
    case 'running':
    case 'met':
      return null;
    case 'overdue':
      return { from: clock.dueAt, to: now };
    case 'paused':
      return clock.missedAt === null ? null : { from: clock.missedAt, to: clock.pausedAt };
    case 'late':
      return { from: clock.missedAt, to: clock.metAt };
    case 'cancelled':
      return clock.missedAt === null ? null : { from: clock.missedAt, to: clock.cancelledAt };
  }
}

function ownParams(clock: Clock): [code: string, own: Params] {
  switch (clock.state) {
    case 'running':
      return ['clock.due', { dueAt: clock.dueAt }];
    case 'overdue':
      return ['clock.overdue', { dueAt: clock.dueAt, missedAt: clock.missedAt }];
    case 'paused':
      return ['clock.paused', { pausedAt: clock.pausedAt, because: clock.because }];
    case 'met':
      return ['clock.met', { metAt: clock.metAt }];
    case 'late':
      return ['clock.late', { metAt: clock.metAt, missedAt: clock.missedAt }];
    case 'cancelled':
      return ['clock.cancelled', { cancelledAt: clock.cancelledAt }];
  }
}

/** How much counted time the ended pauses held back, how many did, and why when they had one reason. */
function pauseParams(steps: readonly ClockStep[], calendarOf: CalendarOf): Params {
  let heldMs: DurationMs = 0;
  let pauses = 0;
  const reasons = new Set<string>();
  for (const [index, { at, clock }] of steps.entries()) {
    const next = steps[index + 1];
    if (clock.state !== 'paused' || next === undefined) continue;
    const held = workingTimeBetween(calendarOf(clock.calendar), at, next.at);
    if (held <= 0) continue;
    heldMs += held;
    if (next.clock.state !== 'paused') pauses += 1;
    reasons.add(clock.because);
  }
  if (pauses === 0) return {};
  const [reason, ...others] = reasons;
  return reason !== undefined && others.length === 0
    ? { heldMs, pauses, heldBecause: reason }
    : { heldMs, pauses };
}
