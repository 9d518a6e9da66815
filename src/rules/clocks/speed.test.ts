import { expect, test } from 'vitest';
import type { Calendar } from '../../model/calendar.ts';
import { hourMs, minuteMs } from '../../model/instant.ts';
import { addWorkingTime, workingTimeBetween } from './business-time.ts';
import { compileCalendar } from './compile-calendar.ts';

const weekday = [
  ['08:00', '12:00'],
  ['13:00', '17:30'],
] satisfies [string, string][];
const calendar: Calendar = {
  zone: 'Europe/Berlin',
  weekly: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
  recurringHolidays: ['01-01', '05-01', '12-25', '12-26'],
};
const start = Date.parse('2026-01-05T06:00Z');
const count = 1_000_000;

/** The aim is 5 million a second on one core; the test fails only far below, because machines are shared. */
const leastPerSecond = 500_000;

test('due and elapsed times come by the million', () => {
  const compiled = compileCalendar(calendar);
  let sum = 0;
  const due = perSecond((index) => {
    const at = addWorkingTime(compiled, start + (index % 8000) * hourMs, 20 * hourMs);
    sum += at as number;
  });
  const elapsed = perSecond((index) => {
    const from = start + (index % 8000) * hourMs;
    sum += workingTimeBetween(compiled, from, from + (index % 400) * hourMs + 7 * minuteMs);
  });
  process.stdout.write(`business time: ${millions(due)} due, ${millions(elapsed)} elapsed a second\n`);
  expect(Number.isFinite(sum)).toBe(true);
  expect(Math.min(due, elapsed)).toBeGreaterThan(leastPerSecond);
});

test('a year compiles in milliseconds', () => {
  const before = performance.now();
  for (let year = 2000; year < 2030; year++) {
    workingTimeBetween(compileCalendar(calendar), Date.UTC(year, 1), Date.UTC(year, 2));
  }
  const each = (performance.now() - before) / 30;
  process.stdout.write(`compiling a year: ${each.toFixed(2)} ms\n`);
  expect(each).toBeLessThan(50);
});

/** The best of five rounds. */
function perSecond(work: (index: number) => void): number {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const before = performance.now();
    for (let index = 0; index < count; index++) work(index);
    best = Math.max(best, (count / (performance.now() - before)) * 1000);
  }
  return best;
}

function millions(rate: number): string {
  return `${(rate / 1e6).toFixed(1)} M`;
}
