/** Says which windows a calendar gives to a local date, and why: the order of precedence stands here and nowhere else. */
import { type Calendar, type DayWindows, type FeedDay, weekdays } from '../../model/calendar.ts';
import { dayMs, type DurationMs, hourMs, minuteMs } from '../../model/instant.ts';
import { closedDaysOf } from '../icalendar/closed-days.ts';
import { parseLocalDate, weekdayIndexOf, yearMonthDayOf } from './local-date.ts';

/** [start, end) in milliseconds after the local midnight; end > start, more than 24 h when it runs into the next day. */
export interface DayWindow {
  readonly startMs: DurationMs;
  readonly endMs: DurationMs;
}

/** A calendar's text, read once: dates as day numbers, times as milliseconds. */
export interface DayRules {
  readonly holidays: ReadonlySet<number>;
  readonly dates: ReadonlyMap<number, readonly DayWindow[]>;
  /** month × 100 + day */
  readonly recurringHolidays: ReadonlySet<number>;
  /** Closed by a rule or by a holiday feed. */
  readonly closedDays: ReadonlySet<number>;
  /** By weekday, Monday first. */
  readonly weekly: readonly (readonly DayWindow[])[];
  readonly breaks: ReadonlyMap<number, readonly DayWindow[]>;
  /** The days that count at all; absent: each one. */
  readonly isDay?: (dayNumber: number) => boolean;
}

/** What decided about a day. */
export type DayKind = 'holiday' | 'date' | 'recurring-holiday' | 'weekly';

const none: readonly FeedDay[] = [];

export function readDayRules(calendar: Calendar): DayRules {
  const { feedDays = none } = calendar;
  const wholeDays = feedDays.filter(({ windows }) => windows === undefined);
  return {
    holidays: new Set((calendar.holidays ?? []).map(parseLocalDate)),
    dates: windowsByDay(calendar.dates ?? {}),
    recurringHolidays: new Set((calendar.recurringHolidays ?? []).map(monthDayNumber)),
    closedDays: new Set([
      ...closedDaysOf(calendar.recurringClosures ?? []),
      ...wholeDays.map(({ date }) => parseLocalDate(date)),
    ]),
    weekly: weekdays.map((weekday) => (calendar.weekly[weekday] ?? []).map(readWindow)),
    breaks: withFeedBreaks(windowsByDay(calendar.breaks ?? {}), feedDays),
  };
}

/** The windows that start on a day, before breaks. */
export function windowsOn(rules: DayRules, dayNumber: number): readonly DayWindow[] {
  if (rules.isDay?.(dayNumber) === false) return [];
  const kind = dayKindOf(rules, dayNumber);
  if (kind === 'weekly') return rules.weekly[weekdayIndexOf(dayNumber)] ?? [];
  return kind === 'date' ? (rules.dates.get(dayNumber) ?? []) : [];
}

/** Precedence: holidays, then dates with hours of their own, then days that come by a rule or a feed, then the week. */
export function dayKindOf(rules: DayRules, dayNumber: number): DayKind {
  if (rules.holidays.has(dayNumber)) return 'holiday';
  if (rules.dates.has(dayNumber)) return 'date';
  if (rules.closedDays.has(dayNumber)) return 'recurring-holiday';
  if (rules.recurringHolidays.size === 0) return 'weekly';
  const { month, day } = yearMonthDayOf(dayNumber);
  return rules.recurringHolidays.has(month * 100 + day) ? 'recurring-holiday' : 'weekly';
}

/** True when the week leaves no gap and nothing ever closes a day: around the clock, in whatever zone. */
export function isOpenAroundTheClock(rules: DayRules): boolean {
  const exceptions = [rules.holidays, rules.dates, rules.recurringHolidays, rules.closedDays, rules.breaks];
  const isEveryDay = rules.isDay === undefined && exceptions.every((days) => days.size === 0);
  return isEveryDay && rules.weekly.every(coversTheDay);
}

function coversTheDay(windows: readonly DayWindow[]): boolean {
  let reached = 0;
  for (const { startMs, endMs } of [...windows].sort((a, b) => a.startMs - b.startMs)) {
    if (startMs > reached) return false;
    reached = Math.max(reached, endMs);
  }
  return reached >= dayMs;
}

function windowsByDay(days: Readonly<Record<string, DayWindows>>): Map<number, DayWindow[]> {
  return new Map(
    Object.entries(days).map(([date, windows]) => [parseLocalDate(date), windows.map(readWindow)]),
  );
}

/** A day that a feed closes in part is a break. */
function withFeedBreaks(
  breaks: Map<number, DayWindow[]>,
  feedDays: readonly FeedDay[],
): Map<number, DayWindow[]> {
  for (const { date, windows } of feedDays) {
    if (windows === undefined) continue;
    const day = parseLocalDate(date);
    breaks.set(day, [...(breaks.get(day) ?? []), ...windows.map(readWindow)]);
  }
  return breaks;
}

function readWindow([start, end]: DayWindows[number]): DayWindow {
  const [startMs, endMs] = [readWallTime(start), readWallTime(end)];
  return { startMs, endMs: endMs <= startMs ? endMs + dayMs : endMs };
}

function readWallTime(time: string): DurationMs {
  return Number(time.slice(0, 2)) * hourMs + Number(time.slice(3, 5)) * minuteMs;
}

function monthDayNumber(monthDay: string): number {
  return Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3, 5));
}
