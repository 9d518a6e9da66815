// Compiles a condition to closures. Negations are pushed down to the questions first, so that a question over a fact
// that nobody gathered holds neither way, and so that each negated question gives a reason of its own.
import type { Condition } from '../../model/condition.ts';
import type { Reason } from '../../model/words.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import { compileCustomerFacts } from './customer-questions.ts';
import { compileField } from './field-questions.ts';
import type { FieldsById } from './field-names.ts';
import { compileFact } from './fact-questions.ts';
import { compileGathered } from './gathered-questions.ts';
import { allOf, always, anyOf, type CompiledCondition, never } from './compiled-condition.ts';
import type { Question } from './question.ts';
import { compileScore } from './score.ts';
import { compileTime } from './time-questions.ts';
import { compileWaiting } from './waiting-questions.ts';

/** What conditions lean on in the rest of the policy. */
export interface ConditionScope {
  readonly windows: ReadonlyMap<string, CompiledCalendar>;
  readonly keywordLists: Readonly<Record<string, readonly string[]>>;
  /** The policy's own fields. */
  readonly fields: FieldsById;
  readonly express: Condition | null;
  readonly highValueCustomer: Condition | null;
  readonly scores: readonly { readonly name: string; readonly when: Condition; readonly points: number }[];
}

export function compileCondition(condition: Condition, scope: ConditionScope): CompiledCondition {
  return compile(condition, scope, false);
}

function compile(condition: Condition, scope: ConditionScope, negated: boolean): CompiledCondition {
  if ('all' in condition) return combine(condition.all, scope, negated, negated ? anyOf : allOf);
  if ('any' in condition) return combine(condition.any, scope, negated, negated ? allOf : anyOf);
  if ('not' in condition) return compile(condition.not, scope, !negated);
  if ('always' in condition) return negated ? never : always;
  if ('express' in condition) return standIn(scope.express, scope, negated, 'express');
  if ('customer' in condition) {
    const { highValue, ...facts } = condition.customer;
    const parts = compileCustomerFacts(facts).map((question) => ask(question, negated));
    if (highValue !== undefined) {
      parts.push(standIn(scope.highValueCustomer, scope, negated === highValue, 'customerHighValue'));
    }
    return negated ? anyOf(parts) : allOf(parts);
  }
  if ('impact' in condition) {
    const questions = compileFact(condition, scope).map((question) => ask(question, negated));
    return negated ? anyOf(questions) : allOf(questions);
  }
  if ('field' in condition) {
    const field = compileField(condition.field, scope.fields);
    return ask(field.question, negated !== field.negated);
  }
  if ('scoreAtLeast' in condition) {
    const scores = scope.scores.map(({ name, when, points }) => ({
      name,
      points,
      when: compile(when, scope, false),
    }));
    return ask(compileScore(condition.scoreAtLeast, scores), negated);
  }
  const parts = questionsOf(condition, scope).map((question) => ask(question, negated));
  return negated ? anyOf(parts) : allOf(parts);
}

/** The questions of a leaf that stands for nothing else in the policy. */
export function questionsOf(condition: Condition, scope: ConditionScope): Question[] {
  return [
    ...compileTime(condition, scope),
    ...compileFact(condition, scope),
    ...compileGathered(condition),
    ...compileWaiting(condition),
  ];
}

function combine(
  conditions: readonly Condition[],
  scope: ConditionScope,
  negated: boolean,
  combined: (parts: readonly CompiledCondition[]) => CompiledCondition,
): CompiledCondition {
  return combined(conditions.map((condition) => compile(condition, scope, negated)));
}

/** A word that stands for a condition elsewhere in the policy. Without that condition it is false. */
function standIn(
  condition: Condition | null,
  scope: ConditionScope,
  negated: boolean,
  word: 'express' | 'customerHighValue',
): CompiledCondition {
  const reason: Reason = { code: `condition.${negated ? 'not-' : ''}${word}` };
  if (condition === null) return negated ? { ...always, because: () => [reason] } : never;
  const inner = compile(condition, scope, negated);
  return { ...inner, because: () => [reason] };
}

/** A single question, or its negation. */
function ask(question: Question, negated: boolean): CompiledCondition {
  const wanted = !negated;
  return {
    holds: (context) => question.answer(context) === wanted,
    because: (context) => [
      negated
        ? { code: `condition.not-${question.word}`, params: question.asked }
        : {
            code: `condition.${question.foundAs?.(context) ?? question.word}`,
            params: question.found(context),
          },
    ],
    changesAt: (context) => question.changesAt?.(context) ?? null,
  };
}
