// What the keyword reader must know of a language. Another language is one more file like english.ts, its name in
// `PolicyLanguage`, and its line in read-language.ts.
import type { PolicyLanguage } from '../../../model/policy.ts';

export interface Language {
  readonly id: PolicyLanguage;
  /** The common form of a word's forms. Gets lower-case words. */
  readonly stem: (word: string) => string;
  /** Words that are written in one and read as several: "can't" is "can" and "not". */
  readonly readAs: ReadonlyMap<string, readonly string[]>;
  /** Words that phrases and texts may or may not have: articles and forms of "to be". */
  readonly dropped: ReadonlySet<string>;
  /** Words that may stand between two words of a phrase: "cannot even log in". */
  readonly fillers: ReadonlySet<string>;
  readonly negation: NegationWords;
}

export interface NegationWords {
  /** They deny what follows: not, no, never, without. */
  readonly cues: ReadonlySet<string>;
  /** Two words that deny what follows: "far from". */
  readonly cuePairs: ReadonlySet<string>;
  /** Where the reach of a cue ends: but, because, and. */
  readonly ends: ReadonlySet<string>;
  /** Directly after a cue they take its force: not only, no doubt, not the first. */
  readonly cancels: ReadonlySet<string>;
  /**
   * What is denied is the deed, and its object stands: "did not fix the outage", "have not received my refund"; or it
   * is only measured: "never seen such an outage".
   */
  readonly deeds: ReadonlySet<string>;
  /** Before "not" they deny an ability, which leaves the rest standing: "cannot work in this outage", "cannot cancel" … */
  readonly abilities: ReadonlySet<string>;
  /** … unless one of these follows: "cannot be an outage", "could not find a breach". */
  readonly judgements: ReadonlySet<string>;
  /** In a question that opens with one of these, nothing is denied: "why is this not urgent?". */
  readonly complaints: ReadonlySet<string>;
  /** Auxiliary, "not" and subject at the start of a clause ask: "isn't there an outage?". */
  readonly auxiliaries: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** After the phrase: "never had an outage like this". */
  readonly comparisons: ReadonlySet<string>;
}
