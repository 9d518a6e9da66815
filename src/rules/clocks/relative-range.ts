/**
 * Spans of the calendar seen from now: "within the last 3 months", "today". Minutes and hours are real time; days and
 * longer keep the wall-clock time, and a month without that day takes its last one.
 */
import type { Instant } from '../../model/instant.ts';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { SpanUnit } from '../../model/field.ts';
import { daysInMonth, dayNumberOf, yearMonthDayOf } from './local-date.ts';
import { instantOf, localTimeAt, type ZoneOffsets } from './zone-offsets.ts';

export const rangeWords = ['withinLast', 'withinNext', 'before', 'after', 'till', 'from'] as const;
export type RangeWord = (typeof rangeWords)[number];

export interface CalendarSpan {
  readonly count: number;
  readonly unit: SpanUnit;
}

/** Both ends of `from` and `to` belong to it, `before` and `after` themselves do not. */
export type RelativeRange =
  | { readonly from: Instant; readonly to: Instant }
  | { readonly before: Instant }
  | { readonly after: Instant };

/** "3 months", as the policy's schema takes it. */
export function readSpan(text: string): CalendarSpan {
  const [count, unit = ''] = text.split(' ');
  return { count: Number(count), unit: unit.replace(/s$/, '') as SpanUnit };
}

/** `till`: up to so far ahead, past ones too; `from`: no longer ago, coming ones too. */
export function relativeRange(
  word: RangeWord,
  span: CalendarSpan,
  now: Instant,
  zone: ZoneOffsets,
): RelativeRange {
  const ago = () => moved(now, { ...span, count: -span.count }, zone);
  const ahead = () => moved(now, span, zone);
  switch (word) {
    case 'withinLast':
      return { from: ago(), to: now };
    case 'withinNext':
      return { from: now, to: ahead() };
    case 'before':
      return { before: ago() };
    case 'from':
      return { after: ago() };
    case 'after':
      return { after: ahead() };
    case 'till':
      return { before: ahead() };
  }
}

/** From local midnight to the last millisecond before the next. */
export function today(now: Instant, zone: ZoneOffsets): { readonly from: Instant; readonly to: Instant } {
  const { dayNumber } = localTimeAt(zone, now);
  return { from: instantOf(zone, dayNumber, 0, 'first'), to: instantOf(zone, dayNumber + 1, 0, 'first') - 1 };
}

export function isInRange(at: Instant, range: RelativeRange): boolean {
  if ('before' in range) return at < range.before;
  if ('after' in range) return at > range.after;
  return at >= range.from && at <= range.to;
}

/** The instant so far away; a wall time that the clocks skip is the first after the gap. */
export function moved(at: Instant, { count, unit }: CalendarSpan, zone: ZoneOffsets): Instant {
  if (unit === 'minute') return at + count * minuteMs;
  if (unit === 'hour') return at + count * hourMs;
  const { dayNumber, timeMs } = localTimeAt(zone, at);
  return instantOf(zone, movedDay(dayNumber, count, unit), timeMs, 'first');
}

function movedDay(dayNumber: number, count: number, unit: Exclude<SpanUnit, 'minute' | 'hour'>): number {
  if (unit === 'day') return dayNumber + count;
  if (unit === 'week') return dayNumber + 7 * count;
  const { year, month, day } = yearMonthDayOf(dayNumber);
  const months = year * 12 + month - 1 + count * (unit === 'year' ? 12 : 1);
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return dayNumberOf({ ...target, day: Math.min(day, daysInMonth(target)) });
}
