import { expect, it } from 'vitest';
import { box, curveOf, layOutMap } from './map-layout.ts';

const terms = { takes: null, takesNot: null, handOffCompleteWhen: null };
const tier = (number: 1 | 2 | 3, id: string) => ({
  tier: number,
  name: `Level ${number}`,
  team: { id, name: id },
  ...terms,
  tools: null,
  authority: null,
});
const path = (
  id: string,
  team: string,
  at: 2 | 3 | 4,
  kind: 'functional' | 'hierarchical' = 'functional',
) => ({
  id,
  name: id,
  kind,
  tier: at,
  team: { id: team, name: team },
  asked: { id: 'p', name: 'P' },
  askedWhy: '',
  packet: 'full' as const,
  ...terms,
  targets: [],
  updates: {},
  runs: 'duty',
});

const tiers = [tier(1, 'front'), tier(2, 'special')];
const paths = [
  path('a', 'special', 2),
  path('b', 'product', 3),
  path('c', 'money', 3),
  path('m', 'boss', 4, 'hierarchical'),
];

it('gives every team one box, in the column of its tier, and none covers another', () => {
  const { columns, nodes, width, height } = layOutMap({ tiers, paths });
  expect(columns.map(({ tier: number, name }) => [number, name])).toEqual([
    [1, 'Level 1'],
    [2, 'Level 2'],
    [3, ''],
    [4, ''],
  ]);
  expect(nodes.map(({ teamId }) => teamId)).toEqual(['front', 'special', 'product', 'money', 'boss']);
  for (const one of nodes) {
    expect(one.x + box.width).toBeLessThanOrEqual(width);
    expect(one.y + box.height).toBeLessThanOrEqual(height);
    expect(one.y).toBeGreaterThanOrEqual(box.top);
    const others = nodes.filter((other) => other !== one && other.x === one.x);
    for (const other of others) expect(Math.abs(other.y - one.y)).toBeGreaterThanOrEqual(box.height);
  }
});

it('leads each path from the teams of the tiers below', () => {
  const { lines } = layOutMap({ tiers, paths });
  const said = lines.map(({ pathId, from, to }) => `${pathId}: ${from.teamId} > ${to.teamId}`);
  expect(said).toContain('a: front > special');
  expect(said).toContain('b: special > product');
  expect(said).not.toContain('a: special > special');
  expect(lines.filter(({ kind }) => kind === 'hierarchical')).toHaveLength(2);
  for (const line of lines) expect(curveOf(line)).toMatch(/^M[\d.]+ [\d.]+(?:L[\d. ]+C[\d. -]+)+$/);
});

it('leads no line through a box of a tier that it skips', () => {
  const { columns, nodes, lines, height } = layOutMap({ tiers, paths });
  for (const { from, to, via } of lines) {
    expect(via.map(({ x }) => x)).toEqual(columns.map(({ x }) => x).filter((x) => x > from.x && x < to.x));
    for (const { x, y } of via) {
      expect(y).toBeGreaterThan(box.top - box.gapY);
      expect(y).toBeLessThanOrEqual(height);
      for (const one of nodes.filter((node) => node.x === x))
        expect(y < one.y || y > one.y + box.height).toBe(true);
    }
  }
  expect(lines.some(({ via }) => via.length === 2)).toBe(true);
});
