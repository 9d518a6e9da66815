import { describe, expect, test } from 'vitest';
import { hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import { explainClock } from './explain-clock.ts';
import { at, calendarOf, diary, nights, office, told, zone } from './fixtures/clock-diary.ts';
import {
  cancelClock,
  changeClock,
  passDeadline,
  pauseClock,
  reopenClock,
  resumeClock,
  stopClock,
} from './run-clock.ts';
import { sayClock, sayHandBack } from './say-clock.ts';

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

test('after a stricter target it is over by what passed since the change, not by what was used before', () => {
  const from = at('2026-12-21T11:40');
  const one = diary(4 * hourMs, from, office);
  const changedAt = at('2026-12-21T13:40');
  one.write(changedAt, changeClock(one.last(), changedAt, { targetMs: 90 * minuteMs }, calendarOf));
  const say = (now: Instant) => sayClock(explainClock(one.steps, calendarOf, now), { ...reader, now });
  expect(say(at('2026-12-21T14:10'))).toBe(
    'Due today 13:40 CET, 30 working minutes over: 1 h 30 min working from 11:40.',
  );
  const answeredAt = at('2026-12-21T14:20');
  one.write(answeredAt, stopClock(one.last(), answeredAt, calendarOf));
  expect(say(answeredAt)).toMatch(
    /^Done today 14:20 CET, 40 working minutes over; it was due today 13:40 CET/,
  );
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

describe('an offer that was handed back', () => {
  const end = (code: string, from: string, to: string, name = 'acknowledge') => {
    const { steps, last } = diary(30 * minuteMs, at(from), office);
    const stopped = stopClock(last(), at(to), calendarOf);
    const because = [{ code }];
    return explainClock(
      [...steps, { at: at(to), clock: { ...stopped, name }, because }],
      calendarOf,
      at('2026-12-22T17:00'),
    );
  };
  const say = (explanation: ReturnType<typeof end>) =>
    sayClock(explanation, { ...reader, now: at('2026-12-22T17:00') });

  test('says by what and after how long, and is no miss', () => {
    const returned = end('returned', '2026-12-22T10:05', '2026-12-22T10:17');
    expect(returned.clock.state).toBe('met');
    expect(say(returned)).toBe(
      'Returned after 12 min, today 10:17 CET, 18 working minutes left: 30 working minutes from 10:05.',
    );
    expect(sayHandBack(returned.clock, [{ code: 'returned' }])).toBe('returned after 12 min');
    const early = {
      ...returned.clock,
      startedAt: returned.clock.startedAt + 9000,
      usedMs: 12 * minuteMs - 9000,
    };
    expect(sayHandBack(early, [{ code: 'returned' }])).toBe('returned after 12 min');
    expect(say(end('re-routed', '2026-12-22T10:05', '2026-12-22T10:06'))).toMatch(
      /^Re-routed after 1 min, today 10:06/,
    );
  });

  test('counts the hours of the clock where hours stood still in between', () => {
    const over = end('returned', '2026-12-21T16:50', '2026-12-22T09:05');
    expect(say(over)).toMatch(/^Returned after 15 working minutes, today 09:05 CET/);
    expect(say(end('returned', '2026-12-22T10:05', '2026-12-22T10:50'))).toMatch(
      /^Returned after 45 min, today 10:50 CET, 15 working minutes over; it was due today 10:35 CET/,
    );
  });

  test('is said of a declined one, whose promise no longer applies', () => {
    const { last } = diary(30 * minuteMs, at('2026-12-22T10:05'), office);
    const declined = { ...cancelClock(last(), at('2026-12-22T10:17'), calendarOf), name: 'acknowledge' };
    expect(sayHandBack(declined, [{ code: 'escalation-declined' }])).toBe('declined after 12 min');
    expect(sayHandBack(declined, [{ code: 'escalation-closed' }])).toBeNull();
  });

  test('is not said of an accepted one, of an event without a reason, or of another clock', () => {
    const accepted = end('accepted', '2026-12-22T10:05', '2026-12-22T10:17');
    expect(say(accepted)).toMatch(/^Met today 10:17 CET, /);
    expect(sayHandBack(accepted.clock, [])).toBeNull();
    expect(sayHandBack({ ...accepted.clock, name: 'findings' }, [{ code: 'returned' }])).toBeNull();
  });
});
