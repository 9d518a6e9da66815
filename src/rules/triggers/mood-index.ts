// The mood words of the policy's languages, indexed once for all messages.
import type { PolicyLanguage } from '../../model/policy.ts';
import { englishMood } from './languages/english-mood.ts';
import { germanMood } from './languages/german-mood.ts';
import type { Language } from './languages/language.ts';
import type { MoodGroup, MoodWords, WeighedPhrases } from './languages/mood-words.ts';
import { type ReadingLanguages, readingLanguages } from './languages/read-language.ts';
import { readWords } from './read-words.ts';

const moodWords: Readonly<Record<PolicyLanguage, MoodWords>> = { en: englishMood, de: germanMood };

/** Stands for any number. */
export const anyNumber = '#';
/** Before a word that is meant in this form only. */
export const exactMark = '=';

export interface MoodPhrase {
  /** As the word list writes it, without marks. */
  readonly phrase: string;
  readonly group: MoodGroup;
  readonly points: number;
}

/** Phrases as a tree of words, so that a word which begins a hundred phrases costs one look for each that follows. */
export interface MoodNode {
  /** The phrase that ends here. */
  said: MoodPhrase | null;
  /** By stem, by `=word` for one form only, and by `#` for any number. */
  readonly next: Map<string, MoodNode>;
}

export interface MoodIndex {
  readonly languages: ReadingLanguages;
  /** One tree for each language. */
  readonly trees: readonly MoodNode[];
  readonly each: readonly MoodWords[];
}

const known = new Map<ReadingLanguages, MoodIndex>();

export function moodIndex(ids: readonly PolicyLanguage[]): MoodIndex {
  const languages = readingLanguages(ids);
  const found = known.get(languages) ?? makeIndex(languages);
  known.set(languages, found);
  return found;
}

function makeIndex(languages: ReadingLanguages): MoodIndex {
  const each = languages.each.map(({ id }) => moodWords[id]);
  return {
    languages,
    each,
    trees: languages.each.map((language, at) => treeOf(language, each[at]?.phrases ?? [])),
  };
}

function treeOf(language: Language, lists: readonly WeighedPhrases[]): MoodNode {
  const root: MoodNode = { said: null, next: new Map() };
  for (const { group, points, phrases } of lists) {
    for (const written of phrases) {
      const phrase = written.replaceAll(exactMark, '');
      const node = wordsWanted(written, phrase, language).reduce(stepTo, root);
      // What stands first in the lists counts: feelings before faults before small words.
      if (node !== root) node.said ??= { phrase, group, points };
    }
  }
  return root;
}

function stepTo(node: MoodNode, word: string): MoodNode {
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const made: MoodNode = { said: null, next: new Map() };
  node.next.set(word, made);
  return made;
}

function wordsWanted(written: string, phrase: string, language: Language): readonly string[] {
  const exact = new Set(written.split(' ').flatMap((word) => (word[0] === exactMark ? [word.slice(1)] : [])));
  return readWords(phrase, language.readAs).words.map((word) => {
    if (isDigits(word)) return anyNumber;
    return exact.has(word) ? `${exactMark}${word}` : language.stem(word);
  });
}

export function isDigits(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(word);
}
