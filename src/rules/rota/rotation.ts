/**
 * Turns of a rotation: number n begins at the wall-clock time anchor + n × length units, in closed form, never step
 * by step and never stored. A time that the clocks skip is the first instant after, one that they show twice the first.
 */
import type { Instant } from '../../model/instant.ts';
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import type { RotaHours, Rotation } from '../../model/rota.ts';
import { weekdays } from '../../model/calendar.ts';
import { dayNumberOf, parseLocalDate, weekdayIndexOf, yearMonthDayOf } from '../clocks/local-date.ts';
import { instantOf, localTimeAt, type ZoneOffsets, zoneOffsets } from '../clocks/zone-offsets.ts';

export interface TurnGrid {
  readonly rotation: Rotation;
  readonly offsets: ZoneOffsets;
  readonly anchorDay: number;
  readonly anchorMs: number;
  /** For turns of duty days: which days of the week after the anchor are some, 0 the anchor's own. */
  readonly dutyDays: readonly number[];
}

/** Throws a RangeError for an unknown zone, and for duty days without hours; doors refuse both. */
export function turnGrid(rotation: Rotation & { readonly hours?: RotaHours | undefined }): TurnGrid {
  const anchorDay = parseLocalDate(rotation.startsOn);
  const dutyDays = [0, 1, 2, 3, 4, 5, 6].filter((after) => {
    const weekday = weekdays[weekdayIndexOf(anchorDay + after)] as (typeof weekdays)[number];
    return (rotation.hours?.weekly[weekday] ?? []).length > 0;
  });
  if (rotation.every === 'duty-day' && dutyDays.length === 0) throw new RangeError('no day has hours');
  const anchorMs = clockMs(rotation.handOffAt) % dayMs;
  return { rotation, offsets: zoneOffsets(rotation.zone), anchorDay, anchorMs, dutyDays };
}

/** When turn `number` begins. Turns that the clocks skip begin with the one after them and last no time. */
export function turnStart(grid: TurnGrid, number: number): Instant {
  const { offsets, anchorDay, anchorMs, rotation } = grid;
  const steps = number * rotation.length;
  switch (rotation.every) {
    case 'hour':
      return instantOf(offsets, anchorDay, anchorMs + steps * hourMs, 'first');
    case 'day':
      return instantOf(offsets, anchorDay + steps, anchorMs, 'first');
    case 'duty-day':
      return instantOf(offsets, anchorDay + dutyDayAt(grid, steps - 1) + 1, anchorMs, 'first');
    case 'week':
      return instantOf(offsets, anchorDay + 7 * steps, anchorMs, 'first');
    case 'month':
      return instantOf(offsets, monthsAfter(anchorDay, steps), anchorMs, 'first');
  }
}

/** Local time went back by a day where it went back furthest: so many turns of an hour are begun and not done. */
const correctionsMax = 30;

/** The turn in progress at `at`: 0 begins at the anchor, before it they are negative. */
export function turnAt(grid: TurnGrid, at: Instant): number {
  let number = Math.floor(stepsSinceAnchor(grid, at) / grid.rotation.length);
  for (let count = 0; count < correctionsMax && turnStart(grid, number) > at; count += 1) number -= 1;
  for (let count = 0; count < correctionsMax && turnStart(grid, number + 1) <= at; count += 1) number += 1;
  return number;
}

/** Hand-offs from the beginning of the turn in progress at `from` to the end of that at `to`; at most `limit`. */
export function handOffs(grid: TurnGrid, from: Instant, to: Instant, limit = 20_000): Instant[] {
  let number = turnAt(grid, from);
  const found = [turnStart(grid, number)];
  while (found.length < limit && (found.at(-1) as Instant) <= to) {
    number += 1;
    const next = turnStart(grid, number);
    if (next !== found.at(-1)) found.push(next);
  }
  return found;
}

/** The first hand-off strictly after `at`. */
export function nextHandOff(grid: TurnGrid, at: Instant): Instant {
  return turnStart(grid, turnAt(grid, at) + 1);
}

/** The place among `count` participants that turn `number` belongs to, when turn 0 belongs to `first`. */
export function placeOf(number: number, count: number, first = 0): number {
  return (((number + first) % count) + count) % count;
}

/** "09:30" → milliseconds after midnight. */
export function clockMs(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours as number) * hourMs + (minutes as number) * minuteMs;
}

/** A first guess by the clocks on the wall; off by what they were turned, and by short months. */
function stepsSinceAnchor(grid: TurnGrid, at: Instant): number {
  const { offsets, anchorDay, anchorMs, rotation } = grid;
  const { dayNumber, timeMs } = localTimeAt(offsets, at);
  const days = dayNumber - anchorDay - (timeMs < anchorMs ? 1 : 0);
  switch (rotation.every) {
    case 'hour':
      return Math.floor(((dayNumber - anchorDay) * dayMs + timeMs - anchorMs) / hourMs);
    case 'day':
      return days;
    case 'duty-day':
      return dutyDaysBefore(grid, days);
    case 'week':
      return Math.floor(days / 7);
    case 'month': {
      const [here, anchor] = [yearMonthDayOf(dayNumber), yearMonthDayOf(anchorDay)];
      return 12 * (here.year - anchor.year) + here.month - anchor.month;
    }
  }
}

/** The same day of the month, counted from the anchor each time; the last day where the month is shorter. */
function monthsAfter(anchorDay: number, months: number): number {
  const { year, month, day } = yearMonthDayOf(anchorDay);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const first = dayNumberOf({ year: toYear, month: toMonth, day: 1 });
  const next = dayNumberOf({
    year: toMonth === 12 ? toYear + 1 : toYear,
    month: toMonth === 12 ? 1 : toMonth + 1,
    day: 1,
  });
  return first + Math.min(day, next - first) - 1;
}

/** How many duty days lie in [anchor, anchor + days); negative before the anchor. */
function dutyDaysBefore({ dutyDays }: TurnGrid, days: number): number {
  const weeks = Math.floor(days / 7);
  const rest = days - 7 * weeks;
  return weeks * dutyDays.length + dutyDays.filter((day) => day < rest).length;
}

/** Days from the anchor to the duty day with this number; 0 is the first at or after it. */
function dutyDayAt({ dutyDays }: TurnGrid, number: number): number {
  const weeks = Math.floor(number / dutyDays.length);
  return 7 * weeks + (dutyDays[number - weeks * dutyDays.length] as number);
}
