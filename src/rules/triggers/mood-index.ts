// The mood words of the policy's languages, indexed once for all messages.
import type { PolicyLanguage } from '../../model/policy.ts';
import { englishMood } from './languages/english-mood.ts';
import { germanMood } from './languages/german-mood.ts';
import type { MoodGroup, MoodWords } from './languages/mood-words.ts';
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
  /** Stems, words in their one form, and numbers. */
  readonly wanted: readonly string[];
}

export interface MoodIndex {
  readonly languages: ReadingLanguages;
  /** For each language the phrases by their first stem, the longest first. */
  readonly byFirst: readonly ReadonlyMap<string, readonly MoodPhrase[]>[];
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
  const byFirst = languages.each.map((language, at) => {
    const map = new Map<string, MoodPhrase[]>();
    for (const { group, points, phrases } of each[at]?.phrases ?? []) {
      for (const written of phrases) {
        const exact = new Set(written.split(' ').flatMap((word) => (word[0] === exactMark ? [word.slice(1)] : [])));
        const phrase = written.replaceAll(exactMark, '');
        const words = readWords(phrase, language.readAs).words;
        const wanted = words.map((word) =>
          isDigits(word) ? anyNumber : exact.has(word) ? `${exactMark}${word}` : language.stem(word),
        );
        const first = words[0] === undefined ? undefined : isDigits(words[0]) ? anyNumber : language.stem(words[0]);
        if (first !== undefined) map.set(first, [...(map.get(first) ?? []), { phrase, group, points, wanted }]);
      }
    }
    for (const phrases of map.values()) phrases.sort((a, b) => b.wanted.length - a.wanted.length);
    return map;
  });
  return { languages, byFirst, each };
}

export function isDigits(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(word);
}
