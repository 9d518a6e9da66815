/** Quiet hours: the first instant outside is outside of every window, and nothing before it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import { PolicyWindow } from '../../model/policy-window.ts';
import { isOpenAt } from './business-time.ts';
import { compileWindow, firstOutside } from './recurring-window.ts';

const quarter = 15 * minuteMs;
const clockTime = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((marks) => marks.toSorted((a, b) => a - b).slice(0, marks.length - (marks.length % 2)))
  .map((marks) =>
    marks.flatMap((mark, at) => (at % 2 === 0 ? [[clockTime(mark), clockTime(marks[at + 1] ?? 96)]] : [])),
  );
const days = fc.uniqueArray(fc.constantFrom('mon', 'wed', 'fri', 'sat', 'sun'), { minLength: 1 });
const daysOfMonth = fc.uniqueArray(fc.constantFrom(1, -1, 15, 31), { minLength: 1 });
/** Berlin and Lord Howe change their clocks at night, Santiago at midnight itself. */
const zone = fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kathmandu');
const night = fc.constant([
  ['22:00', '24:00'],
  ['00:00', '07:00'],
]);
const window = fc.oneof(
  fc.record({ zone, times: night }),
  fc.record({ zone, times: night, weekdays: days }),
  fc.record({ zone, times, daysOfMonth }),
  fc.record({ zone, weekdays: days, daysOfMonth }),
  fc.record({ zone, weekdays: days }),
  fc.record({ zone }),
);
const windows = fc.array(
  window.map((parts) => compileWindow(PolicyWindow.parse({ id: 'w', ...parts }))),
  { maxLength: 3 },
);
/** Near the nights in which clocks change, and anywhere else in two years. */
const instants = fc.oneof(
  fc
    .constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-09-06T04:00Z', '2026-04-04T15:00Z')
    .chain((change) => fc.integer({ min: -2880, max: 2880 }).map((by) => Date.parse(change) + by * minuteMs)),
  fc.integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2027-12-31T00:00Z') }),
);

test('the first instant outside lies in no window, and every one before it in some', () => {
  const met = { atOnce: 0, later: 0, never: 0 };
  fc.assert(
    fc.property(windows, instants, (all, at) => {
      const isInside = (instant: number) => all.some((window) => isOpenAt(window, instant));
      const outside = firstOutside(all, at);
      met[outside === null ? 'never' : outside === at ? 'atOnce' : 'later'] += 1;
      if (outside !== null) expect(isInside(outside)).toBe(false);
      if (outside !== null && outside > at) expect(isInside(outside - 1)).toBe(true);
      const end = outside ?? at + 3 * 24 * 4 * quarter;
      for (let instant = at; instant < end; instant += quarter) expect(isInside(instant)).toBe(true);
    }),
    { numRuns: 150 },
  );
  expect(Math.min(met.atOnce, met.later, met.never)).toBeGreaterThan(0);
});
