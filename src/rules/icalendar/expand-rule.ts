/** Counts out a recurrence rule on the wall: which times it means, in order, with a limit on the work. */
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import { dayNumberOf, yearMonthDayOf } from '../clocks/local-date.ts';
import { firstOfMonth, isDayOfRule, weekBegin, withDaysOfStart } from './days-of-rule.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

/**
 * How many days and steps may still be looked at. Shared by all rules of a text, so that a thousand rules that never come
 * cost no more than one. What runs out stays at 0 or below.
 */
export interface Work {
  left: number;
}

/** About a tenth of a second. 400 years of days, after which the calendar repeats itself, are 146,097. */
export const workMax = 1_000_000;

/** Dates of iCalendar have four digits. */
const lastWallMs = dayNumberOf({ year: 9999, month: 12, day: 31 }) * dayMs;

/**
 * Wall times at or after the start, in order, without COUNT and UNTIL. `fromMs`: what lies before may be left out, where
 * that is cheap. Ends at the year 9999 or when the work is used up.
 */
export function* wallTimesOf(
  rule: RecurrenceRule,
  startMs: number,
  fromMs: number,
  work: Work,
): Generator<number> {
  const startDay = Math.floor(startMs / dayMs);
  const full = withDaysOfStart(rule, startDay);
  const sets = isWithinDay(rule)
    ? setsWithinDays(full, startMs, fromMs, work)
    : setsOfDays(full, startMs, fromMs, work);
  for (const set of sets) {
    for (const at of chosen(set, rule.positions)) {
      if (at > lastWallMs) return;
      if (at >= startMs) yield at;
    }
  }
}

function isWithinDay({ frequency }: RecurrenceRule): boolean {
  return frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY';
}

/** BYSETPOS: the n-th of a period's times; negative from the end. */
function chosen(set: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return set;
  const picked = positions.map((position) => set.at(position > 0 ? position - 1 : position));
  return [...new Set(picked)].filter((at) => at !== undefined).sort((a, b) => a - b);
}

/** The times of each day, week, month or year, one period after the other. */
function* setsOfDays(rule: RecurrenceRule, startMs: number, fromMs: number, work: Work): Generator<number[]> {
  const times = timesOfDay(rule, startMs);
  for (const [first, next] of periodsOf(rule, Math.floor(startMs / dayMs), Math.floor(fromMs / dayMs))) {
    const set: number[] = [];
    for (let day = first; day < next; day++) {
      work.left -= 1;
      if (isDayOfRule(rule, day)) for (const time of times) set.push(day * dayMs + time);
    }
    if (work.left <= 0 || first * dayMs > lastWallMs) return;
    yield set;
  }
}

/** [first day, next) of each period, from the one that holds the start. */
function* periodsOf(
  rule: RecurrenceRule,
  startDay: number,
  fromDay: number,
): Generator<readonly [number, number]> {
  const { frequency, interval } = rule;
  const { year, month } = yearMonthDayOf(startDay);
  if (frequency === 'YEARLY') {
    for (let at = year; ; at += interval) yield* monthsOfYear(rule, at);
  }
  if (frequency === 'MONTHLY') {
    for (let count = year * 12 + month - 1; ; count += interval) {
      const [ofYear, ofMonth] = [Math.floor(count / 12), (count % 12) + 1];
      const isMeant = rule.months.length === 0 || rule.months.includes(ofMonth);
      const first = firstOfMonth(ofYear, ofMonth);
      // A month that is not meant is empty, but counts as a step.
      yield isMeant ? [first, firstOfMonth(ofYear, ofMonth + 1)] : [first, first + 1];
    }
  }
  const length = frequency === 'WEEKLY' ? 7 : 1;
  const begin = frequency === 'WEEKLY' ? weekBegin(startDay, rule.weekStart) : startDay;
  const skipped = Math.max(0, Math.floor((fromDay - begin) / (length * interval)) - 1);
  for (let day = begin + skipped * length * interval; ; day += length * interval) yield [day, day + length];
}

/** A year as one period; without positions, only the months that are meant, which are the same days in the same order. */
function* monthsOfYear(rule: RecurrenceRule, year: number): Generator<readonly [number, number]> {
  if (rule.positions.length > 0 || rule.months.length === 0) {
    yield [firstOfMonth(year, 1), firstOfMonth(year + 1, 1)];
    return;
  }
  for (const month of rule.months) yield [firstOfMonth(year, month), firstOfMonth(year, month + 1)];
}

function timesOfDay(rule: RecurrenceRule, startMs: number): number[] {
  const start = clockOf(startMs);
  const hours = rule.hours.length > 0 ? rule.hours : [start.hour];
  return timesWithin(rule, hours, start);
}

function timesWithin(rule: RecurrenceRule, hours: readonly number[], start: ClockTime): number[] {
  const minutes = rule.minutes.length > 0 ? rule.minutes : [start.minute];
  const seconds = rule.seconds.length > 0 ? rule.seconds : [start.second];
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * hourMs + minute * minuteMs + second * 1000)),
  );
}

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function clockOf(wallMs: number): ClockTime {
  const time = wallMs - Math.floor(wallMs / dayMs) * dayMs;
  return {
    hour: Math.floor(time / hourMs),
    minute: Math.floor((time % hourMs) / minuteMs),
    second: Math.floor((time % minuteMs) / 1000),
  };
}

const unitMs = { HOURLY: hourMs, MINUTELY: minuteMs, SECONDLY: 1000 } as const;

/** The times of each hour, minute or second. Days, hours and minutes that are not meant are jumped over. */
function* setsWithinDays(
  rule: RecurrenceRule,
  startMs: number,
  fromMs: number,
  work: Work,
): Generator<number[]> {
  const unit = unitMs[rule.frequency as keyof typeof unitMs];
  const step = unit * rule.interval;
  const begin = Math.floor(startMs / unit) * unit;
  let at = begin + Math.max(0, Math.floor((fromMs - begin) / step) - 1) * step;
  while (at <= lastWallMs && work.left > 0) {
    work.left -= 1;
    const missed = notMeantUntil(rule, at);
    if (missed !== null) {
      at += Math.ceil((missed - at) / step) * step;
      continue;
    }
    yield setAt(rule, at, startMs);
    at += step;
  }
}

/** When the day, hour or minute ends that the rule does not mean; null when it means this one. */
function notMeantUntil(rule: RecurrenceRule, at: number): number | null {
  const day = Math.floor(at / dayMs);
  const { hour, minute, second } = clockOf(at);
  if (!isDayOfRule(rule, day)) return (day + 1) * dayMs;
  if (rule.hours.length > 0 && !rule.hours.includes(hour)) return (Math.floor(at / hourMs) + 1) * hourMs;
  if (rule.frequency === 'HOURLY') return null;
  if (rule.minutes.length > 0 && !rule.minutes.includes(minute))
    return (Math.floor(at / minuteMs) + 1) * minuteMs;
  if (rule.frequency === 'MINUTELY') return null;
  return rule.seconds.length > 0 && !rule.seconds.includes(second) ? at + 1000 : null;
}

function setAt(rule: RecurrenceRule, at: number, startMs: number): number[] {
  const start = clockOf(startMs);
  if (rule.frequency === 'HOURLY') return timesWithin(rule, [0], start).map((time) => at + time);
  if (rule.frequency === 'SECONDLY') return [at];
  const seconds = rule.seconds.length > 0 ? rule.seconds : [start.second];
  return seconds.map((second) => at + second * 1000);
}
