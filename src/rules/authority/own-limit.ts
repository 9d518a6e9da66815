/** What a limit allows, and what is left of it for a ticket and its customer. */
import type { CompensationAction, PastCompensation } from '../../model/compensation.ts';
import { dayMs } from '../../model/instant.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import { cents, type LimitRule, type Wish } from './limits.ts';

export interface SpokenLimit {
  readonly action: CompensationAction;
  readonly currency: string;
  readonly perCase: number;
  readonly perCustomer: { readonly amount: number; readonly days: number } | null;
}

export function sayLimit({ action, currency, perCase, perCustomer }: LimitRule): SpokenLimit {
  const days = perCustomer ? Math.round(durationMsOf(perCustomer.within) / dayMs) : 0;
  return {
    action,
    currency,
    perCase,
    perCustomer: perCustomer ? { amount: perCustomer.amount, days } : null,
  };
}

/** The most that `aboveLimit` lets pass now. */
export function leftOf(
  rule: LimitRule,
  { ticketId, receiverId, at }: Pick<Wish, 'ticketId' | 'receiverId' | 'at'>,
  before: readonly PastCompensation[],
): number {
  const alike = before.filter(({ action, currency }) => action === rule.action && currency === rule.currency);
  const onCase = sum(alike.filter((one) => one.ticketId === ticketId));
  const left = cents(rule.perCase) - onCase;
  if (!rule.perCustomer) return Math.max(0, left) / 100;
  const since = at - durationMsOf(rule.perCustomer.within);
  const lately = sum(alike.filter((one) => one.receiverId === receiverId && one.givenAt > since));
  return Math.max(0, Math.min(left, cents(rule.perCustomer.amount) - lately)) / 100;
}

function sum(of: readonly PastCompensation[]): number {
  return of.reduce((total, { amount }) => total + cents(amount), 0);
}
