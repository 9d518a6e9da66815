// Reads what a customer's message says in the policy's own phrases. What leaves here are those phrases, never his words.
import type { IssueTypeId, Reason } from '../../model/words.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { findPhrases, type ReadText, wordsOfPhrase } from './keywords.ts';

/** The phrases of keyword lists and conditions that the text says, word for word as the policy writes them. */
export function readSignals({ phrases }: CompiledPolicy, text: string | ReadText): string[] {
  return findPhrases(phrases, text);
}

export interface DetectedIssueType {
  readonly issueType: IssueTypeId;
  readonly because: readonly Reason[];
}

/**
 * The issue type whose phrases the text says most of, counted in words, so that a long phrase weighs more than a
 * short one. A tie goes to the type that stands first in the policy; null when no phrase is said.
 */
export function detectIssueType(compiled: CompiledPolicy, text: string): DetectedIssueType | null {
  const said = new Set(findPhrases(compiled.issueTypePhrases, text));
  if (said.size === 0) return null;
  let best: DetectedIssueType | null = null;
  let bestWeight = 0;
  for (const { id, keywords } of compiled.policy.issueTypes) {
    const own = [...new Set(keywords)].filter((phrase) => said.has(phrase));
    const weight = own.reduce(
      (sum, phrase) => sum + wordsOfPhrase(phrase, compiled.phrases.languages).length,
      0,
    );
    if (weight <= bestWeight) continue;
    bestWeight = weight;
    const phrases = own.slice(0, 3).join(', ');
    best = { issueType: id, because: [{ code: 'issue-type.keywords', params: { issueType: id, phrases } }] };
  }
  return best;
}
