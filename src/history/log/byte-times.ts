import { dayMs } from '../../model/instant.ts';
import { dayNumberOf } from '../../rules/clocks/local-date.ts';
import { instantOf, zoneOffsets } from '../../rules/clocks/zone-offsets.ts';
import { timeReader } from '../read-time.ts';

/** Epoch milliseconds; NaN: it is no time. Says the same as `timeReader`, without a string for each cell. */
export type ReadByteTime = (bytes: Uint8Array, start: number, end: number) => number;

/**
 * Times of digits at fixed signs are read from the bytes; every other form, and every text that does not fit, goes to
 * `timeReader`, so that there is one judgement of what is a time.
 */
export function byteTimeReader(format: string, zone: string): ReadByteTime {
  const slow = slowReader(format, zone);
  const steps = format === 'iso' ? null : stepsOf(format);
  if (format !== 'iso' && steps === null) return slow;
  const toInstant = wallTimes(zone);
  const read = steps === null ? new IsoParts() : new LetterParts(steps);
  return (bytes, start, end) => {
    if (!read.read(bytes, start, end)) return slow(bytes, start, end);
    if (read.offsetMs === noOffset) return toInstant(read);
    return dayNumber(read) * dayMs + read.timeMs - read.offsetMs;
  };
}

function slowReader(format: string, zone: string): ReadByteTime {
  const read = timeReader(format, zone);
  return (bytes, start, end) => {
    let text = '';
    for (let at = start; at < end && at < start + 60; at += 1)
      text += String.fromCharCode(bytes[at] as number);
    return read(text) ?? Number.NaN;
  };
}

const noOffset = Number.MIN_SAFE_INTEGER;

interface Parts {
  year: number;
  month: number;
  day: number;
  timeMs: number;
  offsetMs: number;
}

let latestKey = -1;
let latestDay = 0;

/** Rows of a log stand near each other in time, so the latest day is kept. */
function dayNumber(parts: Parts): number {
  const key = (parts.year * 16 + parts.month) * 32 + parts.day;
  if (key !== latestKey) {
    latestDay = dayNumberOf(parts);
    latestKey = key;
  }
  return latestDay;
}

/** A day on which the clocks do not change has one offset. */
function wallTimes(zone: string): (parts: Parts) => number {
  const offsets = zoneOffsets(zone);
  const byDay = new Map<number, number>();
  let [knownDay, knownOffset] = [Number.NaN, 0];
  const offsetOf = (day: number): number => {
    const found = byDay.get(day);
    if (found !== undefined) return found;
    const [first, last] = [instantOf(offsets, day, 0, 'first'), instantOf(offsets, day, dayMs - 1, 'last')];
    const isEven = last - first === dayMs - 1;
    const offset = isEven ? day * dayMs - first : Number.NaN;
    byDay.set(day, offset);
    return offset;
  };
  return (parts) => {
    const day = dayNumber(parts);
    if (day !== knownDay) {
      knownDay = day;
      knownOffset = offsetOf(day);
    }
    if (Number.isNaN(knownOffset)) return instantOf(offsets, day, parts.timeMs, 'first');
    return day * dayMs + parts.timeMs - knownOffset;
  };
}

const monthDays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return day <= (monthDays[month] as number) + (isLeap ? 1 : 0);
}

const digit = (bytes: Uint8Array, at: number) => (bytes[at] as number) - 48;

/** Two digits; something far below zero where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [digit(bytes, at), digit(bytes, at + 1)];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}

const [dash, colon, dot, comma, space, plus, upperT, upperZ] = [45, 58, 46, 44, 32, 43, 84, 90];

/** 2026-04-21T08:00:30.250+02:00, with seconds, without or with a fraction of up to three digits. */
class IsoParts implements Parts {
  year = 0;
  month = 0;
  day = 0;
  timeMs = 0;
  offsetMs = 0;

  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start < 19 || bytes[start + 4] !== dash || bytes[start + 7] !== dash) return false;
    const between = bytes[start + 10];
    if (
      (between !== upperT && between !== space) ||
      bytes[start + 13] !== colon ||
      bytes[start + 16] !== colon
    )
      return false;
    this.year = two(bytes, start) * 100 + two(bytes, start + 2);
    this.month = two(bytes, start + 5);
    this.day = two(bytes, start + 8);
    const [hour, minute, second] = [two(bytes, start + 11), two(bytes, start + 14), two(bytes, start + 17)];
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
    if (!isDay(this.year, this.month, this.day)) return false;
    this.timeMs = ((hour * 60 + minute) * 60 + second) * 1000;
    return this.#rest(bytes, start + 19, end);
  }

  #rest(bytes: Uint8Array, from: number, end: number): boolean {
    let at = from;
    if (at < end && (bytes[at] === dot || bytes[at] === comma)) {
      let scale = 100;
      for (at += 1; at < end; at += 1, scale /= 10) {
        const value = digit(bytes, at);
        if (value < 0 || value > 9) break;
        if (scale < 1) return false;
        this.timeMs += value * scale;
      }
      if (scale === 100) return false;
    }
    this.offsetMs = noOffset;
    if (at === end) return true;
    const sign = bytes[at];
    if (sign === upperZ) {
      this.offsetMs = 0;
      return at + 1 === end;
    }
    if ((sign !== plus && sign !== dash) || end - at !== 6 || bytes[at + 3] !== colon) return false;
    const minutes = two(bytes, at + 1) * 60 + two(bytes, at + 4);
    if (minutes < 0) return false;
    this.offsetMs = (sign === dash ? -1 : 1) * minutes * 60_000;
    return true;
  }
}

/** One sign of a format: a number of so many digits into a part, or a sign that must stand there. */
type Step =
  | {
      readonly part: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
      readonly least: number;
      readonly most: number;
    }
  | { readonly sign: number };

const letters: readonly (readonly [string, Step])[] = [
  ['YYYY', { part: 'year', least: 4, most: 4 }],
  ['MM', { part: 'month', least: 2, most: 2 }],
  ['M', { part: 'month', least: 1, most: 2 }],
  ['DD', { part: 'day', least: 2, most: 2 }],
  ['D', { part: 'day', least: 1, most: 2 }],
  ['HH', { part: 'hour', least: 2, most: 2 }],
  ['H', { part: 'hour', least: 1, most: 2 }],
  ['mm', { part: 'minute', least: 2, most: 2 }],
  ['ss', { part: 'second', least: 2, most: 2 }],
];

/** null: the format has something besides numbers, such as names of months. */
function stepsOf(format: string): readonly Step[] | null {
  if (/MMM|A|Z|h|YY(?!YY)(?<!YYY)/.test(format.replaceAll('YYYY', ''))) return null;
  const steps: Step[] = [];
  let rest = format;
  while (rest !== '') {
    const found = letters.find(([letter]) => rest.startsWith(letter));
    if (found) steps.push(found[1]);
    else if (rest.charCodeAt(0) < 128 && !/[A-Za-z]/.test(rest.charAt(0)))
      steps.push({ sign: rest.charCodeAt(0) });
    else return null;
    rest = rest.slice(found ? found[0].length : 1);
  }
  const parts = steps.flatMap((step) => ('part' in step ? [step.part] : []));
  const isWhole = ['year', 'month', 'day'].every((part) => parts.includes(part as 'year'));
  return isWhole && new Set(parts).size === parts.length ? steps : null;
}

class LetterParts implements Parts {
  year = 0;
  month = 0;
  day = 0;
  timeMs = 0;
  readonly offsetMs = noOffset;
  readonly #steps: readonly Step[];
  readonly #read = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  read(bytes: Uint8Array, start: number, end: number): boolean {
    let at = start;
    const read = this.#read;
    for (const step of this.#steps) {
      if ('sign' in step) {
        if (at >= end || bytes[at] !== step.sign) return false;
        at += 1;
        continue;
      }
      let [value, count] = [0, 0];
      for (; count < step.most && at < end; count += 1, at += 1) {
        const next = digit(bytes, at);
        if (next < 0 || next > 9) break;
        value = value * 10 + next;
      }
      if (count < step.least) return false;
      read[step.part] = value;
    }
    if (at !== end || read.hour > 23 || read.minute > 59 || read.second > 59) return false;
    this.year = read.year;
    this.month = read.month;
    this.day = read.day;
    this.timeMs = ((read.hour * 60 + read.minute) * 60 + read.second) * 1000;
    return isDay(this.year, this.month, this.day);
  }
}
