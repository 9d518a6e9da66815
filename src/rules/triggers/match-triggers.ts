// Finds the triggers of a policy that a ticket meets now. Whether one has acted before is the ticket's own record.
import type { TriggerAction } from '../../model/policy-trigger.ts';
import type { Reason, TriggerId } from '../../model/words.ts';
import type { CompiledPolicy, CompiledTrigger } from '../policy/compile-policy.ts';
import type { ConditionContext } from './condition-context.ts';

export interface TriggerMatch {
  readonly triggerId: TriggerId;
  readonly name: string;
  readonly action: TriggerAction;
  readonly because: readonly Reason[];
  /** It says what it would have done and does nothing. */
  readonly shadow: boolean;
  /** One before it holds and is the last to act. */
  readonly isHeldBack: boolean;
}

/** In the policy's order, all of them judged on the ticket as it is now. */
export function matchTriggers(
  { triggers }: Pick<CompiledPolicy, 'triggers'>,
  context: ConditionContext,
): TriggerMatch[] {
  const matches: TriggerMatch[] = [];
  let isHeldBack = false;
  for (const { id, name, when, then, last, ...trigger } of triggers) {
    if (!when.holds(context)) continue;
    const shadow = isInShadow(trigger.shadow, context);
    const because = when.because(context);
    matches.push({ triggerId: id, name, action: then, because, shadow, isHeldBack });
    // One in shadow only speaks: it keeps nobody from acting.
    if (last && !shadow) isHeldBack = true;
  }
  return matches;
}

function isInShadow(shadow: CompiledTrigger['shadow'], { teamId }: ConditionContext): boolean {
  return typeof shadow === 'boolean' ? shadow : teamId !== undefined && shadow.includes(teamId);
}
