/** What must hold for every calendar, whatever its hours: random calendars, instants of a century. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calendar, weekdays } from '../../model/calendar.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { addWorkingTime, isOpenAt, subtractWorkingTime, workingTimeBetween } from './business-time.ts';
import { compileCalendar } from './compile-calendar.ts';
import { nextTransition, previousTransition, rollBack, rollForward } from './open-periods.ts';

const zones = [
  'America/Chicago',
  'Europe/London',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/Santiago',
  'Pacific/Apia',
  'UTC',
];
const anyTime = fc
  .integer({ min: 0, max: 1440 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );
const anyWindows = fc.array(fc.tuple(anyTime, anyTime), { minLength: 1, maxLength: 3 });
/** Opens at least once a week. */
const anyCalendar = fc
  .record({
    zone: fc.constantFrom(...zones),
    weekly: fc.record(Object.fromEntries(weekdays.map((each) => [each, anyWindows])), {
      requiredKeys: ['wed'],
    }),
    recurringHolidays: fc.subarray(['01-01', '02-29', '05-01', '12-24', '12-25']),
  })
  .map((calendar) => compileCalendar(Calendar.parse(calendar)));
const anyInstant: fc.Arbitrary<Instant> = fc.integer({
  min: Date.parse('1972-01-01T00:00Z'),
  max: Date.parse('2072-01-01T00:00Z'),
});
const anyNear = fc.integer({ min: 0, max: 400 * dayMs });
const anyAmount = fc.oneof(
  fc.integer({ min: 1, max: 40 * 24 * hourMs }),
  fc.integer({ min: 1, max: 60 }).map((n) => n * 15 * minuteMs),
);
const runs = { numRuns: 150, interruptAfterTimeLimit: 8000 };

test('what was added has passed, and not a moment earlier', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyAmount, (calendar, from, ms) => {
      const due = addWorkingTime(calendar, from, ms) as Instant;
      expect(workingTimeBetween(calendar, from, due)).toBe(ms);
      expect(workingTimeBetween(calendar, from, due - 1)).toBe(ms - 1);
    }),
    runs,
  );
});

test('what was subtracted passes until then, and not a moment later', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyAmount, (calendar, until, ms) => {
      const start = subtractWorkingTime(calendar, until, ms) as Instant;
      expect(workingTimeBetween(calendar, start, until)).toBe(ms);
      expect(workingTimeBetween(calendar, start + 1, until)).toBe(ms - 1);
    }),
    runs,
  );
});

test('adding and subtracting undo each other up to closed time', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyAmount, (calendar, from, ms) => {
      const there = addWorkingTime(calendar, from, ms) as Instant;
      expect(subtractWorkingTime(calendar, there, ms)).toBe(rollForward(calendar, from));
      const before = subtractWorkingTime(calendar, from, ms) as Instant;
      expect(addWorkingTime(calendar, before, ms)).toBe(rollBack(calendar, from));
    }),
    runs,
  );
});

test('two amounts one after the other are their sum', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyAmount, anyAmount, (calendar, from, a, b) => {
      const halfway = addWorkingTime(calendar, from, a) as Instant;
      expect(addWorkingTime(calendar, halfway, b)).toBe(addWorkingTime(calendar, from, a + b));
    }),
    runs,
  );
});

test('elapsed time adds up over any instant, in any order, and never exceeds real time', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyNear, anyNear, (calendar, a, near, far) => {
      const [b, c] = [a + near, a + far];
      const worked = (from: Instant, to: Instant) => workingTimeBetween(calendar, from, to);
      expect(worked(a, b) + worked(b, c)).toBe(worked(a, c));
      expect(worked(a, b) + worked(b, a)).toBe(0);
      expect(worked(a, b)).toBeLessThanOrEqual(b - a);
      expect(worked(a, b)).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

test('who starts later is not due earlier', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyNear, anyAmount, (calendar, from, later, ms) => {
      const due = addWorkingTime(calendar, from, ms) as Instant;
      expect(addWorkingTime(calendar, from + later, ms)).toBeGreaterThanOrEqual(due);
      expect(addWorkingTime(calendar, from, ms + 1)).toBeGreaterThan(due);
    }),
    runs,
  );
});

test('openings and closings alternate, and open time lies between them', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, (calendar, at) => {
      const next = nextTransition(calendar, at);
      if ('refused' in next) return; // open all week: it never closes
      expect(isOpenAt(calendar, at)).toBe(next.transition === 'close');
      expect(isOpenAt(calendar, next.at)).toBe(next.transition === 'open');
      expect(isOpenAt(calendar, next.at - 1)).toBe(next.transition === 'close');
      const previous = previousTransition(calendar, next.at);
      expect('at' in previous && previous.at <= at && previous.transition !== next.transition).toBe(true);
    }),
    runs,
  );
});
