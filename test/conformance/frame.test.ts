import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { adapters } from './adapters.ts';
import type { Adapter, Case } from './case.ts';
import { isAsExpected } from './compare.ts';
import { readCases } from './read-cases.ts';
import { linesOf, totalLine } from './result-lines.ts';
import { runCase, runCases } from './run-cases.ts';
import { documentedDifference, outOfScope } from './skip-reasons.ts';

describe('the comparison', () => {
  it.each([
    ['keys that nobody expects do not count', { a: 1 }, { a: 1, b: 2 }, true],
    ['a key that is missing is not null', { dueAt: null }, {}, false],
    ['null is cleared', { dueAt: null }, { dueAt: null }, true],
    ['an instant is not cleared', { dueAt: null }, { dueAt: '2024-01-01T00:00:00Z' }, false],
    ['instants are compared as instants', '2024-01-01T00:00:00Z', '2024-01-01T01:00:00.000+01:00', true],
    ['a second more is another instant', '2024-01-01T00:00:00Z', '2024-01-01T00:00:01Z', false],
    ['a text that is no instant is not one', '2024-01-01T00:00:00Z', 'soon', false],
    [
      'a tolerance is for its own object',
      { dueAt: '2024-01-01T00:00:00Z', toleranceSeconds: 60 },
      { dueAt: '2024-01-01T00:00:59Z' },
      true,
    ],
    [
      'and is not wider than it says',
      { dueAt: '2024-01-01T00:00:00Z', toleranceSeconds: 60 },
      { dueAt: '2024-01-01T00:01:01Z' },
      false,
    ],
    ['lists have an order', ['a', 'b'], ['b', 'a'], false],
    ['and a length', ['a'], ['a', 'b'], false],
    ['an empty list is one', [], {}, false],
    ['numbers may differ in the last bits', { minutes: 0.3 }, { minutes: 0.1 + 0.2 }, true],
    ['no more than that', { minutes: 1 }, { minutes: 1.001 }, false],
    ['a refusal has a word of ours', { error: 'invalid-calendar' }, { error: 'no_such_zone' }, true],
    ['but has to be one', { error: 'invalid-calendar' }, { at: '2024-01-01T00:00:00Z' }, false],
    ['a bare value is compared as it is', true, 'true', false],
  ])('%s', (_name, expected, got, equal) => {
    expect(isAsExpected(expected, got)).toBe(equal);
  });
});

const sample: Adapter = {
  ops: {
    double: (given) => ({ n: Number(given.n) * 2 }),
    broken: () => {
      throw new Error('n is odd');
    },
    elsewhere: () => outOfScope('Baton sends no faxes'),
    different: () => documentedDifference('0011', 'the closing is inside'),
  },
  choices: [
    { ops: ['double'], when: ({ tags = [] }) => tags.includes('thrice'), decision: '0011', chose: 'twice' },
  ],
};

const given = (fields: Partial<Case>): Case => ({
  id: 'x-1',
  op: 'double',
  status: 'agreed',
  expected: { n: 6 },
  n: 3,
  ...fields,
});
const outcome = (fields: Partial<Case>) => runCase({ sample }, 'sample', given(fields));

describe('a run', () => {
  it('passes what is answered as expected, and fails what is not', () => {
    expect(outcome({})).toEqual({ kind: 'passed' });
    expect(outcome({ expected: { n: 9 } })).toEqual({ kind: 'failed', got: { n: 6 }, threw: false });
  });

  it('fails what throws, with the message', () => {
    expect(outcome({ op: 'broken' })).toEqual({ kind: 'failed', got: 'n is odd', threw: true });
  });

  it('sets a policy case aside where we chose otherwise, and only there', () => {
    const thrice = { expected: { n: 9 }, tags: ['thrice'] };
    expect(outcome({ ...thrice, status: 'policy' })).toEqual({ kind: 'set-aside', why: '0011: twice' });
    expect(outcome({ ...thrice, status: 'policy', tags: [] })).toMatchObject({ kind: 'failed' });
    expect(outcome(thrice)).toMatchObject({ kind: 'failed' });
    expect(outcome({ status: 'policy', tags: ['thrice'] })).toEqual({ kind: 'passed' });
  });

  it('never fails a disputed case', () => {
    expect(outcome({ status: 'disputed', expected: { n: 9 } })).toMatchObject({ kind: 'set-aside' });
  });

  it('skips what it can not ask, and says why', () => {
    expect(outcome({ op: 'treble' })).toEqual({ kind: 'skipped', reason: 'unknown-op', why: 'treble' });
    expect(outcome({ op: 'constructor' })).toMatchObject({ kind: 'skipped', reason: 'unknown-op' });
    expect(outcome({ op: 'elsewhere' })).toMatchObject({ reason: 'out-of-scope' });
    expect(outcome({ op: 'different' })).toMatchObject({ reason: 'documented-difference' });
    expect(runCase({ sample }, 'other', given({}))).toMatchObject({ reason: 'unknown-op' });
    expect(runCase({ sample }, 'message-parsing', given({}))).toMatchObject({ reason: 'out-of-scope' });
  });

  it('prints failures with both answers, causes once, and the sums last', () => {
    const cases = [given({}), given({ id: 'x-2', expected: { n: 9 } }), given({ id: 'x-3', op: 'treble' })];
    const results = runCases({ sample }, 'sample', cases);
    const lines = linesOf({ path: 'f.json', kind: 'sample', cases }, results);
    expect(lines).toContain('FAILED x-2 double');
    expect(lines).toContain('  expected {"n":9}');
    expect(lines).toContain('  got      {"n":6}');
    expect(lines).toContain('skipped – unknown-op – treble (1): x-3');
    expect(totalLine(results)).toBe('1 passed, 1 failed, 1 skipped');
  });
});

describe('a file of cases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-cases-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (text: string) => {
    const path = join(folder, 'x.json');
    writeFileSync(path, text);
    return path;
  };
  const head = '{"format":"support-cases/1","kind":"rotation"';

  it.each([
    ['is not there', () => join(folder, 'none.json'), /none\.json: there is no such file/],
    ['is cut off', () => file(`${head},\n "cases":[`), /x\.json: line 2, column 11: not JSON/],
    ['is of another format', () => file('{"format":"other/2","cases":[]}'), /x\.json: format: /],
    ['has no cases', () => file(`${head}}`), /x\.json: cases: expected a list/],
    [
      'has a case without an op',
      () => file(`${head},"cases":[{"id":"r-1","status":"agreed","expected":1}]}`),
      /cases\[0\]\.op \(r-1\)/,
    ],
    [
      'has a case of no known status',
      () => file(`${head},"cases":[{"id":"r-1","op":"a","status":"sure","expected":1}]}`),
      /cases\[0\]\.status \(r-1\)/,
    ],
    [
      'has a case that expects nothing',
      () => file(`${head},"cases":[{"id":"r-1","op":"a","status":"agreed"}]}`),
      /cases\[0\]\.expected \(r-1\)/,
    ],
  ])('that %s is refused with its name and the place', (_name, path, message) => {
    expect(() => readCases(path())).toThrow(message);
  });
});

it('every choice of ours names a decision that is written down', () => {
  const pages = readdirSync(join(import.meta.dirname, '../../docs/decisions'));
  const numbers = Object.values(adapters).flatMap(({ choices }) => choices.map(({ decision }) => decision));
  expect(numbers.filter((number) => !pages.some((page) => page.startsWith(`${number}-`)))).toEqual([]);
});
