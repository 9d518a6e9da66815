/** Amounts that are always approved as they were asked: the limit of whoever asks could be higher. */
import type { CompensationAction } from '../../model/compensation.ts';
import { dayMs, type Instant } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import type { Role } from '../../model/words.ts';
import { actionNames } from '../words/action-names.ts';
import { sayAmount, sayMoney } from '../words/say-money.ts';
import { cents, limitOf } from './limits.ts';

export interface DecidedApproval {
  readonly role: Role;
  readonly action: CompensationAction;
  readonly amount: number;
  readonly currency: string;
  /** Exactly the amount that was asked for; less, or a refusal, was needed to be looked at. */
  readonly inFull: boolean;
  readonly decidedAt: Instant;
}

export interface SuggestedLimit {
  readonly role: Role;
  readonly action: CompensationAction;
  readonly currency: string;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly days: number;
}

export const suggestionDays = 90;
/** Fewer than this are no habit. */
const countMin = 5;

/** For each role, action and currency: up to the first amount that was not approved in full. */
export function suggestLimits(
  policy: Policy,
  decided: readonly DecidedApproval[],
  now: Instant,
): SuggestedLimit[] {
  const groups = new Map<string, DecidedApproval[]>();
  for (const one of decided) {
    if (one.decidedAt <= now - suggestionDays * dayMs) continue;
    const key = `${one.role} ${one.action} ${one.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap((group) => suggestionOf(policy, group))
    .sort((a, b) => b.count - a.count);
}

function suggestionOf(policy: Policy, group: readonly DecidedApproval[]): SuggestedLimit[] {
  const [first] = group;
  if (!first) return [];
  const { role, action, currency } = first;
  const limit = limitOf(policy, role, first)?.perCase ?? 0;
  const stop = Math.min(
    ...group.filter(({ inFull }) => !inFull).map(({ amount }) => cents(amount)),
    Number.POSITIVE_INFINITY,
  );
  // Below the limit it was asked for because of the customer's sum; that says nothing of the case's limit.
  const always = group
    .map(({ amount }) => amount)
    .filter((amount) => cents(amount) < stop && cents(amount) > cents(limit));
  if (always.length < countMin) return [];
  const [from, to] = [Math.min(...always), Math.max(...always)];
  return [{ role, action, currency, count: always.length, from, to, limit, days: suggestionDays }];
}

export function saySuggestedLimit({ action, currency, count, from, to, days }: SuggestedLimit): string {
  const { many } = actionNames[action];
  const span =
    from === to ? sayMoney({ amount: from, currency }) : `${currency} ${sayAmount(from)}–${sayAmount(to)}`;
  return `${count} of ${count} ${many} of ${span} were approved in ${days} days`;
}
