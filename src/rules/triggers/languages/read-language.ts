// The languages that there are, and several of them read as one: a desk's customers mix them within a message.
import type { PolicyLanguage } from '../../../model/policy.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Language, NegationWords } from './language.ts';

const languages: Readonly<Record<PolicyLanguage, Language>> = { en: english, de: german };

/** Word lists of all languages together; stems stay apart. */
export interface ReadingLanguages {
  readonly each: readonly Language[];
  readonly readAs: ReadonlyMap<string, readonly string[]>;
  readonly dropped: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly negation: NegationWords;
}

const known = new Map<string, ReadingLanguages>();

/** The same for the same languages, so that a text that is read once can be searched with several indexes. */
export function readingLanguages(ids: readonly PolicyLanguage[]): ReadingLanguages {
  const key = ids.join(' ');
  const found = known.get(key) ?? readTogether(ids);
  known.set(key, found);
  return found;
}

function readTogether(ids: readonly PolicyLanguage[]): ReadingLanguages {
  const each = [...new Set(ids)].map((id) => languages[id]);
  const union = (list: (language: Language) => ReadonlySet<string>) =>
    new Set(each.flatMap((one) => [...list(one)]));
  return {
    each,
    readAs: new Map(each.flatMap(({ readAs }) => [...readAs])),
    dropped: union(({ dropped }) => dropped),
    fillers: union(({ fillers }) => fillers),
    negation: unionOf(each.map(({ negation }) => negation)),
  };
}

function unionOf(all: readonly NegationWords[]): NegationWords {
  const union = (list: keyof NegationWords) => new Set(all.flatMap((words) => [...words[list]]));
  return {
    cues: union('cues'),
    cuePairs: union('cuePairs'),
    ends: union('ends'),
    cancels: union('cancels'),
    deeds: union('deeds'),
    abilities: union('abilities'),
    judgements: union('judgements'),
    complaints: union('complaints'),
    auxiliaries: union('auxiliaries'),
    subjects: union('subjects'),
    comparisons: union('comparisons'),
  };
}
