// Says a condition before it is asked: what a row of the matrix or a trigger waits for, in the words of the reasons.
import type { Condition } from '../../model/condition.ts';
import { formatDuration } from '../clocks/durations.ts';
import { scopeOf, type CompiledPolicy } from '../policy/compile-policy.ts';
import { questionsOf, type ConditionScope } from '../triggers/compile-condition.ts';
import { compileCustomerFacts } from '../triggers/customer-questions.ts';
import { compileFact } from '../triggers/fact-questions.ts';
import { compileField } from '../triggers/field-questions.ts';
import type { Question } from '../triggers/question.ts';
import { catalogue } from './catalogue.ts';
import { sayReason, type Wording } from './say-reason.ts';

/** "production outage or data loss", "severity 1 or 2, high-value customer". Deep ones stand in brackets. */
export function sayCondition(condition: Condition, policy: CompiledPolicy): string {
  const scope = scopeOf(policy.policy, policy.windows);
  return say(condition, { scope, wording: { reader: timeless, policy } }, false, false);
}

/** What is only asked names no instant. */
const timeless = { zone: 'UTC', locale: 'en-GB', now: 0 };

interface Saying {
  readonly scope: ConditionScope;
  readonly wording: Wording;
}

function say(condition: Condition, saying: Saying, negated: boolean, isInner: boolean): string {
  if ('not' in condition) return say(condition.not, saying, !negated, isInner);
  if ('all' in condition) return joined(condition.all, negated ? ' or ' : ', ', saying, negated, isInner);
  if ('any' in condition) return joined(condition.any, negated ? ', ' : ' or ', saying, negated, isInner);
  if ('always' in condition) return negated ? 'never' : 'every ticket';
  return leaf(condition, saying, negated);
}

function joined(
  parts: readonly Condition[],
  glue: string,
  saying: Saying,
  negated: boolean,
  isInner: boolean,
): string {
  const words = parts.map((part) => say(part, saying, negated, parts.length > 1)).join(glue);
  return isInner && parts.length > 1 ? `(${words})` : words;
}

function leaf(condition: Condition, saying: Saying, negated: boolean): string {
  const word = (code: string) => sentence(code, {}, saying.wording, negated);
  if ('express' in condition) return word('express');
  if ('customer' in condition) {
    const { highValue, ...facts } = condition.customer;
    const said = compileCustomerFacts(facts).map((question) => asked(question, saying, negated));
    if (highValue !== undefined)
      said.push(sentence('customerHighValue', {}, saying.wording, negated === highValue));
    return said.join(negated ? ' or ' : ', ');
  }
  if ('impact' in condition) return every(compileFact(condition, saying.scope), saying, negated);
  if ('field' in condition) {
    const field = compileField(condition.field, saying.scope.fields);
    return asked(field.question, saying, negated !== field.negated);
  }
  if ('scoreAtLeast' in condition)
    return sentence('scoreAtLeast', { atLeast: condition.scoreAtLeast }, saying.wording, negated);
  return every(questionsOf(condition, saying.scope), saying, negated);
}

function every(questions: readonly Question[], saying: Saying, negated: boolean): string {
  return questions.map((question) => asked(question, saying, negated)).join(negated ? ' or ' : ', ');
}

function asked(question: Question, { wording }: Saying, negated: boolean): string {
  return sentence(question.word, question.asked, wording, negated);
}

function sentence(word: string, params: Question['asked'], wording: Wording, negated: boolean): string {
  const own = negated ? undefined : askedSentences[word];
  if (own !== undefined) return own(params, wording);
  const code = `condition.${negated ? 'not-' : ''}${word}`;
  return sayReason({ code: code in catalogue ? code : word, params }, wording);
}

type Sentence = (params: Question['asked'], wording: Wording) => string;
const count = (words: string): Sentence => {
  return ({ atLeast }) => `${String(atLeast)} or more ${words}`;
};
const span = (value: unknown) => formatDuration(Number(value), { withDays: true });
/** A yes tells what was found; before it is asked, only what would be enough is known. */
const askedSentences: Readonly<Record<string, Sentence>> = {
  failedAttempts: count('failed attempts'),
  reopened: ({ atLeast }) => `reopened ${String(atLeast)} times or more`,
  keywords: ({ keywords }) => `the customer says “${String(keywords)}”`,
  keywordList: ({ list }) => `the customer says a phrase of “${String(list)}”`,
  chasers: ({ atLeast }) => `asked for news ${String(atLeast)} times or more since our last answer`,
  contacts: ({ moreThan, withinMs }) =>
    `more than ${String(moreThan)} contacts on this issue within ${span(withinMs)}`,
  customersAlike: ({ moreThan, withinMs }) =>
    `more than ${String(moreThan)} customers with this issue within ${span(withinMs)}`,
  targetAtRisk: (params, wording) =>
    `${target(params, wording)} is near: ${span(params['leftMs'])} or less left`,
  targetUsed: (params, wording) =>
    `${String(params['percent'])} % of the time for ${target(params, wording)} used`,
  targetMissed: (params, wording) => `${target(params, wording)} missed`,
  commitmentWithin: ({ withinMs }) => `a date that somebody counts on is due within ${span(withinMs)}`,
  cancellationIntent: () => 'the customer speaks of leaving',
  legalThreat: () => 'the customer threatens with the law',
  publicThreat: () => 'the customer will turn to others',
  scoreAtLeast: ({ atLeast }) => `a score of ${String(atLeast)} or more`,
  fieldChanged: ({ field }) => `${String(field)} changed`,
};

function target(params: Question['asked'], wording: Wording): string {
  return sayReason({ code: 'condition.not-targetMissed', params }, wording).replace(/ not missed$/, '');
}
