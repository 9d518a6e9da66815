import type { PersonId } from './words.ts';

/** One word, phrase or id that somebody looks for. */
export interface SearchTerm {
  /** What stands one after another: "SO-48213" has two. In small letters, without accents; never empty. */
  readonly parts: readonly string[];
  /** The last part may go on: people search while they type. */
  readonly isBeginning: boolean;
  readonly isUnwanted: boolean;
}

export interface Search {
  /** As it was typed, without space around it. */
  readonly typed: string;
  /** All of them must hold. None: there is nothing to look for. */
  readonly terms: readonly SearchTerm[];
  /** People whose names it may be: whatever they have a part in is found, too. */
  readonly namedIds: readonly PersonId[];
}

/** Where the words stand in what was said. */
export interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}
