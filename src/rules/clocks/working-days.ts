/** Working days: dates on which a calendar opens, and what adding days means for an instant. */
import type { LocalDate } from '../../model/calendar.ts';
import type { Instant } from '../../model/instant.ts';
import { isOpenAt } from './business-time.ts';
import { type CalendarRefusal, refuse } from './calendar-refusal.ts';
import { type CompiledCalendar, horizonYears, openPeriodsOfDay } from './compile-calendar.ts';
import { formatLocalDate, parseLocalDate } from './local-date.ts';
import { rollBack, rollForward } from './open-periods.ts';
import { instantOf, localTimeAt, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

/** The most days or dates that one question may ask for; more is a RangeError. */
export const mostDays = 20_000;
/** A search for working days ends after so many closed days in a row. */
const horizonDays = horizonYears * 366;

/** True when a window that starts on the date leaves open time after breaks and daylight saving. */
export function isWorkingDay(calendar: CompiledCalendar, date: LocalDate): boolean {
  return isWorkingDayNumber(calendar, parseLocalDate(date));
}

/** The n-th working date after a date, before it when `days` is negative; zero gives the date itself, working or not. */
export function addWorkingDates(
  calendar: CompiledCalendar,
  date: LocalDate,
  days: number,
): LocalDate | CalendarRefusal {
  const found = nthWorkingDay(calendar, parseLocalDate(date), days);
  return typeof found === 'number' ? formatLocalDate(found) : found;
}

/**
 * The start's wall-clock time on the n-th working date after its own, or before it when `days` is negative. When
 * that is closed: the next opening, going back the previous closing. With `endOfDay`: that date's last closing.
 */
export function addWorkingDays(
  calendar: CompiledCalendar,
  start: Instant,
  days: number,
  { endOfDay = false }: { readonly endOfDay?: boolean } = {},
): Instant | CalendarRefusal {
  const offsets = offsetsOf(calendar);
  const { dayNumber, timeMs } = localTimeAt(offsets, start);
  const day = nthWorkingDay(calendar, dayNumber, days);
  if (typeof day !== 'number') return day;
  if (endOfDay) return closingOf(calendar, offsets, day);
  const at = instantOf(offsets, day, timeMs, 'first');
  if (isOpenAt(calendar, at)) return at;
  const backward = rollBack(calendar, at);
  // The day's closing itself stays, as it does for amounts of time.
  return days < 0 || backward === at ? backward : rollForward(calendar, at);
}

/** The next `count` working dates after a date; fewer when the calendar never opens again. */
export function workingDatesAfter(calendar: CompiledCalendar, date: LocalDate, count: number): LocalDate[] {
  requireDays(count);
  const dates: LocalDate[] = [];
  let day: number | CalendarRefusal = parseLocalDate(date);
  while (dates.length < count) {
    day = nthWorkingDay(calendar, day, 1);
    if (typeof day !== 'number') break;
    dates.push(formatLocalDate(day));
  }
  return dates;
}

/** How many working dates lie in (from, to]; negative when `to` lies before `from`, then counted in (to, from]. */
export function workingDatesBetween(calendar: CompiledCalendar, from: LocalDate, to: LocalDate): number {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
  requireDays(last - first);
  let count = 0;
  for (let day = Math.min(first, last) + 1; day <= Math.max(first, last); day++) {
    if (isWorkingDayNumber(calendar, day)) count += 1;
  }
  return last < first && count > 0 ? -count : count;
}

function isWorkingDayNumber(calendar: CompiledCalendar, dayNumber: number): boolean {
  return calendar.kind === 'always-open' || openPeriodsOfDay(calendar, dayNumber).length > 0;
}

function nthWorkingDay(calendar: CompiledCalendar, from: number, days: number): number | CalendarRefusal {
  requireDays(days);
  const step = days < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(days); left > 0; left--) {
    const next = nearestWorkingDay(calendar, day + step, step);
    if (next === null) return refuse('calendar_never_opens', calendar);
    day = next;
  }
  return day;
}

function nearestWorkingDay(calendar: CompiledCalendar, from: number, step: 1 | -1): number | null {
  for (let closed = 0; closed <= horizonDays; closed++) {
    const day = from + closed * step;
    if (isWorkingDayNumber(calendar, day)) return day;
  }
  return null;
}

/** The last closing of a date's windows; of the next working date's when the date has none. */
function closingOf(
  calendar: CompiledCalendar,
  offsets: ZoneOffsets,
  dayNumber: number,
): Instant | CalendarRefusal {
  if (calendar.kind === 'always-open') return instantOf(offsets, dayNumber + 1, 0, 'last');
  const day = nearestWorkingDay(calendar, dayNumber, 1);
  const closing = day === null ? undefined : openPeriodsOfDay(calendar, day).at(-1)?.to;
  return closing ?? refuse('calendar_never_opens', calendar);
}

function offsetsOf(calendar: CompiledCalendar): ZoneOffsets {
  return calendar.kind === 'windows' ? calendar.offsets : zoneOffsets(calendar.zone);
}

function requireDays(days: number): void {
  // Written so that NaN is refused too.
  if (!(Number.isInteger(days) && Math.abs(days) <= mostDays)) {
    throw new RangeError(`days are a whole number up to ${mostDays}, not ${days}`);
  }
}
