// Finds phrases in a text by their words' stems: a hash map from the first word to the phrases that begin with it.
import type { PolicyLanguage } from '../../model/policy.ts';
import { readingLanguages, type ReadingLanguages } from './languages/read-language.ts';
import { isNegated } from './negation.ts';
import { cutWords, readWords, type WordRun } from './read-words.ts';
import {
  meetWord,
  type MetWord,
  rememberedByWord,
  type WordMemory,
  wordMemory,
  wordsOf,
} from './words-met.ts';

/** How many small words may stand between two words of a phrase: "cannot even log in". */
const mostFillers = 2;

export interface PhraseIndex {
  readonly languages: ReadingLanguages;
  readonly count: number;
  /** For each language the phrases that begin with a word, by its stem. */
  readonly byFirst: readonly ((memory: WordMemory, word: MetWord) => readonly IndexedPhrase[])[];
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
  const memory = wordMemory(languages);
  const distinct = [...new Set(phrases)].map((phrase) => ({
    phrase,
    words: wordsOfPhrase(phrase, languages).map((word) => meetWord(memory, word)),
  }));
  const byFirst = languages.each.map((_, at) => {
    const map = new Map<string, IndexedPhrase[]>();
    distinct.forEach(({ phrase, words }, number) => {
      const stems = words.map((word) => word.stems[at] as string);
      const [first] = stems;
      if (first !== undefined) map.set(first, [...(map.get(first) ?? []), { phrase, number, stems }]);
    });
    return rememberedByWord((word) => map.get(word.stems[at] as string) ?? none);
  });
  return { languages, count: distinct.length, byFirst };
}

const none: readonly IndexedPhrase[] = [];

/** The words that count: articles and forms of "to be" are left out, unless nothing else is there. */
export function wordsOfPhrase(phrase: string, languages: ReadingLanguages): readonly string[] {
  const { words } = readWords(phrase, languages.readAs);
  const telling = words.filter((word) => !languages.dropped.has(word));
  return telling.length === 0 ? words : telling;
}

/** A text, cut into words once, whatever is looked for in it. */
export interface ReadText {
  readonly languages: ReadingLanguages;
  readonly run: WordRun<MetWord>;
  /** What knows its words. */
  readonly memory: WordMemory;
}

export function readText(languages: ReadingLanguages, text: string): ReadText {
  const memory = wordMemory(languages);
  return { languages, run: cutWords(text, (written) => wordsOf(memory, written)), memory };
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
  { run, memory }: ReadText,
  visit: (match: PhraseMatch) => void,
): void {
  const { words } = run;
  for (let language = 0; language < index.byFirst.length; language++) {
    const beginWith = index.byFirst[language] as PhraseIndex['byFirst'][number];
    for (let start = 0; start < words.length; start++) {
      for (const { phrase, number, stems } of beginWith(memory, words[start] as MetWord)) {
        const end = stems.length === 1 ? start + 1 : endOfMatch(stems, run, start, language);
        if (end < 0 || isNegated(run, start, end, index.languages.negation)) continue;
        visit({ phrase, number, start });
      }
    }
  }
}

/** The phrase's words in their order within one clause, with at most some small words in between; -1 when it isn't there. */
function endOfMatch(
  wanted: readonly string[],
  { words, breaks }: WordRun<MetWord>,
  start: number,
  language: number,
): number {
  let at = start;
  for (let next = 1; next < wanted.length; next++) {
    for (let skipped = 0; ; skipped++) {
      at++;
      if (at >= words.length || breaks[at]) return -1;
      const { stems, isFiller } = words[at] as MetWord;
      if (stems[language] === wanted[next]) break;
      if (skipped === mostFillers || !isFiller) return -1;
    }
  }
  return at + 1;
}
