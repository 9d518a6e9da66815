/** An instant in a reader's words: "today 15:00 CET". */
import type { Instant } from '../../model/instant.ts';

export interface Reader {
  /** IANA zone of the reader. */
  readonly zone: string;
  /** BCP 47, for the order of day and month: "en-GB", "en-US". */
  readonly locale: string;
  readonly now: Instant;
}

/** With the day and the zone: "today 15:00 CET", "Wed 25 Nov 09:00 GMT+5:45". */
export function sayInstant(at: Instant, reader: Reader): string {
  return `${sayDay(at, reader)} ${sayTime(at, reader)} ${zoneName(at, reader.zone)}`;
}

/** The day alone: "2 April", with the year when it is another one. */
export function sayDate(at: Instant, { zone, locale, now }: Reader): string {
  const sameYear = localDate(at, zone).slice(0, 4) === localDate(now, zone).slice(0, 4);
  const parts = { day: 'numeric', month: 'long' } as const;
  return formatter(locale, zone, sameYear ? parts : { ...parts, year: 'numeric' }).format(at);
}

/** The time alone when it lies on the local day of `other`, else with its day. */
export function sayInstantNear(at: Instant, other: Instant, reader: Reader): string {
  const time = sayTime(at, reader);
  return localDate(at, reader.zone) === localDate(other, reader.zone)
    ? time
    : `${sayDay(at, reader)} ${time}`;
}

/** "15:00", on a clock of 24 hours. */
export function sayTime(at: Instant, { zone }: Reader): string {
  return formatter('en-GB', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** "today", "tomorrow", "yesterday", else "Wed 25 Nov", with the year when it is another one. */
export function sayDay(at: Instant, { zone, locale, now }: Reader): string {
  const [day, today] = [localDate(at, zone), localDate(now, zone)];
  const distance = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  if (distance === 0) return 'today';
  if (distance === 1) return 'tomorrow';
  if (distance === -1) return 'yesterday';
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const text = formatter(locale, zone, sameYear ? parts : { ...parts, year: 'numeric' }).format(at);
  return text.replaceAll(',', '');
}

/** The platform knows an abbreviation only in a locale of the zone's own part of the world. */
const namingLocales = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN'];

/** "CET", "PDT", "UTC"; where there is no abbreviation, "GMT+5:45". */
function zoneName(at: Instant, zone: string): string {
  let name = '';
  for (const locale of namingLocales) {
    const parts = formatter(locale, zone, { timeZoneName: 'short' }).formatToParts(at);
    name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
    if (!/[+-]\d/.test(name)) return name;
  }
  return name;
}

/** The day as "2026-04-30". */
export function localDate(at: Instant, zone: string): string {
  return formatter('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Making a formatter costs a thousand times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const mostFormatters = 500;

function formatter(locale: string, zone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${Object.keys(parts).join()}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone });
  if (formatters.size >= mostFormatters) formatters.clear();
  formatters.set(key, made);
  return made;
}
