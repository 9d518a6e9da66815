// Finds how bad a case is: the policy's definitions over facts in their order, the first that holds.
import type { Reason, Severity } from '../../model/words.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';

export interface FoundSeverity {
  readonly severity: Severity;
  readonly name: string;
  readonly because: readonly Reason[];
}

/** Mood never changes it: the context goes in without what was gathered of it, and the policy check refuses it. */
export function severityOf({ severities }: CompiledPolicy, context: ConditionContext): FoundSeverity {
  const calm = withoutMood(context);
  const found = severities.find(({ when }) => when.holds(calm)) ?? severities.at(-1);
  if (found === undefined) throw new Error('the policy defines no severity');
  const { severity, name } = found;
  const reasons = found.when.holds(calm) ? found.when.because(calm) : [];
  const isRemainder = reasons.every(({ code }) => code === 'condition.always');
  return {
    severity,
    name,
    because: isRemainder ? [{ code: 'severity.remainder', params: { severity } }] : reasons,
  };
}

function withoutMood(context: ConditionContext): ConditionContext {
  if (context.gathered?.mood === undefined) return context;
  const { mood: _, ...gathered } = context.gathered;
  return { ...context, gathered };
}
