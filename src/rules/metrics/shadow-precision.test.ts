import { describe, expect, it } from 'vitest';
import { precisionOf, sayPrecision } from './shadow-precision.ts';

describe('how often a trigger in shadow was right', () => {
  // Newcombe 1998 gives 81 of 263 as 0.2553 to 0.3662, and 0 of 20 as 0 to 0.1611.
  it.each([
    [81, 182, 0.2553, 0.3662],
    [0, 20, 0, 0.1611],
    [20, 0, 0.8389, 1],
    [1, 28, 0.0061, 0.1718],
  ])('%i right and %i wrong lies between %f and %f', (right, wrong, low, high) => {
    const precision = precisionOf({ acts: 500, right, wrong });
    expect(precision?.low).toBeCloseTo(low, 3);
    expect(precision?.high).toBeCloseTo(high, 3);
  });

  it.each([
    [{ acts: 0, right: 0, wrong: 0 }, 'It has said nothing yet.'],
    [{ acts: 7, right: 0, wrong: 0 }, 'None of 7 is marked yet.'],
    [{ acts: 7, right: 1, wrong: 1 }, '1 of 2 marked is right: too few to say.'],
    [{ acts: 40, right: 18, wrong: 2 }, '18 of 20 marked are right: of all, between 70 % and 97 %.'],
  ])('%j is said so', (marks, words) => {
    expect(sayPrecision(marks)).toBe(words);
  });
});
