// The mood words of the policy's languages, indexed once for all messages.
import type { PolicyLanguage } from '../../model/policy.ts';
import { englishMood } from './languages/english-mood.ts';
import { germanMood } from './languages/german-mood.ts';
import type { Language } from './languages/language.ts';
import type { MoodGroup, MoodWords, WeighedPhrases } from './languages/mood-words.ts';
import { type ReadingLanguages, readingLanguages } from './languages/read-language.ts';
import { readWords } from './read-words.ts';
import { type MetWord, rememberedByWord, type WordMemory } from './words-met.ts';

const moodWords: Readonly<Record<PolicyLanguage, MoodWords>> = { en: englishMood, de: germanMood };

/** Before a word that is meant in this form only. */
const exactMark = '=';

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
  /** By stem. */
  readonly next: Map<string, MoodNode>;
  /** By a word that is meant in this form only. */
  readonly oneForm: Map<string, MoodNode>;
  number: MoodNode | null;
}

export interface MoodIndex {
  readonly languages: ReadingLanguages;
  /** One tree for each language. */
  readonly trees: readonly MoodNode[];
  /** For each language whether a phrase may begin with a word. */
  readonly begins: readonly ((memory: WordMemory, word: MetWord) => boolean)[];
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
  const trees = languages.each.map((language, at) => treeOf(language, each[at]?.phrases ?? []));
  const begins = trees.map((tree, at) => {
    const isNumber = ({ text }: MetWord) => isDigits(text) || each[at]?.numbers.has(text) === true;
    return rememberedByWord(
      (word) =>
        tree.next.has(word.stems[at] as string) ||
        tree.oneForm.has(word.text) ||
        (tree.number !== null && isNumber(word)),
    );
  });
  return { languages, each, trees, begins };
}

function treeOf(language: Language, lists: readonly WeighedPhrases[]): MoodNode {
  const root = newNode();
  for (const { group, points, phrases } of lists) {
    for (const written of phrases) {
      const phrase = written.replaceAll(exactMark, '');
      const exact = new Set(
        written.split(' ').flatMap((word) => (word[0] === exactMark ? [word.slice(1)] : [])),
      );
      const { words } = readWords(phrase, language.readAs);
      const node = words.reduce((from, word) => stepTo(from, word, { language, exact }), root);
      // What stands first in the lists counts: feelings before faults before small words.
      if (node !== root) node.said ??= { phrase, group, points };
    }
  }
  return root;
}

function newNode(): MoodNode {
  return { said: null, next: new Map(), oneForm: new Map(), number: null };
}

interface Step {
  readonly language: Language;
  readonly exact: ReadonlySet<string>;
}

function stepTo(from: MoodNode, word: string, { language, exact }: Step): MoodNode {
  if (isDigits(word)) return (from.number ??= newNode());
  const isExact = exact.has(word);
  const below = isExact ? from.oneForm : from.next;
  const key = isExact ? word : language.stem(word);
  const node = below.get(key) ?? newNode();
  below.set(key, node);
  return node;
}

export function isDigits(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(word);
}
