// Finds phrases in a text by their words' stems: a hash map from the first word to the phrases that begin with it.
import type { PolicyLanguage } from '../../model/policy.ts';
import { readingLanguages, type ReadingLanguages } from './languages/read-language.ts';
import { isNegated } from './negation.ts';
import { readWords, type WordRun } from './read-words.ts';

/** How many small words may stand between two words of a phrase: "cannot even log in". */
const mostFillers = 2;
/** Stems that are remembered; after that the memory starts anew. */
const mostStems = 50_000;
/** Longer words are codes and logs; they stay as they are. */
const longestWord = 40;

export interface PhraseIndex {
  readonly languages: ReadingLanguages;
  readonly count: number;
  /** For each language the phrases by the stem of their first word. */
  readonly byFirst: readonly ReadonlyMap<string, readonly IndexedPhrase[]>[];
  /** For each language the stems of words that were met. */
  readonly stems: readonly Map<string, string>[];
}

interface IndexedPhrase {
  /** As the policy writes it. */
  readonly phrase: string;
  /** Its place among the policy's phrases, the same in all languages. */
  readonly number: number;
  readonly stems: readonly string[];
}

export function indexPhrases(phrases: Iterable<string>, ids: readonly PolicyLanguage[]): PhraseIndex {
  const languages = readingLanguages(ids);
  const distinct = [...new Set(phrases)];
  const byFirst = languages.each.map((language) => {
    const map = new Map<string, IndexedPhrase[]>();
    distinct.forEach((phrase, number) => {
      const stems = wordsOfPhrase(phrase, languages).map((word) => language.stem(word));
      const [first] = stems;
      if (first !== undefined) map.set(first, [...(map.get(first) ?? []), { phrase, number, stems }]);
    });
    return map;
  });
  return { languages, count: distinct.length, byFirst, stems: languages.each.map(() => new Map()) };
}

/** The words that count: articles and forms of "to be" are left out, unless nothing else is there. */
export function wordsOfPhrase(phrase: string, languages: ReadingLanguages): readonly string[] {
  const { words } = readWords(phrase, languages.readAs);
  const telling = words.filter((word) => !languages.dropped.has(word));
  return telling.length === 0 ? words : telling;
}

/** The phrases that the text says and does not deny, in the order in which they are met. */
export function findPhrases(index: PhraseIndex, text: string): string[] {
  const run = readWords(text, index.languages.readAs);
  const isFound = new Uint8Array(index.count);
  const found: string[] = [];
  index.byFirst.forEach((map, language) => {
    const stems = run.words.map((word) => stemOf(index, language, word));
    for (let start = 0; start < stems.length; start++) {
      const candidates = map.get(stems[start] as string);
      if (candidates === undefined) continue;
      for (const { phrase, number, stems: wanted } of candidates) {
        if (isFound[number] === 1) continue;
        const end = endOfMatch(wanted, stems, run, start, index.languages);
        if (end < 0 || isNegated(run, start, end, index.languages.negation)) continue;
        isFound[number] = 1;
        found.push(phrase);
      }
    }
  });
  return found;
}

function stemOf(index: PhraseIndex, language: number, word: string): string {
  if (word.length > longestWord) return word;
  const memory = index.stems[language] as Map<string, string>;
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= mostStems) memory.clear();
  const stem = (index.languages.each[language] as ReadingLanguages['each'][number]).stem(word);
  memory.set(word, stem);
  return stem;
}

/** The phrase's words in their order within one clause, with at most some small words in between; -1 when it isn't there. */
function endOfMatch(
  wanted: readonly string[],
  stems: readonly string[],
  { words, breaks }: WordRun,
  start: number,
  { fillers }: ReadingLanguages,
): number {
  let at = start;
  for (let next = 1; next < wanted.length; next++) {
    let skipped = 0;
    at++;
    while (at < stems.length && !breaks[at] && stems[at] !== wanted[next]) {
      if (skipped === mostFillers || !fillers.has(words[at] as string)) return -1;
      skipped++;
      at++;
    }
    if (at >= stems.length || breaks[at]) return -1;
  }
  return at + 1;
}
