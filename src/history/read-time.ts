import type { Instant } from '../model/instant.ts';
import { dayNumberOf } from '../rules/clocks/local-date.ts';
import { instantOf, zoneOffsets } from '../rules/clocks/zone-offsets.ts';
import { HistoryError } from './history-error.ts';

/** Reads a time as an export writes it; null: it is none. */
export type ReadTime = (text: string) => Instant | null;

/** A time that the clocks of the zone skip is the next instant after; of one that they show twice the first counts. */
export function timeReader(format: string, zone: string): ReadTime {
  if (format === 'epoch-s') return (text) => numberTime(text, 1000);
  if (format === 'epoch-ms') return (text) => numberTime(text, 1);
  const offsets = knownZone(zone);
  const read = partsReader(format === 'iso' ? isoForm : formOf(format));
  return (text) => {
    const parts = read(text.trim());
    if (!parts) return null;
    const { year, month, day, hour, minute, second, ms, offsetMs } = parts;
    const dayNumber = dayNumberOf({ year, month, day });
    const timeMs = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
    if (offsetMs !== null) return dayNumber * 86_400_000 + timeMs - offsetMs;
    return instantOf(offsets, dayNumber, timeMs, 'first');
  };
}

function knownZone(zone: string) {
  try {
    return zoneOffsets(zone);
  } catch {
    throw new HistoryError(`There is no zone ${zone}. Name one such as Europe/Berlin or UTC.`);
  }
}

/** As late as the other forms go: milliseconds that are taken for seconds are no time. */
const latest = Date.UTC(2201, 0);

function numberTime(text: string, factor: number): Instant | null {
  if (!/^\d{1,16}(\.\d+)?$/.test(text.trim())) return null;
  const at = Math.floor(Number(text) * factor);
  return at < latest ? at : null;
}

const isoForm =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?\s?(?<offset>Z|[+-]\d{2}:?\d{2}|UTC)?$/;

const letters: readonly (readonly [string, string])[] = [
  ['YYYY', String.raw`(?<year>\d{4})`],
  ['YY', String.raw`(?<shortYear>\d{2})`],
  ['MMM', '(?<monthName>[A-Za-z]{3})'],
  ['MM', String.raw`(?<month>\d{2})`],
  ['M', String.raw`(?<month>\d{1,2})`],
  ['DD', String.raw`(?<day>\d{2})`],
  ['D', String.raw`(?<day>\d{1,2})`],
  ['HH', String.raw`(?<hour>\d{2})`],
  ['H', String.raw`(?<hour>\d{1,2})`],
  ['hh', String.raw`(?<hour>\d{2})`],
  ['h', String.raw`(?<hour>\d{1,2})`],
  ['mm', String.raw`(?<minute>\d{2})`],
  ['ss', String.raw`(?<second>\d{2})`],
  ['A', '(?<half>[AaPp][Mm])'],
  ['Z', String.raw`(?<offset>Z|[+-]\d{2}:?\d{2})`],
];

function formOf(format: string): RegExp {
  let rest = format;
  let pattern = '';
  while (rest !== '') {
    const found = letters.find(([letter]) => rest.startsWith(letter));
    pattern += found ? found[1] : rest.charAt(0).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    rest = rest.slice(found ? found[0].length : 1);
  }
  for (const part of ['day', 'hour', 'minute'])
    if (!pattern.includes(`<${part}>`) && part === 'day')
      throw new HistoryError(`The time format ${format} names no day. Write it like D/M/YYYY HH:mm.`);
  return new RegExp(`^${pattern}$`);
}

interface TimeParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly offsetMs: number | null;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function partsReader(form: RegExp): (text: string) => TimeParts | null {
  return (text) => {
    const found = form.exec(text)?.groups;
    if (!found) return null;
    const number = (name: string, otherwise = 0) => Number(found[name] ?? otherwise);
    const { monthName, shortYear, half, fraction, offset } = found;
    const hour = half === undefined ? number('hour') : (number('hour') % 12) + (/p/i.test(half) ? 12 : 0);
    const parts = {
      year: shortYear === undefined ? number('year') : 2000 + Number(shortYear),
      month: monthName === undefined ? number('month') : monthNames.indexOf(monthName.toLowerCase()) + 1,
      day: number('day'),
      hour,
      minute: number('minute'),
      second: number('second'),
      ms: fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000),
      offsetMs: offset === undefined ? null : offsetOf(offset),
    };
    return isReal(parts) ? parts : null;
  };
}

function offsetOf(text: string): number {
  if (text === 'Z' || text === 'UTC') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function isReal({ year, month, day, hour, minute, second }: TimeParts): boolean {
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days && hour < 24 && minute < 60 && second < 61;
}
