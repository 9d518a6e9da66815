// One question over facts, with the words for its yes and its no.
import type { Instant } from '../../model/instant.ts';
import type { ConditionContext } from './condition-context.ts';

export type ReasonParams = Record<string, string | number | boolean>;

export interface Question {
  /** Names the sentences: `condition.<word>` for yes, `condition.not-<word>` for no. */
  readonly word: string;
  /** null: nobody gathered the fact. */
  answer(context: ConditionContext): boolean | null;
  /** What the policy asked, for the sentence of a no. */
  readonly asked: ReasonParams;
  /** What was found, for the sentence of a yes. */
  found(context: ConditionContext): ReasonParams;
  changesAt?(context: ConditionContext): Instant | null;
}

/** A list as the sentences show it. */
export function listed(entries: readonly (string | number)[]): string {
  return entries.join(', ');
}
