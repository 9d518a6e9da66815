/**
 * Why a case is not asked. `unknown-op`: no adapter has its op. `documented-difference`: Baton does it differently for a
 * reason that stands in a decision. `out-of-scope`: an escalation desk does not do such a thing.
 */
export type SkipReason = 'unknown-op' | 'documented-difference' | 'out-of-scope';

/** An adapter returns it in place of an answer. */
export class Skip {
  readonly reason: SkipReason;
  readonly why: string;

  constructor(reason: SkipReason, why: string) {
    this.reason = reason;
    this.why = why;
  }
}

export function outOfScope(why: string): Skip {
  return new Skip('out-of-scope', why);
}

/** `decision` is the number of a page in docs/decisions, "0141". */
export function documentedDifference(decision: string, why: string): Skip {
  return new Skip('documented-difference', `${decision}: ${why}`);
}

/** Kinds that are read elsewhere, or not at all, and why. */
export const kindsOutOfScope: Readonly<Record<string, string>> = {
  'message-parsing': 'this command asks no text of messages; what Baton reads of one has its own tests',
  'webhooks/payloads': 'this command asks no shapes of vendors; src/channels has tests of each',
};
