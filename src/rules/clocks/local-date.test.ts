import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { formatLocalDate, parseLocalDate, startOfYear, weekdayIndexOf, yearOf } from './local-date.ts';

const anyDay = fc.integer({ min: parseLocalDate('0001-01-01'), max: parseLocalDate('9999-12-31') });

test('agrees with the time library on every date', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01');
  fc.assert(
    fc.property(anyDay, (dayNumber) => {
      const date = epoch.add({ days: dayNumber });
      expect(formatLocalDate(dayNumber)).toBe(date.toString());
      expect(parseLocalDate(date.toString())).toBe(dayNumber);
      expect(weekdayIndexOf(dayNumber) + 1).toBe(date.dayOfWeek);
    }),
    { numRuns: 2000 },
  );
});

test('a year starts at its first millisecond', () => {
  for (let year = 1895; year <= 2205; year++) {
    expect(startOfYear(year)).toBe(Date.UTC(year, 0, 1));
    expect(yearOf(startOfYear(year))).toBe(year);
    expect(yearOf(startOfYear(year) - 1)).toBe(year - 1);
  }
});
