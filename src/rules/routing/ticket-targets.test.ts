import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../model/instant.ts';
import { type Priority, priorities, type Tier } from '../../model/words.ts';
import { policyUnderTest, type WrittenPolicy } from '../policy/fixtures/policy-under-test.ts';
import { ticketTargetsFor } from './ticket-targets.ts';

const rows: WrittenPolicy['ticketTargets']['rows'] = [
  { tier: 1, priority: 'low', firstResponse: '24 h', resolution: '72 h' },
  { tier: 1, priority: 'high', firstResponse: '1 h', resolution: '24 h' },
  { tier: 2, priority: 'high', firstResponse: '30 min', resolution: '8 h' },
  { tier: 3, priority: 'urgent', firstResponse: '15 min', resolution: '4 h', nextResponse: '2 h' },
];
const compiled = policyUnderTest({ ticketTargets: { rows } });

describe('ticketTargetsFor', () => {
  it('takes the row of the pair', () => {
    expect(ticketTargetsFor(compiled, 1, 'high')).toEqual({
      firstResponseMs: hourMs,
      resolutionMs: 24 * hourMs,
      nextResponseMs: null,
      investigationMs: null,
      vendorMs: null,
      runs: 'always',
      because: { code: 'target.row', params: { tier: 1, priority: 'high' } },
    });
  });

  it.each<[Tier, Priority, Tier, Priority]>([
    [1, 'normal', 1, 'high'],
    [1, 'urgent', 3, 'urgent'],
    [2, 'low', 2, 'high'],
    [2, 'normal', 2, 'high'],
    [2, 'urgent', 3, 'urgent'],
    [3, 'low', 3, 'urgent'],
    [0, 'low', 1, 'low'],
    [0, 'normal', 1, 'high'],
  ])('tier %i, %s takes the nearest stricter row: tier %i, %s', (tier, priority, rowTier, rowPriority) => {
    const { because } = ticketTargetsFor(compiled, tier, priority);
    expect(because).toEqual({
      code: 'target.nearest-stricter',
      params: { tier, priority, rowTier, rowPriority },
    });
  });

  it('runs by the own priority of the ticket', () => {
    expect(ticketTargetsFor(compiled, 1, 'normal').runs).toBe('working');
    expect(ticketTargetsFor(compiled, 2, 'urgent')).toMatchObject({
      runs: 'always',
      nextResponseMs: 2 * hourMs,
    });
  });

  it('of two rows as near takes the one with the shorter first response', () => {
    const tie = policyUnderTest({
      ticketTargets: {
        rows: [
          { tier: 2, priority: 'low', firstResponse: '2 h', resolution: '8 h' },
          { tier: 1, priority: 'normal', firstResponse: '1 h', resolution: '8 h' },
        ],
      },
    });
    expect(ticketTargetsFor(tie, 1, 'low').firstResponseMs).toBe(hourMs);
  });

  it('takes the nearest of all where nothing is as strict', () => {
    expect(ticketTargetsFor(compiled, 4, 'urgent')).toMatchObject({
      firstResponseMs: 15 * minuteMs,
      because: {
        code: 'target.nearest',
        params: { tier: 4, priority: 'urgent', rowTier: 3, rowPriority: 'urgent' },
      },
    });
  });

  it('law: where a row is as strict, the one taken is, and none as strict is nearer', () => {
    const tier = fc.constantFrom<Tier>(1, 2, 3);
    const priority = fc.constantFrom(...priorities);
    const distance = (a: readonly [Tier, Priority], b: readonly [Tier, Priority]) =>
      Math.abs(a[0] - b[0]) + Math.abs(priorities.indexOf(a[1]) - priorities.indexOf(b[1]));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(tier, priority), { minLength: 1, selector: String }),
        tier,
        priority,
        (pairs, t, p) => {
          const policy = policyUnderTest({
            ticketTargets: {
              rows: pairs.map(([rowTier, rowPriority]) => ({
                tier: rowTier,
                priority: rowPriority,
                firstResponse: '1 h',
                resolution: '2 h',
              })),
            },
          });
          const { code, params = {} } = ticketTargetsFor(policy, t, p).because;
          const taken = [params['rowTier'] ?? t, params['rowPriority'] ?? p] as [Tier, Priority];
          const stricter = pairs.filter(
            ([rowTier, rowPriority]) =>
              rowTier >= t && priorities.indexOf(rowPriority) >= priorities.indexOf(p),
          );
          expect(code === 'target.nearest').toBe(stricter.length === 0);
          for (const other of stricter)
            expect(distance(taken, [t, p])).toBeLessThanOrEqual(distance(other, [t, p]));
        },
      ),
      { numRuns: 60 },
    );
  });
});
