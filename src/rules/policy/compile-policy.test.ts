import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { PathId } from '../../model/words.ts';
import { contextOf, policyUnderTest, smallPolicy, wednesdayTen } from './fixtures/policy-under-test.ts';
import { compilePolicy } from './compile-policy.ts';
import { durationMsOf } from './duration-ms.ts';

describe('compilePolicy', () => {
  it('keeps the document and its version, and counts in milliseconds', () => {
    const compiled = policyUnderTest({ coordinator: { decideWithin: '20 min' } }, 12);
    expect(compiled).toMatchObject({
      version: 12,
      policy: { name: 'Small' },
      packets: { followWithinMs: 30 * minuteMs },
      coordinator: { role: 'team-lead', decideWithinMs: 20 * minuteMs },
      express: null,
      highStakes: null,
      highValueCustomer: null,
    });
    expect(compiled.paths.get('managers' as PathId)?.targets).toEqual({
      acknowledgeMs: 30 * minuteMs,
      substantiveAnswerMs: hourMs,
      customerUpdate: {
        firstMs: hourMs,
        thenMs: { 1: 4 * hourMs, 2: 4 * hourMs, 3: 4 * hourMs, 4: 4 * hourMs },
      },
      managerResponseMs: hourMs,
      decisionMs: null,
      findingsMs: null,
      reliefMs: null,
      checkIn: null,
      resolutionMs: null,
      runs: 'duty',
    });
  });

  it('gives a coordinator his half hour where the policy names none', () => {
    expect(policyUnderTest().coordinator).toEqual({ role: 'team-lead', decideWithinMs: 30 * minuteMs });
  });

  it('compiles express, high stakes and whom it values', () => {
    const { express, highStakes, highValueCustomer } = policyUnderTest({
      express: { when: { customer: { highValue: true } } },
      highValueCustomer: { customer: { vip: true } },
      highStakes: { any: [{ express: true }, { severity: [1] }] },
    });
    const vip = contextOf({
      customer: { plan: null, annualValue: null, vip: true, since: null, criticalIssues: 0 },
    });
    for (const condition of [express?.when, highStakes, highValueCustomer]) {
      expect(condition?.holds(vip)).toBe(true);
      expect(condition?.holds(contextOf())).toBe(false);
    }
    expect(express).toMatchObject({ startTier: 2, dedicatedContact: true });
  });

  it('compiles windows', () => {
    const compiled = policyUnderTest({
      windows: [{ id: 'morning', zone: 'UTC', weekly: { wed: [['09:00', '12:00']] } }],
      triggers: [{ id: 'early', name: 'early', when: { during: 'morning' }, then: { flag: 'Look' } }],
    });
    const when = compiled.triggers[0]?.when;
    expect(when?.holds(contextOf())).toBe(true);
    expect(when?.changesAt(contextOf())).toBe(wednesdayTen + 2 * hourMs);
  });

  it('throws on a policy that nobody checked', () => {
    const { policy } = policyUnderTest({ matrix: [{ when: { always: true }, path: 'engineering' }] });
    const paths = policy.paths.filter(({ id }) => id !== 'engineering');
    expect(() => compilePolicy({ ...policy, paths }, 1)).toThrow('the policy has no path engineering');
    expect(smallPolicy.paths).toHaveLength(3);
  });
});

it.each([
  ['30 min', 30 * minuteMs],
  ['4 h', 4 * hourMs],
  ['1 h 30 min', 90 * minuteMs],
  ['2 days', 48 * hourMs],
])('%s', (text, expected) => {
  expect(durationMsOf(text)).toBe(expected);
});

it('throws on what is no length of time', () => {
  expect(() => durationMsOf('soon')).toThrow(RangeError);
});
