// What tells mood and the kind of a message in one language. Phrases are read like those of a policy: in any word form,
// with small words in between, and not under a negation. Another language is one more file like english-phrases.ts and
// its line in message-index.ts.

export interface Phrasebook {
  /** He will leave. */
  readonly cancellation: readonly string[];
  readonly legalThreat: readonly string[];
  /** Anger, and what is worse than displeasure; each counts twice. */
  readonly anger: readonly string[];
  readonly displeasure: readonly string[];
  readonly pleasure: readonly string[];
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
