/** An audit as one HTML page for a lead: what hurts, where, how much, and what would have caught it. It needs nothing else. */
import type { AuditSuggestion } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import type { AuditEvidence } from '../audit/audit-evidence.ts';
import { type AuditFinding, type FindingId, findingsOf } from '../audit/audit-findings.ts';
import { numberDefinitions } from '../audit/number-definitions.ts';
import { countOf, countText, joined, type Phrase, say } from '../audit/phrase.ts';
import { showTeamFlows, showTierJourneys } from './flow-sections.ts';
import { showLengths } from './length-sections.ts';
import { Markup, markup } from './markup.ts';
import { pageStyles } from './page-styles.ts';
import { definitionId, showFacts, showIds, showPhrase, showTickets } from './parts.ts';
import { showStallHours, showStallMap } from './stall-sections.ts';

export function auditPage(report: AuditReport, evidence: AuditEvidence): string {
  const findings = findingsOf(report);
  const title = `Audit: ${report.quality.files.join(', ')}`;
  return `<!doctype html>\n${
    markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${new Markup(pageStyles)}</style></head>
<body><main>${showHead(title, report)}${showContents(findings, report)}
${findings.map((one) => showFinding(one, report, evidence))}
${showTriggers(report.suggestions)}${showMissing(report)}${showRows(report)}${showDefinitions()}</main></body></html>`
      .text
  }\n`;
}

function showHead(
  title: string,
  { tickets, events, span, teams, people, types, quality }: AuditReport,
): Markup {
  const counts = [
    say`${countOf('tickets', tickets)} tickets`,
    say`${countOf('events', events)} events`,
    ...(teams === null ? [] : [say`${countOf('teams', teams)} teams`]),
    ...(people === null ? [] : [say`${countOf('people', people)} people`]),
    ...(types === null ? [] : [say`${countOf('types', types)} types`]),
  ];
  const between = `${span.from?.slice(0, 10)} to ${span.to?.slice(0, 10)}`;
  const words: Phrase = say`${joined(counts, ', ')}${span.from === null ? '' : say`; ${{ path: 'span', text: between }} (UTC)`}.`;
  return markup`<header class="first"><h1>${title}</h1><p>${showPhrase(words)}</p>${quality.remarks.map((remark) => markup`<p>${remark}</p>`)}<p class="quiet">A dotted number leads to what it means.</p></header>`;
}

function showContents(findings: readonly AuditFinding[], { suggestions }: AuditReport): Markup {
  const told = findings.filter(({ title }) => title !== null);
  return markup`<nav aria-label="What was found"><ol>${told.map(({ id, heading, title }) => markup`<li><a href="#${id}">${heading}</a><span>${showPhrase(title ?? [])}</span></li>`)}${suggestions.length === 0 ? markup`` : markup`<li><a href="#triggers">Triggers</a><span>${showPhrase(triggersTitle(suggestions))}</span></li>`}</ol></nav>`;
}

function showFinding(
  { id, heading, title, facts }: AuditFinding,
  report: AuditReport,
  evidence: AuditEvidence,
): Markup {
  if (title === null) return markup``;
  return markup`<section id="${id}" aria-labelledby="${id}-title"><p class="over">${heading}</p><h2 id="${id}-title">${showPhrase(title)}</h2>${showFacts(facts)}${showCharts(id, report, evidence)}${showTickets(evidence.tickets[id], ticketWords[id])}${id === 'escalations' ? showIds(report.heldNeverEscalated?.firstTickets ?? [], 'Tickets that were held long and never escalated') : markup``}</section>`;
}

const ticketWords: Readonly<Record<FindingId, string>> = {
  handoffs: 'Tickets with most hand-offs',
  tiers: 'Tickets that moved most against “first tier first”',
  stalls: 'Tickets with the longest stall',
  times: 'Tickets that took longest',
  waiting: 'Tickets that waited longest',
  reopened: 'Tickets that came back most often',
  targets: 'Tickets that missed their target, the longest first',
  escalations: 'Tickets that moved up most often',
  types: 'Tickets that another team solved, most teams first',
};

function showCharts(id: FindingId, report: AuditReport, evidence: AuditEvidence): Markup {
  if (id === 'handoffs') return showTeamFlows(report);
  if (id === 'tiers') return showTierJourneys(report, evidence);
  if (id === 'stalls') return markup`${showStallMap(report, evidence)}${showStallHours(report, evidence)}`;
  return id === 'times' ? showLengths(report, evidence) : markup``;
}

function triggersTitle(suggestions: readonly AuditSuggestion[]): Phrase {
  const most = suggestions[0]?.tickets ?? 0;
  const count = countOf('suggestions', suggestions.length);
  const met = countOf('suggestions', most);
  if (suggestions.length === 1) return say`${count} trigger would have met ${met} of these tickets`;
  return say`${count} triggers would have met such tickets, the widest ${met} of them`;
}

function showTriggers(suggestions: readonly AuditSuggestion[]): Markup {
  if (suggestions.length === 0) return markup``;
  return markup`<section id="triggers" aria-labelledby="triggers-title"><p class="over">Triggers</p><h2 id="triggers-title">${showPhrase(triggersTitle(suggestions))}</h2><p>To copy into the policy. In shadow a trigger only says what it would do, until somebody has seen that it is right.</p>${suggestions.map(({ because, tickets, firstTickets, trigger }) => markup`<h3>${because}</h3><p>${showPhrase(say`${countOf('suggestions', tickets)} tickets`)}</p><pre tabindex="0"><code>${lines(trigger)}</code></pre>${showIds(firstTickets, 'The first of these tickets')}`)}</section>`;
}

/** Line by line: an end of line within a name is none. */
function lines(text: string): Markup[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [markup`${line}`] : [new Markup('\n'), markup`${line}`]));
}

function showMissing({ reasons }: AuditReport): Markup {
  const missing = Object.entries(reasons);
  if (missing.length === 0) return markup``;
  return markup`<section id="missing"><p class="over">Not told</p><h2>What this log can’t tell, and why</h2><dl class="facts">${missing.map(([path, reason]) => markup`<dt><a class="figure" href="#${definitionId(path)}">${path}</a></dt><dd>${reason}</dd>`)}</dl></section>`;
}

function showRows({ quality }: AuditReport): Markup {
  const title = say`${countOf('quality.troubles', quality.rows)} rows were read, ${countOf('quality.troubles', quality.leftOut)} left out`;
  return markup`<section id="rows"><p class="over">The rows</p><h2>${showPhrase(title)}</h2>${quality.troubles.map(({ kind, rows, leftOut, first }) => markup`<details><summary>${kind}: ${countText(rows)} rows${leftOut ? ', left out' : ''}</summary><ul>${first.map(({ file, row, reason }) => markup`<li>${file}, row ${row}: ${reason}</li>`)}</ul></details>`)}</section>`;
}

function showDefinitions(): Markup {
  return markup`<section id="definitions"><p class="over">Definitions</p><h2>What each number means</h2>${numberDefinitions.map(({ path, words, formula, source }) => markup`<div class="defined" id="${definitionId(path)}"><p><code>${path}</code></p><p>${words}</p><p class="quiet">Formula: ${formula}${source === undefined ? '' : `. Source: ${source}`}</p></div>`)}</section>`;
}
