import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditPage } from '../rules/audit-page/audit-page.ts';
import { pageTokens } from '../rules/audit-page/page-styles.ts';
import { EvidenceCollector } from '../rules/audit/audit-evidence.ts';
import { sayAudit } from '../rules/audit/say-audit.ts';
import { auditFiles } from './audit-files.ts';
import { readMapping } from './read-mapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mapping = `
system: sample
columns: { ticket: id, at: time, status: state, team: group, agent: who, issueType: type }
words: { status: { Solved: resolved, Closed: closed, Pending: waiting, '*': open } }
audit:
  tiers: { rules: [{ ends: "2", tier: 2 }] }
`;
const [script, image] = ['<script>alert(1)</script>', `"'><img src=x onerror=alert(2)> 2`];
const sheet = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const rows = [
  ['id', 'time', 'state', 'group', 'who', 'type'],
  ['T-1', '2026-04-03T14:10:00Z', 'New', script, 'Ann', '</style><b>\u202e'],
  ['T-1', '2026-04-06T14:10:00Z', 'Open', image, 'Bob', 'x'],
  ['T-1', '2026-04-06T14:20:00Z', 'Open', script, 'Ann', 'x'],
  ['T-1', '2026-04-06T15:10:00Z', 'Solved', script, 'Ann', 'x'],
  ['T-2', '2026-04-01T08:00:00Z', 'New', script, 'Ann', '\u001b[2J]'],
  ['T-2', '2026-04-01T08:00:30Z', 'Solved', script, 'Ann', 'x'],
  [`<u>3</u>`, '2026-04-03T14:50:00Z', 'New', image, 'Ann', 'x'],
  [`<u>3</u>`, '2026-04-09T14:50:00Z', 'Solved', image, 'Ann', 'x'],
];

async function reportOf(mappingText: string, log = rows) {
  const file = join(folder, 'a & b.csv');
  writeFileSync(file, `${log.map(sheet).join('\n')}\n`);
  const read = readMapping(mappingText);
  let evidence: EvidenceCollector | undefined;
  const report = await auditFiles({
    files: [file],
    mapping: read,
    onLog: (one) => {
      evidence = new EvidenceCollector(one, { stallAfterMs: 24 * 3_600_000, zone: read.times.zone });
    },
    onTicket: (seen) => evidence?.add(seen),
  });
  if (!evidence) throw new Error('no log');
  return { report, evidence: evidence.all() };
}

const titlesOf = (page: string) =>
  [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title]) => (title ?? '').replaceAll(/<[^>]+>/g, ''));

describe('the page of an audit', () => {
  it('says what was found, with the tickets to open, and where each number is defined', async () => {
    const { report, evidence } = await reportOf(mapping);
    const page = auditPage(report, evidence);
    expect(titlesOf(page).slice(0, 3)).toEqual([
      '33 % of tickets change team at least once; 33 % come back to a team that had them',
      '33 % of tickets go up a tier; 67 % start too high, come down again or skip a tier',
      `67 % of tickets lie untouched for more than 24 h, longest with ${image.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replace('<', '&lt;').replaceAll('>', '&gt;')}`,
    ]);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const asked = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
    expect(evidence.tickets.stalls).toEqual([
      { ticket: '<u>3</u>', amount: 6 * 86_400, unit: 'seconds' },
      { ticket: 'T-1', amount: 3 * 86_400, unit: 'seconds' },
    ]);
    expect(evidence.tickets.handoffs).toEqual([{ ticket: 'T-1', amount: 2, unit: 'hand-offs' }]);
    // Both stalls began on a Friday between 14 and 15 o'clock.
    expect(evidence.stallsByHour.flatMap((count, hour) => (count === 0 ? [] : [[hour, count]]))).toEqual([
      [4 * 24 + 14, 2],
    ]);
    expect(
      evidence.lengths.toFirstResolution.map(({ group, bins }) => [
        group,
        bins.flatMap((n, bin) => (n > 0 ? [bin] : [])),
      ]),
    ).toEqual([
      ['all', [0, 15, 16]],
      ['with', [15]],
      ['without', [0, 16]],
      ['tier 1', [0]],
      ['tier 2', [15, 16]],
    ]);
    expect(page.match(/<svg/g)).toHaveLength(4);
    expect(page.match(/The chart as a table<\/summary>/g)).toHaveLength(4);
  });

  it('lets nothing out of a file become markup, and fetches nothing', async () => {
    const { report, evidence } = await reportOf(mapping);
    const page = auditPage(report, evidence);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;u&gt;3&lt;/u&gt;');
    expect(page).toContain('<title>Audit: a &amp; b.csv</title>');
    expect(page).not.toMatch(/<(script|img|b|u|link|iframe|object)\b|https?:|url\(|@import|\p{Cf}/u);
    expect(page.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  it('says why a figure is missing', async () => {
    const few = 'system: sample\ncolumns: { ticket: id, at: time }\n';
    const { report, evidence } = await reportOf(few);
    const page = auditPage(report, evidence);
    expect(page).toMatch(/>handoffs<\/a><\/dt><dd>the mapping names no column for team<\/dd>/);
    expect(titlesOf(page)[0]).toBe('67 % of tickets lie untouched for more than 24 h');
    const empty = await reportOf(few, rows.slice(0, 1));
    expect(auditPage(empty.report, empty.evidence)).toContain('there is no ticket in the log');
  });

  it('tells hours of the week by the clocks of the zone', async () => {
    const worst = async (zone: string) => {
      const { report, evidence } = await reportOf(`${mapping}times: { zone: ${zone} }\n`);
      return /Most stalls begin on ([^:]+:00 [^:]+):/.exec(auditPage(report, evidence))?.[1];
    };
    expect([await worst('UTC'), await worst('Asia/Kolkata')]).toEqual([
      'Fri 14:00 UTC',
      'Fri 19:00 Asia/Kolkata',
    ]);
  });

  it('has the colours of the web app', () => {
    const app = readFileSync(`${import.meta.dirname}/../../web/styles/tokens.css`, 'utf8');
    const tokens = pageTokens.trim().split('\n');
    expect(tokens.filter((token) => !app.includes(token.trim()))).toEqual([]);
  });
});

describe('the text of an audit', () => {
  it('tells the same findings in the same order within 100 columns, and steers no terminal', async () => {
    const { report, evidence } = await reportOf(mapping);
    const lines = sayAudit(report);
    const headings = lines.flatMap((line) => /^([A-Z][A-Z -]+[A-Z]) {2}/.exec(line)?.[1] ?? []);
    const page = auditPage(report, evidence);
    const told = [...page.matchAll(/<p class="over">([^<]+)</g)].map(([, heading]) => heading?.toUpperCase());
    expect(headings.filter((heading) => told.includes(heading))).toEqual(
      told.filter((heading) => heading !== undefined && headings.includes(heading)),
    );
    expect(headings).toHaveLength(11 - (report.suggestions.length === 0 ? 1 : 0));
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\u00a0]/u);
  });
});
