import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, weekdays } from '../../model/calendar.ts';
import type { Clock, ClockCalendar, ClockStep } from '../../model/clock.ts';
import { hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { CalendarId, type Reason } from '../../model/words.ts';
import { alwaysOpen, type CompiledCalendar, compileCalendar } from './compile-calendar.ts';
import { explainClock } from './explain-clock.ts';
import {
  changeClock,
  passDeadline,
  pauseClock,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
  usedAt,
} from './run-clock.ts';
import { sayClock, sayWhy } from './say-clock.ts';
import type { TimelineRow } from './timeline-rows.ts';

const zone = 'Europe/Berlin';
const workdays: Calendar['weekly'] = Object.fromEntries(
  weekdays.slice(0, 5).map((each) => [each, [['09:00', '17:00']]]),
);
const compiled: Readonly<Record<string, CompiledCalendar>> = {
  always: alwaysOpen(zone),
  office: compileCalendar({
    zone,
    weekly: workdays,
    holidays: ['2026-12-25'],
    dates: { '2026-12-31': [] },
    breaks: { '2026-12-22': [['12:00', '13:00']] },
  }),
  nights: compileCalendar({ zone, weekly: { sat: [['22:00', '06:00']] } }),
};
const calendarOf = (calendar: ClockCalendar) =>
  compiled[calendar === 'always' ? calendar : calendar.id] as CompiledCalendar;
const office: ClockCalendar = { id: CalendarId.parse('office'), version: 1 };
const nights: ClockCalendar = { id: CalendarId.parse('nights'), version: 2 };

/** Berlin winter time. */
const at = (local: string): Instant => Date.parse(`${local}:00+01:00`);

/** Writes the steps of one clock down, as events would. */
function diary(targetMs: number, from: Instant, calendar: ClockCalendar) {
  const steps: ClockStep[] = [];
  const write = (when: Instant, clock: unknown, ...codes: string[]) => {
    expect(clock).toHaveProperty('state');
    const because: Reason[] = codes.map((code) => ({ code }));
    steps.push({ at: when, clock: clock as Clock, because });
  };
  const last = () => (steps.at(-1) as ClockStep).clock;
  write(from, startClock({ name: 'first-response', targetMs, calendar }, from, calendarOf));
  return { steps, write, last };
}

function told(rows: readonly TimelineRow[]): string[] {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return rows.map(({ from, to, counted, workedMs, why }) => {
    const span = `${time.format(from)} – ${time.format(to)}`;
    return `${span} ${counted ? `+${workedMs / minuteMs}` : '·'} ${sayWhy(why)}`;
  });
}

const reader = { zone, locale: 'en-GB' };

describe('a clock that was paused', () => {
  const { steps, write, last } = diary(30 * minuteMs, at('2026-12-21T14:10'), office);
  const paused = at('2026-12-21T14:15');
  write(paused, pauseClock(last(), paused, 'waiting-for-customer', calendarOf));
  const resumed = at('2026-12-21T14:35');
  write(resumed, resumeClock(last(), resumed, calendarOf));
  const now = at('2026-12-21T14:40');

  test('says why it is due when it is', () => {
    expect(sayClock(explainClock(steps, calendarOf, now), { ...reader, now })).toBe(
      'Due today 15:00 CET: 30 working minutes from 14:10, paused 20 min while waiting for the customer.',
    );
  });

  test('shows what counted, what did not, and what will', () => {
    expect(told(explainClock(steps, calendarOf, now).rows)).toEqual([
      '21, 14:10 – 21, 14:15 +5 working hours',
      '21, 14:15 – 21, 14:35 · paused while waiting for the customer',
      '21, 14:35 – 21, 14:40 +5 working hours',
      '21, 14:40 – 21, 15:00 +20 working hours',
    ]);
  });

  test('reads in another zone, which is named', () => {
    const explanation = explainClock(steps, calendarOf, now);
    const say = (zone: string, locale: string) => sayClock(explanation, { zone, locale, now });
    expect(say('America/Chicago', 'en-US')).toMatch(/^Due today 08:00 CST: 30 working minutes from 07:10,/);
    expect(say('Asia/Kathmandu', 'en-GB')).toMatch(/^Due today 19:45 GMT\+5:45: /);
    expect(say('Pacific/Apia', 'en-GB')).toMatch(/^Due today 03:00 GMT\+13: /);
  });
});

test('closed hours, breaks, holidays and closed dates each have their row', () => {
  const { steps } = diary(40 * hourMs, at('2026-12-22T11:00'), office);
  const now = at('2026-12-22T11:00');
  expect(told(explainClock(steps, calendarOf, now).rows)).toEqual([
    '22, 11:00 – 22, 12:00 +60 working hours',
    '22, 12:00 – 22, 13:00 · break',
    '22, 13:00 – 22, 17:00 +240 working hours',
    '22, 17:00 – 23, 09:00 · outside working hours',
    '23, 09:00 – 23, 17:00 +480 working hours',
    '23, 17:00 – 24, 09:00 · outside working hours',
    '24, 09:00 – 24, 17:00 +480 working hours',
    '24, 17:00 – 25, 00:00 · outside working hours',
    '25, 00:00 – 26, 00:00 · holiday 2026-12-25',
    '26, 00:00 – 28, 09:00 · outside working hours',
    '28, 09:00 – 28, 17:00 +480 working hours',
    '28, 17:00 – 29, 09:00 · outside working hours',
    '29, 09:00 – 29, 17:00 +480 working hours',
    '29, 17:00 – 30, 09:00 · outside working hours',
    '30, 09:00 – 30, 12:00 +180 working hours',
  ]);
  const later = { from: at('2026-12-30T17:00'), target: 2 * hourMs };
  const overNewYear = diary(later.target, later.from, office).steps;
  expect(told(explainClock(overNewYear, calendarOf, later.from).rows)).toEqual([
    '30, 17:00 – 31, 00:00 · outside working hours',
    '31, 00:00 – 1, 00:00 · closed on 2026-12-31',
    '1, 00:00 – 1, 09:00 · outside working hours',
    '1, 09:00 – 1, 11:00 +120 working hours',
  ]);
});

test('a change of the clocks stands inside the hours that it lengthens', () => {
  const start = Date.parse('2026-10-24T21:00+02:00');
  const { steps } = diary(9 * hourMs, start, nights);
  const explanation = explainClock(steps, calendarOf, start);
  expect(told(explanation.rows)).toEqual([
    '24, 21:00 – 24, 22:00 · outside working hours',
    '24, 22:00 – 25, 02:00 +300 working hours',
    '25, 02:00 – 25, 02:00 · clocks went back by 1 h',
    '25, 02:00 – 25, 06:00 +240 working hours',
  ]);
  expect(sayClock(explanation, { ...reader, now: start })).toBe(
    'Due tomorrow 06:00 CET: 9 working hours from today 21:00.',
  );
});

describe('a clock that was changed', () => {
  const { steps, write, last } = diary(4 * hourMs, at('2026-12-21T09:00'), office);
  const raised = at('2026-12-21T10:00');
  write(raised, changeClock(last(), raised, { targetMs: 2 * hourMs }, calendarOf), 'priority-changed');
  const moved = at('2026-12-21T10:30');
  write(moved, changeClock(last(), moved, { calendar: 'always' }, calendarOf), 'team-changed');
  const now = at('2026-12-21T12:00');

  test('shows each change where it happened, and the miss', () => {
    expect(told(explainClock(steps, calendarOf, now).rows)).toEqual([
      '21, 09:00 – 21, 10:00 +60 working hours',
      '21, 10:00 – 21, 10:00 · target changed from 4 h to 2 h',
      '21, 10:00 – 21, 10:30 +30 working hours',
      '21, 10:30 – 21, 10:30 · hours changed from office 1 to always',
      '21, 10:30 – 21, 11:00 +30 counted around the clock',
      '21, 11:00 – 21, 11:00 · deadline missed',
      '21, 11:00 – 21, 12:00 +60 counted around the clock',
    ]);
  });

  test('says by how much it is over', () => {
    expect(sayClock(explainClock(steps, calendarOf, now), { ...reader, now })).toBe(
      'Due today 11:00 CET, 1 h over: 2 h from 09:00.',
    );
  });
});

describe('one sentence for each state', () => {
  const from = at('2026-12-21T16:00');
  const target = 2 * hourMs;
  const say = (write: (d: ReturnType<typeof diary>) => void, now: Instant) => {
    const one = diary(target, from, office);
    write(one);
    return sayClock(explainClock(one.steps, calendarOf, now), { ...reader, now });
  };

  test('paused', () => {
    const when = at('2026-12-21T16:30');
    const pause = (d: ReturnType<typeof diary>) =>
      d.write(when, pauseClock(d.last(), when, 'on-hold', calendarOf));
    expect(say(pause, at('2026-12-22T09:30'))).toBe(
      'Paused since yesterday 16:30 CET while on hold, 1 h 30 min working left: 2 working hours from 16:00.',
    );
  });

  test('met', () => {
    const when = at('2026-12-22T09:30');
    const stop = (d: ReturnType<typeof diary>) => d.write(when, stopClock(d.last(), when, calendarOf));
    expect(say(stop, at('2026-12-29T09:30'))).toBe(
      'Met Tue 22 Dec 09:30 CET, 30 working minutes left: 2 working hours from Mon 21 Dec 16:00.',
    );
  });

  test('late', () => {
    const when = at('2026-12-22T10:15');
    const stop = (d: ReturnType<typeof diary>) => d.write(when, stopClock(d.last(), when, calendarOf));
    expect(say(stop, at('2027-01-04T09:30'))).toBe(
      'Done Tue 22 Dec 2026 10:15 CET, 15 working minutes over; it was due Tue 22 Dec 2026 10:00 CET: ' +
        '2 working hours from Mon 21 Dec 2026 16:00.',
    );
  });
});

test('reopened: the time between is told as ended', () => {
  const { steps, write, last } = diary(2 * hourMs, at('2026-12-21T09:00'), office);
  const met = at('2026-12-21T10:00');
  write(met, stopClock(last(), met, calendarOf));
  const reopened = at('2026-12-21T15:00');
  write(reopened, reopenClock(last(), reopened, calendarOf));
  expect(told(explainClock(steps, calendarOf, reopened).rows)).toEqual([
    '21, 09:00 – 21, 10:00 +60 working hours',
    '21, 10:00 – 21, 15:00 · ended, until it was opened again',
    '21, 15:00 – 21, 16:00 +60 working hours',
  ]);
});

test('a fact that became known late takes back what it undoes', () => {
  const { steps, write, last } = diary(hourMs, at('2026-12-21T09:00'), office);
  write(at('2026-12-21T10:00'), passDeadline(last(), at('2026-12-21T10:00')));
  const answered = at('2026-12-21T09:50');
  write(answered, stopClock(last(), answered, calendarOf));
  expect(told(explainClock(steps, calendarOf, at('2026-12-21T10:05')).rows)).toEqual([
    '21, 09:00 – 21, 09:50 +50 working hours',
  ]);
});

test('long stretches and many steps stay bounded, and still add up', () => {
  const years = diary(6000 * hourMs, at('2026-12-21T09:00'), office);
  const now = at('2027-12-21T09:00');
  const long = explainClock(years.steps, calendarOf, now);
  expect(long.rows.length).toBeLessThan(400);
  expect(countedUntil(long.rows, now)).toBe(usedAt(years.last(), now, calendarOf));

  const often = diary(6000 * hourMs, at('2026-12-21T09:00'), office);
  for (let n = 1; n <= 1000; n++) {
    const when = at('2026-12-21T09:00') + n * 5 * minuteMs;
    const next = n % 2 === 1 ? pauseClock : resumeClock;
    write1(often, when, next === pauseClock);
  }
  const end = at('2026-12-25T09:00');
  const many = explainClock(often.steps, calendarOf, end);
  expect(many.rows.length).toBeLessThan(400);
  expect(countedUntil(many.rows, end)).toBe(usedAt(often.last(), end, calendarOf));
});

function write1(one: ReturnType<typeof diary>, when: Instant, pause: boolean): void {
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
      const { rows, clock } = explainClock(one.steps, calendarOf, now);
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
