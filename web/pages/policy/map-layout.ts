import type { PolicyOutline } from '../../api/policy.ts';

/** Where teams and ways stand on the map: a column for each tier, a box for each team, a line for each path. */
export interface MapNode {
  readonly teamId: string;
  readonly name: string;
  readonly tier: number;
  readonly x: number;
  readonly y: number;
}

export interface MapLine {
  readonly pathId: string;
  readonly kind: 'functional' | 'hierarchical';
  readonly from: MapNode;
  readonly to: MapNode;
  /** Where it passes the columns between, clear of their boxes: the left end of each, and how high. */
  readonly via: readonly Place[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface MapColumn {
  readonly tier: number;
  readonly name: string;
  readonly x: number;
}

export interface MapLayout {
  readonly columns: readonly MapColumn[];
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
  readonly width: number;
  readonly height: number;
}

export const box = { width: 196, height: 52, gapX: 92, gapY: 14, top: 36 } as const;

export function layOutMap({ tiers, paths }: Pick<PolicyOutline, 'tiers' | 'paths'>): MapLayout {
  const teams = new Map<string, { name: string; tier: number }>();
  for (const { team, tier } of [...tiers, ...paths])
    if (!teams.has(team.id)) teams.set(team.id, { name: team.name, tier });
  const numbers = [...new Set([...teams.values()].map(({ tier }) => tier))].sort((a, b) => a - b);
  const columns = numbers.map((tier, place) => ({
    tier,
    name: tiers.find((one) => one.tier === tier)?.name ?? '',
    x: place * (box.width + box.gapX),
  }));
  const most = Math.max(
    ...numbers.map((tier) => [...teams.values()].filter((one) => one.tier === tier).length),
  );
  const height = box.top + most * (box.height + box.gapY);
  const nodes = columns.flatMap(({ tier, x }) => {
    const here = [...teams].filter(([, one]) => one.tier === tier);
    const used = here.length * (box.height + box.gapY) - box.gapY;
    const first = box.top + (height - box.top - used) / 2;
    return here.map(([teamId, { name }], row) => ({
      teamId,
      name,
      tier,
      x,
      y: first + row * (box.height + box.gapY),
    }));
  });
  return {
    columns,
    nodes,
    lines: linesOf(tiers, paths, columns, nodes),
    width: columns.length * (box.width + box.gapX) - box.gapX,
    height,
  };
}

/** A path leads from every tier's own team that stands below it. */
function linesOf(
  tiers: PolicyOutline['tiers'],
  paths: PolicyOutline['paths'],
  columns: readonly MapColumn[],
  nodes: readonly MapNode[],
): MapLine[] {
  const nodeOf = (teamId: string) => nodes.find((one) => one.teamId === teamId);
  return paths.flatMap(({ id, kind, team }) => {
    const to = nodeOf(team.id);
    if (!to) return [];
    return tiers.flatMap((tier) => {
      const from = nodeOf(tier.team.id);
      if (!from || from.x >= to.x) return [];
      const between = columns.filter(({ x }) => x > from.x && x < to.x);
      const via = between.map(({ x }) => ({
        x,
        y: clearOf(
          nodes.filter((one) => one.x === x),
          straightAt(x, from, to),
        ),
      }));
      return [{ pathId: id, kind, from, to, via }];
    });
  });
}

/** How high the straight line between two boxes is at a column. */
function straightAt(x: number, from: MapNode, to: MapNode): number {
  return middle(from) + ((middle(to) - middle(from)) * (x - from.x)) / (to.x - from.x);
}

/** The nearest height at which no box is in the way; between two it is the middle of their gap. */
function clearOf(nodes: readonly MapNode[], y: number): number {
  const hit = nodes.find((one) => Math.abs(y - middle(one)) < clearPx);
  if (!hit) return y;
  return y > middle(hit) ? middle(hit) + clearPx : middle(hit) - clearPx;
}

const clearPx = (box.height + box.gapY) / 2;

function middle({ y }: MapNode): number {
  return y + box.height / 2;
}

/** From the right side of one box to the left of another: a curve in each gap, straight past what stands between. */
export function curveOf({ from, to, via }: MapLine): string {
  const starts = [{ x: from.x, y: middle(from) }, ...via];
  const ends = [...via, { x: to.x - 5, y: middle(to) }];
  const curves = ends.map((end, place) => {
    const { x, y } = starts[place] as Place;
    const right = x + box.width;
    const bend = Math.min(80, (end.x - right) / 2);
    return `L${right} ${y}C${right + bend} ${y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
  });
  return `M${from.x + box.width} ${middle(from)}${curves.join('')}`;
}
