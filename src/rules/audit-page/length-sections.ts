/** How lengths of time are spread: histograms over a logarithmic axis, one row for each group of tickets. */
import type { Distribution } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import { type AuditEvidence, lengthBins, type LengthGroup, type LengthKey } from '../audit/audit-evidence.ts';
import { countText, lengthText, type Phrase } from '../audit/phrase.ts';
import { type Markup, markup } from './markup.ts';
import { showChart, showTable } from './parts.ts';

const titles: Readonly<Record<LengthKey, string>> = {
  toFirstResolution: 'From the start to the first resolution',
  toClose: 'From the start to the close',
  span: 'From the first event to the last',
};

/** The span is told where there is no resolution and no close. */
export function showLengths(report: AuditReport, evidence: AuditEvidence): Markup {
  const told = (['toFirstResolution', 'toClose'] as const).filter((key) => report.durations[key]?.n);
  return markup`${(told.length > 0 ? told : (['span'] as const)).map((key) => showLength(report, evidence, key))}`;
}

interface Row {
  readonly name: string;
  readonly bins: readonly number[];
  readonly spread: Distribution;
}

function showLength({ durations }: AuditReport, { lengths }: AuditEvidence, key: LengthKey): Markup {
  const rows = lengths[key].flatMap(({ group, bins }): Row[] => {
    const spread = spreadOf(durations, key, group);
    return spread?.n ? [{ name: groupName(group), bins, spread }] : [];
  });
  if (rows.length === 0) return markup``;
  const caption: Phrase = [
    { path: `durations.${key}`, text: titles[key] },
    ', tickets by length of time.',
    ...(rows.some(({ name }) => name === groupName('with'))
      ? [
          ' A ',
          { path: 'durations.byPingPong', text: 'straight return' },
          ': from team A to B and at once back to A.',
        ]
      : []),
  ];
  return showChart(
    { caption, svg: drawRows(titles[key], rows), label: titles[key] },
    showTable(
      titles[key],
      ['Length of time', ...rows.map(({ name }) => name)],
      Array.from({ length: lengthBins.count }, (_, bin) => bin)
        .filter((bin) => rows.some(({ bins }) => bins[bin] !== 0))
        .map((bin) => [binName(bin), ...rows.map(({ bins }) => countText(bins[bin] ?? 0))]),
    ),
  );
}

function spreadOf(durations: AuditReport['durations'], key: LengthKey, group: LengthGroup['group']) {
  if (group === 'all') return durations[key];
  if (key === 'span') return null;
  if (group === 'with' || group === 'without') return durations.byPingPong?.[group][key] ?? null;
  return durations.byHighestTier?.[group.slice(5)]?.[key] ?? null;
}

function groupName(group: LengthGroup['group']): string {
  if (group === 'all') return 'All tickets';
  if (group === 'with') return 'With a straight return';
  return group === 'without' ? 'Without one' : `Up to ${group}`;
}

const [left, right, rowHeight, barsHeight, width] = [160, 16, 78, 46, 960];
/** Of a sign at 11 px, rather too wide than too narrow. */
const signWidth = 6.2;
const binWidth = (width - left - right) / lengthBins.count;
const ticks: readonly (readonly [string, number])[] = [
  ['1 min', 60],
  ['10 min', 600],
  ['1 h', 3600],
  ['4 h', 14_400],
  ['1 day', 86_400],
  ['1 week', 604_800],
  ['30 days', 2_592_000],
  ['1 year', 31_536_000],
];

/** Where a length stands on the axis; all that is below a minute stands in the first bin. */
function xOf(seconds: number): number {
  const { firstSeconds, perDecade, count } = lengthBins;
  const place = seconds < firstSeconds ? 0.5 : 1 + Math.log10(seconds / firstSeconds) * perDecade;
  return left + Math.min(place, count) * binWidth;
}

function drawRows(title: string, rows: readonly Row[]): Markup {
  const height = rows.length * rowHeight + 40;
  return markup`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
${ticks.map(([name, seconds]) => markup`<line x1="${xOf(seconds).toFixed(1)}" x2="${xOf(seconds).toFixed(1)}" y1="0" y2="${height - 40}" style="stroke: var(--line)"/><text class="quiet" x="${xOf(seconds).toFixed(1)}" y="${height - 22}" text-anchor="middle">${name}</text>`)}
<text class="quiet" x="${width - right}" y="${height - 4}" text-anchor="end">length of time, logarithmic; height: tickets, each row to its own highest bar</text>
${rows.map(drawRow)}</svg>`;
}

function drawRow({ name, bins, spread }: Row, index: number): Markup {
  const most = Math.max(...bins);
  const ground = index * rowHeight + rowHeight - 8;
  return markup`<text x="0" y="${ground - 30}">${name}</text><text class="quiet" x="0" y="${ground - 14}">${countText(spread.n)} tickets</text><text class="quiet" x="0" y="${ground + 1}">highest bar: ${countText(most)}</text>
${bins.map((count, bin) => {
  if (count === 0) return markup``;
  const high = Math.max(1.5, (barsHeight * count) / most);
  return markup`<rect x="${(left + bin * binWidth + 1).toFixed(1)}" y="${(ground - high).toFixed(1)}" width="${(binWidth - 2).toFixed(1)}" height="${high.toFixed(1)}" style="fill: var(--accent); fill-opacity: 0.55"><title>${binName(bin)}: ${countText(count)} tickets</title></rect>`;
})}
<line x1="${left}" x2="${width - right}" y1="${ground}" y2="${ground}" style="stroke: var(--calm)"/>
${drawMarks(spread, ground)}`;
}

/** A label stands right of its line; one that would run into the next, or over the edge, moves to the left. */
function drawMarks(spread: Distribution, ground: number): Markup {
  const marks = [
    { name: 'median', seconds: spread.median ?? 0, colour: '--text' },
    { name: 'p90', seconds: spread.p90 ?? 0, colour: '--risk' },
    { name: 'p99', seconds: spread.p99 ?? 0, colour: '--missed' },
  ];
  let free = width;
  const drawn = marks.toReversed().map(({ name, seconds, colour }) => {
    const text = `${name} ${lengthText(seconds)}`;
    const length = text.length * signWidth;
    const x = Math.min(xOf(seconds) + 3, free - length);
    free = x - 8;
    return markup`<line x1="${xOf(seconds).toFixed(1)}" x2="${xOf(seconds).toFixed(1)}" y1="${ground - barsHeight - 2}" y2="${ground}" style="stroke: var(${colour}); stroke-width: 1.5"/><text x="${x.toFixed(1)}" y="${ground - barsHeight - 6}" style="fill: var(${colour}); font-size: 11px">${text}</text>`;
  });
  return markup`${drawn}`;
}

function binName(bin: number): string {
  const edge = (index: number) =>
    lengthText(Math.round(lengthBins.firstSeconds * 10 ** (index / lengthBins.perDecade)));
  if (bin === 0) return 'under 1 min';
  return bin === lengthBins.count - 1 ? `from ${edge(bin - 1)}` : `${edge(bin - 1)} to ${edge(bin)}`;
}
