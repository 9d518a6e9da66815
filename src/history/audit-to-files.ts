import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditReport } from '../model/audit-report.ts';
import type { Progress } from '../model/backup.ts';
import { type LogAuditSummary, type LogOrder, reportFiles } from '../model/log-audit.ts';
import type { Policy } from '../model/policy.ts';
import { auditPage } from '../rules/audit-page/audit-page.ts';
import { findingsOf } from '../rules/audit/audit-findings.ts';
import { EvidenceCollector } from '../rules/audit/audit-evidence.ts';
import type { EventLog } from '../rules/audit/event-log.ts';
import { plain } from '../rules/audit/phrase.ts';
import { sayAudit } from '../rules/audit/say-audit.ts';
import type { SeenTicket } from '../rules/audit/seen-ticket.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import { durationMsOf } from '../rules/policy/duration-ms.ts';
import { auditFiles } from './audit-files.ts';
import { HistoryError } from './history-error.ts';
import { readMapping } from './read-mapping.ts';

/** Audits logs and writes the report in each of its forms into a folder. */
export async function auditToFiles(
  order: LogOrder & { task: 'audit' },
  onProgress: (progress: Progress) => void,
): Promise<LogAuditSummary> {
  const mapping = readMapping(order.mapping);
  const collected: { evidence?: EvidenceCollector } = {};
  const report = await auditFiles({
    files: order.files,
    mapping,
    policy: order.policy === null ? null : compilePolicy(order.policy as Policy, 1),
    remarks: order.remarks,
    onProgress: (progress) => {
      refuseMemory(order.memoryMaxMb);
      onProgress(progress);
    },
    onLog: (log: EventLog) => {
      collected.evidence = new EvidenceCollector(log, {
        stallAfterMs: durationMsOf(mapping.audit.stallAfter),
        zone: mapping.times.zone,
      });
    },
    onTicket: (seen: SeenTicket) => collected.evidence?.add(seen),
  });
  writeReports(order.folder, report, collected.evidence);
  const { tickets, events, quality } = report;
  const isCut = quality.troubles.some(({ kind }) => kind === 'cut-off' || kind === 'empty-file');
  const findings = findingsOf(report).flatMap(({ heading, title }) =>
    title === null ? [] : [{ heading, told: `${plain(title)}.` }],
  );
  return { tickets, events, rows: quality.rows, leftOut: quality.leftOut, isCut, findings };
}

function refuseMemory(maxMb: number): void {
  if (process.memoryUsage.rss() < maxMb * 1e6) return;
  throw new HistoryError(
    `The log needs more than ${maxMb} MB of memory. Audit a shorter span, map fewer columns, or run \`baton audit\` on a machine of your own.`,
  );
}

function writeReports(folder: string, report: AuditReport, evidence: EvidenceCollector | undefined): void {
  const texts = {
    json: `${JSON.stringify(report, undefined, 2)}\n`,
    text: `${sayAudit(report).join('\n')}\n`,
    html: evidence ? auditPage(report, evidence.all()) : '',
  };
  for (const [format, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const path = join(folder, reportFiles[format]);
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}
