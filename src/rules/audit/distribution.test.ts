import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Counts, distributionOf } from './distribution.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 300 });

describe('a distribution', () => {
  it('has the ranks of the sorted numbers', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const sorted = all.toSorted((a, b) => a - b);
        const n = sorted.length;
        const rank = (percent: number) => sorted[Math.ceil((percent * n) / 100) - 1];
        const [low, high] = [sorted[Math.ceil(n / 2) - 1] ?? 0, sorted[Math.floor(n / 2)] ?? 0];
        expect(distributionOf(Float64Array.from(all))).toMatchObject({
          n,
          min: sorted[0],
          median: (low + high) / 2,
          p90: rank(90),
          p95: rank(95),
          p99: rank(99),
          max: sorted[n - 1],
          sum: all.reduce((sum, one) => sum + one, 0),
        });
      }),
    );
  });

  it('is the same of counts', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const counts = new Counts();
        for (const one of all) counts.add(one);
        expect(counts.distribution()).toEqual(distributionOf(Float64Array.from(all)));
      }),
    );
  });
});
