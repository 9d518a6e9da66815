/** One case of a file: the inputs of its op stand beside these fields, under names that the op gives them. */
export interface Case {
  readonly id: string;
  readonly op: string;
  readonly status: CaseStatus;
  readonly expected: unknown;
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly [input: string]: unknown;
}

/** Policy: right only under a choice that its note names. Disputed: the source is believed wrong. */
export const caseStatuses = ['agreed', 'policy', 'disputed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Translates a case, calls Baton's own functions, and answers in the shape of `expected`; or says why it can't be asked. */
export type Op = (given: Case) => unknown;

/** What Baton chose where sources differ. Covers every policy case that fits, seen or not, and no agreed one. */
export interface Choice {
  readonly ops: readonly string[];
  /** Narrows it to some cases of the op: by a tag, by an input, by words of the note. */
  readonly when?: (given: Case) => boolean;
  /** The page in docs/decisions. */
  readonly decision: string;
  readonly chose: string;
}

/** All that is known of one kind of case. */
export interface Adapter {
  readonly ops: Readonly<Record<string, Op>>;
  readonly choices: readonly Choice[];
}
