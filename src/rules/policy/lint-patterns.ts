// A regular expression must be one that RE2 can read, and must not match everything.
import { patternMistake } from '../triggers/patterns.ts';
import { leavesOf, type PlacedCondition } from './conditions-in-policy.ts';
import { atValue, type PolicyFindings } from './policy-finding.ts';

/** Each is tried on every message. */
const patternsMax = 100;

export function lintPatterns(conditions: readonly PlacedCondition[], findings: PolicyFindings): void {
  const placed = conditions
    .flatMap(leavesOf)
    .flatMap(({ leaf, path }) =>
      'matches' in leaf ? [{ source: leaf.matches, at: [...path, 'matches'] }] : [],
    );
  placed.forEach(({ source, at }, index) => {
    const mistake =
      index < patternsMax ? patternMistake(source) : `there are more than ${patternsMax} of them`;
    if (mistake === null) return;
    const message = `"${source}" can't be used as a regular expression: ${mistake}`;
    findings.mistakes.push(atValue(at, message, 'Write it in the syntax of RE2, or use keywords.'));
  });
}
