// The phrasebooks of the policy's languages, indexed once for all messages.
import type { PolicyLanguage } from '../../model/policy.ts';
import { indexPhrases, type PhraseIndex, type ReadText, visitPhrases, wordsOfPhrase } from './keywords.ts';
import { englishPhrases } from './languages/english-phrases.ts';
import { germanPhrases } from './languages/german-phrases.ts';
import type { Phrasebook } from './languages/phrasebook.ts';
import { readingLanguages } from './languages/read-language.ts';

const phrasebooks: Readonly<Record<PolicyLanguage, Phrasebook>> = { en: englishPhrases, de: germanPhrases };

export type PhraseList = Exclude<keyof Phrasebook, 'turns'>;
const lists = [
  'cancellation',
  'legalThreat',
  'publicThreat',
  'chasers',
  'thanks',
  'courtesies',
  'asks',
] as const satisfies readonly PhraseList[];

export interface MessageIndex {
  readonly phrases: PhraseIndex;
  /** In which lists a phrase stands. */
  readonly listsOf: ReadonlyMap<string, readonly PhraseList[]>;
  readonly turns: ReadonlySet<string>;
}

/** A phrase that a message says, each time that it does. */
export interface MessagePhrase {
  readonly phrase: string;
  readonly lists: readonly PhraseList[];
  /** Its first word. */
  readonly start: number;
}

const known = new Map<string, MessageIndex>();

/** The same index for the same languages: policies of many workspaces share it. */
export function messageIndex(languages: readonly PolicyLanguage[]): MessageIndex {
  const key = languages.join(' ');
  const found = known.get(key) ?? makeIndex(languages);
  known.set(key, found);
  return found;
}

export function messagePhrases(index: MessageIndex, read: ReadText): MessagePhrase[] {
  const said: MessagePhrase[] = [];
  visitPhrases(index.phrases, read, ({ phrase, start }) => {
    said.push({ phrase, lists: index.listsOf.get(phrase) ?? [], start });
  });
  return said;
}

function makeIndex(languages: readonly PolicyLanguage[]): MessageIndex {
  const books = languages.map((language) => phrasebooks[language]);
  const listsOf = new Map<string, PhraseList[]>();
  for (const list of lists) {
    for (const phrase of languages.flatMap((language) => distinct(phrasebooks[language][list], language))) {
      listsOf.set(phrase, [...(listsOf.get(phrase) ?? []), list]);
    }
  }
  return {
    phrases: indexPhrases(listsOf.keys(), languages),
    listsOf,
    turns: new Set(books.flatMap(({ turns }) => [...turns])),
  };
}

/** One of several forms of the same words: "our lawyer" and "our lawyers" are one. */
function distinct(phrases: readonly string[], language: PolicyLanguage): readonly string[] {
  const reading = readingLanguages([language]);
  const byStems = new Map<string, string>();
  for (const phrase of phrases) {
    const words = wordsOfPhrase(phrase, reading);
    const key = reading.each.map(({ stem }) => words.map(stem).join(' ')).join('|');
    if (!byStems.has(key)) byStems.set(key, phrase);
  }
  return [...byStems.values()];
}
