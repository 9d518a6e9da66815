/**
 * Compiles a calendar to sorted half-open intervals [from, to) of open time in epoch milliseconds with running
 * totals: a table per year in UTC, made when first asked for and kept in the compiled calendar.
 */
import type { Calendar } from '../../model/calendar.ts';
import { dayMs, type DurationMs, type Instant } from '../../model/instant.ts';
import { type DayRules, type DayWindow, isOpenAroundTheClock, readDayRules, windowsOn } from './day-rules.ts';
import { startOfYear, yearOf } from './local-date.ts';
import { instantOf, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

/** How many calendar years a search for open time goes from where it starts. */
export const horizonYears = 50;
/** The years that calendars know. An instant outside is a broken input: a RangeError, never a long walk. */
export const firstYear = 1900;
export const lastYear = 2200;

/** Open around the clock without exception. Holds no tables. */
export interface AlwaysOpenCalendar {
  readonly kind: 'always-open';
  readonly zone: string;
}

/** Open at times. */
export interface WindowCalendar {
  readonly kind: 'windows';
  readonly zone: string;
  readonly rules: DayRules;
  readonly offsets: ZoneOffsets;
  readonly years: Map<number, YearTable>;
  /** The two tables used last: most questions are about the same year, or about two neighbours. */
  recent: YearTable;
  earlier: YearTable;
}

export type CompiledCalendar = AlwaysOpenCalendar | WindowCalendar;

/** Open time of one year in UTC, cut at its ends. */
export interface YearTable {
  readonly year: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** workedBefore[i]: open milliseconds of the year before interval i; one longer than the others, the last is the total. */
  readonly workedBefore: Float64Array;
  readonly totalMs: DurationMs;
  /** startsBefore[d]: how many intervals start before the d-th UTC day of the year. */
  readonly startsBefore: Uint16Array;
  /** reachedBy[k]: the interval in which the running total reaches k × reachStepMs. */
  readonly reachedBy: Uint16Array;
  readonly reachStepMs: DurationMs;
  /** Open time goes on over the start or the end of the year. */
  readonly joinsPreviousYear: boolean;
  readonly joinsNextYear: boolean;
}

/** [from, to) of open time. */
export interface OpenPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * A calendar ready for business time. Throws a RangeError when its zone is unknown (doors parse calendars with the
 * schema, which refuses that). Keep the result: it holds the tables.
 */
export function compileCalendar(calendar: Calendar): CompiledCalendar {
  return compileRules(readDayRules(calendar), calendar.zone);
}

/** The same for rules that were read already. */
export function compileRules(rules: DayRules, zone: string): CompiledCalendar {
  const offsets = zoneOffsets(zone);
  if (isOpenAroundTheClock(rules)) return alwaysOpen(zone);
  return { kind: 'windows', zone, rules, offsets, years: new Map(), recent: noTable, earlier: noTable };
}

/** Around the clock; the zone serves explanations only. */
export function alwaysOpen(zone: string): AlwaysOpenCalendar {
  return { kind: 'always-open', zone };
}

/** The table that holds an instant. Throws a RangeError outside `firstYear` … `lastYear`. */
export function tableAt(calendar: WindowCalendar, at: Instant): YearTable {
  const { recent, earlier } = calendar;
  if (at >= recent.from && at < recent.to) return recent;
  const isEarlier = at >= earlier.from && at < earlier.to;
  const table = isEarlier ? earlier : tableOfYear(calendar, yearOf(at));
  calendar.earlier = recent;
  calendar.recent = table;
  return table;
}

export function tableOfYear(calendar: WindowCalendar, year: number): YearTable {
  const known = calendar.years.get(year);
  if (known !== undefined) return known;
  // Written so that NaN is refused too.
  if (!(year >= firstYear && year <= lastYear)) {
    throw new RangeError(`calendars know the years ${firstYear} to ${lastYear}, not ${year}`);
  }
  const table = buildTable(calendar, year);
  calendar.years.set(year, table);
  return table;
}

/** The open time of the windows that start on one local day, breaks cut out; sorted, nothing touching. */
export function openPeriodsOfDay(calendar: WindowCalendar, dayNumber: number): OpenPeriod[] {
  const windows = windowPeriods(calendar, windowsOn(calendar.rules, dayNumber), dayNumber);
  return cutOut(mergeTouching(windows), breaksAround(calendar, dayNumber, dayNumber));
}

/** What breaks take out of one local day's windows. */
export function breakPeriodsOfDay(calendar: WindowCalendar, dayNumber: number): OpenPeriod[] {
  if (calendar.rules.breaks.size === 0) return [];
  const windows = mergeTouching(windowPeriods(calendar, windowsOn(calendar.rules, dayNumber), dayNumber));
  return cutOut(windows, openPeriodsOfDay(calendar, dayNumber));
}

function buildTable(calendar: WindowCalendar, year: number): YearTable {
  const [from, to] = [startOfYear(year), startOfYear(year + 1)];
  // A window that starts up to two days before reaches in; a zone is less than a day from UTC.
  const [firstDay, lastDay] = [from / dayMs - 3, to / dayMs + 2];
  const windows: OpenPeriod[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    windows.push(...windowPeriods(calendar, windowsOn(calendar.rules, day), day));
  }
  const open = cutOut(mergeTouching(windows), breaksAround(calendar, firstDay, lastDay));
  return tableOf(year, from, to, open);
}

function tableOf(year: number, from: Instant, to: Instant, open: readonly OpenPeriod[]): YearTable {
  const inside = open.filter((period) => period.to > from && period.from < to);
  const starts = Float64Array.from(inside, (period) => Math.max(period.from, from));
  const ends = Float64Array.from(inside, (period) => Math.min(period.to, to));
  const workedBefore = new Float64Array(inside.length + 1);
  for (let i = 0; i < inside.length; i++) {
    workedBefore[i + 1] = (workedBefore[i] as number) + (ends[i] as number) - (starts[i] as number);
  }
  const totalMs = workedBefore[inside.length] as number;
  const [joinsPreviousYear, joinsNextYear] = [from, to].map((edge) =>
    inside.some((period) => period.from < edge && period.to > edge),
  ) as [boolean, boolean];
  const jumps = jumpsOf(from, to, starts, workedBefore, totalMs);
  return { year, from, to, starts, ends, workedBefore, totalMs, ...jumps, joinsPreviousYear, joinsNextYear };
}

/** A day holds few intervals, and a step of the total about one: from where these lead to it is a step or two. */
function jumpsOf(
  from: Instant,
  to: Instant,
  starts: Float64Array,
  workedBefore: Float64Array,
  totalMs: DurationMs,
): Pick<YearTable, 'startsBefore' | 'reachedBy' | 'reachStepMs'> {
  const startsBefore = new Uint16Array((to - from) / dayMs + 1);
  for (let day = 0, index = 0; day < startsBefore.length; day++) {
    while (index < starts.length && (starts[index] as number) < from + day * dayMs) index++;
    startsBefore[day] = index;
  }
  const reachStepMs = Math.max(1, Math.ceil(totalMs / Math.max(1, starts.length)));
  const reachedBy = new Uint16Array(Math.floor(totalMs / reachStepMs) + 1);
  for (let step = 0, index = 0; step < reachedBy.length; step++) {
    while (index < starts.length - 1 && (workedBefore[index + 1] as number) < step * reachStepMs) index++;
    reachedBy[step] = index;
  }
  return { startsBefore, reachedBy, reachStepMs };
}

const nothing = new Float64Array(1);
const noTable: YearTable = {
  year: Number.NaN,
  from: Number.NaN,
  to: Number.NaN,
  starts: nothing,
  ends: nothing,
  workedBefore: nothing,
  totalMs: 0,
  startsBefore: new Uint16Array(1),
  reachedBy: new Uint16Array(1),
  reachStepMs: 1,
  joinsPreviousYear: false,
  joinsNextYear: false,
};

/** A window that daylight saving leaves empty is dropped. */
function windowPeriods(calendar: WindowCalendar, windows: readonly DayWindow[], day: number): OpenPeriod[] {
  return windows
    .map(({ startMs, endMs }) => ({
      from: instantOf(calendar.offsets, day, startMs, 'first'),
      to: instantOf(calendar.offsets, day, endMs, 'last'),
    }))
    .filter((period) => period.to > period.from);
}

/** Breaks of the given days and of their neighbours, which may reach in. */
function breaksAround(calendar: WindowCalendar, firstDay: number, lastDay: number): OpenPeriod[] {
  const { breaks } = calendar.rules;
  if (breaks.size === 0) return [];
  const periods: OpenPeriod[] = [];
  for (let day = firstDay - 2; day <= lastDay + 2; day++) {
    periods.push(...windowPeriods(calendar, breaks.get(day) ?? [], day));
  }
  return mergeTouching(periods);
}

function mergeTouching(periods: readonly OpenPeriod[]): OpenPeriod[] {
  const merged: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of [...periods].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Both lists sorted and without overlap. */
function cutOut(open: readonly OpenPeriod[], closed: readonly OpenPeriod[]): OpenPeriod[] {
  const left: OpenPeriod[] = [];
  let index = 0;
  for (const { from, to } of open) {
    let start = from;
    while (index < closed.length && (closed[index] as OpenPeriod).to <= from) index++;
    for (let i = index; i < closed.length && (closed[i] as OpenPeriod).from < to; i++) {
      const cut = closed[i] as OpenPeriod;
      if (cut.from > start) left.push({ from: start, to: cut.from });
      start = Math.max(start, cut.to);
    }
    if (start < to) left.push({ from: start, to });
  }
  return left;
}
