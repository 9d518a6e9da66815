/** What must hold for every clock, whatever happens to it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Clock } from '../../model/clock.ts';
import { hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { at, calendarOf, nights, office } from './fixtures/clock-diary.ts';
import {
  changeClock,
  passDeadline,
  pauseClock,
  remainingAt,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
  usedAt,
} from './run-clock.ts';

test('whatever happens to a clock, used and remaining time make the target', () => {
  const step = fc.tuple(
    fc.constantFrom('pause', 'resume', 'change', 'stop', 'reopen', 'pass', 'calendar'),
    fc.integer({ min: 0, max: 3000 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let now = at('2026-12-21T08:00');
      let clock = clockOf(
        startClock({ name: 'resolution', targetMs: 10 * hourMs, calendar: office }, now, calendarOf),
      );
      for (const [what, minutes] of steps) {
        now += minutes * minuteMs;
        const before = usedAt(clock, now, calendarOf);
        clock = clockOf(doStep(what, clock, now, minutes));
        expect(usedAt(clock, now, calendarOf)).toBe(before);
        expect(remainingAt(clock, now, calendarOf)).toBe(clock.targetMs - before);
        expect(clock.usedMs).toBeGreaterThanOrEqual(0);
        if (clock.state === 'running') expect(clock.dueAt).toBeGreaterThanOrEqual(clock.countedFrom);
      }
    }),
  );
});

function doStep(what: string, clock: Clock, now: Instant, minutes: number): unknown {
  switch (what) {
    case 'pause':
      return pauseClock(clock, now, 'waiting-for-customer', calendarOf);
    case 'resume':
      return resumeClock(clock, now, calendarOf);
    case 'change':
      return changeClock(clock, now, { targetMs: (minutes + 1) * minuteMs }, calendarOf);
    case 'calendar':
      return changeClock(clock, now, { calendar: nights }, calendarOf);
    case 'stop':
      return stopClock(clock, now, calendarOf);
    case 'reopen':
      return reopenClock(clock, now, calendarOf);
    default:
      return passDeadline(clock, now);
  }
}

/** Refuses what the schema refuses, a refusal included. */
function clockOf(result: unknown): Clock {
  return Clock.parse(result);
}
