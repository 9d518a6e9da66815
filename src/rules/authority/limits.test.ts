/** The sums of limits: exact, by case, customer, currency and window, against a count that knows nothing of the rule. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { CompensationAction, PastCompensation } from '../../model/compensation.ts';
import { dayMs, minuteMs } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import type { CompensationId, CustomerId, TicketId } from '../../model/words.ts';
import { plant, type Planted } from '../../../test/support/planted-bug.ts';
import { idOf } from '../../../test/support/world.ts';
import * as house from './limits.ts';
import { leftOf } from './own-limit.ts';

const now = Date.parse('2026-04-15T14:40:00Z');
const policy = {
  limits: [
    {
      role: 'agent',
      action: 'refund',
      currency: 'EUR',
      perCase: 100,
      perCustomer: { amount: 150, within: '30 days' },
    },
    { role: 'agent', action: 'credit', currency: 'EUR', perCase: 80.5 },
    {
      role: 'agent',
      action: 'refund',
      currency: 'GBP',
      perCase: 90,
      perCustomer: { amount: 90, within: '7 days' },
    },
    { role: 'manager', action: 'refund', currency: 'EUR', perCase: 1000 },
  ],
} as unknown as Policy;

/** Odd ones, and round ones that meet a limit exactly. */
const someCents = (max: number) =>
  fc.oneof(
    fc.integer({ min: 1, max }),
    fc.integer({ min: 1, max: max / 1000 }).map((round) => round * 1000),
  );

const past = fc.record({
  ticket: fc.integer({ min: 1, max: 3 }),
  receiver: fc.integer({ min: 1, max: 2 }),
  action: fc.constantFrom<CompensationAction>('refund', 'credit', 'expedite'),
  currency: fc.constantFrom('EUR', 'GBP', 'USD'),
  cents: someCents(9_000),
  agoMs: fc.oneof(
    fc.integer({ min: 0, max: 60 * dayMs }),
    fc.constantFrom(7 * dayMs, 30 * dayMs, 30 * dayMs - 1, 7 * dayMs - 1),
  ),
});
type Past = typeof past extends fc.Arbitrary<infer T> ? T : never;
const asked = fc.record({
  action: fc.constantFrom<CompensationAction>('refund', 'credit', 'expedite'),
  currency: fc.constantFrom('EUR', 'GBP', 'USD'),
  cents: someCents(16_000),
});

function rowOf(one: Past, index: number): PastCompensation {
  return {
    id: idOf<CompensationId>('text', index + 1),
    ticketId: idOf<TicketId>('ticket', one.ticket),
    receiverId: idOf<CustomerId>('customer', one.receiver),
    action: one.action,
    currency: one.currency,
    amount: one.cents / 100,
    givenAt: now - one.agoMs,
    reference: null,
  };
}

function wishOf(one: typeof asked extends fc.Arbitrary<infer T> ? T : never): house.Wish {
  const of = { ticketId: idOf<TicketId>('ticket', 1), receiverId: idOf<CustomerId>('customer', 1), at: now };
  return { action: one.action, currency: one.currency, amount: one.cents / 100, ...of };
}

/** Counted again in whole cents, one by one, from the plain words of the policy. */
function isAllowed(
  before: readonly Past[],
  wish: { action: string; currency: string; cents: number },
): boolean {
  const key = `${wish.action} ${wish.currency}`;
  const rule = {
    'refund EUR': [10_000, 15_000, 30],
    'credit EUR': [8_050, 0, 0],
    'refund GBP': [9_000, 9_000, 7],
  }[key];
  if (!rule) return false;
  const [perCase = 0, perCustomer = 0, days = 0] = rule;
  let [onCase, ofCustomer] = [wish.cents, wish.cents];
  for (const one of before) {
    if (`${one.action} ${one.currency}` !== key) continue;
    if (one.ticket === 1) onCase += one.cents;
    if (one.receiver === 1 && one.agoMs < days * dayMs) ofCustomer += one.cents;
  }
  return onCase <= perCase && (days === 0 || ofCustomer <= perCustomer);
}

function holds(rule: typeof house.aboveLimit, runs: number) {
  return fc.check(
    fc.property(fc.array(past, { maxLength: 12 }), asked, (before, wish) => {
      const above = rule(policy, 'agent', wishOf(wish), before.map(rowOf));
      return (above === null) === isAllowed(before, wish);
    }),
    { numRuns: runs, seed: 11 },
  );
}

describe('limits', () => {
  test('let pass exactly what the plain count lets pass', () => {
    expect(holds(house.aboveLimit, 3_000)).toMatchObject({ failed: false });
  });

  test('what is left may be given, and a cent more may not', () => {
    fc.assert(
      fc.property(fc.array(past, { maxLength: 12 }), (before) => {
        const rows = before.map(rowOf);
        const wish = wishOf({ action: 'refund', currency: 'EUR', cents: 1 });
        const left = leftOf(policy.limits[0] as house.LimitRule, wish, rows);
        const tries = (amount: number) => house.aboveLimit(policy, 'agent', { ...wish, amount }, rows);
        if (left > 0) expect(tries(left)).toBe(null);
        expect(tries(left + 0.01)).not.toBe(null);
      }),
    );
  });

  test('three times 33.33 and a cent are 100 exactly', () => {
    const row = (amount: number, index: number) =>
      rowOf(
        { ticket: 1, receiver: 1, action: 'refund', currency: 'EUR', cents: amount, agoMs: minuteMs },
        index,
      );
    const before = [3333, 3333, 3333].map(row);
    const wish = wishOf({ action: 'refund', currency: 'EUR', cents: 1 });
    expect(house.aboveLimit(policy, 'agent', wish, before)).toBe(null);
    expect(house.aboveLimit(policy, 'agent', { ...wish, amount: 0.02 }, before)).toMatchObject({
      over: 'case',
      sum: 100.01,
    });
  });
});

const copies: Planted[] = [];
afterAll(() => copies.forEach((copy) => copy.remove()));

const bugs = [
  [
    'what was given exactly thirty days ago still counts',
    'givenAt > wish.at - withinMs',
    'givenAt >= wish.at - withinMs',
  ],
  ['another currency counts as well', ' && currency === wish.currency)\n    .toSorted', ')\n    .toSorted'],
  [
    'the limit itself is above the limit',
    'cents(sum) > cents(perCustomer.amount)',
    'cents(sum) >= cents(perCustomer.amount)',
  ],
  ['every customer counts', 'receiverId === wish.receiverId && ', ''],
  [
    'amounts are added as they are',
    'sum + cents(one.amount), cents(amount)) / 100',
    'sum + Math.floor(one.amount) * 100, cents(amount)) / 100',
  ],
] as const;

test.each(bugs)('planted: %s', (_name, find, replace) => {
  const copy = plant({ file: 'rules/authority/limits.ts', find, replace }, ['model', 'rules']);
  copies.push(copy);
  const { aboveLimit } = copy.load<Pick<typeof house, 'aboveLimit'>>('rules/authority/limits.ts');
  expect(holds(aboveLimit, 3_000).failed, 'nobody noticed').toBe(true);
});
