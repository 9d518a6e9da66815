// Checks what conditions ask: names that exist, questions that can be answered where they stand, no circles.
import type { Policy } from '../../model/policy.ts';
import {
  conditionsBehind,
  type PlacedCondition,
  type PlacedLeaf,
  leavesBehind,
  leavesOf,
} from './conditions-in-policy.ts';
import { escalationClockNames } from '../../model/escalation.ts';
import { ticketClockNames } from '../../model/ticket.ts';
import { needs } from '../../model/ticket-signs.ts';
import { checkName } from './lint-names.ts';
import { atKey, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

/** What `targetAtRisk` and `targetMissed` may name, and what `needs` may. */
export const targetNames = [...new Set([...ticketClockNames, 'next-response', ...escalationClockNames])];
export const needNames = needs;

/** Mood is how the customer sounds; it never makes a case worse or better. */
export const moodWords: ReadonlySet<string> = new Set([
  'sentimentAtMost',
  'cancellationIntent',
  'legalThreat',
  'publicThreat',
  'shouting',
]);

export function lintConditions(
  policy: Policy,
  conditions: readonly PlacedCondition[],
  findings: PolicyFindings,
): void {
  for (const placed of conditions) {
    for (const leaf of leavesOf(placed)) lintLeaf(policy, leaf, findings);
    lintCircle(policy, placed, findings);
  }
  for (const placed of conditions.filter(({ room }) => room === 'severities'))
    lintSeverity(policy, placed, findings);
}

function lintLeaf(policy: Policy, { leaf, path, word, room }: PlacedLeaf, findings: PolicyFindings): void {
  const each = (list: readonly (string | number)[], noun: string, names: readonly string[], home: string) =>
    list.forEach((name, index) => {
      checkName(findings, [...path, word, index], noun, String(name), names, home);
    });
  const one = (name: string, noun: string, names: readonly string[], home: string, key: string = word) =>
    checkName(findings, [...path, key], noun, name, names, home);
  const tiers = policy.tiers.map(({ tier }) => String(tier));

  if ('issueType' in leaf)
    each(
      leaf.issueType,
      'issue type',
      policy.issueTypes.map(({ id }) => id),
      'issueTypes',
    );
  if ('path' in leaf)
    each(
      leaf.path,
      'path',
      policy.paths.map(({ id }) => id),
      'paths',
    );
  if ('tier' in leaf) each(leaf.tier, 'tier', tiers, 'tiers');
  if ('needs' in leaf) each(leaf.needs, 'need', needNames, 'the list');
  if ('keywordList' in leaf)
    one(leaf.keywordList, 'keyword list', Object.keys(policy.keywordLists), 'keywordLists');
  if ('during' in leaf)
    one(
      leaf.during,
      'window',
      policy.windows.map(({ id }) => id),
      'windows',
    );
  if ('targetAtRisk' in leaf) {
    const { targetAtRisk: target } = leaf;
    if (typeof target === 'string') one(target, 'target', targetNames, 'the list');
    else checkName(findings, [...path, word, 'target'], 'target', target.target, targetNames, 'the list');
  }
  if ('targetMissed' in leaf) one(leaf.targetMissed, 'target', targetNames, 'the list');
  if ('openFor' in leaf && leaf.atTier !== undefined)
    one(String(leaf.atTier), 'tier', tiers, 'tiers', 'atTier');
  lintMissingPart(policy, { leaf, path, word, room }, findings);
  lintPlace({ leaf, path, word, room }, findings);
}

/** Leaves that lean on a part of the policy which may be left out, or that say nothing. */
function lintMissingPart(policy: Policy, { leaf, path, word }: PlacedLeaf, findings: PolicyFindings): void {
  const lacks = (part: string, at: PolicyPath) =>
    findings.mistakes.push(
      atKey(at, `the policy has no ${part}`, `Add ${part}, or ask something else here.`),
    );
  if ('express' in leaf && policy.express === undefined) lacks('express', [...path, word]);
  if ('scoreAtLeast' in leaf && policy.scores.length === 0) lacks('scores', [...path, word]);
  if ('customer' in leaf && leaf.customer.highValue !== undefined && policy.highValueCustomer === undefined) {
    lacks('highValueCustomer', [...path, 'customer', 'highValue']);
  }
  if (('customer' in leaf && isEmpty(leaf.customer)) || ('impact' in leaf && isEmpty(leaf.impact))) {
    findings.mistakes.push(
      atKey([...path, word], `${word} names no fact`, 'Name one or more facts, or remove it.'),
    );
  }
}

function isEmpty(group: object): boolean {
  return Object.values(group).every((value) => value === undefined);
}

/** The kind and the path are known only once an escalation is asked for. */
function lintPlace({ path, word, room }: PlacedLeaf, findings: PolicyFindings): void {
  const isKnown =
    word === 'kind' ? room === 'matrix' || room === 'packets' : word === 'path' ? room === 'packets' : true;
  if (isKnown) return;
  const where = word === 'kind' ? 'in the matrix and in packet rules' : 'in packet rules';
  findings.mistakes.push(atKey([...path, word], `${word} is not known here`, `Ask it ${where} only.`));
}

function lintSeverity(policy: Policy, placed: PlacedCondition, findings: PolicyFindings): void {
  for (const { path, word } of leavesBehind(policy, placed)) {
    if (moodWords.has(word)) {
      const mend = 'Take it out here; let it suggest a hierarchical escalation by a trigger.';
      findings.mistakes.push(
        atKey([...path, word], `${word} reads mood, and mood never changes a severity`, mend),
      );
    }
    if (word === 'severity') {
      const mend = 'Ask for the facts that make it so severe.';
      findings.mistakes.push(atKey([...path, word], 'a severity is defined by a severity', mend));
    }
  }
}

/** express, highValueCustomer and scores may lean on each other, but not in a circle. */
function lintCircle(policy: Policy, placed: PlacedCondition, findings: PolicyFindings): void {
  for (const leaf of leavesOf(placed)) {
    if (!leadsBackTo(policy, placed.room, leaf, new Set())) continue;
    const message = `${placed.room} is explained by itself`;
    findings.mistakes.push(
      atKey([...leaf.path, leaf.word], message, 'Ask for facts of the ticket or the customer here.'),
    );
  }
}

function leadsBackTo(policy: Policy, room: string, leaf: PlacedLeaf, seen: ReadonlySet<string>): boolean {
  return conditionsBehind(policy, leaf).some(
    (behind) =>
      behind.room === room ||
      (!seen.has(behind.room) &&
        leavesOf(behind).some((inner) => leadsBackTo(policy, room, inner, new Set([...seen, behind.room])))),
  );
}
