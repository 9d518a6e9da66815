import { expect, it } from 'vitest';
import type { PolicyOutline } from '../../api/policy.ts';
import { readCondition } from './condition-draft.ts';
import { faultsOf } from './matrix-faults.ts';
import { copyOfRow, draftOf, editOf, newRow } from './matrix-draft.ts';

const row = (place: number[], condition: object, ownPathId: string | null = 'a') => ({
  number: '',
  place,
  when: 'words',
  condition,
  pathId: 'a',
  ownPathId,
  told: [],
  fills: null,
  continues: false,
  hasRows: false,
});
const outline = {
  version: 3,
  rows: [
    row([0], { openFor: '8 h' }),
    row([1], { severity: [1] }),
    row([1, 0], { express: true }, null),
    row([1, 1], { not: { express: true } }, 'b'),
  ],
  paths: [
    {
      id: 'a',
      kind: 'functional',
      team: { id: 'ops' },
      targets: [{ clock: 'substantive-answer', length: '2 h' }],
      updates: { 1: '1 h' },
    },
  ],
  ticketTargets: [{ firstResponse: '1 h', nextResponse: null, resolution: '8 h' }],
} as unknown as PolicyOutline;

it('says only what was changed', () => {
  const draft = draftOf(outline);
  expect(editOf(draft, outline)).toEqual({});
  const [deep, plain] = draft.rows;
  if (!deep || !plain) throw new Error('There are two rows.');
  const edited = {
    ...draft,
    rows: [
      { ...plain, condition: readCondition({ not: { severity: [1, 2] } }, 'x') },
      { ...deep, told: ['duty lead'] },
      newRow('n', 'b', { issueType: [] }),
    ],
    pathTerms: { ...draft.pathTerms, 'a team': 'finance' },
    pathLengths: {
      ...draft.pathLengths,
      'a substantiveAnswer': ' 3 h ',
      'a relief': '4 h',
      'a customerUpdate.then.1': '',
    },
    ticketLengths: { ...draft.ticketLengths, '0 resolution': '9 h' },
  };
  expect(editOf(edited, outline)).toEqual({
    matrix: [
      { from: 1, when: { not: { severity: [1, 2] } } },
      { from: 0, told: ['duty lead'] },
      { from: null, when: { issueType: [] }, path: 'b', told: [] },
    ],
    pathTerms: [{ path: 'a', team: 'finance' }],
    pathTargets: [
      { path: 'a', clock: 'substantiveAnswer', length: '3 h' },
      { path: 'a', clock: 'customerUpdate.then.1', length: null },
      { path: 'a', clock: 'relief', length: '4 h' },
    ],
    ticketTargets: [{ row: 0, clock: 'resolution', length: '9 h' }],
  });
});

it('copies rows, and changes narrower ones in their place', () => {
  const draft = draftOf(outline);
  const [, wide] = draft.rows;
  const [first, second] = wide?.rows ?? [];
  if (!wide || !first || !second) throw new Error('There are two narrower rows.');
  const copy = copyOfRow(wide, 'c');
  expect(editOf({ ...draft, rows: [...draft.rows, { ...copy, continues: true }] }, outline)).toEqual({
    matrix: [{ from: 0 }, { from: 1 }, { from: null, like: 1, continues: true }],
  });
  const narrower = { ...wide, rows: [second, { ...first, told: ['leadership'] }, copyOfRow(first, 'd')] };
  expect(editOf({ ...draft, rows: [narrower] }, outline)).toEqual({
    matrix: [{ from: 1, rows: [{ from: 1 }, { from: 0, told: ['leadership'] }, { from: null, like: 0 }] }],
  });
});

it('shows what the check says at the field that it is about', () => {
  const at = (path: string) =>
    ({ severity: 'error', line: 1, column: 1, path, message: '', mend: '' }) as const;
  const paths = [
    'matrix.1.when.severity.0',
    'matrix.1.rows.1.when.not.express',
    'matrix.1.rows.0.told.0',
    'matrix.0.path',
    'paths.0.targets.customerUpdate.first',
    'paths.0.team',
    'ticketTargets.rows.0.resolution',
    'templates.3',
  ];
  const faults = faultsOf(draftOf(outline), outline, paths.map(at));
  expect([...faults].map(([key, [problem]]) => [problem?.path, key])).toEqual([
    ['matrix.1.when.severity.0', '1 when.0'],
    ['matrix.1.rows.1.when.not.express', '1.1 when.0'],
    ['matrix.1.rows.0.told.0', '1.0 told'],
    ['matrix.0.path', '0 path'],
    ['paths.0.targets.customerUpdate.first', 'a customerUpdate.first'],
    ['paths.0.team', 'a team'],
    ['ticketTargets.rows.0.resolution', '0 resolution'],
    ['templates.3', ''],
  ]);
});
