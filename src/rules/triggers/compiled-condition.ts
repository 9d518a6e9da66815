// A condition ready to be asked many times, and how conditions combine.
import type { Instant } from '../../model/instant.ts';
import type { Reason } from '../../model/words.ts';
import type { ConditionContext } from './condition-context.ts';

export interface CompiledCondition {
  holds(context: ConditionContext): boolean;
  /** One reason for each question that was answered yes. To be asked when the condition holds. */
  because(context: ConditionContext): Reason[];
  /**
   * The earliest instant after now at which the answer can change although nothing happens to the ticket; null when
   * time alone never changes it. The answer need not change then: ask again, and ask for the next instant.
   */
  changesAt(context: ConditionContext): Instant | null;
}

export const always: CompiledCondition = {
  holds: () => true,
  because: () => [{ code: 'condition.always' }],
  changesAt: () => null,
};

export const never: CompiledCondition = { holds: () => false, because: () => [], changesAt: () => null };

export function allOf(parts: readonly CompiledCondition[]): CompiledCondition {
  if (parts.length === 1) return parts[0] as CompiledCondition;
  return {
    // Asked for every ticket after every command: a loop costs half of what a callback does.
    holds: (context) => {
      for (const part of parts) if (!part.holds(context)) return false;
      return true;
    },
    because: (context) => parts.flatMap((part) => part.because(context)),
    // A part that is false for good holds the whole at false, whatever the clock does to the others.
    changesAt: (context) => changeUnless(parts, context, false),
  };
}

export function anyOf(parts: readonly CompiledCondition[]): CompiledCondition {
  if (parts.length === 1) return parts[0] as CompiledCondition;
  return {
    holds: (context) => {
      for (const part of parts) if (part.holds(context)) return true;
      return false;
    },
    because: (context) => parts.flatMap((part) => (part.holds(context) ? part.because(context) : [])),
    changesAt: (context) => changeUnless(parts, context, true),
  };
}

/** The earliest change of a part, or null when one part stands at `settled` for good. */
function changeUnless(
  parts: readonly CompiledCondition[],
  context: ConditionContext,
  settled: boolean,
): Instant | null {
  let first: Instant | null = null;
  for (const part of parts) {
    const at = part.changesAt(context);
    if (at === null && part.holds(context) === settled) return null;
    if (at !== null && (first === null || at < first)) first = at;
  }
  return first;
}

/** The earlier of two instants that may be null. */
export function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
