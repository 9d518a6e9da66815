// One question over facts, with the words for its yes and its no.
import type { Instant } from '../../model/instant.ts';
import type { ConditionContext } from './condition-context.ts';

export type ReasonParams = Record<string, string | number | boolean>;

/** Names the sentences of an answer: `condition.<word>` for yes, `condition.not-<word>` for no. */
export const questionWords = [
  'openFor',
  'openForAtTier',
  'idleFor',
  'failedAttempts',
  'reopened',
  'priorityNotTakenWithin',
  'keywords',
  'keywordList',
  'matches',
  'sentimentAtMost',
  'cancellationIntent',
  'legalThreat',
  'publicThreat',
  'shouting',
  'express',
  'customerHighValue',
  'customerPlan',
  'customerContract',
  'customerAnnualValue',
  'customerVip',
  'customerNotVip',
  'customerTenure',
  'customerCriticalIssues',
  'issueType',
  'disputeAbove',
  'contacts',
  'customersAlike',
  'chasers',
  'targetAtRisk',
  'targetUsed',
  'targetMissed',
  'commitmentWithin',
  'needs',
  'requestedBy',
  'severity',
  'priority',
  'tier',
  'status',
  'channel',
  'tag',
  'kind',
  'path',
  'during',
  'impact',
  'impactFree',
  'scope',
  'workaround',
  'scoreAtLeast',
  'fieldIs',
  'fieldContains',
  'fieldStartsWith',
  'fieldEndsWith',
  'fieldMatches',
  'fieldSet',
  'fieldAbove',
  'fieldBelow',
  'fieldChanged',
  'fieldInRange',
  'customerWaits',
  'agentWaits',
  'workingTime',
] as const;
export type QuestionWord = (typeof questionWords)[number];

export interface Question {
  readonly word: QuestionWord;
  /** null: nobody gathered the fact. */
  answer(context: ConditionContext): boolean | null;
  /** What the policy asked, for the sentence of a no. */
  readonly asked: ReasonParams;
  /** What was found, for the sentence of a yes. */
  found(context: ConditionContext): ReasonParams;
  /** Where a yes has more to tell than the word's own sentence. */
  foundAs?(context: ConditionContext): 'sentimentHeard' | undefined;
  changesAt?(context: ConditionContext): Instant | null;
}

/** A list as the sentences show it. */
export function listed(entries: readonly (string | number)[]): string {
  return entries.join(', ');
}
