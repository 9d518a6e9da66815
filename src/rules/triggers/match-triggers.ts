// Finds the triggers of a policy that a ticket meets now. Whether one has acted before is the ticket's own record.
import type { TriggerAction } from '../../model/policy.ts';
import type { Reason, TriggerId } from '../../model/words.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import type { ConditionContext } from './condition-context.ts';

export interface TriggerMatch {
  readonly triggerId: TriggerId;
  readonly name: string;
  readonly action: TriggerAction;
  readonly because: readonly Reason[];
  /** It says what it would have done and does nothing. */
  readonly shadow: boolean;
}

/** In the policy's order. */
export function matchTriggers({ triggers }: CompiledPolicy, context: ConditionContext): TriggerMatch[] {
  return triggers
    .filter(({ when }) => when.holds(context))
    .map(({ id, name, when, then, shadow }) => ({
      triggerId: id,
      name,
      action: then,
      because: when.because(context),
      shadow,
    }));
}
