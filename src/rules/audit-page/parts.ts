/** Small parts of which the page is made: sentences with links, tables, lists of tickets. */
import { numberDefinitions } from '../audit/number-definitions.ts';
import { countText, type Fact, lengthText, type Phrase } from '../audit/phrase.ts';
import type { ListedTicket } from '../audit/top-tickets.ts';
import { type Markup, markup } from './markup.ts';

const defined = new Set(numberDefinitions.map(({ path }) => path));

export function showPhrase(phrase: Phrase): Markup {
  return markup`${phrase.map((part) =>
    typeof part === 'string'
      ? markup`${part}`
      : markup`<a class="figure" href="#${definitionId(part.path)}">${part.text}</a>`,
  )}`;
}

/** Of a number’s own definition, else of the one above it, else of the first below it. */
export function definitionId(path: string): string {
  let found = path;
  while (!defined.has(found) && found.includes('.')) found = found.slice(0, found.lastIndexOf('.'));
  if (!defined.has(found)) found = [...defined].find((one) => one.startsWith(`${found}.`)) ?? found;
  return `is-${found}`;
}

export function showFacts(facts: readonly Fact[]): Markup {
  if (facts.length === 0) return markup``;
  return markup`<dl class="facts">${facts.map(({ label, phrase, isMissing }) =>
    isMissing
      ? markup`<dt>${label.trim()}</dt><dd class="missing">${showPhrase(phrase)}</dd>`
      : markup`<dt>${label.trim()}</dt><dd>${showPhrase(phrase)}</dd>`,
  )}</dl>`;
}

/** What stands behind a chart, for whoever can't see it or wants the numbers. */
export function showTable(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  return markup`<details class="behind"><summary>The chart as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="${label}, as a table"><table><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></details>`;
}

export function showTickets(tickets: readonly ListedTicket[], words: string): Markup {
  if (tickets.length === 0) return markup``;
  const amount = ({ unit, amount: value }: ListedTicket) =>
    unit === 'seconds' ? lengthText(value) : `${countText(value)} ${unit}`;
  return markup`<details><summary>${words}</summary><ul class="tickets">${tickets.map((one) => markup`<li><code>${one.ticket}</code> <span class="quiet">${amount(one)}</span></li>`)}</ul></details>`;
}

export function showIds(tickets: readonly string[], words: string): Markup {
  if (tickets.length === 0) return markup``;
  return markup`<details><summary>${words}</summary><ul class="tickets">${tickets.map((one) => markup`<li><code>${one}</code></li>`)}</ul></details>`;
}

export function showChart(chart: { caption: Phrase; svg: Markup; label: string }, table: Markup): Markup {
  return markup`<figure><figcaption>${showPhrase(chart.caption)}</figcaption><div class="scroll" tabindex="0" role="region" aria-label="${chart.label}">${chart.svg}</div>${table}</figure>`;
}

/** Names of teams come in any length. */
export function shortened(text: string, signs = 26): string {
  if (text.length <= signs) return text;
  return `${text.slice(0, signs - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
