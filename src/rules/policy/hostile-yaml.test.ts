/** YAML that means harm is refused in bounded time, where it stands. */
import { describe, expect, test } from 'vitest';
import { maxPolicyCharacters, readPolicySource } from './read-policy-source.ts';
import { parsePolicy } from './parse-policy.ts';

const lines = (...all: string[]) => all.join('\n');

/** Each letter repeats the one before nine times: nine to the power of nine. */
const billionLaughs = lines(
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from('bcdefghi').map((letter, index) => {
    const before = 'abcdefgh'[index];
    return `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
);

const millisecondsMax = 1_500;

const hostile: readonly (readonly [string, string, { line?: number; says: RegExp }])[] = [
  ['aliases that explode', billionLaughs, { line: 2, says: /repeated more than 100/ }],
  ['an alias of itself', lines('policy: 1', 'name: &a [*a]'), { says: /repeated|deep|alias|anchor/i }],
  ['brackets without end', `name: ${'['.repeat(100_000)}`, { line: 1, says: /deep/ }],
  [
    'braces on the third line',
    lines('policy: 1', 'name: x', `a: ${'{b: '.repeat(200)}`),
    { line: 3, says: /deep/ },
  ],
  ['dashes without end', `- ${'- '.repeat(50_000)}x`, { line: 1, says: /deep/ }],
  ['question marks without end', `${'? '.repeat(50_000)}x`, { line: 1, says: /deep/ }],
  [
    'blocks that step inwards',
    Array.from({ length: 120 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    { says: /deep/ },
  ],
  ['a document that is too large', `a: "${'x'.repeat(maxPolicyCharacters)}"`, { line: 1, says: /256 kB/ }],
  [
    'too large on line 3',
    lines('a: 1', 'b: 2', `c: ${'x'.repeat(maxPolicyCharacters)}`),
    { line: 3, says: /256 kB/ },
  ],
  ['a name twice', lines('policy: 1', 'name: a', 'name: b'), { line: 3, says: /second time/ }],
  [
    'a tag of a language',
    lines('policy: 1', 'name: !!js/function "function(){}"'),
    { line: 2, says: /tag/i },
  ],
  ['a binary', lines('policy: 1', 'name: !!binary "AAAA"'), { says: /.+/ }],
  ['an anchor that nobody set', lines('policy: 1', 'name: *nobody'), { line: 2, says: /alias|anchor/i }],
  ['two documents', lines('policy: 1', '---', 'policy: 1'), { line: 2, says: /second document/ }],
  ['a key that is a list', lines('policy: 1', '? [a, b]', ': c'), { line: 2, says: /.+/ }],
  ['a tab', lines('policy: 1', 'a:', '\tb: 1'), { line: 3, says: /tab/i }],
  ['NUL', 'policy: 1\nname: "a\u0000b"', { says: /.*/ }],
  ['nothing but a byte order mark', '\ufeff', { line: 1, says: /empty/ }],
];

describe('a policy that means harm', () => {
  test.each(hostile)('%s is refused in time, with its place', (_name, source, { line, says }) => {
    const startedAt = performance.now();
    const read = parsePolicy(source, { teams: new Set<string>() });
    expect(performance.now() - startedAt).toBeLessThan(millisecondsMax);
    if (!('problems' in read)) throw new Error('It was taken.');
    const [first] = read.problems;
    expect(first?.message).toMatch(says);
    expect(first?.line).toBeGreaterThanOrEqual(1);
    expect(first?.column).toBeGreaterThanOrEqual(1);
    if (line !== undefined) expect(first?.line).toBe(line);
  });

  test('merges nothing by “<<”: the name is unknown, where it stands', () => {
    const read = parsePolicy(lines('policy: 1', 'x: &x { name: a }', '<<: *x'), { teams: new Set<string>() });
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.some(({ line, message }) => line === 3 && message.includes('<<'))).toBe(true);
  });

  test('changes no object by “__proto__”', () => {
    const read = readPolicySource(lines('policy: 1', '__proto__: { polluted: true }'));
    expect('problems' in read || Object.hasOwn(Object(read.value), '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
