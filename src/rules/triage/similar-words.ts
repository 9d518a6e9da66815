// The words by which a ticket is like another: those of its subject that say what it is about.
import type { PolicyLanguage } from '../../model/policy.ts';
import { readingLanguages } from '../triggers/languages/read-language.ts';
import { wordSet } from '../triggers/languages/word-set.ts';
import { readWords } from '../triggers/read-words.ts';

/** Every second subject holds one of these. */
const common = wordSet(`
  help problem issue question urgent request please error errors bug support ticket need with from when after since the and for not can
  can't does cannot get getting have has are was you your our all any how what why new old some there here about into
  fwd re aw wg hilfe problem frage dringend anfrage bitte fehler mit von wenn nach seit und für nicht kann geht ist wie
  was warum neu alle hier über beim unser unsere`);

const wordsMax = 12;

/** Distinct, in the order of the subject, each with its common form. */
export function tellingWords(
  subject: string,
  languages: readonly PolicyLanguage[],
): { readonly word: string; readonly stem: string }[] {
  const reading = readingLanguages(languages);
  const stemOf = (word: string) => reading.each[0]?.stem(word) ?? word;
  const words = readWords(subject, reading.readAs).words.filter(
    (word) =>
      word.length > 2 && !common.has(word) && !reading.fillers.has(word) && !reading.dropped.has(word),
  );
  const distinct = new Map(words.map((word) => [stemOf(word), word]));
  return [...distinct].map(([stem, word]) => ({ word, stem })).slice(0, wordsMax);
}

/** Two words in common make tickets alike; one where a subject says no more than that. */
export function sharedWords(
  own: readonly { readonly word: string; readonly stem: string }[],
  other: readonly { readonly word: string; readonly stem: string }[],
): string[] {
  const theirs = new Set(other.map(({ stem }) => stem));
  const shared = own.filter(({ stem }) => theirs.has(stem)).map(({ word }) => word);
  const least = Math.min(2, own.length, other.length);
  return shared.length >= Math.max(1, least) ? shared : [];
}
