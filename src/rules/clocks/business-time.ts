/**
 * Working time: how much of it lies between two instants, and which instant an amount of it leads to. The one place
 * where clocks, screens, feeds and backtests get due and elapsed time from: two looks into a year's table.
 */
import { dayMs, type DurationMs, type Instant } from '../../model/instant.ts';
import { type CalendarRefusal, refuse } from './calendar-refusal.ts';
import {
  type CompiledCalendar,
  firstYear,
  horizonYears,
  lastYear,
  tableAt,
  tableOfYear,
  type WindowCalendar,
  type YearTable,
} from './compile-calendar.ts';
import { rollBack, rollForward } from './open-periods.ts';
import { countNotAbove } from './sorted-search.ts';

/**
 * The earliest instant at which `ms` of working time have passed since `from`; an amount that ends exactly at
 * closing gives the closing instant. Zero is `rollForward`. A negative or broken amount is a RangeError.
 */
export function addWorkingTime(
  calendar: CompiledCalendar,
  from: Instant,
  ms: DurationMs,
): Instant | CalendarRefusal {
  requireAmount(ms);
  if (calendar.kind === 'always-open') return from + ms;
  if (ms === 0) return rollForward(calendar, from);
  let table = tableAt(calendar, from);
  const horizon = Math.min(table.year + horizonYears, lastYear);
  let wanted = workedUntil(table, from) + ms;
  while (wanted > table.totalMs) {
    if (table.year === horizon) return refuseReach(calendar, rollForward(calendar, from));
    wanted -= table.totalMs;
    table = tableOfYear(calendar, table.year + 1);
  }
  const index = indexReaching(table, wanted);
  return (table.starts[index] as number) + wanted - (table.workedBefore[index] as number);
}

/**
 * The latest instant from which `ms` of working time pass until `from`; an amount that begins exactly at opening
 * gives the opening instant. Zero is `rollBack`. A negative or broken amount is a RangeError.
 */
export function subtractWorkingTime(
  calendar: CompiledCalendar,
  from: Instant,
  ms: DurationMs,
): Instant | CalendarRefusal {
  requireAmount(ms);
  if (calendar.kind === 'always-open') return from - ms;
  if (ms === 0) return rollBack(calendar, from);
  let table = tableAt(calendar, from);
  const horizon = Math.max(table.year - horizonYears, firstYear);
  let wanted = workedUntil(table, from) - ms;
  while (wanted < 0) {
    if (table.year === horizon) return refuseReach(calendar, rollBack(calendar, from));
    table = tableOfYear(calendar, table.year - 1);
    wanted += table.totalMs;
  }
  const index = countNotAbove(table.workedBefore, wanted) - 1;
  return (table.starts[index] as number) + wanted - (table.workedBefore[index] as number);
}

/** Working milliseconds in [from, to); negative when `to` lies before `from`. */
export function workingTimeBetween(calendar: CompiledCalendar, from: Instant, to: Instant): DurationMs {
  if (calendar.kind === 'always-open') return to - from;
  if (to < from) return -workedBetween(calendar, to, from);
  return workedBetween(calendar, from, to);
}

/** The instant counts as open from the opening on, until just before the closing. */
export function isOpenAt(calendar: CompiledCalendar, at: Instant): boolean {
  if (calendar.kind === 'always-open') return true;
  const table = tableAt(calendar, at);
  const index = lastStartedBy(table, at);
  return index >= 0 && at < (table.ends[index] as number);
}

function workedBetween(calendar: WindowCalendar, from: Instant, to: Instant): DurationMs {
  let table = tableAt(calendar, from);
  let worked = -workedUntil(table, from);
  const last = tableAt(calendar, to);
  while (table !== last) {
    worked += table.totalMs;
    table = tableOfYear(calendar, table.year + 1);
  }
  return worked + workedUntil(last, to);
}

/** Open milliseconds of the table's year before an instant of that year. */
function workedUntil(table: YearTable, at: Instant): DurationMs {
  const index = lastStartedBy(table, at);
  if (index < 0) return 0;
  const end = Math.min(at, table.ends[index] as number);
  return (table.workedBefore[index] as number) + end - (table.starts[index] as number);
}

/** The last interval that starts at or before an instant of the table's year; −1 when none does. */
function lastStartedBy({ from, starts, startsBefore }: YearTable, at: Instant): number {
  let index = startsBefore[Math.floor((at - from) / dayMs)] as number;
  while (index < starts.length && (starts[index] as number) <= at) index += 1;
  return index - 1;
}

/** The interval in which the running total reaches `wanted`, its end included. Takes 0 < wanted ≤ the year's total. */
function indexReaching({ workedBefore, reachedBy, reachStepMs }: YearTable, wanted: DurationMs): number {
  let index = reachedBy[Math.floor(wanted / reachStepMs)] as number;
  while ((workedBefore[index + 1] as number) < wanted) index += 1;
  return index;
}

/** Nothing reached within the horizon: either it never opens, or the amount is too long for it. */
function refuseReach(calendar: WindowCalendar, nearest: Instant | CalendarRefusal): CalendarRefusal {
  return typeof nearest === 'number' ? refuse('amount_beyond_horizon', calendar) : nearest;
}

function requireAmount(ms: DurationMs): void {
  // Written so that NaN is refused too.
  if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`an amount of working time is a number of milliseconds from 0 on, not ${ms}`);
  }
}
