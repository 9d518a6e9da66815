import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import { isAllowed, nextAllowedAt, type Throttle } from './throttle.ts';

const rule = (count: number, perMin: number, evenly = false): Throttle => ({
  count,
  perMs: perMin * minuteMs,
  evenly,
});
const next = (rules: Throttle[], sentMin: number[], fromMin: number) =>
  nextAllowedAt(
    rules,
    sentMin.map((minute) => minute * minuteMs),
    fromMin * minuteMs,
  ) / minuteMs;

describe('at most so many in so long', () => {
  it('lets one leave at once while there is room', () => {
    expect(next([rule(3, 15)], [0, 4], 5)).toBe(5);
  });

  it('holds the next until the oldest of a full number is so long ago', () => {
    expect(next([rule(3, 15)], [0, 4, 5], 6)).toBe(15);
  });

  it('obeys the strictest of several', () => {
    expect(next([rule(1, 1), rule(2, 60)], [0, 10], 11)).toBe(60);
  });

  it('spreads what the shorter limit leaves over the rest of the time', () => {
    expect(next([rule(2, 10), rule(7, 60, true)], [0, 1], 12)).toBe(12);
    expect(next([rule(2, 10), rule(7, 60, true)], [0, 12], 13)).toBe(22);
  });

  it('never lets more leave than any limit says, whenever they come', () => {
    const rules = [rule(2, 5), rule(6, 30, true)];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }), (gaps) => {
        const sent: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap * minuteMs;
          if (isAllowed(rules, sent, now)) sent.push(now);
        }
        for (const { count, perMs } of rules)
          for (const at of sent)
            expect(sent.filter((one) => one > at - perMs && one <= at).length).toBeLessThanOrEqual(count);
      }),
    );
  });
});

it('where none at all may leave, it never does, whatever was sent', () => {
  for (const count of [0, -1]) {
    expect(isAllowed([{ count, perMs: 60_000 }], [], 0)).toBe(false);
    expect(nextAllowedAt([{ count, perMs: 60_000 }], [30_000], 5)).toBe(Number.POSITIVE_INFINITY);
  }
});
