// Phrases must be able to match: they need words, and each stands once in its list.
import type { Policy } from '../../model/policy.ts';
import { wordsOfPhrase } from '../triggers/keywords.ts';
import { readingLanguages } from '../triggers/languages/read-language.ts';
import { leavesOf, type PlacedCondition } from './conditions-in-policy.ts';
import { atValue, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

export function lintKeywords(
  policy: Policy,
  conditions: readonly PlacedCondition[],
  findings: PolicyFindings,
): void {
  const languages = readingLanguages(policy.languages);
  for (const [path, phrases] of phraseLists(policy, conditions)) {
    const seen = new Map<string, string>();
    phrases.forEach((phrase, index) => {
      const words = wordsOfPhrase(phrase, languages);
      const key = languages.each.map(({ stem }) => words.map(stem).join(' ')).join('|');
      const at = [...path, index];
      const before = seen.get(key);
      if (words.length === 0)
        findings.mistakes.push(atValue(at, `"${phrase}" holds no word`, 'Write words, or remove it.'));
      else if (before !== undefined) {
        findings.doubts.push(atValue(at, `"${phrase}" says the same as "${before}"`, 'Keep one of the two.'));
      }
      seen.set(key, phrase);
    });
  }
}

function phraseLists(
  policy: Policy,
  conditions: readonly PlacedCondition[],
): [PolicyPath, readonly string[]][] {
  return [
    ...Object.entries(policy.keywordLists).map(([list, phrases]): [PolicyPath, readonly string[]] => [
      ['keywordLists', list],
      phrases,
    ]),
    ...policy.issueTypes.map(({ keywords }, index): [PolicyPath, readonly string[]] => [
      ['issueTypes', index, 'keywords'],
      keywords,
    ]),
    ...conditions
      .flatMap(leavesOf)
      .flatMap(({ leaf, path }): [PolicyPath, readonly string[]][] =>
        'keywords' in leaf ? [[[...path, 'keywords'], leaf.keywords]] : [],
      ),
  ];
}
