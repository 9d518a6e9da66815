// What tells the kind of a message and what it threatens with, in one language. Phrases are read like those of a policy: in
// any word form, with small words in between, and not under a negation. Another language is one more file like
// english-phrases.ts and its line in message-index.ts; its mood stands in a file of its own (see mood-words.ts).

export interface Phrasebook {
  /** He will leave. */
  readonly cancellation: readonly string[];
  readonly legalThreat: readonly string[];
  /** He will turn to the press, a review, a regulator or our executives. */
  readonly publicThreat: readonly string[];
  /** Asks for news. */
  readonly chasers: readonly string[];
  readonly thanks: readonly string[];
  /** Greetings and leave-taking: they say nothing of the case. */
  readonly courtesies: readonly string[];
  /** After these a thanks is no longer all that is said: "thanks, but …". */
  readonly turns: ReadonlySet<string>;
  /** Asks that somebody with more authority takes it. */
  readonly asks: readonly string[];
}
