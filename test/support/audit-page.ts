import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFiles } from '../../src/history/audit-files.ts';
import { readMapping } from '../../src/history/read-mapping.ts';
import { hourMs } from '../../src/model/instant.ts';
import { auditPage } from '../../src/rules/audit-page/audit-page.ts';
import { EvidenceCollector } from '../../src/rules/audit/audit-evidence.ts';

const mapping = `
system: sample
columns: { ticket: id, at: time, status: state, team: group, agent: who, issueType: type }
words: { status: { Solved: resolved, Closed: closed, Pending: waiting, '*': open } }
audit:
  tiers: { rules: [{ ends: "2", tier: 2 }] }
`;

/** The page of a log of forty tickets in which every chart has something to show. */
export async function sampleAuditPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-page-'));
  try {
    const file = join(folder, 'log.csv');
    writeFileSync(file, `id,time,state,group,who,type\n${Array.from({ length: 40 }, ticketRows).join('')}`);
    let evidence: EvidenceCollector | undefined;
    const report = await auditFiles({
      files: [file],
      mapping: readMapping(mapping),
      onLog: (log) => {
        evidence = new EvidenceCollector(log, { stallAfterMs: 24 * hourMs, zone: 'UTC' });
      },
      onTicket: (seen) => evidence?.add(seen),
    });
    if (!evidence) throw new Error('The log was not read.');
    return auditPage(report, evidence.all());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** To the experts and back after ever longer gaps, now and then with a wait, then solved and closed. */
function ticketRows(_: unknown, ticket: number): string {
  let at = Date.UTC(2026, 3, 1 + (ticket % 20), 8 + (ticket % 9));
  const row = (hours: number, state: string, team: string) => {
    at += hours * hourMs;
    return `T-${ticket},${new Date(at).toISOString()},${state},${team},Ann,Type ${ticket % 3}\n`;
  };
  return [
    row(0, 'New', 'Desk'),
    row(ticket, 'Open', `Experts ${ticket % 2} L2`),
    ...(ticket % 3 === 0 ? [row(30, 'Pending', 'Desk')] : []),
    row(ticket * 2, 'Solved', ticket % 4 === 0 ? 'Desk' : `Experts ${ticket % 2} L2`),
    row(48, 'Closed', 'Desk'),
  ].join('');
}
