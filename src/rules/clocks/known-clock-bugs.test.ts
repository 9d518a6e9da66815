/** What went wrong in clocks elsewhere, one test for each cause that concerns business time or the life of a clock. */
import { describe, expect, test } from 'vitest';
import { Calendar, type TimeWindow, weekdays } from '../../model/calendar.ts';
import type { Clock, ClockCalendar } from '../../model/clock.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { CalendarId } from '../../model/words.ts';
import { addWorkingTime, isOpenAt, workingTimeBetween } from './business-time.ts';
import { alwaysOpen, type CompiledCalendar, compileCalendar, horizonYears } from './compile-calendar.ts';
import { explainClock } from './explain-clock.ts';
import { nextClosing, nextOpening, rollBack } from './open-periods.ts';
import {
  cancelClock,
  changeClock,
  dueAtOf,
  passDeadline,
  pauseClock,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
  warningAt,
} from './run-clock.ts';
import { sayClock } from './say-clock.ts';
import { addWorkingDays } from './working-days.ts';

const at = (iso: string): Instant => Date.parse(iso);
const every = (...windows: TimeWindow[]): Calendar['weekly'] =>
  Object.fromEntries(weekdays.map((each) => [each, windows]));
const workdays = (...windows: TimeWindow[]): Calendar['weekly'] =>
  Object.fromEntries(weekdays.slice(0, 5).map((each) => [each, windows]));

const versions: Readonly<Record<string, CompiledCalendar>> = {
  always: alwaysOpen('UTC'),
  'office 1': compileCalendar({ zone: 'UTC', weekly: workdays(['09:00', '17:00']) }),
  'office 2': compileCalendar({
    zone: 'UTC',
    weekly: workdays(['09:00', '17:00']),
    holidays: ['2026-06-02'],
  }),
  'warsaw 1': compileCalendar({ zone: 'Europe/Warsaw', weekly: workdays(['10:00', '18:00']) }),
};
const calendarOf = (calendar: ClockCalendar) =>
  versions[calendar === 'always' ? calendar : `${calendar.id} ${calendar.version}`] as CompiledCalendar;
const hours = (id: string, version = 1): ClockCalendar => ({ id: CalendarId.parse(id), version });

function resolution(targetMs: number, from: string, calendar: ClockCalendar = hours('office')): Clock {
  return startClock({ name: 'resolution', targetMs, calendar }, at(from), calendarOf) as Clock;
}
const whenDue = (clock: unknown) => new Date(dueAtOf(clock as Clock) ?? Number.NaN).toISOString();
const waiting = 'waiting-for-customer';

describe('midnight and around the clock', () => {
  test('no minute is lost at midnight, whichever way a full day is written', () => {
    for (const windows of [[['00:00', '24:00']], [['00:00', '00:00']]] satisfies TimeWindow[][]) {
      const calendar = compileCalendar({ zone: 'Europe/Berlin', weekly: every(...windows) });
      const [from, to] = [at('2026-01-01T00:00Z'), at('2026-12-31T00:00Z')];
      expect(workingTimeBetween(calendar, from, to)).toBe(to - from);
      expect(addWorkingTime(calendar, from, 100 * dayMs)).toBe(from + 100 * dayMs);
    }
  });

  test('a day that ends at 23:59 is closed for that minute, because it says so', () => {
    const calendar = compileCalendar({ zone: 'UTC', weekly: every(['00:00', '23:59']) });
    expect(isOpenAt(calendar, at('2026-06-01T23:59:30Z'))).toBe(false);
    expect(isOpenAt(calendar, at('2026-06-02T00:00Z'))).toBe(true);
  });

  test('around the clock needs no tables and closes never', () => {
    const calendar = compileCalendar({ zone: 'UTC', weekly: every(['00:00', '12:00'], ['12:00', '24:00']) });
    expect(calendar.kind).toBe('always-open');
    expect(nextClosing(calendar, 0)).toEqual({ refused: 'calendar_never_closes', zone: 'UTC' });
  });

  test('around the clock still honours a listed holiday', () => {
    const weekly = every(['00:00', '24:00']);
    const calendar = compileCalendar({ zone: 'UTC', weekly, holidays: ['2026-06-02'] });
    expect(addWorkingTime(calendar, at('2026-06-01T23:00Z'), 2 * hourMs)).toBe(at('2026-06-03T01:00Z'));
  });
});

test('an amount that ends exactly at closing is due at closing', () => {
  expect(whenDue(resolution(2 * hourMs, '2026-06-05T15:00Z'))).toBe('2026-06-05T17:00:00.000Z');
  expect(whenDue(resolution(2 * hourMs, '2026-06-05T15:00:00.001Z'))).toBe('2026-06-08T09:00:00.001Z');
});

test('the second window of a day counts, and overlapping ones count once', () => {
  const weekly = {
    mon: [
      ['13:00', '17:00'],
      ['09:00', '12:00'],
      ['11:00', '14:00'],
    ],
  } satisfies Calendar['weekly'];
  const calendar = compileCalendar({ zone: 'UTC', weekly });
  expect(workingTimeBetween(calendar, at('2026-06-01T00:00Z'), at('2026-06-02T00:00Z'))).toBe(8 * hourMs);
});

test('hours on some weekdays only are found from every weekday', () => {
  const calendar = compileCalendar({ zone: 'UTC', weekly: { tue: [['09:00', '10:00']] } });
  for (let day = 1; day <= 7; day++) {
    const due = addWorkingTime(calendar, Date.UTC(2026, 5, 2 + day), hourMs);
    expect(due).toBe(at('2026-06-09T10:00Z'));
  }
});

test('an overnight window belongs to the day on which it starts', () => {
  const weekly = { fri: [['22:00', '06:00']] } satisfies Calendar['weekly'];
  const calendar = compileCalendar({ zone: 'UTC', weekly, holidays: ['2026-06-06'] });
  // It runs into the Saturday, which is a holiday; the shift of the Friday goes on.
  expect(addWorkingTime(calendar, at('2026-06-05T20:00Z'), 5 * hourMs)).toBe(at('2026-06-06T03:00Z'));
  const holiday = compileCalendar({ zone: 'UTC', weekly, holidays: ['2026-06-05'] });
  expect(nextOpening(holiday, at('2026-06-05T20:00Z'))).toBe(at('2026-06-12T22:00Z'));
});

test('a lunch break is no holiday', () => {
  const breaks = { '2026-06-01': [['12:00', '13:00']] } satisfies Calendar['breaks'];
  const calendar = compileCalendar({ zone: 'UTC', weekly: workdays(['09:00', '17:00']), breaks });
  expect(addWorkingTime(calendar, at('2026-06-01T11:00Z'), 2 * hourMs)).toBe(at('2026-06-01T14:00Z'));
});

describe('closures', () => {
  const reopening = Calendar.parse({
    zone: 'UTC',
    weekly: {},
    dates: { '2026-06-01': [['09:00', '10:00']], '2033-06-01': [['09:00', '10:00']] },
  });

  test('of years are crossed, however short the target', () => {
    const calendar = compileCalendar(reopening);
    expect(addWorkingTime(calendar, at('2026-06-01T09:30Z'), 31 * minuteMs)).toBe(at('2033-06-01T09:01Z'));
    expect(nextOpening(calendar, at('2026-06-01T09:30Z'))).toBe(at('2033-06-01T09:00Z'));
    expect(rollBack(calendar, at('2033-05-01T00:00Z'))).toBe(at('2026-06-01T10:00Z'));
  });

  test('for ever are refused, and quickly', () => {
    const calendar = compileCalendar(reopening);
    const before = performance.now();
    const never = { refused: 'calendar_never_opens', zone: 'UTC' };
    expect(addWorkingTime(calendar, at('2033-06-01T10:00Z'), minuteMs)).toEqual(never);
    expect(nextOpening(calendar, at('2033-06-01T10:00Z'))).toEqual(never);
    expect(addWorkingDays(calendar, at('2033-06-02T10:00Z'), 1)).toEqual(never);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('an amount that the hours can not reach is refused with its own reason', () => {
    const calendar = compileCalendar({
      zone: 'UTC',
      weekly: {},
      recurringHolidays: [],
      dates: reopening.dates,
    });
    expect(addWorkingTime(calendar, at('2026-06-01T08:00Z'), 3 * hourMs)).toMatchObject({
      refused: 'amount_beyond_horizon',
    });
    expect(horizonYears).toBeGreaterThanOrEqual(10);
  });

  test('nonsense is thrown out, not walked after', () => {
    const calendar = compileCalendar(reopening);
    expect(() => isOpenAt(calendar, Number.NaN)).toThrow(RangeError);
    expect(() => isOpenAt(calendar, Date.UTC(9999, 0))).toThrow(RangeError);
    expect(() => addWorkingTime(calendar, 0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => addWorkingTime(calendar, 0, -1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, 0, 1.5)).toThrow(RangeError);
  });
});

test('a pause that crosses closed time moves the deadline by counted time only', () => {
  const clock = resolution(4 * hourMs, '2026-06-05T15:00Z');
  const paused = pauseClock(clock, at('2026-06-05T16:00Z'), waiting, calendarOf);
  // Friday 16:00 to Monday 10:00 holds two working hours.
  expect(whenDue(resumeClock(paused, at('2026-06-08T10:00Z'), calendarOf))).toBe('2026-06-08T13:00:00.000Z');
});

test('paused and resolved in one step leaves the pause out', () => {
  const paused = pauseClock(
    resolution(8 * hourMs, '2026-02-02T09:00Z'),
    at('2026-02-02T11:00Z'),
    waiting,
    calendarOf,
  );
  const met = stopClock(paused, at('2026-08-03T11:00Z'), calendarOf);
  expect(met).toMatchObject({ state: 'met', usedMs: 2 * hourMs });
});

test('a pause before the first response moves that deadline as well', () => {
  const first = { name: 'first-response', targetMs: hourMs, calendar: hours('office') };
  const clock = startClock(first, at('2026-06-01T09:00Z'), calendarOf) as Clock;
  const paused = pauseClock(clock, at('2026-06-01T09:30Z'), waiting, calendarOf);
  expect(whenDue(resumeClock(paused, at('2026-06-01T11:00Z'), calendarOf))).toBe('2026-06-01T11:30:00.000Z');
});

test('a swap of the target keeps the pause that was before it', () => {
  const paused = pauseClock(
    resolution(8 * hourMs, '2026-06-01T09:00Z'),
    at('2026-06-01T10:00Z'),
    waiting,
    calendarOf,
  );
  const resumed = resumeClock(paused, at('2026-06-01T15:00Z'), calendarOf) as Clock;
  const swapped = changeClock(resumed, at('2026-06-01T16:00Z'), { targetMs: 4 * hourMs }, calendarOf);
  expect(whenDue(swapped)).toBe('2026-06-02T10:00:00.000Z');
});

test('a policy that is switched off, a merge: the clock ends and alarms nobody', () => {
  const cancelled = cancelClock(
    resolution(8 * hourMs, '2026-06-01T09:00Z'),
    at('2026-06-01T10:00Z'),
    calendarOf,
  );
  expect(dueAtOf(cancelled)).toBe(null);
  expect(passDeadline(cancelled, at('2027-06-01T10:00Z'))).toBe(cancelled);
});

test('an edited calendar moves what is ahead and not what was used', () => {
  const clock = resolution(10 * hourMs, '2026-06-01T09:00Z');
  const edited = changeClock(clock, at('2026-06-01T15:00Z'), { calendar: hours('office', 2) }, calendarOf);
  expect(whenDue(clock)).toBe('2026-06-02T11:00:00.000Z');
  expect(whenDue(edited)).toBe('2026-06-03T11:00:00.000Z');
  // Edited after the holiday began: what that day counted by then stays counted.
  const later = changeClock(clock, at('2026-06-02T10:00Z'), { calendar: hours('office', 2) }, calendarOf);
  expect(whenDue(later)).toBe('2026-06-03T10:00:00.000Z');
});

test('a move to another team takes its hours and its zone', () => {
  const clock = resolution(4 * hourMs, '2026-06-01T14:00Z');
  const moved = changeClock(clock, at('2026-06-01T15:00Z'), { calendar: hours('warsaw') }, calendarOf);
  expect(whenDue(moved)).toBe('2026-06-02T10:00:00.000Z');
});

test('reopened: goes on where it stood, and an old deadline does not come back', () => {
  const met = stopClock(resolution(4 * hourMs, '2026-06-01T09:00Z'), at('2026-06-01T12:00Z'), calendarOf);
  const reopened = reopenClock(met, at('2026-06-15T09:00Z'), calendarOf) as Clock;
  expect(whenDue(reopened)).toBe('2026-06-15T10:00:00.000Z');
  expect(passDeadline(reopened, at('2026-06-15T09:30Z'))).toBe(reopened);
});

test('resolved: whatever the customer says afterwards, what it used and missed stands still', () => {
  const late = stopClock(resolution(hourMs, '2026-06-01T09:00Z'), at('2026-06-01T12:00Z'), calendarOf);
  const later = at('2026-06-20T12:00Z');
  expect(pauseClock(late, later, waiting, calendarOf)).toBe(late);
  expect(stopClock(late, later, calendarOf)).toBe(late);
  expect(late).toMatchObject({ state: 'late', usedMs: 3 * hourMs });
});

test('two events in one second: pause and resume, in either order, lose nothing', () => {
  const clock = resolution(4 * hourMs, '2026-06-01T09:00Z');
  const second = at('2026-06-01T10:00Z');
  const paused = pauseClock(clock, second, waiting, calendarOf);
  const resumed = resumeClock(paused, second, calendarOf) as Clock;
  expect(whenDue(resumed)).toBe(whenDue(clock));
  const pausedAgain = pauseClock(resumed, second, waiting, calendarOf);
  expect(pausedAgain).toMatchObject({ state: 'paused', usedMs: hourMs });
});

test('a deadline is said with its zone', () => {
  const clock = resolution(hourMs, '2026-06-01T09:00Z', hours('warsaw'));
  const now = at('2026-06-01T09:00Z');
  const explanation = explainClock([{ at: now, clock, because: [] }], calendarOf, now);
  expect(sayClock(explanation, { zone: 'America/New_York', locale: 'en-US', now })).toMatch(/06:00 EDT/);
  expect(sayClock(explanation, { zone: 'Europe/London', locale: 'en-GB', now })).toMatch(/11:00 BST/);
});

test('one miss for each deadline: passing it again changes nothing', () => {
  const missed = passDeadline(resolution(hourMs, '2026-06-01T09:00Z'), at('2026-06-01T10:00Z'));
  expect(passDeadline(missed, at('2026-06-01T11:00Z'))).toBe(missed);
});

test('a miss stands at the deadline, not when somebody looked', () => {
  const clock = resolution(hourMs, '2026-06-01T09:00Z');
  expect(passDeadline(clock, at('2026-06-09T10:00Z'))).toMatchObject({ missedAt: at('2026-06-01T10:00Z') });
  expect(stopClock(clock, at('2026-06-09T10:00Z'), calendarOf)).toMatchObject({
    missedAt: at('2026-06-01T10:00Z'),
  });
});

test('a warning is given in working hours: never at night, never at midnight', () => {
  const clock = resolution(4 * hourMs, '2026-06-01T15:00Z');
  const warning = warningAt(clock, hourMs, calendarOf) as Instant;
  expect(new Date(warning).toISOString()).toBe('2026-06-02T10:00:00.000Z');
  for (let lead = 10; lead < 240; lead += 10) {
    const early = warningAt(clock, lead * minuteMs, calendarOf) as Instant;
    expect(workingTimeBetween(versions['office 1'] as CompiledCalendar, early - 1, early)).toBe(1);
  }
});

test('targets in days: a weekend in between is no working day', () => {
  const calendar = versions['office 1'] as CompiledCalendar;
  expect(addWorkingDays(calendar, at('2026-06-04T11:00Z'), 2)).toBe(at('2026-06-08T11:00Z'));
  expect(addWorkingDays(calendar, at('2026-06-04T11:00Z'), 2, { endOfDay: true })).toBe(
    at('2026-06-08T17:00Z'),
  );
});
