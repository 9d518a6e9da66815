import type { CaseFile } from './read-cases.ts';
import type { CaseResult, Outcome } from './run-cases.ts';

/** What is printed of one file: every failing case, then what was not asked or set aside, then its sums. */
export function linesOf(file: CaseFile, results: readonly CaseResult[]): string[] {
  const setAside = count(results, 'set-aside');
  return [
    ...results.flatMap(failureLines),
    ...groupedLines(results),
    `${file.path} (${file.kind}): ${totalLine(results)}, ${setAside} set aside`,
    '',
  ];
}

export function totalLine(results: readonly CaseResult[]): string {
  const of = (kind: Outcome['kind']) => count(results, kind);
  return `${of('passed')} passed, ${of('failed')} failed, ${of('skipped')} skipped`;
}

function count(results: readonly CaseResult[], kind: Outcome['kind']): number {
  return results.filter(({ outcome }) => outcome.kind === kind).length;
}

function failureLines({ case: { id, op, status, expected, note }, outcome }: CaseResult): string[] {
  if (outcome.kind !== 'failed') return [];
  const got = outcome.threw ? `threw: ${String(outcome.got)}` : JSON.stringify(outcome.got);
  return [
    `FAILED ${id} ${op}${status === 'policy' ? ' (policy; no choice of ours covers it)' : ''}`,
    `  expected ${JSON.stringify(expected)}`,
    `  got      ${got}`,
    ...(note === undefined ? [] : [`  note     ${note}`]),
  ];
}

/** Cases with the same cause share a line. */
function groupedLines(results: readonly CaseResult[]): string[] {
  const groups = Map.groupBy(results, ({ outcome }) => causeOf(outcome));
  return [...groups]
    .filter(([cause]) => cause !== null)
    .map(([cause, of]) => `${cause} (${of.length}): ${of.map((each) => each.case.id).join(' ')}`);
}

function causeOf(outcome: Outcome): string | null {
  if (outcome.kind === 'set-aside') return `set aside – ${outcome.why}`;
  return outcome.kind === 'skipped' ? `skipped – ${outcome.reason} – ${outcome.why}` : null;
}
