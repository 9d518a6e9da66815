import { Calendar } from '../../src/model/calendar.ts';
import {
  addWorkingTime,
  isOpenAt,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../src/rules/clocks/business-time.ts';
import type { CalendarRefusal } from '../../src/rules/clocks/calendar-refusal.ts';
import {
  type CompiledCalendar,
  compileCalendar,
  type OpenPeriod,
} from '../../src/rules/clocks/compile-calendar.ts';
import { formatLocalDate, parseLocalDate } from '../../src/rules/clocks/local-date.ts';
import {
  nextClosing,
  nextOpening,
  nextTransition,
  openPeriodAt,
  periodsBefore,
  periodsFrom,
  previousClosing,
  previousOpening,
  previousTransition,
  rollBack,
  rollForward,
} from '../../src/rules/clocks/open-periods.ts';
import {
  addWorkingDates,
  addWorkingDays,
  isWorkingDay,
  workingDatesAfter,
  workingDatesBetween,
} from '../../src/rules/clocks/working-days.ts';
import type { Case, Choice, Op } from './case.ts';
import { instantIn, isoOf, numberIn, textIn } from './case-values.ts';

type OnCalendar = (calendar: CompiledCalendar, given: Case) => unknown;

const ops: Readonly<Record<string, OnCalendar>> = {
  add: (calendar, given) => moved(addWorkingTime, calendar, given),
  subtract: (calendar, given) => moved(subtractWorkingTime, calendar, given),
  elapsed: (calendar, given) => {
    const ms = workingTimeBetween(calendar, instantIn(given, 'from'), instantIn(given, 'to'));
    return { seconds: ms / 1000, minutesCeil: Math.ceil(ms / 60_000) };
  },
  isOpen: (calendar, given) => ({ open: isOpenAt(calendar, instantIn(given, 'at')) }),
  openPeriodAt: (calendar, given) => {
    const period = openPeriodAt(calendar, instantIn(given, 'at'));
    return { period: period && pairOf(period) };
  },
  rollForward: (calendar, given) => at(rollForward(calendar, instantIn(given, 'at'))),
  rollBack: (calendar, given) => at(rollBack(calendar, instantIn(given, 'at'))),
  nextOpening: (calendar, given) => at(nextOpening(calendar, instantIn(given, 'at'))),
  nextClosing: (calendar, given) => at(nextClosing(calendar, instantIn(given, 'at'))),
  previousOpening: (calendar, given) => at(previousOpening(calendar, instantIn(given, 'at'))),
  previousClosing: (calendar, given) => at(previousClosing(calendar, instantIn(given, 'at'))),
  nextTransition: (calendar, given) => change(nextTransition(calendar, instantIn(given, 'at'))),
  previousTransition: (calendar, given) => change(previousTransition(calendar, instantIn(given, 'at'))),
  periods: (calendar, given) => ({
    periods: periodsFrom(calendar, instantIn(given, 'from'), numberIn(given, 'count')).map(pairOf),
  }),
  periodsBefore: (calendar, given) => ({
    periods: periodsBefore(calendar, instantIn(given, 'from'), numberIn(given, 'count')).map(pairOf),
  }),
  addDays: (calendar, given) => {
    const [start, days] = [instantIn(given, 'start'), numberIn(given, 'days')];
    return at(addWorkingDays(calendar, start, days, { endOfDay: given.endOfDay === true }));
  },
  addWorkingDates: (calendar, given) => {
    const date = addWorkingDates(calendar, textIn(given, 'date'), numberIn(given, 'days'));
    return typeof date === 'string' ? { date } : { error: date.refused };
  },
  isWorkingDay: (calendar, given) => ({ working: isWorkingDay(calendar, textIn(given, 'date')) }),
  workingDates: (calendar, given) => ({
    dates: workingDatesAfter(calendar, textIn(given, 'after'), numberIn(given, 'count')),
  }),
  workingDatesBetween: (calendar, given) => {
    const { first, last } = countedEnds(given);
    return { days: workingDatesBetween(calendar, first, last) };
  },
};

export const businessTimeOps: Readonly<Record<string, Op>> = Object.fromEntries(
  Object.entries(ops).map(([name, op]) => [name, (given: Case) => onCalendar(op, given)]),
);

export const businessTimeChoices: readonly Choice[] = [
  {
    ops: ['add', 'subtract'],
    when: ({ tags = [] }) => tags.some((tag) => tag.startsWith('exact-close')),
    decision: '0011',
    chose: 'an amount that ends exactly at closing gives the closing',
  },
  {
    ops: ['add', 'subtract'],
    when: ({ seconds }) => seconds === 0,
    decision: '0011',
    chose: 'zero rolls forward to the next opening',
  },
  {
    ops: ['add', 'subtract'],
    when: ({ calendar, seconds }) => Number(seconds) < 0 || !JSON.stringify(calendar).includes('[["'),
    decision: '0015',
    chose: 'a calendar that never opens is refused, and so is a negative amount',
  },
  {
    ops: ['elapsed'],
    when: ({ from, to }) => String(from) > String(to),
    decision: '0011',
    chose: 'from later to earlier is negative',
  },
  {
    ops: ['add', 'subtract', 'elapsed', 'isOpen', 'periods', 'nextOpening', 'nextClosing'],
    when: ({ tags = [] }) => tags.includes('dst'),
    decision: '0013',
    chose:
      'a wall time that is missing is the first instant after the gap, one that comes twice counts whole',
  },
  {
    ops: ['addDays', 'addWorkingDates', 'workingDates', 'workingDatesBetween'],
    decision: '0012',
    chose: 'a start outside hours keeps its clock time',
  },
];

function onCalendar(op: OnCalendar, given: Case): unknown {
  const calendar = Calendar.safeParse(given.calendar);
  if (!calendar.success) return { error: 'invalid_calendar' };
  try {
    return op(compileCalendar(calendar.data), given);
  } catch (error) {
    // How business time refuses broken input: a negative amount, a year that no calendar knows.
    if (error instanceof RangeError) return { error: error.message };
    throw error;
  }
}

/** Which end counts stands in the note; Baton counts (from, to]. */
function countedEnds(given: Case): { first: string; last: string } {
  const [from, to, note] = [textIn(given, 'from'), textIn(given, 'to'), given.note ?? ''];
  const dayBefore = (date: string) => formatLocalDate(parseLocalDate(date) - 1);
  const [withFrom, withoutTo] = [/\[from|both ends|inclusive of both/.test(note), /to\)/.test(note)];
  return { first: withFrom ? dayBefore(from) : from, last: withoutTo ? dayBefore(to) : to };
}

function moved(by: typeof addWorkingTime, calendar: CompiledCalendar, given: Case): unknown {
  return at(by(calendar, instantIn(given, 'start'), Math.round(numberIn(given, 'seconds') * 1000)));
}

function at(found: number | CalendarRefusal): unknown {
  return typeof found === 'number' ? { at: isoOf(found) } : { error: found.refused };
}

function change(found: ReturnType<typeof nextTransition>): unknown {
  return 'at' in found ? { at: isoOf(found.at), transition: found.transition } : { error: found.refused };
}

function pairOf({ from, to }: OpenPeriod): [string, string] {
  return [isoOf(from), isoOf(to)];
}
