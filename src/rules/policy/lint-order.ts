// Lists that are read in order, first match: the last row must take what is left, and no row may stand behind it.
import type { Condition } from '../../model/condition.ts';
import type { Policy } from '../../model/policy.ts';
import { rowLists } from './matrix-rows.ts';
import { atValue, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

export function lintOrder(policy: Policy, findings: PolicyFindings): void {
  lintReach(['severities'], policy.severities, () => '', findings);
  lintReach(['packets', 'rules'], policy.packets.rules, () => '', findings);
  const kinds = new Map(policy.paths.map((path) => [path.id, path.kind]));
  // Rows of the two kinds never compete: an escalation of one kind looks at its own rows only.
  for (const { at, rows } of rowLists(policy)) {
    const competing = rows.map(({ row, pathId }) => ({ ...row, pathId }));
    lintReach(
      at,
      competing,
      (row) => (row.pathId === undefined ? '' : (kinds.get(row.pathId) ?? '')),
      findings,
    );
  }
  const lastSeverity = policy.severities.at(-1);
  if (lastSeverity !== undefined && !isAlways(lastSeverity.when)) {
    const mend = 'Let the last one say { always: true }, so that every ticket has a severity.';
    const path = ['severities', policy.severities.length - 1, 'when'];
    findings.mistakes.push(atValue(path, 'the last severity does not take every ticket that is left', mend));
  }
  const lastRule = policy.packets.rules.at(-1);
  if (lastRule !== undefined && !isAlways(lastRule.when)) {
    const mend = 'Let the last one say { always: true }, or nothing is required where no rule matches.';
    const path = ['packets', 'rules', policy.packets.rules.length - 1, 'when'];
    findings.doubts.push(
      atValue(path, 'the last packet rule does not take every escalation that is left', mend),
    );
  }
}

interface Reached {
  readonly when: Condition;
  readonly continue?: boolean;
  readonly rows?: unknown;
}

function lintReach<Row extends Reached>(
  path: PolicyPath,
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  findings: PolicyFindings,
): void {
  rows.forEach((row, index) => {
    const before = rows.slice(0, index).findIndex((earlier) => {
      // One that continues takes nothing away, and one with rows of its own may leave what none of them takes.
      if (earlier.continue || (earlier.rows !== undefined && groupOf(earlier) === '')) return false;
      return groupOf(earlier) === groupOf(row) && (isAlways(earlier.when) || isSame(earlier.when, row.when));
    });
    if (before === -1) return;
    const taken = [...path, before].join('.');
    const mend = `Move it before ${taken}, which takes all that this one could, or remove it.`;
    findings.mistakes.push(atValue([...path, index], 'this row is never reached', mend));
  });
}

function isAlways(condition: Condition): boolean {
  if ('always' in condition) return true;
  if ('all' in condition) return condition.all.every(isAlways);
  if ('any' in condition) return condition.any.some(isAlways);
  return false;
}

function isSame(a: Condition, b: Condition): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
