/** Instants and lengths of time as customers read them: in their language, in their zone, with the zone named. */
import { dayMs, hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { localDate } from '../clocks/say-instant.ts';
import type { CustomerLanguage } from './customer-words.ts';
import { wordsOf } from './customer-words.ts';

export interface CustomerReader {
  readonly language: CustomerLanguage;
  /** IANA zone. */
  readonly zone: string;
  readonly now: Instant;
}

const locales: Readonly<Record<CustomerLanguage, string>> = { en: 'en-GB', de: 'de-DE' };

/** "today 15:00 CEST", "heute 15:00 MESZ", "Wed 22 Apr 09:00 GMT+5:45". */
export function sayMoment(at: Instant, reader: CustomerReader): string {
  return `${sayDay(at, reader)} ${sayClockTime(at, reader)} ${zoneMark(at, reader)}`;
}

/** "22 April 2026", "22. April 2026". */
export function sayDate(at: Instant, { language, zone }: CustomerReader): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: zone }).format(at);
}

function sayClockTime(at: Instant, { zone }: CustomerReader): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(at);
}

function sayDay(at: Instant, { language, zone, now }: CustomerReader): string {
  const [day, today] = [localDate(at, zone), localDate(now, zone)];
  const words = wordsOf(language);
  const distance = (Date.parse(day) - Date.parse(today)) / dayMs;
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  if (distance === -1) return words.yesterday;
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const parts = { weekday: 'short', day: 'numeric', month: 'short', ...year, timeZone: zone } as const;
  return new Intl.DateTimeFormat(locales[language], parts).format(at).replaceAll(',', '');
}

/** The platform knows an abbreviation only in a locale of the zone's own part of the world. */
const namingLocales: Readonly<Record<CustomerLanguage, readonly string[]>> = {
  en: ['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN'],
  de: ['de-DE', 'en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN'],
};

function zoneMark(at: Instant, { language, zone }: CustomerReader): string {
  let name = zone;
  for (const locale of namingLocales[language]) {
    const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short', timeZone: zone }).formatToParts(
      at,
    );
    name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
    if (!/[+-]\d/.test(name)) return name;
  }
  return name;
}

/** Whether the platform knows it, by any of its names. */
export function isZone(name: string): boolean {
  if (name.length > 60 || !/^[A-Za-z][\w+/-]*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** "30 minutes", "1 hour 30 minutes", "2 days"; of working time in hours, because its days have fewer than 24. */
export function sayLength(ms: number, language: CustomerLanguage, isWorkingTime = false): string {
  const words = wordsOf(language);
  if (isWorkingTime) return words.working(sayHours(ms, language));
  return ms > dayMs && ms % dayMs === 0 ? words.days(ms / dayMs) : sayHours(ms, language);
}

function sayHours(ms: number, language: CustomerLanguage): string {
  const words = wordsOf(language);
  const hours = Math.floor(ms / hourMs);
  const minutes = Math.round((ms % hourMs) / minuteMs);
  const parts = [
    ...(hours > 0 ? [words.hours(hours)] : []),
    ...(minutes > 0 ? [words.minutes(minutes)] : []),
  ];
  return parts.length === 0 ? words.minutes(0) : parts.join(' ');
}
