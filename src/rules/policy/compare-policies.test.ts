import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Policy } from '../../model/policy.ts';
import { comparePolicies, sayPolicyChange } from './compare-policies.ts';
import { readPolicySource } from './read-policy-source.ts';

const source = readFileSync(new URL('../../../examples/policies/standard.yaml', import.meta.url), 'utf8');
const read = readPolicySource(source);
if ('problems' in read) throw new Error('The standard policy can be read.');
const standard = Policy.parse(read.value);

/** A deep copy in which something may be changed. */
const copy = (): Mutable => structuredClone(standard);
type Mutable = { -readonly [K in keyof Policy]: Policy[K] };
const said = (after: Policy) => comparePolicies(standard, after).map(sayPolicyChange);

describe('the difference of two policies', () => {
  it('is nothing between a policy and itself, and of the same lengths in other words', () => {
    expect(said(copy())).toEqual([]);
    const other = copy();
    const path = other.paths[0];
    if (!path) throw new Error('There is a path.');
    const text = JSON.stringify(path.targets)
      .replaceAll('"1 h"', '"60 min"')
      .replaceAll('"30 min"', '"0 h 30 min"');
    other.paths = [{ ...path, targets: JSON.parse(text) as typeof path.targets }, ...other.paths.slice(1)];
    expect(said(other)).toEqual([]);
  });

  it('names a target that changed, by its path', () => {
    const other = copy();
    const path = other.paths.find(({ id }) => id === 'platform');
    if (!path) throw new Error('There is a path.');
    other.paths = other.paths.map((one) =>
      one === path ? { ...one, targets: { ...one.targets, acknowledge: '7 min' } } : one,
    );
    expect(comparePolicies(standard, other)).toEqual([
      {
        change: 'changed',
        part: 'paths',
        subject: 'platform',
        field: 'targets.acknowledge',
        before: path.targets.acknowledge,
        after: '7 min',
      },
    ]);
    expect(said(other)).toEqual([`paths platform: targets.acknowledge ${path.targets.acknowledge} → 7 min`]);
  });

  it('names triggers that are new and gone, and one that leaves the shadow', () => {
    const other = copy();
    const [first, second, ...rest] = other.triggers;
    if (!first || !second) throw new Error('There are triggers.');
    const fresh = { ...first, id: 'quite-new' as typeof first.id };
    other.triggers = [fresh, { ...second, shadow: !second.shadow }, ...rest];
    expect(
      comparePolicies(standard, other).map(({ change, subject, field }) => [change, subject, field]),
    ).toEqual([
      ['added', 'quite-new', ''],
      ['changed', second.id, 'shadow'],
      ['removed', first.id, ''],
    ]);
  });

  it('is the order where the first match wins, and not where it does not', () => {
    const other = copy();
    other.triggers = other.triggers.toReversed();
    other.templates = other.templates.toReversed();
    expect(said(other)).toEqual([]);
    other.matrix = other.matrix.toReversed();
    const moves = comparePolicies(standard, other);
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.every(({ change, part }) => change === 'moved' && part === 'matrix')).toBe(true);
  });

  it('names a row of the matrix by its words, and finds it by what is written', () => {
    const other = copy();
    other.matrix = [{ when: { severity: [2] }, path: 'finance' as never, continue: false }, ...other.matrix];
    const words = comparePolicies(standard, other, (when, of) => `${of}: ${Object.keys(when).join()}`);
    expect(words.map(sayPolicyChange)).toEqual(['matrix “after: severity” is new']);
    const gone = comparePolicies(other, standard, (when, of) => `${of}: ${Object.keys(when).join()}`);
    expect(gone.map(sayPolicyChange)).toEqual(['matrix “before: severity” is gone']);
  });

  it('finds a target of tickets by tier and priority', () => {
    const other = copy();
    const [row, ...rows] = other.ticketTargets.rows;
    if (!row) throw new Error('There is a row.');
    other.ticketTargets = {
      ...other.ticketTargets,
      rows: [{ ...row, resolution: '99 h' }, ...rows],
    };
    const [change, ...more] = comparePolicies(standard, other);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ part: 'ticketTargets', after: '99 h' });
    expect(change?.field).toMatch(/^rows\..*\.resolution$/);
  });
});
