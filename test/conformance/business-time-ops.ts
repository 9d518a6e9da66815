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
  workingDatesBetween: (calendar, given) => ({
    days: workingDatesBetween(calendar, textIn(given, 'from'), textIn(given, 'to')),
  }),
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
    ops: ['addDays', 'addWorkingDates', 'workingDates', 'workingDatesBetween'],
    decision: '0012',
    chose: 'a start outside hours keeps its clock time',
  },
];

function onCalendar(op: OnCalendar, given: Case): unknown {
  const calendar = Calendar.safeParse(given.calendar);
  return calendar.success ? op(compileCalendar(calendar.data), given) : { error: 'invalid_calendar' };
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
