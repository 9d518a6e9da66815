// The sum of the points of all scores of the policy that hold.
import type { Instant } from '../../model/instant.ts';
import { type CompiledCondition, earlier } from './compiled-condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { listed, type Question } from './question.ts';

export interface CompiledScore {
  readonly name: string;
  readonly points: number;
  readonly when: CompiledCondition;
}

export function compileScore(least: number, scores: readonly CompiledScore[]): Question {
  return {
    word: 'scoreAtLeast',
    asked: { atLeast: least },
    answer: (context) => scoreOf(scores, context) >= least,
    found: (context) => ({
      points: scoreOf(scores, context),
      scores: listed(
        scores.filter(({ when }) => when.holds(context)).map(({ name, points }) => `${name} ${points}`),
      ),
    }),
    changesAt: (context) =>
      scores.reduce<Instant | null>((first, { when }) => earlier(first, when.changesAt(context)), null),
  };
}

function scoreOf(scores: readonly CompiledScore[], context: ConditionContext): number {
  return scores.reduce((sum, { points, when }) => (when.holds(context) ? sum + points : sum), 0);
}
