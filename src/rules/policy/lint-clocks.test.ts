/** Clocks, windows, rows and patterns that can't be meant: each lint speaks of its planted mistake, and of nothing else. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planted, problemsOf, sound, warningsOf } from './fixtures/sound-policy.ts';
import { standardPolicy } from './fixtures/standard-policy.ts';
import { lintClocks } from './lint-clocks.ts';
import { lintOrder } from './lint-order.ts';
import { lintTriggers } from './lint-triggers.ts';
import { lintWindows } from './lint-windows.ts';
import { noFindings } from './policy-finding.ts';

const row = '    - { tier: 1, priority: low, firstResponse: 24 h, resolution: 72 h }';
const inWindow = (parts: string) => planted('weekly: { mon: [["22:00", "06:00"]] }', parts);

it.each([
  [
    'a promise that would pause',
    `${sound}pauses: { customer-update: [customer] }\n`,
    '55:11 pauses.customer-update: customer-update is a promise to people and never pauses. Remove it from pauses.',
  ],
  [
    'a second row for one pair',
    planted(row, `${row}\n${row}`),
    '20:7 ticketTargets.rows.1: this row is never reached. Move it before ticketTargets.rows.0, which takes all that this one could, or remove it.',
  ],
  [
    'findings that leave no time',
    planted('substantiveAnswer: 2 h', 'substantiveAnswer: 2 h\n      findings: 1 h'),
    '30:17 paths.0.targets.findings: findings are due 1 h before each update, and an update follows after 1 h. Make findings shorter than every interval of customerUpdate.',
  ],
  [
    'a week beside weekdays',
    inWindow('weekly: { mon: [["09:00", "12:00"]] }\n    weekdays: [mon]'),
    '9:5 windows.0.weekly: weekly stands beside times or weekdays. Write the hours of each weekday in weekly, or leave it out.',
  ],
  [
    'days that run backwards',
    inWindow('daysOfMonth: [[2, -2], [20, 10]]'),
    '9:28 windows.0.daysOfMonth.1: 20 stands before 10. Write the earlier one first, or two ranges.',
  ],
  [
    'months that run backwards',
    inWindow('months: [[11, 2]]'),
    '9:14 windows.0.months.0: 11 stands before 2. Write the earlier one first, or two ranges.',
  ],
  [
    'a row of the matrix without a path',
    planted('packets:', 'matrix:\n  - { when: { tier: [1] } }\npackets:'),
    '48:5 matrix.0: this row leads nowhere. Give it a path, or one to the row above it.',
  ],
  [
    'a pattern that looks ahead',
    planted('- keywordList: outage', '- matches: "invoice (?=due)"'),
    '43:20 triggers.0.when.all.0.matches: "invoice (?=due)" can\'t be used as a regular expression: invalid or unsupported Perl syntax: `(?=`: looking ahead and back is not supported. Write it in the syntax of RE2, or use keywords.',
  ],
])('%s', (_name, source, problem) => {
  expect([...problemsOf(source), ...warningsOf(source)]).toEqual([problem]);
});

it('a warning that comes never is a doubt', () => {
  const warned = (text: string) => `${sound}warnings: { first-response: ${text} }\n`;
  expect(problemsOf(warned('30 h'))).toEqual([]);
  expect(warningsOf(warned('30 h'))).toEqual([
    '55:29 warnings.first-response: a warning 30 h before comes never: no target of first-response is longer than that. Write a shorter time, or a share such as "80 %".',
  ]);
  expect(warningsOf(warned('23 h'))).toEqual([]);
});

it('nothing is found in the standard policy', () => {
  const { policy } = standardPolicy(
    readFileSync(new URL('../../../examples/policies/standard.yaml', import.meta.url), 'utf8'),
  );
  const findings = noFindings();
  for (const lint of [lintClocks, lintOrder, lintTriggers, lintWindows]) lint(policy, findings);
  expect(findings).toEqual(noFindings());
});
