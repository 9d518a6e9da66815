import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyJsonSchema } from '../../../src/rules/policy/policy-schema.ts';
import { namesOffered, placeAt, schemasAt, valuesOffered, wordsOfName } from './schema-path.ts';

const schema = policyJsonSchema();

/** `|` stands for the cursor. */
function at(text: string) {
  const before = text.slice(0, text.indexOf('|'));
  const lines = text.replace('|', '').split('\n');
  const line = before.split('\n').length - 1;
  return placeAt(lines, line, before.length - (before.lastIndexOf('\n') + 1));
}

it.each([
  ['|', [], null],
  ['tri|', [], null],
  ['paths:\n  - |', ['paths', '[]'], null],
  ['paths:\n  - id: a\n    |', ['paths', '[]'], null],
  ['paths:\n- id: a\n  tier|', ['paths', '[]'], null],
  ['paths:\n  - id: a\n    targets:\n      ack|', ['paths', '[]', 'targets'], null],
  ['paths:\n  - id: a\n    kind: |', ['paths', '[]'], 'kind'],
  ['matrix:\n  - when: { |', ['matrix', '[]', 'when'], null],
  ['matrix:\n  - when: { kind: [|', ['matrix', '[]', 'when', 'kind', '[]'], null],
  [
    'matrix:\n  - when:\n      all:\n        - impact: { |',
    ['matrix', '[]', 'when', 'all', '[]', 'impact'],
    null,
  ],
  [
    'triggers:\n  # note\n  - id: x\n    then:\n      escalate: { path: |',
    ['triggers', '[]', 'then', 'escalate'],
    'path',
  ],
  ['express:\n  when:\n    any:\n      - customer: { plan: [A] }\n  |', ['express'], null],
  ['paths:\n  - id: a\n    targets: { acknowledge: 1 h }\nmatrix:\n  - |', ['matrix', '[]'], null],
] as const)('knows where %j is', (text, path, key) => {
  expect(at(text)).toMatchObject({ path, key });
});

const names = (text: string) => namesOffered(schemasAt(schema, at(text).path)).map(({ label }) => label);

it('offers what the schema has there', () => {
  expect(names('|')).toEqual(expect.arrayContaining(['policy', 'tiers', 'matrix', 'triggers']));
  expect(names('paths:\n  - id: a\n    |')).toEqual(expect.arrayContaining(['kind', 'team', 'targets']));
  expect(names('matrix:\n  - when: { |')).toEqual(
    expect.arrayContaining(['all', 'severity', 'impact', 'always']),
  );
  expect(names('matrix:\n  - when: { impact: { |')).toContain('dataLoss');
  expect(names('triggers:\n  - when:\n      all:\n        - |')).toContain('keywordList');
  const kind = at('paths:\n  - kind: |');
  const values = valuesOffered(schemasAt(schema, [...kind.path, 'kind']));
  expect(values.map(({ label }) => label)).toEqual(['functional', 'hierarchical']);
  expect(wordsOfName(schema, ['matrix', '[]', 'when'], 'idleFor')).toContain('no public message');
  expect(wordsOfName(schema, ['tiers', '[]'], 'tools')).toBe('Tools and access that it has.');
});

it('finds a place in the schema for every name of the standard policy', () => {
  const lines = readFileSync('examples/policies/standard.yaml', 'utf8').split('\n');
  const lost = lines.flatMap((text, line) => {
    const name = /^\s*(?:- )*([\w-]+):(?:\s|$)/.exec(text)?.[1];
    if (name === undefined || text.trim().startsWith('#')) return [];
    const { path } = placeAt(lines, line, text.indexOf(name));
    // Words of customers' mails end in a colon, too.
    if (path.at(-1) === 'text' || path.includes('templates')) return [];
    const known = schemasAt(schema, [...path, name]);
    return known.length > 0 ? [] : [`${line + 1}: ${[...path, name].join('.')}`];
  });
  expect(lost).toEqual([]);
});
