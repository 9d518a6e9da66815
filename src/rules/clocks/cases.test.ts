/**
 * Runs independent cases of working-time arithmetic that lie beside the project, where there are any. Cases on which
 * our choice differs are set aside by name, with the choice.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Calendar } from '../../model/calendar.ts';
import type { Instant } from '../../model/instant.ts';
import { addWorkingTime, isOpenAt, subtractWorkingTime, workingTimeBetween } from './business-time.ts';
import { type CompiledCalendar, compileCalendar, type OpenPeriod } from './compile-calendar.ts';
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
} from './open-periods.ts';
import {
  addWorkingDates,
  addWorkingDays,
  isWorkingDay,
  workingDatesAfter,
  workingDatesBetween,
} from './working-days.ts';

interface BusinessTimeCase {
  readonly id: string;
  readonly op: string;
  readonly status: 'agreed' | 'policy' | 'disputed';
  readonly calendar: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly [input: string]: unknown;
}

const invalid = { at: { refused: 'invalid_calendar' } };
const folder = join(import.meta.dirname, '../../../../shared/cases');
const file = join(folder, 'business-time.dev.json');

/** Cases whose source chose otherwise: the number of our decision, and what we do. */
const setAside: Readonly<Record<string, string>> = {
  'bt-biz-033': '0011: an amount that ends exactly at closing gives the closing',
  'bt-bt-079': '0012: a start outside hours keeps its clock time',
  'bt-bt-080': '0012: a start outside hours keeps its clock time',
  'bt-bt-081': '0012: a start outside hours keeps its clock time',
  'bt-lib-021': '0011: zero rolls forward',
};

describe.skipIf(!existsSync(file))('cases of business time (skipped where the folder is missing)', () => {
  const cases: readonly BusinessTimeCase[] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).cases
    : [];
  for (const each of cases) {
    const because = each.status === 'disputed' ? 'the source is believed wrong' : setAside[each.id];
    test.skipIf(because !== undefined)(`${each.id} ${each.op}${because ? ` – ${because}` : ''}`, () => {
      const calendar = Calendar.safeParse(each.calendar);
      const found = calendar.success ? answer(each, compileCalendar(calendar.data)) : invalid;
      if ('error' in each.expected) expect(found).toHaveProperty('at.refused');
      else expect(found).toEqual(each.expected);
    });
  }
});

const answer = (each: BusinessTimeCase, calendar: CompiledCalendar): unknown => {
  const [at, from] = [instant(each, 'at'), instant(each, 'from')];
  const [start, ms] = [instant(each, 'start'), Math.round(Number(each.seconds) * 1000)];
  const [date, days, count] = [String(each.date), Number(each.days), Number(each.count)];
  switch (each.op) {
    case 'add':
      return { at: iso(addWorkingTime(calendar, start, ms)) };
    case 'subtract':
      return { at: iso(subtractWorkingTime(calendar, start, ms)) };
    case 'elapsed':
      return elapsed(each, workingTimeBetween(calendar, from, instant(each, 'to')));
    case 'isOpen':
      return { open: isOpenAt(calendar, at) };
    case 'openPeriodAt':
      return { period: isoPeriod(openPeriodAt(calendar, at)) };
    case 'rollForward':
      return { at: iso(rollForward(calendar, at)) };
    case 'rollBack':
      return { at: iso(rollBack(calendar, at)) };
    case 'nextOpening':
      return { at: iso(nextOpening(calendar, at)) };
    case 'nextClosing':
      return { at: iso(nextClosing(calendar, at)) };
    case 'previousOpening':
      return { at: iso(previousOpening(calendar, at)) };
    case 'previousClosing':
      return { at: iso(previousClosing(calendar, at)) };
    case 'nextTransition':
      return isoTransition(nextTransition(calendar, at));
    case 'previousTransition':
      return isoTransition(previousTransition(calendar, at));
    case 'periods':
      return { periods: periodsFrom(calendar, from, count).map(isoPeriod) };
    case 'periodsBefore':
      return { periods: periodsBefore(calendar, from, count).map(isoPeriod) };
    case 'addDays':
      return { at: iso(addWorkingDays(calendar, start, days, { endOfDay: each.endOfDay === true })) };
    case 'addWorkingDates':
      return { date: addWorkingDates(calendar, date, days) };
    case 'isWorkingDay':
      return { working: isWorkingDay(calendar, date) };
    case 'workingDates':
      return { dates: workingDatesAfter(calendar, String(each.after), count) };
    case 'workingDatesBetween':
      return { days: workingDatesBetween(calendar, String(each.from), String(each.to)) };
    default:
      throw new Error(`unknown op ${each.op}`);
  }
};

function elapsed(each: BusinessTimeCase, ms: number): unknown {
  return 'minutesCeil' in each.expected ? { minutesCeil: Math.ceil(ms / 60_000) } : { seconds: ms / 1000 };
}

function instant(each: BusinessTimeCase, key: string): Instant {
  return Date.parse(String(each[key]));
}

function iso(at: unknown): unknown {
  return typeof at === 'number' ? new Date(at).toISOString().replace('.000Z', 'Z') : at;
}

function isoPeriod(period: OpenPeriod | null): unknown {
  return period === null ? null : [iso(period.from), iso(period.to)];
}

function isoTransition(change: ReturnType<typeof nextTransition>): unknown {
  return 'at' in change ? { at: iso(change.at), transition: change.transition } : change;
}
