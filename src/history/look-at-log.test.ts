import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtLog } from './look-at-log.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-look-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function look(log: string, mapping: string | null = null) {
  const file = join(folder, 'log.csv');
  writeFileSync(file, log);
  return lookAtLog(file, mapping);
}

const log = 'Nr,When,What\n1,2026-03-04 09:00,New\n1,2026-03-04 10:00,Done\n2,soon,New\n';
const mapping =
  'columns: { ticket: Nr, at: When, status: What }\nsystem: audit\ntimes: { zone: Europe/Berlin }\n';

describe('a look at a log', () => {
  it('reads the times as the mapping says, and counts those that can be read', async () => {
    const { times, looked, problems } = await look(log, mapping);
    expect(times).toEqual(['2026-03-04T08:00:00.000Z', '2026-03-04T09:00:00.000Z', null]);
    expect([looked, problems]).toEqual([{ rows: 3, withTime: 2 }, []]);
  });

  it('shows a log of which nothing can be guessed, with what is missing', async () => {
    const { header, problems, mapping: draft } = await look('Colour,Size\nred,1\n');
    expect([header, draft['columns']]).toEqual([['Colour', 'Size'], {}]);
    expect(problems).toHaveLength(2);
  });

  it('leaves out the words of a column with very many', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => `${row},2026-03-04 09:00,New`);
    const { words } = await look(`Nr,When,What\n${rows.join('\n')}\n`);
    expect(Object.keys(words)).toEqual(['When', 'What']);
    expect(words['What']).toEqual([{ word: 'New', rows: 200 }]);
  });

  it.each([
    ['an empty line alone', '\n', null, /has no header/],
    ['nothing', '', null, /is empty/],
    ['a mapping that is no YAML', log, 'columns: [', /no YAML/],
    ['a mapping that is a word', log, 'columns', /has no fields/],
    [
      'aliases upon aliases',
      log,
      `a: &a [x,x]\nb: &b [${'*a,'.repeat(40)}]\nc: [${'*b,'.repeat(40)}]\n`,
      /alias/i,
    ],
  ])('says what is wrong: %s', async (_name, text, given, words) => {
    await expect(look(text, given)).rejects.toSatisfy(
      (error: Error) => error.name === 'HistoryError' && words.test(error.message),
    );
  });

  it.each([
    [mapping.replace('at: When', 'at: Then'), 'columns.at: the file has no column "Then"'],
    [mapping.replace('Europe/Berlin', 'Mars/Base'), 'There is no zone Mars/Base'],
    [`${mapping}audit: { stallAfter: soon }\n`, 'audit.stallAfter'],
    [`${mapping}audits: {}\n`, 'audits'],
  ])('names what has to be mended', async (given, words) => {
    expect((await look(log, given)).problems).toEqual([expect.stringContaining(words)]);
  });
});
