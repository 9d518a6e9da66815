/** Reads a recurrence rule, "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH" (RFC 5545, 3.3.10), strictly: what is not known is refused. */
import { type DateValue, readDateValue } from './date-values.ts';
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';

export const frequencies = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
export type Frequency = (typeof frequencies)[number];

export interface WeekdayInRule {
  /** 0 Monday … 6 Sunday */
  readonly weekday: number;
  /** 2: the second of the month or year; -1: the last; null: each. */
  readonly nth: number | null;
}

/** An empty list means that the part is absent. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: DateValue | null;
  /** 0 Monday … 6 Sunday */
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly WeekdayInRule[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Rules of people have a handful of parts; the longest useful one lists 366 days. */
const ruleCharsMax = 3000;

type Parts = Map<string, string>;

/** `line` is where the rule stands, for the mistake. COUNT and UNTIL together: whichever ends it first. */
export function readRecurrenceRule(
  text: string,
  line = 1,
  property = 'RRULE',
): RecurrenceRule | ICalendarMistake {
  const parts = partsOf(text.trim(), line, property);
  if (isMistake(parts)) return parts;
  for (const [part, value] of parts) {
    if (!isReadable(part, value))
      return mistake('rule_value_unreadable', { property: `${property} ${part}`, line, found: value });
  }
  const frequency = frequencies.find((one) => one === parts.get('FREQ'));
  return frequency === undefined
    ? mistake('rule_without_frequency', { property, line, found: text })
    : ruleOf(frequency, parts);
}

function partsOf(text: string, line: number, property: string): Parts | ICalendarMistake {
  if (text.length > ruleCharsMax) return mistake('line_too_long', { property, line, found: text });
  const parts: Parts = new Map();
  for (const piece of text.replace(/;$/, '').split(';')) {
    const [, name = '', value = ''] = /^([A-Za-z]+)=(.+)$/.exec(piece) ?? [];
    const part = name.toUpperCase();
    if (!knownParts.has(part)) return mistake('rule_part_unknown', { property, line, found: piece });
    if (parts.has(part)) return mistake('rule_part_repeated', { property, line, found: piece });
    parts.set(part, value.toUpperCase());
  }
  return parts;
}

/** Lists of numbers: the least and the greatest; negative ones count from the end where `fromEnd` says so. */
const numberParts: ReadonlyMap<string, readonly [least: number, greatest: number, fromEnd: boolean]> =
  new Map([
    ['BYMONTH', [1, 12, false]],
    ['BYWEEKNO', [1, 53, true]],
    ['BYYEARDAY', [1, 366, true]],
    ['BYMONTHDAY', [1, 31, true]],
    ['BYHOUR', [0, 23, false]],
    ['BYMINUTE', [0, 59, false]],
    ['BYSECOND', [0, 60, false]],
    ['BYSETPOS', [1, 366, true]],
  ]);
const knownParts: ReadonlySet<string> = new Set(
  ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY'].concat(...numberParts.keys()),
);

function isReadable(part: string, value: string): boolean {
  switch (part) {
    case 'FREQ':
      return frequencies.some((one) => one === value);
    case 'INTERVAL':
      return /^\d{1,6}$/.test(value) && Number(value) >= 1;
    case 'COUNT':
      return /^\d{1,6}$/.test(value);
    case 'UNTIL':
      return readDateValue(value, null) !== null;
    case 'WKST':
      return weekdayCodes.includes(value);
    case 'BYDAY':
      return value.split(',').every((day) => weekdayOf(day) !== null);
    default:
      return isNumberList(part, value);
  }
}

function isNumberList(part: string, value: string): boolean {
  const [least, greatest, fromEnd] = numberParts.get(part) ?? [0, 0, false];
  const pattern = fromEnd ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/;
  return value.split(',').every((one) => {
    const size = Math.abs(Number(one));
    return pattern.test(one) && size >= least && size <= greatest;
  });
}

function weekdayOf(text: string): WeekdayInRule | null {
  const [, sign = '', digits, code = ''] = /^([+-]?)(\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = weekdayCodes.indexOf(code);
  if (weekday < 0 || (sign !== '' && digits === undefined)) return null;
  if (digits === undefined) return { weekday, nth: null };
  const nth = Number(`${sign}${digits}`);
  return nth === 0 || Math.abs(nth) > 53 ? null : { weekday, nth };
}

function ruleOf(frequency: Frequency, parts: Parts): RecurrenceRule {
  const numbers = (part: string) => {
    const list = parts.get(part)?.split(',').map(Number) ?? [];
    return [...new Set(list)].sort((a, b) => a - b);
  };
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: count === undefined ? null : Number(count),
    until: until === undefined ? null : readDateValue(until, null),
    weekStart: weekdayCodes.indexOf(parts.get('WKST') ?? 'MO'),
    months: numbers('BYMONTH'),
    weekNumbers: numbers('BYWEEKNO'),
    yearDays: numbers('BYYEARDAY'),
    monthDays: numbers('BYMONTHDAY'),
    weekdays:
      parts
        .get('BYDAY')
        ?.split(',')
        .map(weekdayOf)
        .filter((day) => day !== null) ?? [],
    hours: numbers('BYHOUR'),
    minutes: numbers('BYMINUTE'),
    // A second that is added to a day now and then is the last of its minute.
    seconds: [...new Set(numbers('BYSECOND').map((second) => Math.min(second, 59)))],
    positions: numbers('BYSETPOS'),
  };
}
