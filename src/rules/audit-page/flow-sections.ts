/** The charts of hand-offs between teams and of tickets’ ways over tiers. */
import type { AuditReport } from '../../model/audit-report.ts';
import type { AuditEvidence } from '../audit/audit-evidence.ts';
import { countOf, countText, percentOf, say } from '../audit/phrase.ts';
import { drawFlow, type FlowLink, type FlowNode } from './flow-chart.ts';
import { type Markup, markup } from './markup.ts';
import { showChart, showTable } from './parts.ts';

const flowsDrawn = 24;
/** A way on which so much comes back is to and fro. */
const backShare = 0.3;

export function showTeamFlows({ handoffs }: AuditReport): Markup {
  if (!handoffs || handoffs.topFlows.length === 0) return markup``;
  const flows = handoffs.topFlows.slice(0, flowsDrawn);
  const all = new Map(handoffs.topFlows.map(({ from, to, times }) => [JSON.stringify([from, to]), times]));
  const back = (from: string, to: string) => all.get(JSON.stringify([to, from])) ?? 0;
  const nodes = new Map<string, FlowNode>();
  const links = flows.map(({ from, to, times }): FlowLink => {
    const [source, target] = [`from ${from}`, `to ${to}`];
    nodes.set(source, { id: source, name: from, column: 0 });
    nodes.set(target, { id: target, name: to, column: 1 });
    return { source, target, value: times, isMarked: back(from, to) >= times * backShare };
  });
  const drawn = flows.reduce((sum, { times }) => sum + times, 0);
  const caption = say`The ${countOf('handoffs.topFlows', flows.length)} most frequent ways between teams: ${countOf('handoffs.topFlows', drawn)} of ${countOf('handoffs.total', handoffs.total)} hand-offs. Orange: at least 3 in 10 as many come back.`;
  const label = 'Hand-offs from team to team';
  return showChart(
    {
      caption,
      svg: drawFlow(label, ['handed on by', 'taken by (hand-offs)'], { nodes: [...nodes.values()], links }),
      label,
    },
    showTable(
      label,
      ['From', 'To', 'Hand-offs', 'Back the same way'],
      flows.map(({ from, to, times }) => [from, to, countText(times), countText(back(from, to))]),
    ),
  );
}

const stages = ['starts at', 'highest reached', 'ends at (tickets)'] as const;

export function showTierJourneys({ tiers }: AuditReport, { journeys }: AuditEvidence): Markup {
  if (tiers === null || journeys.length === 0) return markup``;
  const nodes = new Map<string, FlowNode>();
  const links = new Map<string, FlowLink>();
  for (const { tiers: way, tickets } of journeys.toSorted((a, b) => compareWays(a.tiers, b.tiers)))
    for (const column of [0, 1, 2] as const) {
      const id = `${column} ${way[column]}`;
      nodes.set(id, { id, name: `Tier ${way[column]}`, column });
      if (column === 2) continue;
      const target = `${column + 1} ${way[column + 1]}`;
      const isMarked = column === 1 && way[2] < way[1];
      const value = (links.get(`${id} ${target}`)?.value ?? 0) + tickets;
      links.set(`${id} ${target}`, { source: id, target, value, isMarked });
    }
  const down = journeys.filter(({ tiers: way }) => way[2] < way[1]);
  const came = down.reduce((sum, { tickets }) => sum + tickets, 0);
  const all = journeys.reduce((sum, { tickets }) => sum + tickets, 0);
  const caption = say`Where tickets start, how high they go and where they end. Orange: they end below the highest tier that they reached, ${percentOf('tiers.endAt', (100 * came) / all)} of them.`;
  const label = 'Tickets by their tiers';
  return showChart(
    {
      caption,
      svg: drawFlow(label, stages, { nodes: [...nodes.values()], links: [...links.values()] }),
      label,
    },
    showTable(
      label,
      ['Starts at tier', 'Highest', 'Ends at', 'Tickets'],
      journeys
        .toSorted((a, b) => b.tickets - a.tickets)
        .map(({ tiers: way, tickets }) => [...way.map(String), countText(tickets)]),
    ),
  );
}

function compareWays(a: readonly number[], b: readonly number[]): number {
  return (
    (a[0] as number) - (b[0] as number) ||
    (a[1] as number) - (b[1] as number) ||
    (a[2] as number) - (b[2] as number)
  );
}
