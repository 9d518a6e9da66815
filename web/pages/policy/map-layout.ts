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
    lines: linesOf(tiers, paths, nodes),
    width: columns.length * (box.width + box.gapX) - box.gapX,
    height,
  };
}

/** A path leads from every tier's own team that stands below it. */
function linesOf(
  tiers: PolicyOutline['tiers'],
  paths: PolicyOutline['paths'],
  nodes: readonly MapNode[],
): MapLine[] {
  const nodeOf = (teamId: string) => nodes.find((one) => one.teamId === teamId);
  return paths.flatMap(({ id, kind, team }) => {
    const to = nodeOf(team.id);
    if (!to) return [];
    return tiers.flatMap((tier) => {
      const from = nodeOf(tier.team.id);
      return from && from.x < to.x ? [{ pathId: id, kind, from, to }] : [];
    });
  });
}

/** A curve from the right side of one box to the left of another. */
export function curveOf({ from, to }: MapLine): string {
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2];
  const [x2, y2] = [to.x - 5, to.y + box.height / 2];
  const bend = Math.min(80, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
