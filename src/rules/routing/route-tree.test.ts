import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../policy/parse-policy.ts';
import {
  contextOf,
  policyUnderTest,
  smallPolicy,
  teams,
  type WrittenPolicy,
} from '../policy/fixtures/policy-under-test.ts';
import { stringify } from 'yaml';
import { choosePath } from './matrix.ts';

const fields: NonNullable<WrittenPolicy['fields']> = [
  { id: 'area', name: 'Area', kind: 'code' },
  { id: 'desk', name: 'Desk', kind: 'code' },
];
type WrittenRow = NonNullable<WrittenPolicy['matrix']>[number];

function choose(matrix: WrittenRow[], facts: Parameters<typeof contextOf>[0], kind?: 'hierarchical') {
  return choosePath(policyUnderTest({ matrix, fields: fields }), contextOf(facts), kind);
}

const tree: WrittenRow[] = [
  {
    when: { customer: { plan: ['Team'] } },
    path: 'specialists',
    told: ['duty lead'],
    set: { area: 'team', desk: 'north' },
    rows: [
      { when: { severity: [1] }, path: 'engineering', set: { area: 'outage' } },
      { when: { severity: [1, 2] }, path: 'managers' },
    ],
  },
  { when: { always: true }, path: 'engineering' },
];

describe('rows below a row', () => {
  it('win over it and take from it what they do not say, name by name', () => {
    expect(choose(tree, { severity: 1 })).toMatchObject({
      path: { id: 'engineering' },
      told: ['duty lead'],
      set: { area: 'outage', desk: 'north' },
      because: [
        { code: 'path.matrix', params: { row: '1.1', path: 'Engineering' } },
        { code: 'condition.customerPlan' },
        { code: 'condition.severity' },
      ],
    });
  });

  it('leave the case to it where none of them takes it, or none is of the kind', () => {
    expect(choose(tree, { severity: 4 })).toMatchObject({
      path: { id: 'specialists' },
      set: { area: 'team' },
    });
    expect(choose(tree, { severity: 2 })).toMatchObject({ path: { id: 'specialists' } });
    expect(choose(tree, { severity: 2 }, 'hierarchical')).toMatchObject({ path: { id: 'managers' } });
  });

  it('are not asked where it does not hold', () => {
    expect(choose(tree, { severity: 1, customer: null })).toMatchObject({
      path: { id: 'engineering' },
      told: [],
    });
  });
});

describe('a row that continues', () => {
  const rows: WrittenRow[] = [
    {
      when: { tag: ['vip'] },
      path: 'specialists',
      told: ['leadership'],
      set: { area: 'a' },
      continue: true,
    },
    {
      when: { severity: [4] },
      path: 'engineering',
      told: ['duty lead', 'leadership'],
      set: { area: 'b', desk: 'c' },
    },
    { when: { always: true }, path: 'engineering', told: ['escalation lead'] },
  ];

  it('says where it goes, and those after it add who is told and what is filled in', () => {
    const chosen = choose(rows, { tags: ['vip'] });
    expect(chosen).toMatchObject({
      path: { id: 'specialists' },
      told: ['leadership', 'duty lead'],
      set: { area: 'a', desk: 'c' },
    });
    expect(chosen?.because.map(({ code }) => code)).toContain('path.also');
  });
});

describe('the check', () => {
  const problems = (matrix: unknown[]) => {
    const parsed = parsePolicy(stringify({ ...smallPolicy, fields, matrix }), { teams });
    return 'problems' in parsed ? parsed.problems.map(({ path, message }) => `${path}: ${message}`) : [];
  };

  it('finds rows that lead nowhere, names that stand for nothing and rows that are never reached, at any depth', () => {
    const always = { always: true };
    expect(
      problems([
        { when: { tag: ['a'] }, rows: [{ when: { tag: ['b'] } }, { when: { tag: ['c'] }, path: 'nowhere' }] },
        {
          when: { tag: ['d'] },
          path: 'specialists',
          rows: [{ when: always }, { when: { severity: [1] }, set: { size: 'big' } }],
        },
        { when: { tag: ['e'] }, path: 'specialists', continue: true },
        { when: { tag: ['e'] }, path: 'engineering' },
      ]),
    ).toEqual([
      'matrix.0.rows.0: this row leads nowhere',
      'matrix.0.rows.1.path: there is no path nowhere',
      'matrix.1.rows.1: this row is never reached',
      'matrix.1.rows.1.set.size: there is no field size',
    ]);
  });
});
