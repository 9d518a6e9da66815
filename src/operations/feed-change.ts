/** What a feed's text would change in a calendar: days ahead of now, and those behind that still count. */
import type { Calendar } from '../model/calendar.ts';
import { dayMs, type Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import { formatLocalDate } from '../rules/clocks/local-date.ts';
import { closuresOfFeed } from '../rules/icalendar/closures-of-feed.ts';
import { compareClosures, type FeedChange } from '../rules/icalendar/compare-closures.ts';
import { isMistake } from '../rules/icalendar/mistake.ts';

/** Holidays are told for so long ahead; what is past for longer is forgotten from the newest version. */
const aheadDays = 1100;
const backDays = 400;

export function changeBy(
  calendar: Calendar,
  text: string,
  source: string,
  now: Instant,
): FeedChange | Refusal {
  const today = Math.floor(now / dayMs);
  const span = { firstDay: today - backDays, lastDay: today + aheadDays };
  const closures = closuresOfFeed(text, calendar.zone, span);
  if (isMistake(closures)) {
    const { mistake, property, line, found } = closures;
    return { refused: 'feed_unreadable', params: { mistake, property, line, found } };
  }
  return compareClosures(calendar.feedDays ?? [], closures, {
    source,
    today: formatLocalDate(today),
    firstDay: formatLocalDate(span.firstDay),
  });
}

/** Whether a person has written about that day. */
export function isByHand(
  { holidays = [], recurringHolidays = [], dates = {} }: Calendar,
  date: string,
): boolean {
  return holidays.includes(date) || recurringHolidays.includes(date.slice(5)) || date in dates;
}
