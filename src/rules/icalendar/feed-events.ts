/** Reads the events of an iCalendar feed: what each is called, when it is, when it comes back, and what of it was called off. */
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import { type Component, lineNamed, readComponents } from './components.ts';
import { readContentLines, unescapeText } from './content-lines.ts';
import { type DateValue, type FindZone, instantOfDate, readOneDate } from './date-values.ts';
import type { Work } from './expand-rule.ts';
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';
import { type Recurrence, readRecurrence } from './recurrence.ts';
import type { WallZone } from './wall-zone.ts';
import { zonesOfFeed } from './zones-of-feed.ts';

export interface FeedEvent {
  readonly uid: string;
  readonly name: string;
  readonly line: number;
  readonly isCancelled: boolean;
  /** Which edition of the event it is; the highest holds. */
  readonly sequence: number;
  /** Whole days, or from one time to another. */
  readonly isDays: boolean;
  /** Days as 24 hours each. */
  readonly lengthMs: number;
  readonly recurrence: Recurrence;
  /** It stands in for this occurrence of the event with the same uid. */
  readonly insteadOf: DateValue | null;
}

/** Public holidays of all countries for ten years are some ten thousand; one calendar has a part of them. */
const eventsMax = 5000;
const [uidMax, nameMax] = [255, 120];

/** `zone`: of the calendar that takes them; floating times and days are read there. */
export function readFeedEvents(text: string, zone: WallZone, work: Work): FeedEvent[] | ICalendarMistake {
  const lines = readContentLines(text);
  if (isMistake(lines)) return lines;
  const calendars = readComponents(lines);
  if (isMistake(calendars)) return calendars;
  if (calendars.length === 0 || calendars.some(({ name }) => name !== 'VCALENDAR'))
    return mistake('not_a_calendar', {
      line: calendars[0]?.line ?? 0,
      found: calendars[0]?.name ?? text.trim(),
    });
  const events: FeedEvent[] = [];
  for (const calendar of calendars) {
    const read = readCalendar(calendar, zone, work);
    if (isMistake(read)) return read;
    events.push(...read);
    if (events.length > eventsMax) return mistake('too_many_events', { found: `${events.length}` });
  }
  return newestEditions(events);
}

function readCalendar(calendar: Component, zone: WallZone, work: Work): FeedEvent[] | ICalendarMistake {
  const findZone = zonesOfFeed(calendar, work);
  if (isMistake(findZone)) return findZone;
  const isCancelled = lineNamed(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL';
  const components = calendar.children.filter(({ name }) => name === 'VEVENT');
  const events: FeedEvent[] = [];
  for (const component of components) {
    const event = readEvent(component, { zone, findZone, isCancelled });
    if (isMistake(event)) return event;
    events.push(event);
  }
  return events;
}

interface Reading {
  readonly zone: WallZone;
  readonly findZone: FindZone;
  readonly isCancelled: boolean;
}

function readEvent(
  component: Component,
  { zone, findZone, isCancelled }: Reading,
): FeedEvent | ICalendarMistake {
  const twice = repeatedIn(component);
  if (twice !== null) return twice;
  const recurrence = readRecurrence(component.lines, { zone, findZone });
  if (isMistake(recurrence)) return { ...recurrence, line: recurrence.line || component.line };
  const start = recurrence.start as DateValue;
  const lengthMs = lengthOf(component, start, zone, findZone);
  if (isMistake(lengthMs)) return lengthMs;
  const instead = lineNamed(component, 'RECURRENCE-ID');
  const insteadOf = instead === undefined ? null : readOneDate(instead, findZone);
  if (isMistake(insteadOf)) return insteadOf;
  const name = unescapeText(lineNamed(component, 'SUMMARY')?.value ?? '');
  return {
    uid: (lineNamed(component, 'UID')?.value.trim() || `line ${component.line}`)
      .slice(0, uidMax)
      .toWellFormed(),
    name: printable(name).slice(0, nameMax).toWellFormed(),
    line: component.line,
    isCancelled: isCancelled || lineNamed(component, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
    sequence: Math.max(0, Number(lineNamed(component, 'SEQUENCE')?.value) || 0),
    isDays: start.kind === 'date',
    lengthMs,
    recurrence,
    insteadOf,
  };
}

/** Control characters are spaces in a name. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

const onceOnly = ['DTSTART', 'DTEND', 'DURATION', 'UID', 'RECURRENCE-ID'];

function repeatedIn({ lines }: Component): ICalendarMistake | null {
  const seen = new Set<string>();
  for (const { name, line, value } of lines) {
    if (!onceOnly.includes(name)) continue;
    if (seen.has(name)) return mistake('property_repeated', { property: name, line, found: value });
    seen.add(name);
  }
  return null;
}

/** DTEND or DURATION; without them a day lasts one day, and a time no time. */
function lengthOf(
  component: Component,
  start: DateValue,
  zone: WallZone,
  findZone: FindZone,
): number | ICalendarMistake {
  const [endLine, durationLine] = [lineNamed(component, 'DTEND'), lineNamed(component, 'DURATION')];
  const least = start.kind === 'date' ? dayMs : 0;
  if (endLine !== undefined) {
    const end = readOneDate(endLine, findZone);
    if (isMistake(end)) return end;
    const length =
      start.kind === 'date' && end.kind === 'date'
        ? (end.dayNumber - start.dayNumber) * dayMs
        : instantOfDate(end, zone) - instantOfDate(start, zone);
    // Some programs end a day on itself.
    if (length < 0)
      return mistake('ends_before_start', { property: 'DTEND', line: endLine.line, found: endLine.value });
    return Math.max(length, least);
  }
  if (durationLine === undefined) return least;
  const length = durationOf(durationLine.value.trim());
  return length === null
    ? mistake('duration_unreadable', {
        property: 'DURATION',
        line: durationLine.line,
        found: durationLine.value,
      })
    : Math.max(length, least);
}

/** "P1D", "PT1H30M", "P2W" in milliseconds; null when it is none, or negative. */
function durationOf(text: string): number | null {
  const found =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(text);
  if (found === null || text.endsWith('P') || text.endsWith('T')) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (weeks * 7 + days) * dayMs + hours * hourMs + minutes * minuteMs + seconds * 1000;
}

/** Of one uid, and of one occurrence of it, the edition with the highest sequence; of equal ones the last. */
function newestEditions(events: readonly FeedEvent[]): FeedEvent[] {
  const newest = new Map<string, FeedEvent>();
  for (const event of events) {
    const key = JSON.stringify([event.uid, event.insteadOf && keyOf(event.insteadOf)]);
    const known = newest.get(key);
    if (known === undefined || event.sequence >= known.sequence) newest.set(key, event);
  }
  return [...newest.values()];
}

function keyOf(value: DateValue): number {
  if (value.kind === 'date') return value.dayNumber;
  return value.kind === 'utc' ? value.at : value.wallMs;
}
