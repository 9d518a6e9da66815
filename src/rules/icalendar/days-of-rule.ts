/** Which days a recurrence rule means: the parts of a rule that choose days, as a question about one day. */
import { dayNumberOf, weekdayIndexOf, type YearMonthDay, yearMonthDayOf } from '../clocks/local-date.ts';
import type { RecurrenceRule, WeekdayInRule } from './recurrence-rule.ts';

/**
 * The rule with what it takes from its start: a rule that chooses no day comes back on the start's day of the year, month or
 * week (RFC 5545, 3.3.10: "information … is obtained from the DTSTART").
 */
export function withDaysOfStart(rule: RecurrenceRule, startDay: number): RecurrenceRule {
  const choosesDays = [rule.weekNumbers, rule.yearDays, rule.monthDays, rule.weekdays].some(
    (part) => part.length > 0,
  );
  if (choosesDays) return rule;
  const { month, day } = yearMonthDayOf(startDay);
  switch (rule.frequency) {
    case 'YEARLY':
      return { ...rule, months: rule.months.length > 0 ? rule.months : [month], monthDays: [day] };
    case 'MONTHLY':
      return { ...rule, monthDays: [day] };
    case 'WEEKLY':
      return { ...rule, weekdays: [{ weekday: weekdayIndexOf(startDay), nth: null }] };
    default:
      return rule;
  }
}

/** Parts that are there must all hold; within a part, one value. */
export function isDayOfRule(rule: RecurrenceRule, dayNumber: number): boolean {
  const date = yearMonthDayOf(dayNumber);
  return (
    holds(rule.months, date.month) &&
    isMonthDay(rule, date) &&
    isYearDay(rule, dayNumber, date.year) &&
    isWeekday(rule, dayNumber, date) &&
    isInWeek(rule, dayNumber, date.year)
  );
}

/** The first day of a month, or of the one after the last. */
export function firstOfMonth(year: number, month: number): number {
  return month > 12
    ? dayNumberOf({ year: year + 1, month: 1, day: 1 })
    : dayNumberOf({ year, month, day: 1 });
}

function holds(part: readonly number[], value: number, fromEnd?: number): boolean {
  return part.length === 0 || part.includes(value) || (fromEnd !== undefined && part.includes(fromEnd));
}

function isMonthDay({ monthDays }: RecurrenceRule, { year, month, day }: YearMonthDay): boolean {
  if (monthDays.length === 0) return true;
  const length = firstOfMonth(year, month + 1) - firstOfMonth(year, month);
  return holds(monthDays, day, day - length - 1);
}

function isYearDay({ yearDays }: RecurrenceRule, dayNumber: number, year: number): boolean {
  if (yearDays.length === 0) return true;
  const [first, next] = [firstOfMonth(year, 1), firstOfMonth(year + 1, 1)];
  return holds(yearDays, dayNumber - first + 1, dayNumber - next);
}

function isWeekday(rule: RecurrenceRule, dayNumber: number, date: YearMonthDay): boolean {
  if (rule.weekdays.length === 0) return true;
  const today = weekdayIndexOf(dayNumber);
  const same = rule.weekdays.filter(({ weekday }) => weekday === today);
  return same.some((one) => isNth(rule, one, dayNumber, date));
}

/** "1MO" is the first of the month or of the year. Other frequencies know no first: there it is any. */
function isNth(
  rule: RecurrenceRule,
  { nth }: WeekdayInRule,
  dayNumber: number,
  { year, month }: YearMonthDay,
): boolean {
  const isCounted = rule.frequency === 'YEARLY' || rule.frequency === 'MONTHLY';
  if (nth === null || !isCounted) return true;
  const isByYear = rule.frequency === 'YEARLY' && rule.months.length === 0;
  const [first, next] = isByYear
    ? [firstOfMonth(year, 1), firstOfMonth(year + 1, 1)]
    : [firstOfMonth(year, month), firstOfMonth(year, month + 1)];
  const [fromFront, fromBack] = [Math.floor((dayNumber - first) / 7), Math.floor((next - 1 - dayNumber) / 7)];
  return nth === fromFront + 1 || nth === -(fromBack + 1);
}

/** Weeks begin on the rule's WKST; the first has four days or more in the year (ISO 8601). */
function isInWeek({ weekNumbers, weekStart }: RecurrenceRule, dayNumber: number, year: number): boolean {
  if (weekNumbers.length === 0) return true;
  const week = [year + 1, year, year - 1].find((one) => firstWeekOf(one, weekStart) <= dayNumber) as number;
  const [first, next] = [firstWeekOf(week, weekStart), firstWeekOf(week + 1, weekStart)];
  const fromFront = Math.floor((dayNumber - first) / 7);
  return holds(weekNumbers, fromFront + 1, fromFront - (next - first) / 7);
}

/** The day on which week 1 of a year begins: it holds the fourth of January. */
function firstWeekOf(year: number, weekStart: number): number {
  return weekBegin(firstOfMonth(year, 1) + 3, weekStart);
}

/** The last day at or before `dayNumber` on which a week begins. */
export function weekBegin(dayNumber: number, weekStart: number): number {
  return dayNumber - ((weekdayIndexOf(dayNumber) - weekStart + 7) % 7);
}
