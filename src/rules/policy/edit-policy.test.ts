import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { PolicyEdit } from '../../model/policy-edit.ts';
import { editPolicy } from './edit-policy.ts';
import { readFileSync } from 'node:fs';

const standardPolicyText = readFileSync('examples/policies/standard.yaml', 'utf8');

type Doc = {
  matrix: Record<string, unknown>[];
  paths: { id: string; targets: Record<string, unknown> }[];
} & Record<string, unknown>;
const before = parse(standardPolicyText) as Doc;

function edited(edit: PolicyEdit, source = standardPolicyText): string {
  const text = editPolicy(source, edit);
  if (text === null) throw new Error('It could not be written.');
  return text;
}

const as = (from: number) => ({ from });

describe('a form writes into a policy', () => {
  it('nothing where nothing is changed', () => {
    expect(edited({})).toBe(standardPolicyText);
    expect(edited({ matrix: before.matrix.map((_, from) => as(from)) })).toBe(standardPolicyText);
  });

  it('rows in another order, and every other line stays', () => {
    const text = edited({ matrix: [as(1), as(0), as(2), as(3)] });
    const after = parse(text) as Doc;
    expect(after).toEqual({ ...before, matrix: [1, 0, 2, 3].map((from) => before.matrix[from]) });
    expect(text.split('\n').toSorted()).toEqual(standardPolicyText.split('\n').toSorted());
  });

  it('a new row, a removed one, another path and other people', () => {
    const text = edited({
      matrix: [
        {
          from: null,
          when: { all: [{ issueType: ['billing'] }, { severity: [1, 2] }] },
          path: 'finance',
          told: ['team Finance'],
        },
        { from: 0, path: 'incident-response' },
        { from: 3, told: [] },
        { from: 2, told: ['duty lead'], when: { kind: ['hierarchical'] } },
      ],
    });
    expect((parse(text) as Doc).matrix).toEqual([
      {
        when: { all: [{ issueType: ['billing'] }, { severity: [1, 2] }] },
        path: 'finance',
        told: ['team Finance'],
      },
      { ...before.matrix[0], path: 'incident-response' },
      before.matrix[3],
      { when: { kind: ['hierarchical'] }, path: 'managers', told: ['duty lead'] },
    ]);
    expect(text).toContain('# ── Triggers ──');
    expect(text).toContain('# The manager answers the customer himself');
  });

  it('keeps the notes of a row with it', () => {
    const source =
      'matrix:\n  # first\n  - when: { always: true } # here\n    path: a\n  # second\n  # line\n  - { when: { kind: [functional] }, path: b }\n# behind\nname: x\n';
    expect(edited({ matrix: [as(1), as(0)] }, source)).toBe(
      'matrix:\n  # second\n  # line\n  - { when: { kind: [functional] }, path: b }\n  # first\n  - when: { always: true } # here\n    path: a\n# behind\nname: x\n',
    );
    expect(parse(edited({ matrix: [] }, source))).toEqual({ matrix: [], name: 'x' });
    expect(edited({ matrix: [{ from: 1, path: 'c' }] }, source)).toContain(
      '{ when: { kind: [functional] }, path: c }',
    );
  });

  const nested =
    'matrix: # by the house\n  # first\n  - when: { always: true } # here\n    path: a\n    rows:\n      # narrow\n      - when: { kind: [functional] }\n        set: { area: x }\n      - { when: { express: true }, path: c }\n  - { when: { tier: [1] }, path: b }\nname: x\n';

  it('a copy of a row with all that it says, and the notes stay with the first one', () => {
    const text = edited({ matrix: [as(0), { from: null, like: 0, path: 'd' }, as(1)] }, nested);
    const { matrix } = parse(text) as Doc;
    expect(matrix[1]).toEqual({ ...matrix[0], path: 'd' });
    expect(text.match(/# first/g)).toHaveLength(1);
    expect(text.startsWith(nested.slice(0, nested.indexOf('  - { when: { tier')))).toBe(true);
  });

  it('narrower rows: moved, changed, new ones and none', () => {
    const rows = [
      { from: 1, told: ['leadership'], continues: true },
      { from: 0 },
      { from: null, when: { severity: [2] }, path: 'e', rows: [{ from: null, when: { tier: [2] } }] },
    ];
    const text = edited({ matrix: [{ from: 0, rows }, as(1)] }, nested);
    const { matrix } = parse(text) as Doc;
    expect(matrix[0]?.['rows']).toEqual([
      { when: { express: true }, path: 'c', told: ['leadership'], continue: true },
      { when: { kind: ['functional'] }, set: { area: 'x' } },
      { when: { severity: [2] }, path: 'e', rows: [{ when: { tier: [2] } }] },
    ]);
    expect(text).toContain('      # narrow\n      - when: { kind: [functional] }');
    expect((parse(edited({ matrix: [{ from: 0, rows: [] }] }, nested)) as Doc).matrix).toEqual([
      { when: { always: true }, path: 'a' },
    ]);
    expect(editPolicy(nested, { matrix: [as(0), { from: 1, rows: [as(0)] }] })).toBeNull();
  });

  it('who owns a path, and its kind', () => {
    const text = edited({
      pathTerms: [{ path: 'finance' as never, team: 'legal' as never, kind: 'hierarchical' }],
    });
    const path = (parse(text) as Doc).paths.find(({ id }) => id === 'finance');
    expect(path).toMatchObject({ team: 'legal', kind: 'hierarchical', targets: expect.anything() as object });
  });

  it('rows where there were none', () => {
    const row = { from: null, when: { kind: ['hierarchical' as const] }, path: 'managers' as never };
    const matrix = [{ when: { kind: ['hierarchical'] }, path: 'managers' }];
    for (const source of ['name: x\n', 'matrix: []\nname: x\n', 'name: x\nmatrix: []'])
      expect(parse(edited({ matrix: [row] }, source))).toEqual({ name: 'x', matrix });
  });

  it('lengths of time in their place', () => {
    const text = edited({
      pathTargets: [
        { path: 'engineering' as never, clock: 'acknowledge', length: '45 min' },
        { path: 'engineering' as never, clock: 'customerUpdate.then.2', length: '3 h' },
        { path: 'engineering' as never, clock: 'findings', length: null },
        { path: 'engineering' as never, clock: 'relief', length: '6 h' },
      ],
      ticketTargets: [
        { row: 1, clock: 'firstResponse', length: '20 h' },
        { row: 1, clock: 'vendor', length: null },
      ],
    });
    const after = parse(text) as Doc;
    expect(after.paths.find(({ id }) => id === 'engineering')?.targets).toEqual({
      acknowledge: '45 min',
      substantiveAnswer: '4 h',
      customerUpdate: { first: '1 h', then: { 1: '1 h', 2: '3 h', 3: '24 h', 4: '72 h' } },
      relief: '6 h',
    });
    expect((after as never as { ticketTargets: { rows: object[] } }).ticketTargets.rows[1]).toEqual({
      tier: 1,
      priority: 'low',
      firstResponse: '20 h',
      nextResponse: '24 h',
      resolution: '72 h',
    });
    const touched = standardPolicyText.split('\n').filter((line) => !text.split('\n').includes(line));
    expect(touched.length).toBeLessThanOrEqual(5);
  });

  it('one length for all severities as one for each, when one of them changes', () => {
    const source = 'paths:\n  - id: a\n    targets:\n      customerUpdate: { first: 1 h, then: 2 h }\n';
    const edit = {
      pathTargets: [{ path: 'a' as never, clock: 'customerUpdate.then.1' as const, length: '30 min' }],
    };
    expect(parse(edited(edit, source))).toEqual({
      paths: [
        {
          id: 'a',
          targets: { customerUpdate: { first: '1 h', then: { 1: '30 min', 2: '2 h', 3: '2 h', 4: '2 h' } } },
        },
      ],
    });
  });

  it('the request form: closed, and opened where there was none', () => {
    const form = (open: boolean) => ({ requestForm: { open, name: 'House: "A"' } });
    const closed = parse(edited(form(false))) as { customerPages: object };
    expect(closed.customerPages).toMatchObject({ zone: 'Europe/Berlin', requestForm: false });
    const part = { name: 'House: "A"', requestForm: true };
    expect(parse(edited(form(true), 'name: x # y'))).toEqual({ name: 'x', customerPages: part });
    expect(edited(form(false), 'name: x\n')).toBe('name: x\n');
  });

  it('triggers in shadow and switched on', () => {
    const on = edited({ shadow: [{ trigger: 'idle' as never, shadow: true }] });
    expect(on).toContain('shadow: true');
    expect(parse(edited({ shadow: [{ trigger: 'idle' as never, shadow: false }] }, on))).toEqual(before);
  });

  it.each([
    ['a path that is not there', { pathTargets: [{ path: 'x', clock: 'acknowledge', length: '1 h' }] }],
    ['a row that is not there', { matrix: [{ from: 99 }] }],
    ['a row twice', { matrix: [{ from: 0 }, { from: 0 }] }],
    ['a copy of a row that is not there', { matrix: [{ from: null, like: 99 }] }],
    [
      'a condition without a bottom',
      { matrix: [{ from: 0, when: JSON.parse(`${'{"not":'.repeat(60)}1${'}'.repeat(60)}`) as unknown }] },
    ],
    ['a trigger that is not there', { shadow: [{ trigger: 'x', shadow: true }] }],
  ])('nothing for %s', (_name, edit) => {
    expect(editPolicy(standardPolicyText, edit as PolicyEdit)).toBeNull();
  });
});
