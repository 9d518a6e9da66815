import { expect, it } from 'vitest';
import type { PolicyOutline } from '../../api/policy.ts';
import { draftOf, editOf, newRow, readCondition, writeCondition } from './matrix-draft.ts';

it.each([
  { always: true },
  { kind: ['hierarchical'] },
  { any: [{ impact: { dataLoss: true } }, { severity: [1, 2] }] },
  {
    all: [
      { customer: { highValue: true } },
      { customer: { plan: ['Enterprise', 'Pro'] } },
      { express: true },
    ],
  },
])('reads and writes %j alike', (condition) => {
  const read = readCondition(condition);
  expect(read && writeCondition(read)).toEqual(condition);
});

it.each([
  { not: { express: true } },
  { all: [{ any: [{ express: true }] }] },
  { impact: { dataLoss: true, ownMistake: true } },
  { impact: { dataLoss: false } },
  { customer: { annualValueAtLeast: 1 } },
  { openFor: '8 h' },
])('leaves %j to the text', (condition) => {
  expect(readCondition(condition)).toBeNull();
});

const row = (index: number, condition: object, pathId = 'a') => ({
  number: `${index + 1}`,
  place: [index],
  when: 'words',
  condition,
  pathId,
  told: [],
  fills: null,
  continues: false,
  hasRows: false,
});
const outline = {
  version: 3,
  rows: [row(0, { openFor: '8 h' }), row(1, { severity: [1] })],
  paths: [{ id: 'a', targets: [{ clock: 'substantive-answer', length: '2 h' }], updates: { 1: '1 h' } }],
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
      { ...plain, questions: [{ word: 'severity' as const, values: ['1', '2'] }] },
      { ...deep, told: ['duty lead'] },
      newRow('n', 'b'),
    ],
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
      { from: 1, when: { severity: [1, 2] } },
      { from: 0, told: ['duty lead'] },
      { from: null, when: { issueType: [] }, path: 'b', told: [] },
    ],
    pathTargets: [
      { path: 'a', clock: 'substantiveAnswer', length: '3 h' },
      { path: 'a', clock: 'customerUpdate.then.1', length: null },
      { path: 'a', clock: 'relief', length: '4 h' },
    ],
    ticketTargets: [{ row: 0, clock: 'resolution', length: '9 h' }],
  });
});
