/** Who hands on to whom, as a Sankey. The layout is d3-sankey’s, the drawing ours. */
import { sankey } from 'd3-sankey';
import { countText } from '../audit/phrase.ts';
import { type Markup, markup } from './markup.ts';
import { shortened } from './parts.ts';

export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly column: number;
}

export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  /** Drawn in the colour of risk. */
  readonly isMarked: boolean;
}

const [width, label, nodeWidth, padding] = [960, 190, 8, 14];

/** Nodes stand in columns from left to right; a link leads from one column to the next. */
export function drawFlow(
  title: string,
  heads: readonly string[],
  { nodes, links }: { readonly nodes: readonly FlowNode[]; readonly links: readonly FlowLink[] },
): Markup {
  const most = Math.max(...heads.map((_, column) => nodes.filter((node) => node.column === column).length));
  const height = Math.max(220, most * 30) + 28;
  const placed = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .extent([
      [label, 28],
      [width - label, height - 4],
    ])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });
  return markup`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${heads.map((head, column) => drawHead(head, column, heads.length))}
${placed.links.map(
  (link) =>
    markup`<path d="${pathOf(link)}" fill="none" stroke-width="${Math.max(1, link.width).toFixed(1)}" style="stroke: var(${link.isMarked ? '--risk' : '--accent'}); stroke-opacity: ${link.isMarked ? '0.5' : '0.28'}"><title>${link.source.name} → ${link.target.name}: ${countText(link.value)}</title></path>`,
)}
${placed.nodes.map((node) => {
  const isLast = node.column === heads.length - 1;
  const isFirst = node.column === 0;
  const x = isFirst ? node.x0 - 8 : node.x1 + 8;
  return markup`<rect x="${node.x0.toFixed(1)}" y="${node.y0.toFixed(1)}" width="${nodeWidth}" height="${Math.max(1, node.y1 - node.y0).toFixed(1)}" style="fill: var(--calm)"><title>${node.name}: ${countText(node.value)}</title></rect><text x="${x.toFixed(1)}" y="${((node.y0 + node.y1) / 2 + 4).toFixed(1)}" text-anchor="${isFirst && !isLast ? 'end' : 'start'}">${shortened(node.name, 20)} <tspan class="quiet">${countText(node.value)}</tspan></text>`;
})}</svg>`;
}

function drawHead(head: string, column: number, columns: number): Markup {
  const x = label + ((width - 2 * label) * column) / (columns - 1);
  const anchor = column === 0 ? 'start' : column === columns - 1 ? 'end' : 'middle';
  return markup`<text class="quiet" x="${x}" y="14" text-anchor="${anchor}">${head}</text>`;
}

interface Ends {
  readonly source: { readonly x1: number };
  readonly target: { readonly x0: number };
  readonly y0: number;
  readonly y1: number;
}

function pathOf({ source, target, y0, y1 }: Ends): string {
  const middle = (source.x1 + target.x0) / 2;
  return `M${source.x1.toFixed(1)},${y0.toFixed(1)}C${middle},${y0.toFixed(1)} ${middle},${y1.toFixed(1)} ${target.x0.toFixed(1)},${y1.toFixed(1)}`;
}
