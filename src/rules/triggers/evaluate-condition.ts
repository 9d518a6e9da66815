// Asks one condition about one ticket and says why it holds.
import type { Reason } from '../../model/words.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import type { ConditionContext } from './condition-context.ts';

export type Evaluation =
  | { readonly holds: true; readonly because: readonly Reason[] }
  | { readonly holds: false };

export function evaluateCondition(condition: CompiledCondition, context: ConditionContext): Evaluation {
  return condition.holds(context) ? { holds: true, because: condition.because(context) } : { holds: false };
}
