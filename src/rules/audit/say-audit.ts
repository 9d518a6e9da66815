/** An audit as a page of plain text, at most 100 columns wide where its words allow it. */
import type { AuditReport } from '../../model/audit-report.ts';
import { findingsOf } from './audit-findings.ts';
import { countText, plain } from './phrase.ts';

const columns = 100;
const labelWidth = 26;
const unbroken = '\u00a0';

export function sayAudit(report: AuditReport): string[] {
  const lines = [...sayLog(report), ...sayFindings(report), ...saySuggestions(report), ...sayQuality(report)];
  // Names come from files; what steers a terminal is not passed on.
  return lines.map((line) => line.replaceAll(unbroken, ' ').replaceAll(/\p{Cc}|\p{Cf}/gu, '�'));
}

function sayLog({ tickets, events, span, teams, people, types, quality }: AuditReport): string[] {
  const counts = [
    ...(teams === null ? [] : [`${countText(teams)} teams`]),
    ...(people === null ? [] : [`${countText(people)} people`]),
    ...(types === null ? [] : [`${countText(types)} types`]),
  ];
  const between = span.from === null ? '' : ` · ${span.from.slice(0, 10)} to ${span.to?.slice(0, 10)} (UTC)`;
  return [
    ...wrapped(
      `${quality.files.join(', ')}: ${countText(tickets)} tickets · ${countText(events)} events${between}`,
      '',
      '',
    ),
    ...(counts.length === 0 ? [] : [counts.join(' · ')]),
    ...quality.remarks.flatMap((remark) => wrapped(remark, '', '')),
  ];
}

function sayFindings(report: AuditReport): string[] {
  return findingsOf(report).flatMap(({ heading, title, reason, facts }) => [
    '',
    ...wrapped(
      `${heading.toUpperCase()}  ${title === null ? `Not told, because ${reason}.` : `${plain(title, unbroken)}.`}`,
      '',
      '  ',
    ),
    ...facts.flatMap(({ label, phrase }) =>
      label.length < labelWidth
        ? wrapped(plain(phrase, unbroken), `  ${label.padEnd(labelWidth)}`, ' '.repeat(labelWidth + 2))
        : wrapped(`${label}: ${plain(phrase, unbroken)}`, '  ', ' '.repeat(labelWidth + 2)),
    ),
  ]);
}

function saySuggestions({ suggestions }: AuditReport): string[] {
  if (suggestions.length === 0) return [];
  return [
    '',
    'SUGGESTED TRIGGERS  What would have met these tickets, to copy into the policy.',
    ...suggestions.flatMap(({ because, tickets, firstTickets, trigger }) => [
      ...wrapped(because, '  ', '  '),
      ...wrapped(
        `${countText(tickets)} tickets, the first: ${firstTickets.slice(0, 5).join(', ')}`,
        '  ',
        '  ',
      ),
      ...trigger
        .trimEnd()
        .split('\n')
        .map((line) => `      ${line}`),
      '',
    ]),
  ].slice(0, -1);
}

function sayQuality({ quality }: AuditReport): string[] {
  const lines = [
    '',
    `THE ROWS  ${countText(quality.rows)} were read, ${countText(quality.leftOut)} left out.`,
  ];
  for (const { kind, rows, leftOut, first } of quality.troubles) {
    lines.push(`  ${kind}: ${countText(rows)} rows${leftOut ? ', left out' : ''}`);
    for (const { file, row, reason } of first.slice(0, 3))
      lines.push(...wrapped(`${file}, row ${row}: ${reason}`, '    ', '      '));
  }
  return lines;
}

/** A word that is longer than a line stays whole. */
function wrapped(text: string, first: string, further: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = further;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
