/**
 * Why a clock is due when it is: its steps, as its events tell them, become a timeline of what counted and what did
 * not, and one sentence. Codes and parameters only; `sayClock` puts them into words.
 */
import type { Clock, ClockCalendar, ClockStep } from '../../model/clock.ts';
import type { Instant } from '../../model/instant.ts';
import type { Reason } from '../../model/words.ts';
import { sentenceOf } from './clock-sentence.ts';
import { type CalendarOf, isEnded, passDeadline } from './run-clock.ts';
import { countedRows, inOrder, markerRow, type TimelineRow, uncountedRow } from './timeline-rows.ts';

export interface ClockExplanation {
  /** As it stands at `now`. */
  readonly clock: Clock;
  /** The zone of the hours that count last. */
  readonly zone: string;
  /** From the start until now, and on to the deadline while it runs. */
  readonly rows: readonly TimelineRow[];
  readonly sentence: Reason;
}

/** The newest steps are told one by one; what was counted before them is one row. */
const mostSteps = 200;

/**
 * `steps` in the order in which they became known, at least one; a RangeError without any. Rows after `now` are what
 * will count if nothing else happens; the counted rows up to `now` add up to the used time.
 */
export function explainClock(
  steps: readonly ClockStep[],
  calendarOf: CalendarOf,
  now: Instant,
): ClockExplanation {
  const known = withoutUndone(steps);
  const last = known.at(-1);
  if (last === undefined) throw new RangeError('a clock without steps has nothing to explain');
  const clock = passDeadline(last.clock, now);
  const firstTold = Math.max(0, known.length - mostSteps);
  const rows = known.flatMap((step, index) => {
    if (index < firstTold) return [];
    return rowsOfStep(known[index - 1], step, known[index + 1], calendarOf, now);
  });
  return {
    clock,
    zone: calendarOf(clock.calendar).zone,
    rows: inOrder([...earlierRows(known, firstTold), ...rows]),
    sentence: sentenceOf(clock, known, calendarOf, now),
  };
}

function rowsOfStep(
  before: ClockStep | undefined,
  step: ClockStep,
  after: ClockStep | undefined,
  calendarOf: CalendarOf,
  now: Instant,
): TimelineRow[] {
  const changes = before === undefined ? [] : changeRows(before.clock, step);
  if (after === undefined) return [...changes, ...lastRows(step, calendarOf, now)];
  return [...changes, ...stretchRows(step, after.at, calendarOf)];
}

/** A fact that became known late stands before what had been concluded without it, and undoes it. */
function withoutUndone(steps: readonly ClockStep[]): ClockStep[] {
  const known: ClockStep[] = [];
  let earliest = Number.POSITIVE_INFINITY;
  for (const step of steps.toReversed()) {
    if (step.at <= earliest) known.push(step);
    earliest = Math.min(earliest, step.at);
  }
  return known.reverse();
}

function earlierRows(known: readonly ClockStep[], firstTold: number): TimelineRow[] {
  const told = known[firstTold];
  if (firstTold === 0 || told === undefined) return [];
  const { startedAt, usedMs } = told.clock;
  const why = { code: 'timeline.earlier', params: { steps: firstTold } };
  return [{ from: startedAt, to: told.at, counted: true, workedMs: usedMs, why }];
}

/** What the step changed, apart from starting or stopping the count. */
function changeRows(before: Clock, { at, clock, because }: ClockStep): TimelineRow[] {
  const rows: TimelineRow[] = [];
  const reason = because[0] === undefined ? {} : { because: because[0].code };
  if (before.targetMs !== clock.targetMs) {
    const params = { fromMs: before.targetMs, toMs: clock.targetMs, ...reason };
    rows.push(markerRow(at, { code: 'timeline.target-changed', params }));
  }
  if (hoursOf(before.calendar) !== hoursOf(clock.calendar)) {
    const params = { from: hoursOf(before.calendar), to: hoursOf(clock.calendar), ...reason };
    rows.push(markerRow(at, { code: 'timeline.hours-changed', params }));
  }
  if (clock.state === 'overdue' && before.state === 'running') rows.push(missRow(clock.dueAt));
  return rows;
}

function stretchRows({ at, clock }: ClockStep, until: Instant, calendarOf: CalendarOf): TimelineRow[] {
  if (at >= until) return [];
  if (isEnded(clock)) return [uncountedRow(at, until, { code: 'timeline.ended' })];
  if (clock.state !== 'paused') return countedRows(calendarOf(clock.calendar), at, until);
  return [uncountedRow(at, until, { code: 'timeline.paused', params: { because: clock.because } })];
}

/** The last step's stretch: until now, and from now to the deadline. */
function lastRows(step: ClockStep, calendarOf: CalendarOf, now: Instant): TimelineRow[] {
  const { clock } = step;
  if (isEnded(clock)) return [];
  const untilNow = stretchRows(step, now, calendarOf);
  if (clock.state !== 'running') return untilNow;
  if (clock.dueAt <= now) return [...untilNow, missRow(clock.dueAt)];
  const ahead = countedRows(calendarOf(clock.calendar), Math.max(now, step.at), clock.dueAt);
  return [...untilNow, ...ahead];
}

function missRow(dueAt: Instant): TimelineRow {
  return markerRow(dueAt, { code: 'timeline.deadline-missed' });
}

/** "always" or "support-hours 3", the calendar and its version: a name of the records, no sentence. */
function hoursOf(calendar: ClockCalendar): string {
  return calendar === 'always' ? calendar : `${calendar.id} ${calendar.version}`;
}
