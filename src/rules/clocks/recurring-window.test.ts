import { describe, expect, it } from 'vitest';
import { PolicyWindow, TimeRange } from '../../model/policy-window.ts';
import { isOpenAt } from './business-time.ts';
import { compileWindow, firstOutside, windowsAt } from './recurring-window.ts';
import { moved, relativeRange, readSpan, today } from './relative-range.ts';
import { zoneOffsets } from './zone-offsets.ts';

const window = (parts: object) => compileWindow(PolicyWindow.parse({ id: 'w', zone: 'UTC', ...parts }));
const at = (text: string) => Date.parse(`${text}Z`);

describe('a window that comes again', () => {
  it.each<[string, object, string, boolean]>([
    ['without limits is always', {}, '2026-05-05T12:00', true],
    ['ends before its end', { times: [['09:00', '17:00']] }, '2026-05-05T17:00', false],
    ['holds the last day of a month', { daysOfMonth: [-1] }, '2028-02-29T23:59', true],
    ['has no 30th in February', { daysOfMonth: [[30, 31]] }, '2026-02-28T12:00', false],
    ['is cut at the end of the month', { daysOfMonth: [[27, 31]] }, '2026-02-28T12:00', true],
    ['counts from both ends', { daysOfMonth: [[2, -2]] }, '2026-02-28T12:00', false],
    ['holds its months alone', { months: [[11, 12], 1] }, '2026-10-31T12:00', false],
    ['ends with its years', { years: [[2024, 2025]] }, '2026-01-01T00:00', false],
    [
      'holds its weekdays in its zone',
      { weekdays: ['sat'], zone: 'Pacific/Auckland' },
      '2026-05-08T12:30',
      true,
    ],
  ])('%s', (_name, parts, when, expected) => {
    expect(isOpenAt(window(parts), at(when))).toBe(expected);
  });

  it('names the windows that hold, and the first instant outside all of them', () => {
    const night = window({
      times: [
        ['22:00', '24:00'],
        ['00:00', '06:00'],
      ],
    });
    const weekend = window({ weekdays: ['sat', 'sun'] });
    const both = new Map([
      ['night', night],
      ['weekend', weekend],
    ]);
    expect(windowsAt(both, at('2026-05-09T23:00'))).toEqual(['night', 'weekend']);
    expect(windowsAt(both, at('2026-05-08T21:59'))).toEqual([]);
    // Friday night runs into the weekend, and that into Sunday night.
    expect(firstOutside([night, weekend], at('2026-05-08T22:00'))).toBe(at('2026-05-11T06:00'));
    expect(firstOutside([window({})], at('2026-05-08T22:00'))).toBeNull();
    expect(firstOutside([], 5)).toBe(5);
  });

  it('takes times of one day only', () => {
    const takes = (from: string, to: string) => TimeRange.safeParse([from, to]).success;
    expect([
      takes('00:00', '24:00'),
      takes('17:31', '17:31'),
      takes('22:00', '06:00'),
      takes('9:00', '10:00'),
    ]).toEqual([true, false, false, false]);
  });
});

describe('a span of the calendar', () => {
  const berlin = zoneOffsets('Europe/Berlin');
  const add = (text: string, span: string) => new Date(moved(at(text), readSpan(span), berlin)).toISOString();

  it('takes the last day of a shorter month, and keeps the clock time over a change of the clocks', () => {
    expect(add('2026-01-31T11:00', '1 month')).toBe('2026-02-28T11:00:00.000Z');
    expect(add('2024-02-29T11:00', '1 year')).toBe('2025-02-28T11:00:00.000Z');
    expect(add('2026-03-28T11:00', '1 day')).toBe('2026-03-29T10:00:00.000Z');
    expect(add('2026-03-28T11:00', '24 hours')).toBe('2026-03-29T11:00:00.000Z');
    // 02:30 does not exist on that day.
    expect(add('2026-03-28T01:30', '1 day')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('reaches back, ahead, and to one side', () => {
    const now = at('2026-05-31T10:00');
    expect(relativeRange('withinLast', readSpan('3 months'), now, berlin)).toEqual({
      from: at('2026-02-28T11:00'),
      to: now,
    });
    expect(relativeRange('till', readSpan('1 week'), now, berlin)).toEqual({
      before: at('2026-06-07T10:00'),
    });
    expect(today(at('2026-10-25T12:00'), berlin)).toEqual({
      from: at('2026-10-24T22:00'),
      to: at('2026-10-25T23:00') - 1,
    });
  });
});
