import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import { formatDuration, parseDuration } from './durations.ts';

describe('reading a length of time', () => {
  test.each([
    ['30 min', 30 * minuteMs],
    ['4 h', 4 * hourMs],
    ['4h', 4 * hourMs],
    ['1 h 30 min', 90 * minuteMs],
    ['1h30min', 90 * minuteMs],
    ['1.5 h', 90 * minuteMs],
    ['3 days', 3 * dayMs],
    ['1 day', dayMs],
    ['2 weeks', 14 * dayMs],
    ['45 s', 45_000],
    [' 2 Hours 5 Minutes ', 125 * minuteMs],
  ])('%s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test('days of working time are as long as the working day', () => {
    expect(parseDuration('3 days', 8 * hourMs)).toBe(24 * hourMs);
    expect(parseDuration('1 week', 8 * hourMs)).toBe(40 * hourMs);
  });

  test.each([
    ['', 'longer than nothing'],
    ['0 min', 'longer than nothing'],
    ['soon', '"soon" is no number with a unit'],
    ['30', '"30" is no number with a unit'],
    ['4 h oder so', '"oder so" is no number with a unit'],
    ['-4 h', '"-4 h" is no number with a unit'],
    ['5 parsecs', '"5 parsecs" is no number with a unit'],
    ['30 min 1 h', 'large to small'],
    ['1 h 2 h', 'large to small'],
    ['9000 days', 'longer than five years'],
  ])('"%s" is refused', (text, because) => {
    expect(parseDuration(text)).toEqual({
      refused: 'not_a_duration',
      message: expect.stringContaining(because),
    });
  });
});

describe('writing a length of time', () => {
  test.each([
    [0, '0 min'],
    [999, '0 min'],
    [59_999, '59 s'],
    [minuteMs, '1 min'],
    [80 * minuteMs, '1 h 20 min'],
    [2 * hourMs, '2 h'],
    [30 * hourMs, '30 h'],
    [-80 * minuteMs, '−1 h 20 min'],
  ])('%d ms', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test('days only where they are asked for, from 48 h on', () => {
    expect(formatDuration(47 * hourMs, { withDays: true })).toBe('47 h');
    expect(formatDuration(53 * hourMs + minuteMs, { withDays: true })).toBe('2 days 5 h');
    expect(formatDuration(72 * hourMs, { withDays: true })).toBe('3 days');
  });

  test('whole minutes read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
        expect(parseDuration(formatDuration(minutes * minuteMs))).toBe(minutes * minuteMs);
      }),
    );
  });
});
