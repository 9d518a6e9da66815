import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addAudit } from '../../src/cli/audit.ts';
import { endingOf } from '../../src/cli/ending.ts';
import { baton } from '../support/served-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-cli-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const log = [
  'ticket,time,status,group,assignee',
  'T-1,2026-03-02 08:00:00,new,Front line,Agent One',
  'T-1,2026-03-02 09:00:00,open,Billing L2,Agent Two',
  'T-1,2026-03-02 10:00:00,open,Front line,Agent One',
  'T-1,2026-03-02 11:00:00,solved,Front line,Agent One',
  'T-2,2026-03-02 08:30:00,new,Front line,Agent Two',
  'T-2,2026-03-02 12:30:00,solved,Front line,Agent Two',
  '',
].join('\n');
const mapping = `system: sample
columns: { ticket: ticket, at: time, status: status, team: group, agent: assignee }
times: { format: iso, zone: UTC }
audit: { resolved: { status: [solved] } }
`;

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const file = written('events.csv', log);
const mappingFile = written('mapping.yaml', mapping);

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** The verb alone, in this process. */
async function audit(...words: string[]): Promise<Ended> {
  const [said, complained]: [string[], string[]] = [[], []];
  const heard = (into: string[]) => (piece: unknown) => into.push(String(piece)) > 0;
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(heard(said));
  const wrong = vi.spyOn(process.stderr, 'write').mockImplementation(heard(complained));
  const program = new Command().exitOverride();
  addAudit(program);
  for (const verb of program.commands) verb.exitOverride();
  let code = 0;
  try {
    await program.parseAsync(['node', 'baton', 'audit', ...words]);
  } catch (error) {
    code = endingOf(error);
    complained.push((error as Error).message);
  } finally {
    out.mockRestore();
    wrong.mockRestore();
  }
  return { code, said: said.join(''), complained: complained.join('') };
}

describe('baton audit', () => {
  it('says as a process of its own what the log tells, and nothing else on standard output', async () => {
    const started = baton('audit', file, '--mapping', mappingFile, '--format', 'json');
    expect(await started.ended).toBe(0);
    expect(JSON.parse(started.said())).toMatchObject({
      tickets: 2,
      events: 6,
      handoffs: { total: 2 },
      pingPong: { byTeamDirect: { returns: 1 } },
      quality: { rows: 6, leftOut: 0, troubles: [] },
    });
  }, 60_000);

  it('writes the document where it is asked to', async () => {
    const out = join(folder, 'audit.json');
    const ended = await audit(file, '--mapping', mappingFile, '--format', 'json', '--out', out);
    expect(ended).toMatchObject({ code: 0, said: `Written to ${out}.\n` });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ tickets: 2, events: 6 });
  });

  it('writes a page with its charts and tickets', async () => {
    const out = join(folder, 'audit.html');
    const ended = await audit(file, '--mapping', mappingFile, '--format', 'html', '--out', out);
    expect(ended).toMatchObject({ code: 0, said: `Written to ${out}.\n` });
    const page = readFileSync(out, 'utf8');
    expect(page).toMatch(/^<!doctype html>[^]*<svg[^]*Tickets with most hand-offs[^]*<\/html>\n$/);
  });

  it('explains a number, and ends with 2 where there is none of that name', async () => {
    const known = await audit('--explain', 'pingPong.byTeamDirect');
    expect([known.code, known.complained]).toEqual([0, '']);
    expect(known.said).toContain('pingPong.byTeamDirect');
    expect(await audit('--explain', 'no.such')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('There is no number no.such.'),
    });
  });

  it.each([
    ['no log', [], 'Say which log is to be read'],
    ['a format that there is not', [file, '--format', 'xml'], 'Allowed choices are text, json'],
    ['a mapping that is not there', [file, '--mapping', 'absent.yaml'], "absent.yaml can't be read"],
  ])('ends with 2 for %s', async (_, words, why) => {
    const ended = await audit(...words);
    expect([ended.code, ended.said]).toEqual([2, '']);
    expect(ended.complained).toContain(why);
  });

  it('ends with 1 and shows the header where the mapping names a column that the log lacks', async () => {
    const other = written('other.yaml', mapping.replace('team: group', 'team: queue'));
    const ended = await audit(file, '--mapping', other);
    expect([ended.code, ended.said]).toEqual([1, '']);
    expect(ended.complained).toContain('events.csv has no column "queue" (for team)');
    expect(ended.complained).toContain('ticket · time · status · group · assignee');
  });

  it('ends with 1 for an empty file, with and without a mapping', async () => {
    const empty = written('empty.csv', '');
    const mapped = await audit(empty, '--mapping', mappingFile, '--format', 'json');
    expect([mapped.code, mapped.complained]).toEqual([1, expect.stringContaining('A file is not whole.')]);
    expect(JSON.parse(mapped.said)).toMatchObject({
      tickets: 0,
      quality: { troubles: [{ kind: 'empty-file' }] },
    });
    expect(await audit(empty)).toMatchObject({ code: 1, complained: expect.stringContaining('is empty') });
  });

  it('tells what a compressed file holds that is cut off, and ends with 1', async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, n) => `T-${n},2026-03-02 08:00:00,new,Team ${(n * 7919) % 613},A${n}`,
    );
    const whole = gzipSync([log.split('\n')[0], ...rows].join('\n'));
    const cut = written('cut.csv.gz', whole.subarray(0, whole.length / 2));
    const ended = await audit(cut, '--mapping', mappingFile, '--format', 'json');
    expect(ended.code).toBe(1);
    const told = JSON.parse(ended.said) as { events: number; quality: { troubles: { kind: string }[] } };
    expect(told.events).toBeGreaterThan(100);
    expect(told.events).toBeLessThan(4_000);
    expect(told.quality.troubles.map(({ kind }) => kind)).toContain('cut-off');
  });

  it('guesses a mapping where none is given, shows it aside, and says so in the report', async () => {
    const ended = await audit(file, '--format', 'json');
    expect(ended.code).toBe(0);
    expect(ended.complained).toContain('No mapping was given.');
    expect(ended.complained).toContain('team: group');
    expect(JSON.parse(ended.said)).toMatchObject({
      tickets: 2,
      handoffs: { total: 2 },
      quality: { remarks: [expect.stringContaining('No mapping was given')] },
    });
  });
});
