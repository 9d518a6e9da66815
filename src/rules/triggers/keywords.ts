// Finds phrases in a text by their words' stems: a hash map from the first word to the phrases that begin with it.
import type { PolicyLanguage } from '../../model/policy.ts';
import type { Language } from './languages/language.ts';
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
  return { languages, count: distinct.length, byFirst };
}

/** The words that count: articles and forms of "to be" are left out, unless nothing else is there. */
export function wordsOfPhrase(phrase: string, languages: ReadingLanguages): readonly string[] {
  const { words } = readWords(phrase, languages.readAs);
  const telling = words.filter((word) => !languages.dropped.has(word));
  return telling.length === 0 ? words : telling;
}

/** A text, cut into words once and stemmed once for each language, whatever is looked for in it. */
export interface ReadText {
  readonly languages: ReadingLanguages;
  readonly run: WordRun;
  /** For each language the stem of each word. */
  readonly stems: readonly (readonly string[])[];
}

export function readText(languages: ReadingLanguages, text: string): ReadText {
  const run = readWords(text, languages.readAs);
  return { languages, run, stems: languages.each.map((language) => stemsOf(language, run.words)) };
}

/** The phrases that the text says and does not deny, in the order in which they are met. */
export function findPhrases(index: PhraseIndex, text: string | ReadText): string[] {
  const isFound = new Uint8Array(index.count);
  const found: string[] = [];
  visitPhrases(index, typeof text === 'string' ? readText(index.languages, text) : text, (match) => {
    if (isFound[match.number] === 1) return;
    isFound[match.number] = 1;
    found.push(match.phrase);
  });
  return found;
}

export interface PhraseMatch {
  readonly phrase: string;
  readonly number: number;
  /** The first word. */
  readonly start: number;
}

/** Every place where a phrase is said and not denied. */
export function visitPhrases(
  index: PhraseIndex,
  { run, stems: stemsByLanguage }: ReadText,
  visit: (match: PhraseMatch) => void,
): void {
  index.byFirst.forEach((map, language) => {
    const stems = stemsByLanguage[language] as readonly string[];
    for (let start = 0; start < stems.length; start++) {
      const candidates = map.get(stems[start] as string);
      if (candidates === undefined) continue;
      for (const { phrase, number, stems: wanted } of candidates) {
        // Most candidates end here: their second word is no word that follows.
        if (wanted.length > 1 && run.breaks[start + 1] !== false) continue;
        const end = wanted.length === 1 ? start + 1 : endOfMatch(wanted, stems, run, start, index.languages);
        if (end < 0 || isNegated(run, start, end, index.languages.negation)) continue;
        visit({ phrase, number, start });
      }
    }
  });
}

/** The stems of words that were met. */
const stemMemory = new Map<Language, Map<string, string>>();

function stemsOf(language: Language, words: readonly string[]): readonly string[] {
  const memory = stemMemory.get(language) ?? new Map<string, string>();
  if (memory.size >= mostStems) memory.clear();
  stemMemory.set(language, memory);
  return words.map((word) => {
    if (word.length > longestWord) return word;
    const known = memory.get(word);
    if (known !== undefined) return known;
    const stem = language.stem(word);
    memory.set(word, stem);
    return stem;
  });
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
