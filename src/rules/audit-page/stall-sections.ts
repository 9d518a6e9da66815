/** Where and when tickets lie untouched: heat maps by team and state, and by the hour of the week. */
import type { AuditReport } from '../../model/audit-report.ts';
import type { AuditEvidence, StallCell } from '../audit/audit-evidence.ts';
import { countOf, countText, lengthText, percentOf, say } from '../audit/phrase.ts';
import { type Markup, markup } from './markup.ts';
import { showChart, showPhrase, showTable } from './parts.ts';

const [teamsShown, statesShown] = [12, 8];

export function showStallMap(
  { stalls, reasons }: AuditReport,
  { stallsByTeamAndState: cells }: AuditEvidence,
): Markup {
  if (cells.length === 0) return markup``;
  const teams = longest(cells, ({ team }) => team).slice(0, teamsShown);
  const states = longest(cells, ({ state }) => state).slice(0, statesShown);
  const at = new Map(cells.map((cell) => [JSON.stringify([cell.team, cell.state]), cell]));
  const shown = teams.flatMap((team) =>
    states.map((state) => at.get(JSON.stringify([team, state]))?.seconds ?? 0),
  );
  const [most, total] = [Math.max(...shown), shown.reduce((sum, one) => sum + one, 0)];
  const named = (name: string, reason: string | undefined) =>
    name || (reason === undefined ? '(none)' : 'all');
  const caption = say`How many stalls, and how long together; the darker, the longer. Shown are the teams and states with most of it: ${percentOf('stalls.byTeam', (100 * total) / Math.max(1, stalls.seconds))} of all stalled time.`;
  return markup`<figure><figcaption>${showPhrase(caption)}</figcaption><div class="scroll" tabindex="0" role="region" aria-label="Stalls by team and state"><table class="heat"><thead><tr><th scope="col">Team</th>${states.map((state) => markup`<th scope="col">${named(state, reasons['stalls.byState'])}</th>`)}</tr></thead><tbody>${teams.map((team) => markup`<tr><th scope="row">${named(team, reasons['stalls.byTeam'])}</th>${states.map((state) => showCell(at.get(JSON.stringify([team, state])), most))}</tr>`)}</tbody></table></div></figure>`;
}

function showCell(cell: StallCell | undefined, most: number): Markup {
  if (!cell) return markup`<td class="quiet">·</td>`;
  return markup`<td style="background: ${heat(cell.seconds / most)}">${countText(cell.stalls)}<span class="days">${lengthText(cell.seconds)}</span></td>`;
}

/** By the square root, so that the second-longest can still be seen; light enough for the text on it. */
function heat(share: number): string {
  return `color-mix(in srgb, var(--risk) ${Math.round(4 + 40 * Math.sqrt(share))}%, var(--surface))`;
}

function longest(cells: readonly StallCell[], nameOf: (cell: StallCell) => string): string[] {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(nameOf(cell), (sums.get(nameOf(cell)) ?? 0) + cell.seconds);
  return [...sums].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const [left, top, cellWidth, cellHeight] = [48, 24, 37, 24];

export function showStallHours(
  { stalls }: AuditReport,
  { stallsByHour: hours, zone }: AuditEvidence,
): Markup {
  if (stalls.stalls === 0) return markup``;
  const most = Math.max(...hours);
  const worst = hours.indexOf(most);
  const label = 'Stalls by the hour of the week in which they begin';
  const svg = markup`<svg class="chart" viewBox="0 0 ${left + 24 * cellWidth + 16} ${top + 7 * cellHeight + 24}" role="img" aria-label="${label}">
${hours.map((count, hour) => {
  const [x, y] = [left + (hour % 24) * cellWidth, top + Math.floor(hour / 24) * cellHeight];
  return markup`<rect x="${x + 1}" y="${y + 1}" width="${cellWidth - 2}" height="${cellHeight - 2}" rx="3" style="fill: ${count === 0 ? 'var(--surface-sunken)' : heat(count / most)}"><title>${hourName(hour)}: ${countText(count)} stalls</title></rect>${count === 0 ? markup`` : markup`<text x="${x + cellWidth / 2}" y="${y + 16}" text-anchor="middle">${countText(count)}</text>`}`;
})}
${days.map((day, index) => markup`<text class="quiet" x="${left - 8}" y="${top + index * cellHeight + 16}" text-anchor="end">${day}</text>`)}
${[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => markup`<text class="quiet" x="${left + hour * cellWidth + 2}" y="16">${`${String(hour).padStart(2, '0')}:00`}</text>`)}
<text class="quiet" x="${left + 24 * cellWidth}" y="${top + 7 * cellHeight + 18}" text-anchor="end">stalls that begin in this hour, ${zone}</text></svg>`;
  return showChart(
    {
      caption: say`Most stalls begin on ${hourName(worst)} ${zone}: ${countOf('stalls.stalls', most)}.`,
      svg,
      label,
    },
    showTable(
      label,
      [`Hour (${zone})`, ...days],
      Array.from({ length: 24 }, (_, hour) => [
        `${String(hour).padStart(2, '0')}:00`,
        ...days.map((_day, day) => countText(hours[day * 24 + hour] ?? 0)),
      ]),
    ),
  );
}

function hourName(hour: number): string {
  return `${days[Math.floor(hour / 24)]} ${String(hour % 24).padStart(2, '0')}:00`;
}
