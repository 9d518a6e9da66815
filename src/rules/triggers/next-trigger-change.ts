// Says when a ticket must be looked at again although nothing happens to it.
import type { Instant } from '../../model/instant.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { earlier } from './compiled-condition.ts';
import type { ConditionContext } from './condition-context.ts';

/**
 * The earliest instant after now at which time alone can change what a trigger answers, or null when it never does.
 * A trigger that another of its questions holds back for good is left out: it can't change by waiting.
 */
export function nextTriggerChange({ triggers }: CompiledPolicy, context: ConditionContext): Instant | null {
  return triggers.reduce<Instant | null>((first, { when }) => earlier(first, when.changesAt(context)), null);
}
