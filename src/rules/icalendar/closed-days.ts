/** The days of closures that come back by a rule, counted out for as long as calendars know years. */
import type { RecurringClosure } from '../../model/calendar.ts';
import { dayMs } from '../../model/instant.ts';
import { dayNumberOf, parseLocalDate } from '../clocks/local-date.ts';
import { type Work, workMax } from './expand-rule.ts';
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';
import { occurrencesOf } from './recurrence.ts';
import { readRecurrenceRule } from './recurrence-rule.ts';
import { utc } from './wall-zone.ts';

/** Calendars know the years up to 2200. */
const lastAt = dayNumberOf({ year: 2200, month: 12, day: 31 }) * dayMs;
/** Every week for those years; what comes oftener belongs into the week's hours. */
export const closedDaysMax = 10_000;

/** Day numbers. A rule that can't be read closes nothing: doors refuse it before it is kept. */
export function closedDaysOf(closures: readonly RecurringClosure[]): number[] {
  return closures.flatMap((closure) => {
    const days = daysOfClosure(closure);
    return isMistake(days) ? [] : days;
  });
}

export function daysOfClosure({ from, rule: text }: RecurringClosure): number[] | ICalendarMistake {
  const rule = readRecurrenceRule(text);
  if (isMistake(rule)) return rule;
  const start = { kind: 'date', dayNumber: parseLocalDate(from) } as const;
  const work: Work = { left: workMax };
  const at = occurrencesOf(
    { start, zone: utc, rules: [{ start, rule }], exRules: [], dates: [], exDates: [] },
    { to: lastAt, limit: closedDaysMax + 1, work },
  );
  const days = [...new Set(at.map((one) => Math.floor(one / dayMs)))];
  return at.length > closedDaysMax || (work.left <= 0 && days.length === 0)
    ? mistake('too_much_work', { property: 'RRULE', found: text })
    : days;
}
