/**
 * Windows that come again: times of certain weekdays, days of the month, months and years. They compile to the same
 * tables as calendars, so that everything that asks a calendar can ask them.
 */
import { type Weekday, weekdays, type Weekly } from '../../model/calendar.ts';
import type { Instant } from '../../model/instant.ts';
import type { PolicyWindow } from '../../model/policy-window.ts';
import { isOpenAt } from './business-time.ts';
import { type CompiledCalendar, compileRules } from './compile-calendar.ts';
import { readDayRules } from './day-rules.ts';
import { daysInMonth, yearMonthDayOf } from './local-date.ts';
import { nextTransition } from './open-periods.ts';

type Window = Omit<PolicyWindow, 'id'>;

/** Throws a RangeError when its zone is unknown. */
export function compileWindow(window: Window): CompiledCalendar {
  const { daysOfMonth, months, years, zone } = window;
  const rules = readDayRules({ zone, weekly: window.weekly ?? weeklyOf(window) });
  if (daysOfMonth === undefined && months === undefined && years === undefined)
    return compileRules(rules, zone);
  const isDay = (dayNumber: number): boolean => {
    const date = yearMonthDayOf(dayNumber);
    return (
      isAmong(years, date.year) &&
      isAmong(months, date.month) &&
      (daysOfMonth === undefined || isDayOfMonth(daysOfMonth, date.day, daysInMonth(date)))
    );
  };
  return compileRules({ ...rules, isDay }, zone);
}

/** Times that are the same on each of its weekdays, as a week. */
export function weeklyOf({ times = [['00:00', '24:00']], weekdays: some }: Window): Weekly {
  const days: ReadonlySet<Weekday> = new Set(some ?? weekdays);
  return Object.fromEntries([...days].map((day) => [day, [...times]]));
}

/** The windows that hold an instant, in the order of the policy. */
export function windowsAt(windows: ReadonlyMap<string, CompiledCalendar>, at: Instant): string[] {
  return [...windows].filter(([, window]) => isOpenAt(window, at)).map(([id]) => id);
}

/** More windows than this in a row are a policy that never speaks. */
const handOversMax = 100;

/** The first instant from `at` on that lies in none of the windows; null when they leave no gap. */
export function firstOutside(windows: readonly CompiledCalendar[], at: Instant): Instant | null {
  let outside = at;
  for (let count = 0; count < handOversMax; count += 1) {
    const holding = windows.find((window) => isOpenAt(window, outside));
    if (holding === undefined) return outside;
    const end = nextTransition(holding, outside);
    if (!('transition' in end)) return null;
    outside = end.at;
  }
  return null;
}

type Some = readonly (number | readonly [number, number])[];

function isAmong(some: Some | undefined, value: number): boolean {
  if (some === undefined) return true;
  return some.some((one) => (typeof one === 'number' ? one === value : value >= one[0] && value <= one[1]));
}

/** -1 is the last day. A range that reaches over an end of the month is cut there; one that lies wholly past it has no day. */
function isDayOfMonth(some: Some, day: number, last: number): boolean {
  return some.some((one) => {
    const [from, to] = typeof one === 'number' ? [one, one] : one;
    return day >= fromStart(from, last) && day <= fromStart(to, last);
  });
}

function fromStart(day: number, last: number): number {
  return day < 0 ? last + 1 + day : day;
}
