/** Reads DATE and DATE-TIME values of iCalendar (RFC 5545, 3.3.4 and 3.3.5), alone or in a list. */
import { dayMs, hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { dayNumberOf, yearMonthDayOf } from '../clocks/local-date.ts';
import type { ContentLine } from './content-lines.ts';
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';
import { ianaZone, type WallZone } from './wall-zone.ts';

/** `zone` null: floating, the time that the clocks show wherever one is. */
export type DateValue =
  | { readonly kind: 'date'; readonly dayNumber: number }
  | { readonly kind: 'utc'; readonly at: Instant }
  | { readonly kind: 'local'; readonly wallMs: number; readonly zone: WallZone | null };

export type FindZone = (name: string) => WallZone | null;

/** More dates in one line are no list of holidays. */
const datesMax = 5000;

/**
 * All dates of DTSTART, DTEND, RDATE, EXDATE …. VALUE=DATE with a time is read as its day, which some programs write.
 * Periods are refused.
 */
export function readDates(line: ContentLine, findZone: FindZone = ianaZone): DateValue[] | ICalendarMistake {
  const kind = line.parameters.get('VALUE')?.toUpperCase() ?? 'DATE-TIME';
  if (kind !== 'DATE' && kind !== 'DATE-TIME') return unreadable(line, `VALUE=${kind}`);
  const zoneName = line.parameters.get('TZID');
  const zone = zoneName === undefined ? null : findZone(zoneName);
  if (zone === null && zoneName !== undefined)
    return mistake('zone_unknown', { property: line.name, line: line.line, found: zoneName });
  const texts = line.value.split(',', datesMax + 1);
  if (texts.length > datesMax) return unreadable(line, `${texts.length} dates`);
  const dates: DateValue[] = [];
  for (const text of texts) {
    const read = readDateValue(text.trim(), zone);
    if (read === null) return unreadable(line, text);
    dates.push(kind === 'DATE' ? dayOf(read) : read);
  }
  return dates;
}

export function readOneDate(line: ContentLine, findZone: FindZone = ianaZone): DateValue | ICalendarMistake {
  const dates = readDates(line, findZone);
  if (isMistake(dates)) return dates;
  return dates.length === 1 ? (dates[0] as DateValue) : unreadable(line, line.value);
}

const pattern = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

/** Null when it is none, or a day that no month has. */
export function readDateValue(text: string, zone: WallZone | null): DateValue | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const dayNumber = dayNumberOf({ year, month, day });
  if (yearMonthDayOf(dayNumber).day !== day) return null;
  if (found[4] === undefined) return { kind: 'date', dayNumber };
  if (hour > 23 || minute > 59 || second > 60) return null;
  const wallMs = dayNumber * dayMs + hour * hourMs + minute * minuteMs + Math.min(second, 59) * 1000;
  return found[7] === 'Z' ? { kind: 'utc', at: wallMs } : { kind: 'local', wallMs, zone };
}

/** Where a date stands on the wall of a zone; a day begins at its midnight. Floating times are read there. */
export function wallOf(value: DateValue, zone: WallZone): number {
  switch (value.kind) {
    case 'date':
      return value.dayNumber * dayMs;
    case 'utc':
      return zone.wallAt(value.at);
    case 'local':
      return value.zone === null || value.zone.name === zone.name
        ? value.wallMs
        : zone.wallAt(value.zone.instantOf(value.wallMs));
  }
}

export function instantOfDate(value: DateValue, zone: WallZone): Instant {
  return value.kind === 'utc'
    ? value.at
    : (zoneOfDate(value) ?? zone).instantOf(wallOf(value, zoneOfDate(value) ?? zone));
}

/** The zone that the value names; null for a day and for floating time. */
export function zoneOfDate(value: DateValue): WallZone | null {
  return value.kind === 'local' ? value.zone : null;
}

function dayOf(value: DateValue): DateValue {
  if (value.kind === 'date') return value;
  return { kind: 'date', dayNumber: Math.floor((value.kind === 'utc' ? value.at : value.wallMs) / dayMs) };
}

function unreadable({ name, line }: ContentLine, found: string): ICalendarMistake {
  return mistake('date_unreadable', { property: name, line, found });
}
