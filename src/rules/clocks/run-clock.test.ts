import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, weekdays } from '../../model/calendar.ts';
import { Clock, type ClockCalendar, type RunningClock } from '../../model/clock.ts';
import { hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { CalendarId } from '../../model/words.ts';
import { subtractWorkingTime } from './business-time.ts';
import { alwaysOpen, type CompiledCalendar, compileCalendar } from './compile-calendar.ts';
import {
  cancelClock,
  changeClock,
  dueAtOf,
  passDeadline,
  pauseClock,
  remainingAt,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
  usedAt,
  warningAt,
} from './run-clock.ts';

const workdays = (...window: [string, string]): Calendar['weekly'] =>
  Object.fromEntries(weekdays.slice(0, 5).map((each) => [each, [window]]));
const compiled: Readonly<Record<string, CompiledCalendar>> = {
  always: alwaysOpen('UTC'),
  office: compileCalendar({ zone: 'UTC', weekly: workdays('09:00', '17:00') }),
  early: compileCalendar({ zone: 'UTC', weekly: workdays('06:00', '12:00') }),
  never: compileCalendar({ zone: 'UTC', weekly: {} }),
};
const calendarOf = (calendar: ClockCalendar) =>
  compiled[calendar === 'always' ? calendar : calendar.id] as CompiledCalendar;
const named = (id: string): ClockCalendar => ({ id: CalendarId.parse(id), version: 1 });
const office = named('office');

/** A day of the week that begins on Monday 1 June 2026. */
const day = { mon: '2026-06-01', tue: '2026-06-02', fri: '2026-06-05', nextMon: '2026-06-08' } as const;
const at = (weekday: keyof typeof day, time: string): Instant => Date.parse(`${day[weekday]}T${time}Z`);

function start(minutes: number, from: Instant, calendar: ClockCalendar = office): RunningClock {
  return running(
    startClock({ name: 'resolution', targetMs: minutes * minuteMs, calendar }, from, calendarOf),
  );
}

function running(result: unknown): RunningClock {
  expect(result).toMatchObject({ state: 'running' });
  return result as RunningClock;
}

function clockOf(result: unknown): Clock {
  return Clock.parse(result);
}

describe('starting', () => {
  test('is due after its target in counted time', () => {
    expect(start(120, at('fri', '16:00')).dueAt).toBe(at('nextMon', '10:00'));
    expect(start(120, at('fri', '16:00'), 'always').dueAt).toBe(at('fri', '18:00'));
  });

  test('on hours that never open is refused', () => {
    const promised = { name: 'resolution', targetMs: hourMs, calendar: named('never') };
    expect(startClock(promised, at('mon', '09:00'), calendarOf)).toEqual({
      refused: 'calendar_never_opens',
      zone: 'UTC',
    });
  });

  test('takes less than 300 bytes as JSON', () => {
    const name = `escalation/${'0'.repeat(36)}/substantive-answer`;
    const clock = {
      ...start(120, at('fri', '16:00')),
      name: name.slice(0, 60),
      missedAt: at('mon', '09:00'),
    };
    expect(JSON.stringify(clock).length).toBeLessThan(300);
  });
});

describe('pausing', () => {
  const clock = start(120, at('fri', '16:00'));
  const paused = pauseClock(clock, at('fri', '16:30'), 'waiting-for-customer', calendarOf);

  test('keeps what was used and has no due time', () => {
    expect(paused).toMatchObject({ state: 'paused', usedMs: 30 * minuteMs, because: 'waiting-for-customer' });
    expect(dueAtOf(paused)).toBe(null);
    expect(remainingAt(paused, at('nextMon', '12:00'), calendarOf)).toBe(90 * minuteMs);
  });

  test('over closed time costs nothing and gives nothing', () => {
    const resumed = running(resumeClock(paused, at('nextMon', '08:00'), calendarOf));
    expect(resumed.dueAt).toBe(at('nextMon', '10:30'));
  });

  test('twice keeps the first reason and instant', () => {
    expect(pauseClock(paused, at('nextMon', '11:00'), 'waiting-for-vendor', calendarOf)).toBe(paused);
  });

  test('and resuming in the same second changes nothing', () => {
    const again = resumeClock(paused, at('fri', '16:30'), calendarOf);
    expect(running(again).dueAt).toBe(clock.dueAt);
  });

  test('after the deadline finds it missed, however late anybody looked', () => {
    const late = pauseClock(clock, at('nextMon', '10:20'), 'waiting-for-customer', calendarOf);
    expect(late).toMatchObject({ state: 'paused', missedAt: at('nextMon', '10:00') });
    expect(resumeClock(late, at('nextMon', '15:00'), calendarOf)).toMatchObject({
      state: 'overdue',
      missedAt: at('nextMon', '10:00'),
    });
  });

  test('known late, but from before the miss, undoes the miss', () => {
    const missed = passDeadline(clock, at('nextMon', '10:00'));
    expect(missed.state).toBe('overdue');
    const known = pauseClock(missed, at('nextMon', '09:50'), 'waiting-for-customer', calendarOf);
    expect(known).toMatchObject({ state: 'paused', missedAt: null, usedMs: 110 * minuteMs });
  });
});

describe('stopping', () => {
  const clock = start(60, at('mon', '16:30'));

  test.each<[Parameters<typeof at>, Clock['state']]>([
    [['tue', '09:29'], 'met'],
    [['tue', '09:30'], 'met'],
    [['tue', '09:31'], 'late'],
  ])('at %j is %s', (when, state) => {
    expect(stopClock(clock, at(...when), calendarOf).state).toBe(state);
  });

  test('while paused ends with what was used', () => {
    const paused = pauseClock(clock, at('mon', '16:40'), 'waiting-for-customer', calendarOf);
    expect(stopClock(paused, at('fri', '12:00'), calendarOf)).toMatchObject({
      state: 'met',
      usedMs: 10 * minuteMs,
    });
  });

  test('known late, but from before the deadline, is met', () => {
    const missed = passDeadline(clock, at('tue', '12:00'));
    expect(missed).toMatchObject({ state: 'overdue', missedAt: at('tue', '09:30') });
    expect(stopClock(missed, at('tue', '09:10'), calendarOf)).toMatchObject({
      state: 'met',
      usedMs: 40 * minuteMs,
    });
  });

  test('late counts how much it was over in counted time', () => {
    const late = stopClock(clock, at('tue', '10:00'), calendarOf);
    expect(remainingAt(late, at('fri', '10:00'), calendarOf)).toBe(-30 * minuteMs);
  });

  test('freezes: nothing changes an ended clock', () => {
    const met = stopClock(clock, at('mon', '16:40'), calendarOf);
    const later = at('fri', '12:00');
    expect(changeClock(met, later, { targetMs: 1 }, calendarOf)).toBe(met);
    expect(pauseClock(met, later, 'waiting-for-customer', calendarOf)).toBe(met);
    expect(passDeadline(met, later)).toBe(met);
    expect(stopClock(met, later, calendarOf)).toBe(met);
    expect(cancelClock(met, later, calendarOf)).toBe(met);
    expect(usedAt(met, later, calendarOf)).toBe(10 * minuteMs);
  });
});

describe('changing', () => {
  const clock = start(240, at('mon', '09:00'));

  test('carries used time over to another target', () => {
    const changed = running(changeClock(clock, at('mon', '10:00'), { targetMs: 2 * hourMs }, calendarOf));
    expect(changed.dueAt).toBe(at('mon', '11:00'));
  });

  test('carries used time over to other hours', () => {
    const changed = changeClock(clock, at('mon', '10:00'), { calendar: named('early') }, calendarOf);
    expect(running(changed).dueAt).toBe(at('tue', '07:00'));
  });

  test('never makes a miss in the past: what is over by then is due now', () => {
    const changed = running(changeClock(clock, at('mon', '12:00'), { targetMs: hourMs }, calendarOf));
    expect(changed.dueAt).toBe(at('mon', '12:00'));
    expect(passDeadline(changed, at('mon', '15:00'))).toMatchObject({ missedAt: at('mon', '12:00') });
  });

  test('to a longer target lets an overdue clock run again, and keeps the miss', () => {
    const missed = passDeadline(clock, at('mon', '14:00'));
    const changed = running(changeClock(missed, at('mon', '14:00'), { targetMs: 8 * hourMs }, calendarOf));
    expect(changed).toMatchObject({ dueAt: at('mon', '17:00'), missedAt: at('mon', '13:00') });
    expect(stopClock(changed, at('mon', '15:00'), calendarOf)).toMatchObject({
      state: 'late',
      missedAt: at('mon', '13:00'),
    });
  });

  test('while paused waits for the resumption', () => {
    const paused = pauseClock(clock, at('mon', '10:00'), 'waiting-for-customer', calendarOf);
    const changed = clockOf(changeClock(paused, at('mon', '11:00'), { targetMs: 2 * hourMs }, calendarOf));
    expect(running(resumeClock(changed, at('mon', '12:00'), calendarOf)).dueAt).toBe(at('mon', '13:00'));
  });

  test('to hours that never open is refused', () => {
    const changed = changeClock(clock, at('mon', '10:00'), { calendar: named('never') }, calendarOf);
    expect(changed).toMatchObject({ refused: 'calendar_never_opens' });
  });
});

describe('reopening', () => {
  const clock = start(120, at('mon', '09:00'));

  test('goes on with the used time; the time between is not counted', () => {
    const met = stopClock(clock, at('mon', '10:00'), calendarOf);
    const reopened = running(reopenClock(met, at('fri', '16:30'), calendarOf));
    expect(reopened).toMatchObject({ dueAt: at('nextMon', '09:30'), startedAt: at('mon', '09:00') });
  });

  test('of a late one is overdue still', () => {
    const late = stopClock(clock, at('mon', '12:00'), calendarOf);
    expect(reopenClock(late, at('fri', '10:00'), calendarOf)).toMatchObject({
      state: 'overdue',
      missedAt: at('mon', '11:00'),
    });
  });

  test('of a running one does nothing', () => {
    expect(reopenClock(clock, at('fri', '10:00'), calendarOf)).toBe(clock);
  });
});

test('cancelling ends it, and a miss from before stays', () => {
  const clock = start(60, at('mon', '09:00'));
  expect(cancelClock(clock, at('mon', '09:30'), calendarOf)).toMatchObject({ missedAt: null });
  expect(cancelClock(clock, at('mon', '10:30'), calendarOf)).toMatchObject({ missedAt: at('mon', '10:00') });
});

describe('warnings', () => {
  test('lie before the deadline in counted time, over the night too', () => {
    expect(warningAt(start(120, at('mon', '16:00')), 90 * minuteMs, calendarOf)).toBe(at('mon', '16:30'));
    expect(warningAt(start(120, at('mon', '16:00')), 30 * minuteMs, calendarOf)).toBe(at('tue', '09:30'));
  });

  test('longer than the target never come at the start', () => {
    expect(warningAt(start(60, at('mon', '09:00')), 60 * minuteMs, calendarOf)).toBe(null);
    expect(warningAt(start(60, at('mon', '09:00')), 90 * minuteMs, calendarOf)).toBe(null);
  });

  test('are as far before the deadline as business time says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (target, lead) => {
        const clock = start(target, at('mon', '10:00'));
        const before = subtractWorkingTime(compiled.office as CompiledCalendar, clock.dueAt, lead * minuteMs);
        const warning = warningAt(clock, lead * minuteMs, calendarOf);
        if (lead >= target) expect(warning).toBe(null);
        else expect([before, closingBefore(before as Instant)]).toContain(warning);
      }),
    );
  });
});

/** An amount may end at a closing and, counted backwards, begin at the next opening: the same moment of counted time. */
function closingBefore(opening: Instant): Instant {
  return subtractWorkingTime(compiled.office as CompiledCalendar, opening, 0) as Instant;
}
