/** What must hold for every explanation, whatever happened to the clock. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock } from '../../model/clock.ts';
import { hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { explainClock } from './explain-clock.ts';
import { workingTimeBetween } from './business-time.ts';
import { at, calendarOf, diary, office } from './fixtures/clock-diary.ts';
import {
  changeClock,
  passDeadline,
  pauseClock,
  reopenClock,
  resumeClock,
  stopClock,
  usedAt,
} from './run-clock.ts';
import { sayClock, sayWhy } from './say-clock.ts';
import type { TimelineRow } from './timeline-rows.ts';

test('long stretches and many steps stay bounded, and still add up', () => {
  const years = diary(6000 * hourMs, at('2026-12-21T09:00'), office);
  const now = at('2027-12-21T09:00');
  const long = explainClock(years.steps, calendarOf, now);
  expect(long.rows.length).toBeLessThan(400);
  expect(countedUntil(long.rows, now)).toBe(usedAt(years.last(), now, calendarOf));

  const often = diary(6000 * hourMs, at('2026-12-21T09:00'), office);
  for (let n = 1; n <= 1000; n++) {
    const when = at('2026-12-21T09:00') + n * 5 * minuteMs;
    pauseOrResume(often, when, n % 2 === 1);
  }
  const end = at('2026-12-25T09:00');
  const many = explainClock(often.steps, calendarOf, end);
  expect(many.rows.length).toBeLessThan(400);
  expect(countedUntil(many.rows, end)).toBe(usedAt(often.last(), end, calendarOf));
});

function pauseOrResume(one: ReturnType<typeof diary>, when: Instant, pause: boolean): void {
  const clock = one.last();
  one.write(
    when,
    pause
      ? pauseClock(clock, when, 'waiting-for-customer', calendarOf)
      : resumeClock(clock, when, calendarOf),
  );
}

function countedUntil(rows: readonly TimelineRow[], now: Instant): number {
  return rows.filter((row) => row.to <= now).reduce((sum, row) => sum + row.workedMs, 0);
}

test('whatever happened, counted rows add up to the used time and rows follow each other', () => {
  const step = fc.tuple(
    fc.constantFrom('pause', 'resume', 'change', 'hours', 'pass', 'stop', 'reopen'),
    fc.integer({ min: 0, max: 2000 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), fc.integer({ min: 0, max: 3000 }), (steps, rest) => {
      const one = diary(10 * hourMs, at('2026-12-22T08:00'), office);
      let now = at('2026-12-22T08:00');
      for (const [what, minutes] of steps) {
        now += minutes * minuteMs;
        one.write(now, change(what, one.last(), now, minutes));
      }
      now += rest * minuteMs;
      const { rows, clock, sentence } = explainClock(one.steps, calendarOf, now);
      expect(Number(sentence.params?.leftMs)).toBeGreaterThanOrEqual(-countedSinceMiss(clock, now));
      expect(countedUntil(rows, now)).toBe(usedAt(clock, now, calendarOf));
      for (const [index, row] of rows.entries()) {
        expect(row.to).toBeGreaterThanOrEqual(row.from);
        if (index > 0) expect(row.from).toBeGreaterThanOrEqual((rows[index - 1] as TimelineRow).to);
        expect(sayWhy(row.why)).not.toBe('');
      }
      if (clock.state === 'running' && clock.dueAt > now) expect(rows.at(-1)?.to).toBe(clock.dueAt);
      expect(
        sayClock(explainClock(one.steps, calendarOf, now), { zone: 'UTC', locale: 'en-GB', now }),
      ).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 200 },
  );
});

/** What a clock may be over: counted time from its miss to its end, or to now; nothing without a miss. */
function countedSinceMiss(clock: Clock, now: Instant): number {
  if (clock.state === 'met' || clock.missedAt === null) return 0;
  const counted = workingTimeBetween(calendarOf(clock.calendar), clock.missedAt, now);
  return Math.max(0, counted);
}

function change(what: string, clock: Clock, now: Instant, minutes: number): unknown {
  switch (what) {
    case 'pause':
      return pauseClock(clock, now, 'waiting-for-customer', calendarOf);
    case 'resume':
      return resumeClock(clock, now, calendarOf);
    case 'change':
      return changeClock(clock, now, { targetMs: (minutes + 1) * minuteMs }, calendarOf);
    case 'hours':
      return changeClock(clock, now, { calendar: minutes % 2 === 0 ? 'always' : office }, calendarOf);
    case 'stop':
      return stopClock(clock, now, calendarOf);
    case 'reopen':
      return reopenClock(clock, now, calendarOf);
    default:
      return passDeadline(clock, now);
  }
}
