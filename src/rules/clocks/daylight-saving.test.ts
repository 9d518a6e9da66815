import { describe, expect, test } from 'vitest';
import type { TimeWindow } from '../../model/calendar.ts';
import { hourMs, minuteMs } from '../../model/instant.ts';
import { addWorkingTime, workingTimeBetween } from './business-time.ts';
import { compileCalendar, type WindowCalendar } from './compile-calendar.ts';
import { openPeriodAt, periodsFrom } from './open-periods.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

/** A calendar that is open on one date only. */
function openOn(zone: string, date: string, ...windows: TimeWindow[]): WindowCalendar {
  return compileCalendar({ zone, weekly: {}, dates: { [date]: windows } }) as WindowCalendar;
}

describe('a window on the day on which clocks change', () => {
  test.each<[zone: string, date: string, window: TimeWindow, from: string, to: string]>([
    // Forward: 02:00 → 03:00.
    ['America/Chicago', '2026-03-08', ['00:00', '24:00'], '2026-03-08T06:00Z', '2026-03-09T05:00Z'],
    ['America/Chicago', '2026-03-08', ['01:30', '02:30'], '2026-03-08T07:30Z', '2026-03-08T08:00Z'],
    ['America/Chicago', '2026-03-08', ['02:30', '04:00'], '2026-03-08T08:00Z', '2026-03-08T09:00Z'],
    // Back: 02:00 → 01:00.
    ['America/Chicago', '2026-11-01', ['00:00', '24:00'], '2026-11-01T05:00Z', '2026-11-02T06:00Z'],
    ['America/Chicago', '2026-11-01', ['00:30', '01:30'], '2026-11-01T05:30Z', '2026-11-01T07:30Z'],
    ['America/Chicago', '2026-11-01', ['01:30', '02:00'], '2026-11-01T06:30Z', '2026-11-01T08:00Z'],
    ['America/Chicago', '2026-10-31', ['22:00', '06:00'], '2026-11-01T03:00Z', '2026-11-01T12:00Z'],
    // Forward 01:00 → 02:00, back 02:00 → 01:00.
    ['Europe/London', '2026-03-29', ['00:00', '24:00'], '2026-03-29T00:00Z', '2026-03-29T23:00Z'],
    ['Europe/London', '2026-03-29', ['01:15', '03:00'], '2026-03-29T01:00Z', '2026-03-29T02:00Z'],
    ['Europe/London', '2026-10-25', ['01:15', '01:45'], '2026-10-25T00:15Z', '2026-10-25T01:45Z'],
    // Forward 02:00 → 03:00, back 03:00 → 02:00.
    ['Europe/Berlin', '2026-03-28', ['22:00', '06:00'], '2026-03-28T21:00Z', '2026-03-29T04:00Z'],
    ['Europe/Berlin', '2026-10-24', ['22:00', '06:00'], '2026-10-24T20:00Z', '2026-10-25T05:00Z'],
    ['Europe/Berlin', '2026-10-25', ['02:30', '03:00'], '2026-10-25T00:30Z', '2026-10-25T02:00Z'],
    // Half an hour: forward 02:00 → 02:30, back 02:00 → 01:30.
    ['Australia/Lord_Howe', '2026-10-04', ['00:00', '24:00'], '2026-10-03T13:30Z', '2026-10-04T13:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', ['02:15', '03:00'], '2026-10-03T15:30Z', '2026-10-03T16:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', ['01:00', '01:45'], '2026-04-04T14:00Z', '2026-04-04T15:15Z'],
    // Never changes, and is not whole hours away.
    ['Asia/Kathmandu', '2026-03-29', ['09:00', '17:30'], '2026-03-29T03:15Z', '2026-03-29T11:45Z'],
    // Midnight is skipped on a Friday, and the last hour of a Thursday comes twice.
    ['Africa/Cairo', '2026-04-24', ['00:00', '24:00'], '2026-04-23T22:00Z', '2026-04-24T21:00Z'],
    ['Africa/Cairo', '2026-04-24', ['00:30', '02:00'], '2026-04-23T22:00Z', '2026-04-23T23:00Z'],
    ['Africa/Cairo', '2026-10-29', ['00:00', '24:00'], '2026-10-28T21:00Z', '2026-10-29T22:00Z'],
    ['Africa/Cairo', '2026-10-29', ['23:30', '24:00'], '2026-10-29T20:30Z', '2026-10-29T22:00Z'],
    // The same at midnight of a Sunday.
    ['America/Santiago', '2026-09-06', ['00:00', '08:00'], '2026-09-06T04:00Z', '2026-09-06T11:00Z'],
    ['America/Santiago', '2026-04-04', ['20:00', '24:00'], '2026-04-04T23:00Z', '2026-04-05T04:00Z'],
    // 30 December 2011 does not exist.
    ['Pacific/Apia', '2011-12-29', ['22:00', '06:00'], '2011-12-30T08:00Z', '2011-12-30T10:00Z'],
    ['Pacific/Apia', '2011-12-31', ['09:00', '17:00'], '2011-12-30T19:00Z', '2011-12-31T03:00Z'],
    ['UTC', '2026-03-29', ['00:00', '24:00'], '2026-03-29T00:00Z', '2026-03-30T00:00Z'],
  ])('%s %s %j', (zone, date, window, from, to) => {
    const period = periodsFrom(openOn(zone, date, window), Date.parse(from) - 4 * 24 * hourMs, 1)[0];
    expect(period).toEqual({ from: Date.parse(from), to: Date.parse(to) });
    expect(isWorkingDay(openOn(zone, date, window), date)).toBe(true);
  });

  test.each<[zone: string, date: string, window: TimeWindow]>([
    ['America/Chicago', '2026-03-08', ['02:10', '02:50']],
    ['Africa/Cairo', '2026-04-24', ['00:00', '01:00']],
    ['Pacific/Apia', '2011-12-30', ['09:00', '17:00']],
  ])('%s %s %j does not exist', (zone, date, window) => {
    const calendar = openOn(zone, date, window);
    expect(isWorkingDay(calendar, date)).toBe(false);
    expect(periodsFrom(calendar, Date.parse(`${date}T00:00Z`) - 24 * hourMs, 1)).toEqual([]);
  });
});

test('full days leave no gap where clocks change at midnight', () => {
  for (const zone of ['Africa/Cairo', 'America/Santiago', 'America/Havana', 'Pacific/Apia']) {
    const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const weekly = Object.fromEntries(
      weekdays.map((each) => [each, [['00:00', '24:00']] satisfies TimeWindow[]]),
    );
    const calendar = compileCalendar({ zone, weekly, holidays: ['2030-01-01'] });
    const [from, to] = [Date.parse('2011-01-01T12:00Z'), Date.parse('2029-01-01T12:00Z')];
    expect(workingTimeBetween(calendar, from, to)).toBe(to - from);
    expect(openPeriodAt(calendar, from)?.to).toBeGreaterThan(to);
  }
});

test('an amount counts real time over the change', () => {
  const nights = compileCalendar({ zone: 'Europe/Berlin', weekly: { sat: [['22:00', '06:00']] } });
  const start = Date.parse('2026-03-28T21:00Z');
  expect(addWorkingTime(nights, start, 7 * hourMs)).toBe(Date.parse('2026-03-29T04:00Z'));
  expect(addWorkingTime(nights, start, 7 * hourMs + minuteMs)).toBe(Date.parse('2026-04-04T20:01Z'));
});

test('working days keep the clock time over the change', () => {
  const calendar = compileCalendar({
    zone: 'Europe/Berlin',
    weekly: { fri: [['09:00', '17:00']], mon: [['09:00', '17:00']] },
  });
  const friday = Date.parse('2026-03-27T09:30Z');
  expect(addWorkingDays(calendar, friday, 1)).toBe(Date.parse('2026-03-30T08:30Z'));
});
