import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '../model/audit-report.ts';
import { auditFiles } from './audit-files.ts';
import { readMapping } from './read-mapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mapping = `
system: sample
file: { nothing: ["-"] }
columns: { ticket: id, at: time, status: state, team: group, agent: who, issueType: type, priority: urgency }
words: { status: { Solved: resolved, Closed: closed, Pending: waiting, '*': open } }
audit:
  tiers: { rules: [{ ends: "2", tier: 2 }, { ends: "3", tier: 3 }] }
`;
const header = 'id,time,state,group,who,type,urgency,note\n';
const good = `${header}T-1,2026-04-01T08:00:00Z,New,Desk,Ann,Invoice,high,a
T-1,2026-04-01T09:00:00Z,Open,Expert 2,Bob,Invoice,high,b
T-1,2026-04-01T10:00:00Z,Open,Desk,Ann,Invoice,high,c
T-1,2026-04-03T10:00:00Z,Solved,Desk,Ann,Invoice,high,d
T-2,2026-04-01T08:00:00Z,New,Desk,-,Login,low,e
T-2,2026-04-01T09:00:00Z,Pending,Desk,Ann,Login,low,f
T-2,2026-04-01T11:00:00Z,Solved,Desk,Ann,Login,low,g
`;

let made = 0;
function file(content: string | Uint8Array): string {
  made += 1;
  const path = join(folder, `log-${made}.csv`);
  writeFileSync(path, content);
  return path;
}

const audit = (content: string | Uint8Array, change: (text: string) => string = (text) => text) =>
  auditFiles({ files: [file(content)], mapping: readMapping(change(mapping)) });

const troubles = (report: AuditReport): Record<string, (number | boolean)[]> =>
  Object.fromEntries(
    report.quality.troubles.map(({ kind, rows, leftOut, first }) => [
      kind,
      [rows, leftOut, ...first.map(({ row }) => row)],
    ]),
  );

describe('an audit', () => {
  it('counts what happened', async () => {
    const report = await audit(good);
    expect([report.tickets, report.events, report.teams, report.people]).toEqual([2, 7, 2, 2]);
    expect(report.handoffs?.total).toBe(2);
    expect(report.pingPong.byTeamDirect).toMatchObject({ tickets: 1, returns: 1, share: 50 });
    expect(report.tiers).toMatchObject({
      startAt: { 1: 2 },
      highestReached: { 1: 1, 2: 1 },
      upMoves: 1,
      downMoves: 1,
    });
    expect(report.durations.toFirstResolution).toMatchObject({ n: 2, min: 10_800, max: 180_000 });
    expect(report.waiting).toMatchObject({ seconds: 7200, share: 3.77 });
    expect(report.stalls).toMatchObject({ stalls: 1, tickets: { tickets: 1 } });
    expect(report.timeBeforeEscalation).toMatchObject({ n: 1, median: 3600 });
    expect(report.escalatedBy).toMatchObject({
      moves: 1,
      byTeam: [{ team: 'Desk', moves: 1 }],
      people: 1,
      byFirstPerson: 0,
    });
    expect(report.quality).toMatchObject({ rows: 7, leftOut: 0, troubles: [] });
  });

  const same = (text: string) => text;
  const packs: readonly (readonly [
    string,
    (text: string) => string | Uint8Array,
    (text: string) => string,
  ])[] = [
    ['gzip', (text) => gzipSync(text), same],
    ['zstd', (text) => zstdCompressSync(text), same],
    ['UTF-16 with its mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), same],
    ['UTF-8 with its mark', (text) => Buffer.from(`\uFEFF${text}`), same],
    [
      'another delimiter',
      (text) => text.replaceAll(',', ';'),
      (text) => text.replace('file: {', 'file: { delimiter: ";",'),
    ],
  ];

  it.each(packs)('says the same of a file in %s', async (_name, pack, change) => {
    const [plain, packed] = [await audit(good), await audit(pack(good), change)];
    expect({ ...packed, quality: null }).toEqual({ ...plain, quality: null });
  });

  it('takes several files for one log, whose rows may be mixed and whose columns may stand otherwise', async () => {
    const rows = good.trimEnd().split('\n');
    const turned = rows.map((row) => row.split(',').toReversed().join(','));
    const [odd, even] = [0, 1].map((rest) => (at: number) => at === 0 || at % 2 === rest);
    const files = [
      file(rows.filter((_, at) => odd?.(at)).join('\n')),
      file(turned.filter((_, at) => even?.(at)).join('\n')),
    ];
    const report = await auditFiles({ files, mapping: readMapping(mapping) });
    const plain = await audit(good);
    expect({ ...report, quality: null }).toEqual({ ...plain, quality: null });
    expect(report.quality.rows).toBe(7);
  });

  it('says why a figure is missing', async () => {
    const report = await audit(good, (text) =>
      text.replace(/columns: .*/, 'columns: { ticket: id, at: time }'),
    );
    expect([report.teams, report.handoffs, report.tiers, report.waiting, report.topTypes]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(report.reasons).toMatchObject({
      handoffs: 'the mapping names no column for team',
      'pingPong.byTierDirect': 'tiers are told by team, and the mapping names no column for team',
      topTypes: 'the mapping names no column for issueType',
    });
  });
});

describe('an audit of a log that is not right', () => {
  it('counts each kind of bad row with its number, and takes the others', async () => {
    const bad = `${good}T-3,,New,Desk,Ann,Login,low,h
T-3,yesterday,New,Desk,Ann,Login,low,i
-,2026-04-01T08:00:00Z,New,Desk,Ann,Login,low,j
T-3,2026-04-01T08:00:00Z,New,Desk,Ann,Login
T-2,2026-04-01T09:00:00Z,Pending,Desk,Ann,Login,low,f
T-2,2026-04-01T08:30:00Z,Open,Desk,Ann,Login,low,k
`;
    const report = await audit(bad);
    expect(troubles(report)).toEqual({
      'no-time': [1, true, 9],
      'broken-time': [1, true, 10],
      'no-ticket': [1, true, 11],
      'field-count': [1, true, 12],
      repeated: [1, true, 13],
      'out-of-order': [2, false, 13, 14],
    });
    expect([report.tickets, report.events, report.quality.rows, report.quality.leftOut]).toEqual([
      2, 8, 13, 5,
    ]);
  });

  it('knows the header again where files were put one behind the other', async () => {
    const report = await audit(`${good}${header}T-3,2026-04-01T08:00:00Z,New,Desk,Ann,Login,low,h\n`);
    expect([report.tickets, troubles(report)]).toEqual([3, { 'repeated-header': [1, true, 9] }]);
  });

  it('keeps repeated rows where the mapping says so, and counts them', async () => {
    const twice = good + good.slice(header.length);
    const [without, kept] = [
      await audit(twice),
      await audit(twice, (text) => text.replace('audit:', 'audit:\n  repeated: keep')),
    ];
    expect([without.events, kept.events]).toEqual([7, 14]);
    expect([troubles(without)['repeated']?.slice(0, 2), troubles(kept)['repeated']?.slice(0, 2)]).toEqual([
      [7, true],
      [7, false],
    ]);
  });

  it('reads words of another encoding, and says in which rows', async () => {
    const mixed = Buffer.concat([
      Buffer.from(good),
      Buffer.from('T-9,2026-04-01T08:00:00Z,New,B\xfcro,Ann,Login,low,l\n', 'latin1'),
      Buffer.from('T-9,2026-04-02T08:00:00Z,New,Büro,Ann,Login,low,l\n'),
    ]);
    const report = await audit(mixed);
    expect(troubles(report)).toEqual({ 'wrong-encoding': [1, false, 9] });
    expect(report.teams).toBe(3);
  });

  it('gives what a file holds that is cut in the middle of its compression, and says so', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) =>
        `T-${at},2026-04-01T08:00:00Z,New,Desk,Ann,Login,low,${(at * 2_654_435_761) % 4_294_967_296}\n`,
    );
    const whole = gzipSync(header + rows.join(''));
    const report = await audit(whole.subarray(0, whole.length / 2));
    expect(report.events).toBeGreaterThan(1000);
    expect(report.quality.troubles).toMatchObject([
      { kind: 'cut-off', rows: 1, first: [{ row: report.events + 2 }] },
    ]);
  });

  it('finds nothing in an empty file, and says so', async () => {
    for (const content of ['', gzipSync(''), '\n\n']) {
      const report = await audit(content);
      expect([report.tickets, report.events, report.span.from]).toEqual([0, 0, null]);
      expect(troubles(report)).toHaveProperty('empty-file');
    }
    expect(troubles(await audit(header))).toEqual({});
  });

  it('gives up the line of a quote that is never closed', async () => {
    const report = await audit(good.replace('Open,Expert 2', 'Open,"Expert 2'));
    expect(troubles(report)).toEqual({ 'broken-quote': [1, true, 3] });
    expect(report.events).toBe(6);
  });

  it('refuses a mapping whose column is not there, and sees another delimiter', async () => {
    await expect(audit(good.replaceAll(',', ';'))).rejects.toThrow(
      /log-\d+\.csv has no column "id".*as if ";" were the delimiter/s,
    );
    await expect(audit(good, (text) => text.replace('group', 'squad'))).rejects.toThrow(
      'has no column "squad" (for team)',
    );
  });
});
