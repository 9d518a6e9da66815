import { describe, expect, it } from 'vitest';
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
