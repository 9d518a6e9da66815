import { describe, expect, it } from 'vitest';
import { contextOf, policyUnderTest } from '../policy/fixtures/policy-under-test.ts';
import { severityOf } from './severity-of.ts';

const compiled = policyUnderTest({
  severities: [
    { severity: 1, name: 'Critical', when: { impact: { productionOutage: true } } },
    {
      severity: 2,
      name: 'High',
      when: { any: [{ impact: { keyTaskBlocked: true } }, { workaround: ['none'] }] },
    },
    { severity: 4, name: 'Question', when: { always: true } },
  ],
});

describe('severityOf', () => {
  it('takes the first definition that holds, with its reasons', () => {
    const impact = { productionOutage: true, keyTaskBlocked: true };
    expect(severityOf(compiled, contextOf({ impact, workaround: 'none' }))).toEqual({
      severity: 1,
      name: 'Critical',
      because: [{ code: 'condition.impact', params: { impact: 'productionOutage' } }],
    });
    expect(severityOf(compiled, contextOf({ workaround: 'none' }))).toMatchObject({
      severity: 2,
      name: 'High',
    });
  });

  it('says of the last one that no worse one applies', () => {
    expect(severityOf(compiled, contextOf())).toEqual({
      severity: 4,
      name: 'Question',
      because: [{ code: 'severity.remainder', params: { severity: 4 } }],
    });
  });

  it('is the same in every mood, even of a policy that nobody checked', () => {
    const angry = {
      ...compiled,
      severities: [
        {
          severity: 1 as const,
          name: 'Angry',
          when: {
            holds: ({ gathered }: ReturnType<typeof contextOf>) => (gathered?.mood?.sentiment ?? 0) < 0,
            because: () => [],
            changesAt: () => null,
          },
        },
        ...compiled.severities,
      ],
    };
    const mood = { sentiment: -1, shouting: true, cancellation: 'I will cancel', legalThreat: 'sue you' };
    const gathered = { mood, needs: ['engineering'] };
    expect(severityOf(angry, contextOf({}, { gathered })).severity).toBe(4);
  });
});
