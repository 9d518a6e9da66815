// What a policy wants to know of other tickets: nothing is looked up that no condition asks for.
import type { DurationMs } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import { conditionsIn, leavesOf } from './conditions-in-policy.ts';
import { durationMsOf } from './duration-ms.ts';

export interface ElsewhereAsked {
  /** The longest window of a condition; 0: none asks. */
  readonly contactsWithinMs: DurationMs;
  readonly customersWithinMs: DurationMs;
}

/** null: the policy asks nothing of other tickets. */
export function elsewhereAsked(policy: Policy): ElsewhereAsked | null {
  let contactsWithinMs = 0;
  let customersWithinMs = 0;
  let isAsked = policy.triggers.some(({ then }) => then.notify?.includes('dedicated contact'));
  for (const { leaf } of conditionsIn(policy).flatMap(leavesOf)) {
    if ('contacts' in leaf) contactsWithinMs = Math.max(contactsWithinMs, durationMsOf(leaf.contacts.within));
    if ('customersAlike' in leaf)
      customersWithinMs = Math.max(customersWithinMs, durationMsOf(leaf.customersAlike.within));
    if ('customer' in leaf && leaf.customer.criticalIssuesAtLeast !== undefined) isAsked = true;
  }
  isAsked ||= contactsWithinMs + customersWithinMs > 0;
  return isAsked ? { contactsWithinMs, customersWithinMs } : null;
}
