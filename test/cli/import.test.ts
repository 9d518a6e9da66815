import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalFor } from '../../src/history/propose-for-file.ts';
import { readMapping } from '../../src/history/read-mapping.ts';
import type { RejectedRow } from '../../src/history/map-row.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { examineDesk } from '../../src/operations/examine-desk.ts';
import { fireDueDeadlines } from '../../src/operations/fire-due-deadlines.ts';
import { importHistory } from '../../src/operations/import/import-history.ts';
import { readEvents } from '../../src/storage/read-tickets.ts';
import { makeTestWorkspace, openTestStore, type TestStore } from '../support/test-workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-history-'));
const example = readFileSync(new URL('../../examples/mappings/helpdesk.yaml', import.meta.url), 'utf8');
let store: TestStore;
let desk: Desk;
let workspaceId: WorkspaceId;

beforeAll(async () => {
  store = await openTestStore();
  desk = store.node();
  workspaceId = await makeTestWorkspace(desk);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface More {
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly mapping?: string;
}

async function bringIn(path: string, { dryRun = false, signal, mapping = example }: More = {}) {
  const rejects: RejectedRow[] = [];
  const done = await importHistory(desk, {
    workspaceId,
    path,
    mapping: readMapping(mapping),
    dryRun,
    signal: signal ?? new AbortController().signal,
    onProgress: () => undefined,
    onRejected: (row) => rejects.push(row),
  });
  return { ...done, rejects };
}

const header =
  'id,updated,created,status,priority,group,assignee,organization,requester,requester email,subject,comment,direction';
const csv = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
/** A ticket that was answered and resolved, and one that has been open since. */
const history = (prefix: string) =>
  csv(
    `${prefix}1,2026-03-02 10:00,2026-03-02 09:00,new,high,Front line,Ben,Foxglove Clinics,Amara Bell,amara@foxglove.example,Export fails,"The export fails, always.",customer`,
    `${prefix}2,2026-04-01 09:00,2026-04-01 09:00,new,high,Front line,,Brightwater,Owen Price,owen@brightwater.example,Blank invoice,The invoice is blank.,customer`,
    `${prefix}1,2026-03-02 11:00,2026-03-02 09:00,open,high,Front line,Ben,Foxglove Clinics,Amara Bell,amara@foxglove.example,Export fails,We have mended it.,agent`,
    `${prefix}1,2026-03-02 12:00,2026-03-02 09:00,solved,high,Front line,Ben,Foxglove Clinics,Amara Bell,amara@foxglove.example,Export fails,,`,
  );

const ticketsOf = () =>
  desk.database
    .of(workspaceId)
    .selectFrom('tickets')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute();

describe('an import', () => {
  it('brings tickets in with their past, tells what they have missed, and nobody else', async () => {
    const path = file('one.csv', history('A'));
    expect(await bringIn(path, { dryRun: true })).toMatchObject({ tickets: 2, open: 1 });
    expect(await ticketsOf()).toEqual([]);
    const done = await bringIn(path);
    expect(done).toMatchObject({
      rows: 4,
      rejected: 0,
      tickets: 2,
      known: 0,
      open: 1,
      messages: 3,
      unknown: {},
    });
    expect(done.missed).toEqual({ 'first-response': 1, resolution: 1 });
    const tickets = await ticketsOf();
    expect(tickets.map(({ status }) => status).sort()).toEqual(['open', 'resolved']);
    const old = tickets.find(({ status }) => status === 'resolved');
    const events = await readEvents(desk.database.of(workspaceId), workspaceId, old?.id as never);
    const told = events.map(({ event }) => event);
    expect(told[0]).toMatchObject({ occurredAt: Date.parse('2026-03-02T08:00:00Z') });
    expect(told.some(({ body }) => body.type === 'clock-met')).toBe(true);
    expect(told.some(({ body }) => body.type === 'trigger-matched')).toBe(false);
    const { database } = desk;
    expect(await database.across.selectFrom('outbox').select('id').execute()).toEqual([]);
    const armed = await database.across.selectFrom('deadlines').select('due_at').execute();
    expect(armed.filter(({ due_at }) => due_at <= store.clock.realNow())).toEqual([]);
    expect((await fireDueDeadlines(desk, workspaceId)).deadlines).toBe(0);
  });

  it('brings the same file in once, however it is packed, and goes on where it was stopped', async () => {
    expect(await bringIn(file('one.csv.gz', gzipSync(history('A'))))).toMatchObject({ tickets: 0, known: 2 });
    expect(await bringIn(file('one.csv.zst', zstdCompressSync(history('A'))))).toMatchObject({ known: 2 });
    const many = file(
      'many.csv',
      csv(
        ...Array.from(
          { length: 1500 },
          (_, row) => `M${row},2026-03-02 10:00,2026-03-02 09:00,new,low,Front line,,,,,Ticket ${row},,`,
        ),
      ),
    );
    const stopping = new AbortController();
    const stopped = importHistory(desk, {
      workspaceId,
      path: many,
      mapping: readMapping(example),
      dryRun: false,
      signal: stopping.signal,
      onProgress: ({ what }) => (what.endsWith('tickets') ? stopping.abort(new Error('stopped')) : undefined),
      onRejected: () => undefined,
    });
    await expect(stopped).rejects.toThrow('stopped');
    const rest = await bringIn(many);
    expect(rest.tickets + rest.known).toBe(1500);
    expect(rest.known).toBeGreaterThan(0);
    expect(rest.tickets).toBeGreaterThan(0);
    expect(await bringIn(many)).toMatchObject({ tickets: 0, known: 1500 });
  });

  it('rejects each bad row with its number and reason, and takes the others', async () => {
    const good = 'G1,2026-03-02 10:00,,new,high,,,,,,Good,Words,customer';
    const { tickets, rejects, repeated } = await bringIn(
      file(
        'bad.csv',
        csv(
          good,
          ',2026-03-02 10:00,,new,high,,,,,,No ticket,,',
          'G2,,,new,high,,,,,,No time,,',
          'G3,02.03.2026,,new,high,,,,,,Another time,,',
          'G4,2099-01-01 10:00,,new,high,,,,,,Still to come,,',
          'G5,2026-03-02 10:00,,strange,high,,,,,,A status,,',
          'G6,2026-03-02 10:00,,new,high',
          `G7,2026-03-02 10:00,,new,high,,,,,,Far too long,${'x'.repeat(1_000_000)},customer`,
          'G8,2026-03-02 10:00,,new,high,,,,,not an address,Bad,,',
          'G9,2026-03-02 10:00,,new,high,,,,,,A \0 in it,,',
          good,
        ),
      ),
    );
    expect([tickets, repeated]).toEqual([1, 1]);
    expect(rejects.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(rejects.map(({ reason }) => reason)).toEqual([
      'it names no ticket',
      'it says no time',
      'updated says "02.03.2026", which is no time as iso',
      'updated says "2099-01-01 10:00", which is still to come',
      'status says "strange", for which words.status has no word of ours',
      'it has 5 fields, and the header 13',
      expect.stringMatching(/^text: /),
      expect.stringMatching(/^requester.email: /),
      expect.stringContaining('not of the encoding'),
    ]);
  });

  it('reads other encodings, tells mixed ones, and takes a byte order mark for what it is', async () => {
    const row = 'U1,2026-03-02 10:00,,new,high,,,Grünwald GmbH,,,Zürich,,';
    expect(await bringIn(file('bom.csv', `\uFEFF${csv(row)}`))).toMatchObject({ tickets: 1, rejected: 0 });
    const utf16 = Buffer.from(`\uFEFF${csv(row.replace('U1', 'U2'))}`, 'utf16le');
    expect(await bringIn(file('utf16.csv', utf16))).toMatchObject({ tickets: 1, rejected: 0 });
    const latin = Buffer.from(csv(row.replace('U1', 'U3')), 'latin1');
    const windows = example.replace('encoding: utf-8', 'encoding: windows-1252');
    expect(await bringIn(file('latin.csv', latin), { mapping: windows })).toMatchObject({ tickets: 1 });
    const mixed = Buffer.concat([
      Buffer.from(csv(row.replace('U1', 'U4'))),
      latin.subarray(header.length + 2),
    ]);
    const told = await bringIn(file('mixed.csv', mixed));
    expect([told.tickets, told.rejects.map((one) => one.row)]).toEqual([1, [3]]);
  });

  it.each([
    ['an empty file', '', 'is empty'],
    ['a header alone', csv(), 'holds no row besides its header'],
    ['another delimiter', csv('a,b').replaceAll(',', ';'), 'The file has no column "id"'],
    ['a cut gzip', gzipSync(history('Z')).subarray(0, 150), 'The file is cut off or broken'],
    ['a quote that is never closed', `${csv()}Z1,"x`, 'holds a quote that is never closed'],
  ])('imports nothing from %s, and says why', async (_name, content, words) => {
    const before = (await ticketsOf()).length;
    await expect(bringIn(file('hostile.csv', content))).rejects.toThrow(words);
    expect((await ticketsOf()).length).toBe(before);
  });

  it('leaves a desk that the doctor finds sound', async () => {
    const signal = new AbortController().signal;
    const examined = await examineDesk(desk, {
      sample: null,
      isResting: true,
      signal,
      onProgress: () => undefined,
    });
    expect(examined.findings.filter(({ isGrave }) => isGrave)).toEqual([]);
    expect(examined.tickets).toBeGreaterThan(1500);
  });
});

const incidents = join(import.meta.dirname, '../../../shared/data/uci_servicenow/incident_event_log.csv.gz');

describe('a proposal', () => {
  it('of a mapping reads the file that it was made for', async () => {
    const proposed = await proposalFor(file('two.csv', history('P')), undefined);
    const done = await bringIn(join(folder, 'two.csv'), { mapping: proposed, dryRun: true });
    expect(done).toMatchObject({ rejected: 0, tickets: 2, open: 1 });
  });

  it.skipIf(!existsSync(incidents))('of a mapping fits the log of a real service desk', async () => {
    const proposed = await proposalFor(incidents, undefined);
    expect(readMapping(proposed)).toMatchObject({
      columns: { ticket: 'number', status: 'incident_state', at: 'sys_updated_at' },
      times: { format: 'D/M/YYYY HH:mm' },
    });
  });
});
