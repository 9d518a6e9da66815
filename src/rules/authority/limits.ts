/** Up to which amount somebody acts alone: per case, and per customer within so many days. Sums are in cents. */
import type { CompensationAction, Money, PastCompensation } from '../../model/compensation.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import type { Role, TicketId } from '../../model/words.ts';
import { durationMsOf } from '../policy/duration-ms.ts';

/** What somebody wants to give, and to whom. */
export interface Wish extends Money {
  readonly action: CompensationAction;
  readonly ticketId: TicketId;
  readonly receiverId: PastCompensation['receiverId'];
  readonly at: Instant;
}

/** Why it is above somebody's limit; `earlier` is what counts towards the sum, oldest first. */
export type AboveLimit =
  | { readonly over: 'currency' }
  | {
      readonly over: 'case';
      readonly limit: number;
      readonly sum: number;
      readonly earlier: readonly Earlier[];
    }
  | {
      readonly over: 'customer';
      readonly limit: number;
      readonly sum: number;
      readonly withinMs: DurationMs;
      readonly earlier: readonly Earlier[];
    };
export type Earlier = Pick<PastCompensation, 'amount' | 'givenAt'>;

export type LimitRule = Policy['limits'][number];

export function limitOf(
  policy: Policy,
  role: Role,
  asked: Pick<Wish, 'action' | 'currency'>,
): LimitRule | null {
  const { action, currency } = asked;
  return (
    policy.limits.find((one) => one.role === role && one.action === action && one.currency === currency) ??
    null
  );
}

/** null: somebody of this role may give it alone. A currency without a limit is nobody's to give. */
export function aboveLimit(
  policy: Policy,
  role: Role,
  wish: Wish,
  before: readonly PastCompensation[],
): AboveLimit | null {
  const rule = limitOf(policy, role, wish);
  if (rule === null) return { over: 'currency' };
  const alike = before
    .filter(({ action, currency }) => action === wish.action && currency === wish.currency)
    .toSorted((a, b) => a.givenAt - b.givenAt);
  const onCase = alike.filter(({ ticketId }) => ticketId === wish.ticketId);
  const { perCase, perCustomer } = rule;
  if (perCustomer) {
    const withinMs = durationMsOf(perCustomer.within);
    const lately = alike.filter((one) => isLately(one, wish, withinMs));
    const sum = sumWith(lately, wish.amount);
    if (cents(sum) > cents(perCustomer.amount))
      return { over: 'customer', limit: perCustomer.amount, sum, withinMs, earlier: lately };
  }
  const sum = sumWith(onCase, wish.amount);
  return cents(sum) > cents(perCase) ? { over: 'case', limit: perCase, sum, earlier: onCase } : null;
}

/** Half-open: what was given exactly so long ago no longer counts. */
function isLately({ receiverId, givenAt }: PastCompensation, wish: Wish, withinMs: DurationMs): boolean {
  return receiverId === wish.receiverId && givenAt > wish.at - withinMs;
}

function sumWith(earlier: readonly Earlier[], amount: number): number {
  return earlier.reduce((sum, one) => sum + cents(one.amount), cents(amount)) / 100;
}

/** Whole cents, so that sums of amounts are exact. */
export function cents(amount: number): number {
  return Math.round(amount * 100);
}

/** How far back the limits of a policy look, ms. */
export function widestWindowMs(policy: Policy): DurationMs {
  const windows = policy.limits.map(({ perCustomer }) =>
    perCustomer ? durationMsOf(perCustomer.within) : 0,
  );
  return Math.max(0, ...windows);
}
