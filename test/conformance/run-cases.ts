import type { Adapter, Case, Choice } from './case.ts';
import { isAsExpected } from './compare.ts';
import { kindsOutOfScope, Skip, type SkipReason } from './skip-reasons.ts';

export type Outcome =
  | { readonly kind: 'passed' }
  /** `got` is an answer, or what was thrown. */
  | { readonly kind: 'failed'; readonly got: unknown; readonly threw: boolean }
  | { readonly kind: 'set-aside'; readonly why: string }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly why: string };

export interface CaseResult {
  readonly case: Case;
  readonly outcome: Outcome;
}

/** Adapters by kind; see adapters.ts. */
export type Adapters = Readonly<Record<string, Adapter>>;

export function runCases(adapters: Adapters, kind: string, cases: readonly Case[]): CaseResult[] {
  return cases.map((each) => ({ case: each, outcome: runCase(adapters, kind, each) }));
}

export function runCase(adapters: Adapters, kind: string, given: Case): Outcome {
  const outOfScope = own(kindsOutOfScope, kind);
  if (outOfScope !== undefined) return skipped(new Skip('out-of-scope', outOfScope));
  const adapter = own(adapters, kind);
  if (adapter === undefined) return skipped(new Skip('unknown-op', `no adapter for the kind ${kind}`));
  if (given.status === 'disputed')
    return { kind: 'set-aside', why: 'disputed: the source is believed wrong' };
  const op = own(adapter.ops, given.op);
  if (op === undefined) return skipped(new Skip('unknown-op', given.op));
  const outcome = ask(op, given);
  const choice = outcome.kind === 'failed' ? choiceFor(adapter, given) : undefined;
  if (choice === undefined) return outcome;
  return { kind: 'set-aside', why: `${choice.decision}: ${choice.chose}` };
}

function ask(op: (given: Case) => unknown, given: Case): Outcome {
  try {
    const got = op(given);
    if (got instanceof Skip) return skipped(got);
    return isAsExpected(given.expected, got) ? { kind: 'passed' } : { kind: 'failed', got, threw: false };
  } catch (error) {
    return { kind: 'failed', got: error instanceof Error ? error.message : String(error), threw: true };
  }
}

/** Only a case that is right under one choice alone may be answered otherwise. */
function choiceFor({ choices }: Adapter, given: Case): Choice | undefined {
  if (given.status !== 'policy') return undefined;
  return choices.find(({ ops, when }) => ops.includes(given.op) && (when?.(given) ?? true));
}

function skipped({ reason, why }: Skip): Outcome {
  return { kind: 'skipped', reason, why };
}

/** Files of others name what they like, "constructor" too. */
function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
