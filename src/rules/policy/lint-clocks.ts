// Clocks that contradict themselves: promises that would pause, findings that leave no time, rows that nobody reaches.
import type { ClockName } from '../../model/clock-event.ts';
import type { Policy } from '../../model/policy.ts';
import { parseDuration } from '../clocks/durations.ts';
import { traitsOf } from '../ticket/clock-catalogue.ts';
import { atKey, atValue, type PolicyFindings } from './policy-finding.ts';

export function lintClocks(policy: Policy, findings: PolicyFindings): void {
  lintPauses(policy, findings);
  lintTargetRows(policy, findings);
  lintFindings(policy, findings);
  lintWarnings(policy, findings);
}

function lintPauses({ pauses }: Policy, findings: PolicyFindings): void {
  for (const [name, causes] of Object.entries(pauses)) {
    if (causes.length === 0 || traitsOf(name as ClockName).mayPause) continue;
    const message = `${name} is a promise to people and never pauses`;
    findings.mistakes.push(atKey(['pauses', name], message, 'Remove it from pauses.'));
  }
}

/** Of several rows for one pair the first whose customer fits is taken. */
function lintTargetRows({ ticketTargets: { rows } }: Policy, findings: PolicyFindings): void {
  rows.forEach((row, index) => {
    const before = rows.slice(0, index).findIndex((earlier) => {
      const isPair = earlier.tier === row.tier && earlier.priority === row.priority;
      const takesAll = earlier.customer === undefined;
      return isPair && (takesAll || JSON.stringify(earlier.customer) === JSON.stringify(row.customer));
    });
    if (before === -1) return;
    const taken = `ticketTargets.rows.${before}`;
    const mend = `Move it before ${taken}, which takes all that this one could, or remove it.`;
    findings.mistakes.push(atValue(['ticketTargets', 'rows', index], 'this row is never reached', mend));
  });
}

/** Findings are due so long before each update: an interval that is no longer leaves no time to find anything. */
function lintFindings({ paths }: Policy, findings: PolicyFindings): void {
  paths.forEach(({ targets }, index) => {
    if (targets.findings === undefined) return;
    const beforeMs = lengthOf(targets.findings);
    const { first, then } = targets.customerUpdate;
    const intervals = [first, ...(typeof then === 'string' ? [then] : Object.values(then))];
    const short = intervals.find((text) => lengthOf(text) <= beforeMs);
    if (short === undefined) return;
    const message = `findings are due ${targets.findings} before each update, and an update follows after ${short}`;
    const mend = 'Make findings shorter than every interval of customerUpdate.';
    findings.mistakes.push(atValue(['paths', index, 'targets', 'findings'], message, mend));
  });
}

function lintWarnings(policy: Policy, findings: PolicyFindings): void {
  for (const [name, text] of Object.entries(policy.warnings)) {
    if (text === undefined || text === 'none' || text.endsWith('%') || name === 'default') continue;
    const targets = targetsOf(policy, name as ClockName);
    if (targets.length === 0 || targets.some((target) => lengthOf(target) > lengthOf(text))) continue;
    const message = `a warning ${text} before comes never: no target of ${name} is longer than that`;
    findings.doubts.push(
      atValue(['warnings', name], message, 'Write a shorter time, or a share such as "80 %".'),
    );
  }
}

/** The lengths that the policy gives a clock. */
function targetsOf({ ticketTargets, paths }: Policy, name: ClockName): string[] {
  const word = name === 'escalation-resolution' ? 'resolution' : camelCase(name);
  const given =
    name === 'escalation-resolution' || !(word in (ticketTargets.rows[0] ?? {}))
      ? paths.map(({ targets }) => (targets as Record<string, unknown>)[word])
      : ticketTargets.rows.map((row) => (row as Record<string, unknown>)[word]);
  return given.filter((one) => typeof one === 'string');
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());
}

/** What is no length of time is told elsewhere. */
function lengthOf(text: string): number {
  const length = parseDuration(text);
  return typeof length === 'number' ? length : Number.POSITIVE_INFINITY;
}
