/** When a calendar opens and closes: the neighbours of an instant, and the open periods before and after it. */
import type { Instant } from '../../model/instant.ts';
import { type CalendarRefusal, refuse } from './calendar-refusal.ts';
import {
  type CompiledCalendar,
  firstYear,
  horizonYears,
  lastYear,
  type OpenPeriod,
  tableAt,
  tableOfYear,
  type WindowCalendar,
  type YearTable,
} from './compile-calendar.ts';
import { countNotAbove } from './sorted-search.ts';

export interface Transition {
  readonly at: Instant;
  readonly transition: 'open' | 'close';
}

/** One interval of one year's table. */
interface Place {
  readonly table: YearTable;
  readonly index: number;
}

/** The instant itself when open, else the next opening. */
export function rollForward(calendar: CompiledCalendar, at: Instant): Instant | CalendarRefusal {
  if (calendar.kind === 'always-open') return at;
  const place = firstEndingAfter(calendar, at);
  return place === null ? refuse('calendar_never_opens', calendar) : Math.max(at, startOf(place));
}

/** The instant itself when open just before it, else the previous closing: an opening instant rolls back. */
export function rollBack(calendar: CompiledCalendar, at: Instant): Instant | CalendarRefusal {
  if (calendar.kind === 'always-open') return at;
  const place = lastStartingBefore(calendar, at);
  return place === null ? refuse('calendar_never_opens', calendar) : Math.min(at, endOf(place));
}

/** Strictly after `at`. */
export function nextOpening(calendar: CompiledCalendar, at: Instant): Instant | CalendarRefusal {
  for (const period of periodsAfter(calendar, at)) if (period.from > at) return period.from;
  return refuse('calendar_never_opens', calendar);
}

/** Strictly after `at`. */
export function nextClosing(calendar: CompiledCalendar, at: Instant): Instant | CalendarRefusal {
  for (const { to } of periodsAfter(calendar, at)) {
    return to === Number.POSITIVE_INFINITY ? refuse('calendar_never_closes', calendar) : to;
  }
  return refuse('calendar_never_opens', calendar);
}

/** Strictly before `at`. */
export function previousOpening(calendar: CompiledCalendar, at: Instant): Instant | CalendarRefusal {
  for (const { from } of periodsUntil(calendar, at)) {
    return from === Number.NEGATIVE_INFINITY ? refuse('calendar_never_closes', calendar) : from;
  }
  return refuse('calendar_never_opens', calendar);
}

/** Strictly before `at`. */
export function previousClosing(calendar: CompiledCalendar, at: Instant): Instant | CalendarRefusal {
  let found = false;
  for (const period of periodsUntil(calendar, at)) {
    if (period.to < at) return period.to;
    found = true;
  }
  return refuse(found ? 'calendar_never_closes' : 'calendar_never_opens', calendar);
}

/** The opening or closing that comes next, strictly after `at`. */
export function nextTransition(calendar: CompiledCalendar, at: Instant): Transition | CalendarRefusal {
  const open = openPeriodAt(calendar, at) !== null;
  const next = open ? nextClosing(calendar, at) : nextOpening(calendar, at);
  return typeof next === 'number' ? { at: next, transition: open ? 'close' : 'open' } : next;
}

/** The opening or closing that came last, strictly before `at`. */
export function previousTransition(calendar: CompiledCalendar, at: Instant): Transition | CalendarRefusal {
  for (const { from, to } of periodsUntil(calendar, at)) {
    if (to < at) return { at: to, transition: 'close' };
    if (from > Number.NEGATIVE_INFINITY) return { at: from, transition: 'open' };
    return refuse('calendar_never_closes', calendar);
  }
  return refuse('calendar_never_opens', calendar);
}

/** The whole period that holds `at`; null when closed. An end that lies beyond the horizon is infinite. */
export function openPeriodAt(calendar: CompiledCalendar, at: Instant): OpenPeriod | null {
  for (const period of periodsAfter(calendar, at)) return period.from <= at ? period : null;
  return null;
}

/** Up to `count` open periods that end after `from`, the first one cut at `from`. */
export function periodsFrom(calendar: CompiledCalendar, from: Instant, count: number): OpenPeriod[] {
  const periods: OpenPeriod[] = [];
  for (const period of periodsAfter(calendar, from)) {
    if (periods.length >= count) break;
    periods.push({ from: Math.max(period.from, from), to: period.to });
  }
  return periods;
}

/** Up to `count` open periods that start before `until`, nearest first, the first one cut at `until`. */
export function periodsBefore(calendar: CompiledCalendar, until: Instant, count: number): OpenPeriod[] {
  const periods: OpenPeriod[] = [];
  for (const period of periodsUntil(calendar, until)) {
    if (periods.length >= count) break;
    periods.push({ from: period.from, to: Math.min(period.to, until) });
  }
  return periods;
}

/** The open time in [from, to), cut at both ends. Reads the years of the span and no more. */
export function openPeriodsIn(calendar: CompiledCalendar, from: Instant, to: Instant): OpenPeriod[] {
  if (calendar.kind === 'always-open') return from < to ? [{ from, to }] : [];
  const periods: { from: Instant; to: Instant }[] = [];
  for (let table = tableAt(calendar, from); ; table = tableOfYear(calendar, table.year + 1)) {
    for (let index = countNotAbove(table.ends, from); index < table.ends.length; index += 1) {
      const period = { from: table.starts[index] as number, to: table.ends[index] as number };
      if (period.from >= to) return periods;
      const last = periods.at(-1);
      if (last !== undefined && last.to === period.from) last.to = Math.min(period.to, to);
      else periods.push({ from: Math.max(period.from, from), to: Math.min(period.to, to) });
    }
    if (table.to >= to) return periods;
  }
}

const always: OpenPeriod = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Whole open periods that end after `at`, in order, as far as the horizon. */
function* periodsAfter(calendar: CompiledCalendar, at: Instant): Generator<OpenPeriod> {
  if (calendar.kind === 'always-open') yield always;
  else {
    let place = firstEndingAfter(calendar, at);
    while (place !== null) {
      const period = { from: wholeStart(calendar, place), to: wholeEnd(calendar, place) };
      yield period;
      place = period.to === Number.POSITIVE_INFINITY ? null : firstEndingAfter(calendar, period.to);
    }
  }
}

/** Whole open periods that start before `at`, nearest first, as far as the horizon. */
function* periodsUntil(calendar: CompiledCalendar, at: Instant): Generator<OpenPeriod> {
  if (calendar.kind === 'always-open') yield always;
  else {
    let place = lastStartingBefore(calendar, at);
    while (place !== null) {
      const period = { from: wholeStart(calendar, place), to: wholeEnd(calendar, place) };
      yield period;
      place = period.from === Number.NEGATIVE_INFINITY ? null : lastStartingBefore(calendar, period.from);
    }
  }
}

function firstEndingAfter(calendar: WindowCalendar, at: Instant): Place | null {
  let table = tableAt(calendar, at);
  const horizon = Math.min(table.year + horizonYears, lastYear);
  for (;;) {
    const index = countNotAbove(table.ends, at);
    if (index < table.ends.length) return { table, index };
    if (table.year >= horizon) return null;
    table = tableOfYear(calendar, table.year + 1);
  }
}

function lastStartingBefore(calendar: WindowCalendar, at: Instant): Place | null {
  let table = tableAt(calendar, at);
  const horizon = Math.max(table.year - horizonYears, firstYear);
  for (;;) {
    const index = countBelow(table.starts, at) - 1;
    if (index >= 0) return { table, index };
    if (table.year <= horizon) return null;
    table = tableOfYear(calendar, table.year - 1);
  }
}

function countBelow(ascending: Float64Array, limit: number): number {
  const count = countNotAbove(ascending, limit);
  return count > 0 && ascending[count - 1] === limit ? count - 1 : count;
}

/** Follows open time over the end of years; infinite when it goes on beyond the horizon. */
function wholeEnd(calendar: WindowCalendar, place: Place): Instant {
  let { table, index } = place;
  const horizon = Math.min(table.year + horizonYears, lastYear);
  while (index === table.ends.length - 1 && table.joinsNextYear) {
    if (table.year >= horizon) return Number.POSITIVE_INFINITY;
    table = tableOfYear(calendar, table.year + 1);
    index = 0;
  }
  return table.ends[index] as number;
}

function wholeStart(calendar: WindowCalendar, place: Place): Instant {
  let { table, index } = place;
  const horizon = Math.max(table.year - horizonYears, firstYear);
  while (index === 0 && table.joinsPreviousYear) {
    if (table.year <= horizon) return Number.NEGATIVE_INFINITY;
    table = tableOfYear(calendar, table.year - 1);
    index = table.starts.length - 1;
  }
  return table.starts[index] as number;
}

function startOf({ table, index }: Place): Instant {
  return table.starts[index] as number;
}

function endOf({ table, index }: Place): Instant {
  return table.ends[index] as number;
}
