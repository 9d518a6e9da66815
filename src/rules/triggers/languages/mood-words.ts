// What tells mood in one language: phrases with points, gathered by the reason for which they speak. Another language is
// one more file like german-mood.ts and its line in mood-index.ts; docs/guide/mood.md says how points are chosen.
import { phraseList } from './phrase-list.ts';

/** How he feels. All of it counts. */
export const feelings = ['anger', 'rudeness', 'displeasure', 'sarcasm', 'leaving'] as const;
/** What went wrong. Together they make a message displeased, never angry, however long its list of faults. */
const faults = ['delay', 'waiting', 'silence', 'loss', 'failure', 'money'] as const;
/** Small words that complaints are made of. They speak only beside something else, and little in a long text. */
export const undertones = ['undertone'] as const;
/** A plain question or request. It takes something off. */
export const requests = ['request'] as const;
export const kindnesses = ['praise', 'thanks'] as const;

export type MoodGroup =
  | (typeof feelings)[number]
  | (typeof faults)[number]
  | (typeof undertones)[number]
  | (typeof requests)[number]
  | (typeof kindnesses)[number];

export interface WeighedPhrases {
  readonly group: MoodGroup;
  /** 1 makes a message displeased by itself. */
  readonly points: number;
  /** In any word form; `=late` in this form only; a number stands for any number. */
  readonly phrases: readonly string[];
}

export interface MoodWords {
  readonly phrases: readonly WeighedPhrases[];
  /** Directly before praise they turn it round: not happy. */
  readonly denials: ReadonlySet<string>;
  /** Between a denial and what it denies: not really that happy. */
  readonly between: ReadonlySet<string>;
  /** After a denial they make it no denial: not only great. */
  readonly noDenials: ReadonlySet<string>;
  /** Numbers that are written as words. */
  readonly numbers: ReadonlySet<string>;
  /** Parts by which a hashtag complains: #worstservice. */
  readonly badTags: readonly string[];
  readonly goodTags: readonly string[];
}

export function weigh(group: MoodGroup, ...lists: readonly (readonly [number, string])[]): WeighedPhrases[] {
  return lists.map(([points, phrases]) => ({ group, points, phrases: phraseList(phrases) }));
}
