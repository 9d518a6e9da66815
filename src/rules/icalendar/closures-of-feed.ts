/** Turns a feed's events into days on which a calendar is closed, for a span of time. */
import { dayMs, type Instant, minuteMs } from '../../model/instant.ts';
import type { Closure, TimeWindow } from '../../model/calendar.ts';
import { formatLocalDate } from '../clocks/local-date.ts';
import { instantOfDate } from './date-values.ts';
import { type Work, workMax } from './expand-rule.ts';
import { type FeedEvent, readFeedEvents } from './feed-events.ts';
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';
import { occurrencesOf } from './recurrence.ts';
import { ianaZone, utc, type WallZone } from './wall-zone.ts';

/** Local days, [first, last]. */
export interface DaySpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Days, over all events: more than every day of the span would be another thing than holidays. */
export const closuresMax = 2000;
/** One holiday that lasts longer is a mistake of its end. */
const lengthMaxMs = 366 * dayMs;

/** Sorted by day; one for each event and day. A day that is closed in part has its closed windows. */
export function closuresOfFeed(text: string, zoneName: string, span: DaySpan): Closure[] | ICalendarMistake {
  const zone = ianaZone(zoneName) ?? utc;
  const work: Work = { left: workMax };
  const events = readFeedEvents(text, zone, work);
  if (isMistake(events)) return events;
  const closures: Closure[] = [];
  for (const event of events) {
    if (event.lengthMs > lengthMaxMs)
      return mistake('ends_before_start', { property: 'DTEND', line: event.line, found: event.name });
    const times = timesOf(event, { zone, span, work });
    if (times.length > closuresMax)
      return mistake('too_many_events', { line: event.line, found: event.name });
    closures.push(...closuresOf(event, times, { replaced: replacedBy(event, events, zone), zone, span }));
    if (work.left <= 0)
      return mistake('too_much_work', { property: 'RRULE', line: event.line, found: event.name });
    if (closures.length > closuresMax)
      return mistake('too_many_events', { line: event.line, found: `${closures.length}` });
  }
  return closures.sort((a, b) => (a.date === b.date ? compare(a.uid, b.uid) : compare(a.date, b.date)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Counting {
  readonly zone: WallZone;
  readonly span: DaySpan;
  readonly work: Work;
}

/** Days have no zone: they are counted as if in UTC, and are the calendar's own. */
const wallOfEvent = (event: FeedEvent, zone: WallZone) => (event.isDays ? utc : zone);

function timesOf(event: FeedEvent, { zone, span, work }: Counting): Instant[] {
  if (event.isCancelled) return [];
  const wall = wallOfEvent(event, zone);
  const recurrence = event.isDays ? { ...event.recurrence, zone: utc } : event.recurrence;
  return occurrencesOf(recurrence, {
    from: wall.instantOf(span.firstDay * dayMs) - event.lengthMs,
    to: wall.instantOf((span.lastDay + 1) * dayMs),
    limit: closuresMax + 1,
    work,
  });
}

function closuresOf(
  event: FeedEvent,
  times: readonly Instant[],
  { replaced, zone, span }: { replaced: ReadonlySet<Instant>; zone: WallZone; span: DaySpan },
): Closure[] {
  const wall = wallOfEvent(event, zone);
  const closures: Closure[] = [];
  const seen = new Set<string>();
  for (const at of times) {
    if (replaced.has(at)) continue;
    for (const day of daysOf(at, at + event.lengthMs, wall)) {
      const isInside = day.dayNumber >= span.firstDay && day.dayNumber <= span.lastDay;
      const date = formatLocalDate(day.dayNumber);
      const key = `${date} ${JSON.stringify(day.windows)}`;
      if (!isInside || seen.has(key)) continue;
      seen.add(key);
      closures.push({
        uid: event.uid,
        name: event.name,
        date,
        ...(day.windows ? { windows: day.windows } : {}),
      });
    }
  }
  return closures;
}

/** The occurrences of a series that other editions stand in for, moved or called off. */
function replacedBy(event: FeedEvent, all: readonly FeedEvent[], zone: WallZone): ReadonlySet<Instant> {
  if (event.insteadOf !== null) return new Set();
  const wall = wallOfEvent(event, zone);
  const moved = all.filter(({ uid, insteadOf }) => uid === event.uid && insteadOf !== null);
  return new Set(
    moved.map(({ insteadOf }) => insteadOf && instantOfDate(insteadOf, wall)).filter((at) => at !== null),
  );
}

/** The local days that [from, to) touches; whole ones without windows. */
function* daysOf(
  from: Instant,
  to: Instant,
  zone: WallZone,
): Generator<{ readonly dayNumber: number; readonly windows?: TimeWindow[] }> {
  const [fromMs, toMs] = [zone.wallAt(from), zone.wallAt(to)];
  for (let dayNumber = Math.floor(fromMs / dayMs); dayNumber * dayMs < toMs; dayNumber++) {
    const begin = Math.max(fromMs - dayNumber * dayMs, 0);
    const end = Math.min(toMs - dayNumber * dayMs, dayMs);
    if (begin === 0 && end === dayMs) yield { dayNumber };
    else if (end > begin)
      yield { dayNumber, windows: [[wallTime(begin, Math.floor), wallTime(end, Math.ceil)]] };
  }
}

/** To the minute, outwards: "12:00". */
function wallTime(ms: number, round: (minutes: number) => number): string {
  const minutes = round(ms / minuteMs);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
