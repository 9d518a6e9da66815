import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../model/calendar.ts';
import { checkCalendar } from './check-calendar.ts';
import { planted, problemsOf } from './fixtures/sound-policy.ts';

describe('hours', () => {
  it.each([
    [
      'zone: Europe/Berlin',
      'zone: Europe/Berlni',
      '8:11 windows.0.zone: there is no time zone Europe/Berlni. Did you mean Europe/Berlin?',
    ],
    [
      '[["22:00", "06:00"]]',
      '[["09:00", "12:00"], ["11:00", "13:00"]]',
      '9:41 windows.0.weekly.mon.1: mon 11:00–13:00 overlaps mon 09:00–12:00. Join the two, or let one end where the other begins.',
    ],
    [
      '[["22:00", "06:00"]]',
      '[["22:00", "06:00"]], tue: [["05:00", "09:00"]]',
      '9:48 windows.0.weekly.tue.0: tue 05:00–09:00 overlaps mon 22:00–06:00. Join the two, or let one end where the other begins.',
    ],
    [
      'mon: [["22:00", "06:00"]]',
      'sun: [["22:00", "06:00"]], mon: [["05:00", "07:00"]]',
      '9:21 windows.0.weekly.sun.0: sun 22:00–06:00 overlaps mon 05:00–07:00. Join the two, or let one end where the other begins.',
    ],
    [
      '{ mon: [["22:00", "06:00"]] }',
      '{}',
      '9:13 windows.0.weekly: no day has hours. Give one day at least a window, such as mon: [["09:00", "17:00"]].',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))).toEqual([problem]);
  });

  it('may touch', () => {
    expect(problemsOf(planted('[["22:00", "06:00"]]', '[["09:00", "12:00"], ["12:00", "13:00"]]'))).toEqual(
      [],
    );
  });
});

describe('checkCalendar', () => {
  const sound: Calendar = {
    zone: 'Europe/Berlin',
    weekly: { mon: [['09:00', '17:00']] },
    recurringHolidays: ['02-29', '12-25'],
    dates: { '2026-12-24': [['09:00', '12:00']] },
    breaks: { '2026-12-24': [['10:00', '10:30']] },
  };
  const said = (calendar: Calendar, base: (string | number)[] = []) =>
    checkCalendar(calendar, base).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('finds nothing wrong with a sound one', () => {
    expect(said(sound)).toEqual([]);
  });

  it.each<[Partial<Calendar>, string]>([
    [{ zone: 'Mars/Olympus' }, 'zone: there is no time zone Mars/Olympus'],
    [{ dates: { '2026-02-30': [] } }, 'dates.2026-02-30: 2026-02-30 is not a date'],
    [
      {
        dates: {
          '2026-12-24': [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      },
      'dates.2026-12-24.1: 11:00–13:00 overlaps 09:00–12:00',
    ],
    [{ dates: { '2100-02-29': [] } }, 'dates.2100-02-29: 2100-02-29 is not a date'],
    [{ breaks: { tomorrow: [] } }, 'breaks.tomorrow: tomorrow is not a date'],
    [{ recurringHolidays: ['13-01'] }, 'recurringHolidays.0: 13-01 is not a day of the year'],
    [{ weekly: {} }, 'weekly: no day has hours'],
  ])('%j', (changes, problem) => {
    expect(said({ ...sound, ...changes })).toEqual([problem]);
  });

  it('tells where it stands in a larger document', () => {
    expect(said({ ...sound, weekly: {} }, ['calendars', 2])).toEqual([
      'calendars.2.weekly: no day has hours',
    ]);
  });
});
