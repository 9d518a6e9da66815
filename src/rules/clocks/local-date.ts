/**
 * Counts local dates: a day number is the number of days since 1970-01-01, so that a calendar can walk days
 * without a date object. Proleptic Gregorian, as ISO 8601.
 */
import type { LocalDate } from '../../model/calendar.ts';
import { dayMs, type Instant } from '../../model/instant.ts';

const daysPerEra = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const epochShift = 719_468;

export interface YearMonthDay {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 31 */
  readonly day: number;
}

/** Formula: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
export function dayNumberOf({ year, month, day }: YearMonthDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochShift;
}

/** Formula: H. Hinnant, civil_from_days. */
export function yearMonthDayOf(dayNumber: number): YearMonthDay {
  const shifted = dayNumber + epochShift;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** "2026-04-15" → its day number. */
export function parseLocalDate(date: LocalDate): number {
  const [year, month, day] = date.split('-').map(Number);
  return dayNumberOf({ year: year as number, month: month as number, day: day as number });
}

export function formatLocalDate(dayNumber: number): LocalDate {
  const { year, month, day } = yearMonthDayOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "2026-02-29" is none. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && formatLocalDate(parseLocalDate(text)) === text;
}

/** 28 … 31 */
export function daysInMonth({ year, month }: Pick<YearMonthDay, 'year' | 'month'>): number {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return dayNumberOf({ ...next, day: 1 }) - dayNumberOf({ year, month, day: 1 });
}

/** 0 Monday … 6 Sunday; 1970-01-01 was a Thursday. */
export function weekdayIndexOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** The year in UTC that holds an instant. */
export function yearOf(at: Instant): number {
  return yearMonthDayOf(Math.floor(at / dayMs)).year;
}

/** The first instant of a year in UTC. */
export function startOfYear(year: number): Instant {
  return dayNumberOf({ year, month: 1, day: 1 }) * dayMs;
}
