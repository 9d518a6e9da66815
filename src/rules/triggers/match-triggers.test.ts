import { expect, it } from 'vitest';
import { contextOf, policyUnderTest } from '../policy/fixtures/policy-under-test.ts';
import { matchTriggers } from './match-triggers.ts';

const compiled = policyUnderTest({
  triggers: [
    { id: 'worst', name: 'worst', when: { severity: [1] }, then: { escalate: {} } },
    {
      id: 'tried',
      name: 'tried in vain',
      when: { failedAttempts: { atLeast: 3 } },
      then: { flag: 'Look' },
      shadow: true,
    },
    {
      id: 'early',
      name: 'early',
      when: { all: [{ tier: [1] }, { status: ['open'] }] },
      then: { tag: ['early'] },
    },
  ],
});

it('gives the triggers that a ticket meets, in the order of the policy, with act and reasons', () => {
  expect(matchTriggers(compiled, contextOf({ failedAttempts: 4 }))).toEqual([
    {
      triggerId: 'tried',
      name: 'tried in vain',
      action: { flag: 'Look' },
      shadow: true,
      isHeldBack: false,
      because: [{ code: 'condition.failedAttempts', params: { count: 4 } }],
    },
    {
      triggerId: 'early',
      name: 'early',
      action: { tag: ['early'] },
      shadow: false,
      isHeldBack: false,
      because: [
        { code: 'condition.tier', params: { tier: 1 } },
        { code: 'condition.status', params: { status: 'open' } },
      ],
    },
  ]);
});

it('gives none where none holds', () => {
  expect(matchTriggers(compiled, contextOf({ tier: 2 }))).toEqual([]);
});
