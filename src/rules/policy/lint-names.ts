// Every name that the policy uses must stand for something, and stand for it once.
import type { Policy } from '../../model/policy.ts';
import { placedRows } from './matrix-rows.ts';
import { didYouMean } from './nearest-word.ts';
import { atValue, type KnownRecords, type PolicyFindings } from './policy-finding.ts';
import type { PolicyPath } from './read-policy-source.ts';

export function lintNames(policy: Policy, known: KnownRecords, findings: PolicyFindings): void {
  lintDuplicates(policy, findings);
  lintTeams(policy, known, findings);
  lintPaths(policy, findings);
  lintLastType(policy, findings);
  lintTiers(policy, findings);
  const quiet = policy.notices?.quietHours ?? [];
  const windows = policy.windows.map(({ id }) => id);
  const at = ['notices', 'quietHours'];
  if (typeof quiet === 'string') checkName(findings, at, 'window', quiet, windows, 'windows');
  else quiet.forEach((id, index) => checkName(findings, [...at, index], 'window', id, windows, 'windows'));
}

/** `home` is the part of the policy that the name belongs to. */
export function checkName(
  findings: PolicyFindings,
  path: PolicyPath,
  noun: string,
  name: string,
  names: readonly string[],
  home: string,
): void {
  if (names.includes(name)) return;
  const near = didYouMean(name, names);
  const mend = near === '' ? `Add ${name} to ${home}, or use a name that stands there.` : near;
  findings.mistakes.push(atValue(path, `there is no ${noun} ${name}`, mend));
}

function lintTeams(policy: Policy, known: KnownRecords, findings: PolicyFindings): void {
  const teams = [...known.teams];
  const used: [PolicyPath, string][] = [
    ...policy.tiers.map(({ team }, index): [PolicyPath, string] => [['tiers', index, 'team'], team]),
    ...policy.paths.map(({ team }, index): [PolicyPath, string] => [['paths', index, 'team'], team]),
    ...policy.triggers.flatMap(({ then }, index): [PolicyPath, string][] =>
      then.reroute === undefined ? [] : [[['triggers', index, 'then', 'reroute', 'team'], then.reroute.team]],
    ),
    ...policy.triggers.flatMap(({ shadow }, index) =>
      typeof shadow === 'boolean'
        ? []
        : shadow.map((team, place): [PolicyPath, string] => [['triggers', index, 'shadow', place], team]),
    ),
  ];
  for (const [path, team] of used)
    checkName(findings, path, 'team', team, teams, 'the teams of the workspace');
}

function lintPaths(policy: Policy, findings: PolicyFindings): void {
  // Of two paths with one name the first counts, so that one slip is told once.
  const kinds = new Map(policy.paths.toReversed().map((path) => [path.id as string, path.kind]));
  const names = [...kinds.keys()];
  policy.issueTypes.forEach(({ path }, index) => {
    const at = ['issueTypes', index, 'path'];
    checkName(findings, at, 'path', path, names, 'paths');
    if (kinds.get(path) !== 'hierarchical') return;
    const mend =
      'Name a functional path, and send the case to a manager by a row of the matrix or a trigger.';
    findings.mistakes.push(
      atValue(at, `${path} is hierarchical, and an issue type leads to skill or access`, mend),
    );
  });
  for (const { row, at, pathId } of placedRows(policy)) {
    if (row.path !== undefined) checkName(findings, [...at, 'path'], 'path', row.path, names, 'paths');
    if (pathId === undefined && row.rows === undefined) {
      findings.mistakes.push(
        atValue(at, 'this row leads nowhere', 'Give it a path, or one to the row above it.'),
      );
    }
  }
  if (![...kinds.values()].includes('functional')) {
    findings.mistakes.push(
      atValue(['paths'], 'no path is functional', 'Add one: where a case goes for skill or access.'),
    );
  }
}

function lintLastType(policy: Policy, findings: PolicyFindings): void {
  const last = policy.issueTypes.at(-1);
  if (last?.restricted === true && policy.issueTypes.some(({ restricted }) => !restricted)) {
    const message = `${last.id} stands last and takes every ticket whose type is not told by its words, and it is restricted`;
    const mend = 'Put a type last that everybody may see.';
    findings.doubts.push(atValue(['issueTypes', policy.issueTypes.length - 1], message, mend));
  }
}

function lintTiers(policy: Policy, findings: PolicyFindings): void {
  const tiers = policy.tiers.map(({ tier }) => String(tier));
  const check = (path: PolicyPath, tier: number) =>
    checkName(findings, path, 'tier', String(tier), tiers, 'tiers');
  policy.paths.forEach(({ kind, tier }, index) => {
    if (kind === 'functional') check(['paths', index, 'tier'], tier);
  });
  policy.ticketTargets.rows.forEach(({ tier }, index) => {
    check(['ticketTargets', 'rows', index, 'tier'], tier);
  });
  if (policy.express !== undefined) check(['express', 'startTier'], policy.express.startTier);
}

function lintDuplicates(policy: Policy, findings: PolicyFindings): void {
  const lists: [PolicyPath, string, readonly string[]][] = [
    [['tiers'], 'tier', policy.tiers.map(({ tier }) => String(tier))],
    [['fields'], 'id', policy.fields.map(({ id }) => id)],
    [['windows'], 'id', policy.windows.map(({ id }) => id)],
    [['issueTypes'], 'id', policy.issueTypes.map(({ id }) => id)],
    [['paths'], 'id', policy.paths.map(({ id }) => id)],
    [['chains'], 'id', policy.chains.map(({ id }) => id)],
    [['triggers'], 'id', policy.triggers.map(({ id }) => id)],
    [['templates'], 'id', policy.templates.map(({ id }) => id)],
    [['scores'], 'name', policy.scores.map(({ name }) => name)],
    [['limits'], 'action', policy.limits.map((limit) => `${limit.role} ${limit.action} ${limit.currency}`)],
  ];
  for (const [path, field, names] of lists) {
    names.forEach((name, index) => {
      const first = names.indexOf(name);
      if (first === index) return;
      const mend = `Rename or remove one of the two (the first is ${[...path, first].join('.')}).`;
      findings.mistakes.push(atValue([...path, index, field], `${name} stands here a second time`, mend));
    });
  }
}
