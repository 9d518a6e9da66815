import { strings } from './strings/en.ts';

/** How instants and durations are written. Every instant names the reader's zone. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "45 s", "12 min", "1 h 20 min", "2 d 3 h". */
export function durationText(ms: number): string {
  const { second, minute, hour, day } = strings.units;
  const whole = Math.max(0, ms);
  if (whole < minuteMs) return `${Math.floor(whole / 1000)} ${second}`;
  if (whole < hourMs) return `${Math.floor(whole / minuteMs)} ${minute}`;
  if (whole < dayMs) return two(whole, hourMs, hour, minuteMs, minute);
  return two(whole, dayMs, day, hourMs, hour);
}

/** A target: hours stay hours, because a day of working time is not a day. */
export function targetText(minutes: number): string {
  const { minute, hour } = strings.units;
  if (minutes < 60) return `${Math.round(minutes)} ${minute}`;
  return two(minutes * minuteMs, hourMs, hour, minuteMs, minute);
}

function two(ms: number, bigMs: number, big: string, smallMs: number, small: string): string {
  const rest = Math.floor((ms % bigMs) / smallMs);
  return `${Math.floor(ms / bigMs)} ${big}${rest > 0 ? ` ${rest} ${small}` : ''}`;
}

/** "today 15:00 CET", "tomorrow 09:00 CET", "Thu 16 Apr 09:10 CEST". */
export function instantText(iso: string, now: number, zone: string): string {
  const at = Date.parse(iso);
  return `${dayText(iso, now, zone)} ${timeText(iso, zone)} ${zoneName(at, zone)}`;
}

/** "09:52". Only beside something that names the day and the zone. */
export function timeText(iso: string, zone: string): string {
  return format(zone, 'time').format(Date.parse(iso));
}

/** "today", "tomorrow", "yesterday", "Thu 16 Apr", with the year when it is another one. */
export function dayText(iso: string, now: number, zone: string): string {
  const at = Date.parse(iso);
  const { today, tomorrow, yesterday } = strings.days;
  const away = Math.round((dayStart(at, zone) - dayStart(now, zone)) / dayMs);
  if (away === 0) return today;
  if (away === 1) return tomorrow;
  if (away === -1) return yesterday;
  const sameYear = parts(at, zone).year === parts(now, zone).year;
  return format(zone, sameYear ? 'day' : 'dayOfYear')
    .format(at)
    .replace(',', '');
}

/** "Mon 16 Nov": a day of the calendar, written as "2026-11-16". */
export function dateText(date: string): string {
  return format('UTC', 'day')
    .format(Date.parse(`${date}T00:00Z`))
    .replace(',', '');
}

/** "Tuesday 21 April 2026, 10:17:03 BST (09:17:03 UTC)": the exact instant, shown on hover. */
export function exactText(iso: string, zone: string): string {
  const at = Date.parse(iso);
  const exact = `${format(zone, 'longDay').format(at).replace(',', '')}, ${format(zone, 'seconds').format(at)} ${zoneName(at, zone)}`;
  return `${exact} (${format('UTC', 'seconds').format(at)} UTC)`;
}

/** "Tue 21 Apr 10:17 BST": a clock on the wall. */
export function wallText(at: number, zone: string): string {
  return `${format(zone, 'day').format(at).replace(',', '')} ${format(zone, 'time').format(at)} ${zoneName(at, zone)}`;
}

/** "CEST", or "UTC+9" where English has no short name. */
export function zoneName(at: number, zone: string): string {
  for (const locale of ['en-GB', 'en-US', 'en-AU', 'en-IN']) {
    const name = zoneFormat(locale, zone)
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value;
    if (name && !/^(GMT|UTC)[+-]/.test(name)) return name === 'GMT+0' ? 'GMT' : name;
  }
  return (
    zoneFormat('en-GB', zone)
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')
      ?.value.replace('GMT', 'UTC') ?? zone
  );
}

/** What a `datetime-local` field says ("2026-04-21T15:00"), read in the reader's zone. Null when it is no time. */
export function instantOfWall(wall: string, zone: string): string | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const first = asUtc - offset(asUtc, zone);
  return new Date(asUtc - offset(first, zone)).toISOString();
}

/** The other way round: an instant as a `datetime-local` field wants it. */
export function wallOfInstant(at: number, zone: string): string {
  return new Date(at + offset(at, zone)).toISOString().slice(0, 16);
}

/** An instant so many minutes from `now`, without seconds. */
export function inMinutes(now: number, minutes: number): string {
  return new Date(Math.floor((now + minutes * minuteMs) / minuteMs) * minuteMs).toISOString();
}

const options = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  dayOfYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  parts: {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, kind: keyof typeof options): Intl.DateTimeFormat {
  const key = `${kind} ${zone}`;
  let made = formats.get(key);
  if (!made)
    formats.set(key, (made = new Intl.DateTimeFormat('en-GB', { ...options[kind], timeZone: zone })));
  return made;
}

function zoneFormat(locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
    formats.set(key, made);
  }
  return made;
}

function parts(at: number, zone: string): Record<string, number> {
  const of: Record<string, number> = {};
  for (const part of format(zone, 'parts').formatToParts(at)) of[part.type] = Number(part.value);
  return of;
}

/** Midnight of that day, as if the zone were UTC; only differences of it mean anything. */
function dayStart(at: number, zone: string): number {
  const { year = 0, month = 1, day = 1 } = parts(at, zone);
  return Date.UTC(year, month - 1, day);
}

function offset(at: number, zone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
