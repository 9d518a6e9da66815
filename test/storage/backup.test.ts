import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../src/operations/back-up.ts';
import { examineDesk } from '../../src/operations/examine-desk.ts';
import { fireDueDeadlines } from '../../src/operations/fire-due-deadlines.ts';
import { checkBackup, restoreBackup } from '../../src/operations/restore-backup.ts';
import { Database } from '../../src/storage/database.ts';
import { readNextDeadline } from '../../src/storage/due-deadlines.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import {
  createTestDatabase,
  createTestTemplate,
  type TestDatabase,
  testServers,
  urlOf,
} from '../support/test-postgres.ts';
import {
  deskOn,
  makeTestTicket,
  makeTestWorkspace,
  openTestStore,
  type TestStore,
} from '../support/test-workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-backup-'));
const never = new AbortController().signal;
const quiet = () => undefined;

function placeOf(database: Pick<TestDatabase, 'connection'>) {
  return { dataDirectory: folder, databaseUrl: urlOf(database) };
}

async function written(store: Pick<TestDatabase, 'connection'>, name: string): Promise<string> {
  const path = join(folder, name);
  await backUp({
    place: placeOf(store),
    path,
    batonVersion: '0.0.0',
    verify: true,
    signal: never,
    onProgress: quiet,
  });
  return path;
}

const restoring = (database: TestDatabase, path: string, force = false) =>
  restoreBackup({ place: placeOf(database), path, force, signal: never, onProgress: quiet });

/** Every row of every table as text, but for the numbers of transactions, which belong to their server. */
async function rowsOf(database: Pick<TestDatabase, 'connection'>): Promise<Record<string, string[]>> {
  const client = new Client(database.connection);
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select (to_jsonb(t) - 'transaction_id' - 'last_backup_at')::text as row from ${name} t order by 1`,
    );
    found[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return found;
}

async function emptyDatabase(server: (typeof servers)[number]): Promise<TestDatabase> {
  await createTestTemplate('blank', async () => undefined, server.address);
  return createTestDatabase('blank', server.address);
}

const servers = testServers();
const pairs = servers.flatMap((from) => servers.map((to) => ({ from, to })));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(pairs)('a backup of $from.name', ({ from, to }) => {
  let store: TestStore;
  const opened: TestDatabase[] = [];
  beforeAll(async () => {
    store = await openTestStore(from.address);
  });
  afterAll(async () => {
    await store.close();
    for (const database of opened) await database.drop();
  });

  it(`brings everything to ${to.name}, as it stood at one instant while a desk was writing`, async () => {
    const desk = store.node();
    const workspaceId = await makeTestWorkspace(desk);
    for (let count = 0; count < 20; count += 1) await makeTestTicket(desk, workspaceId);
    let isOver = false;
    const made: string[] = [];
    const writing = (async () => {
      while (!isOver) made.push((await makeTestTicket(desk, workspaceId)).ticketId);
    })();
    const path = await written(store, `${from.name}-${to.name}.backup`.replaceAll(' ', '-'));
    isOver = true;
    await writing;

    const target = await emptyDatabase(to);
    opened.push(target);
    await restoring(target, path);
    const restored = new Database({ address: target.connection, role: 'baton_app', connectionsMax: 4 });
    const other = deskOn(restored, store.clock);
    const now = store.clock.realNow();
    const breaches = await deskBreaches({ database: other.database, workspaceId, now });
    expect(breaches.filter((one) => !one.endsWith('never left'))).toEqual([]);
    const here = await rowsOf(target);
    expect(here['tickets']?.length).toBeGreaterThanOrEqual(20);
    const numbers = (here['tickets'] ?? []).map((row) => (JSON.parse(row) as { number: number }).number);
    const next = await makeTestTicket(other, workspaceId);
    expect(Math.max(...numbers)).toBeLessThan(next.number);
    await restored.close();
  });

  it('is the same again when the copy is copied', async () => {
    const source = opened[0] as TestDatabase;
    const back = await emptyDatabase(from);
    opened.push(back);
    await restoring(back, await written(source, `again-${opened.length}-${Math.floor(performance.now())}`));
    expect(await rowsOf(back)).toEqual(await rowsOf(source));
  });
});

describe('a backup', () => {
  let store: TestStore;
  let path: string;
  let target: TestDatabase;
  beforeAll(async () => {
    store = await openTestStore();
    const desk = store.node();
    const workspaceId = await makeTestWorkspace(desk);
    await makeTestTicket(desk, workspaceId);
    path = await written(store, 'whole.backup');
    target = await emptyDatabase(servers[0] as (typeof servers)[number]);
  });
  afterAll(async () => {
    await store.close();
    await target.drop();
  });

  it('that was cut or altered anywhere is refused, and nothing is changed', async () => {
    const whole = readFileSync(path);
    const broken = join(folder, 'broken.backup');
    for (let part = 0; part < 12; part += 1) {
      const at = Math.floor((whole.length * part) / 12);
      writeFileSync(broken, whole.subarray(0, at));
      await expect(restoring(target, broken), `cut at ${at}`).rejects.toThrow('is no whole backup of Baton');
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] as number) ^ 0x10;
      writeFileSync(broken, altered);
      await expect(restoring(target, broken), `altered at ${at}`).rejects.toThrow(
        /is no whole backup of Baton|newer Baton/,
      );
    }
    expect(await rowsOf(target)).toEqual({});
  });

  it('is not written over a file, and leaves nothing when it is stopped', async () => {
    await expect(written(store, 'whole.backup')).rejects.toThrow('is there already');
    const stopped = new AbortController();
    const order = { place: placeOf(store), batonVersion: '0', verify: false, signal: stopped.signal };
    const half = join(folder, 'half.backup');
    await expect(
      backUp({ ...order, path: half, onProgress: () => stopped.abort(new Error('stopped')) }),
    ).rejects.toThrow('stopped');
    expect(existsSync(half)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('replaces a desk only when that is asked for, and a stopped restore has changed nothing', async () => {
    await restoring(target, path);
    const first = await rowsOf(target);
    await expect(restoring(target, path)).rejects.toThrow('holds a desk already');
    const stopped = new AbortController();
    const order = { place: placeOf(target), path, force: true, signal: stopped.signal };
    await expect(
      restoreBackup({ ...order, onProgress: () => stopped.abort(new Error('stopped')) }),
    ).rejects.toThrow('stopped');
    expect(await rowsOf(target)).toEqual(first);
    await restoring(target, path, true);
    expect(await rowsOf(target)).toEqual(first);
  });

  it('is not restored below a desk', async () => {
    const somebody = new Client(target.connection);
    await somebody.connect();
    await expect(restoring(target, path, true)).rejects.toThrow('stop the desks');
    await somebody.end();
  });

  it('holds rows that only their owner may read', async () => {
    const { mode } = statSync(path);
    expect(mode & 0o077).toBe(0);
    const manifest = await checkBackup(path, never);
    expect(manifest.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['tickets', 'ticket_events', 'files', 'file_chunks', 'outbox', 'deadlines']),
    );
  });
});

describe.each(servers)('an upgrade on $name', (server) => {
  it('keeps a running escalation: its due deadline fires once behind a later migration', async () => {
    const store = await openTestStore(server.address);
    const desk = store.node();
    const workspaceId = await makeTestWorkspace(desk);
    await makeTestTicket(desk, workspaceId, {
      subject: 'Production is down for all our users',
      text: 'Production is down. All our users are blocked.',
      issueType: 'incident',
      priority: 'urgent',
      facts: { impact: { productionOutage: true }, workaround: 'none' },
    });
    const path = await written(store, `upgrade-${server.name.replaceAll(' ', '-')}`);
    await store.close();

    const target = await emptyDatabase(server);
    await restoring(target, path);
    const owner = new Client(target.connection);
    await owner.connect();
    const later = join(folder, `migrations-${server.name.replaceAll(' ', '-')}`);
    cpSync(new URL('../../src/storage/migrations/', import.meta.url), later, { recursive: true });
    writeFileSync(
      join(later, '9999-later.sql'),
      `alter table tickets add column release text; create index tickets_release on tickets (workspace_id, release);
       update tickets set release = 'unknown';
       create table releases (workspace_id uuid not null, id text not null, primary key (workspace_id, id));
       alter table releases enable row level security;
       create policy own_workspace on releases
         using (workspace_id = nullif(current_setting('baton.workspace', true), '')::uuid);`,
    );
    const { ran } = await migrate(owner, pathToFileURL(`${later}/`));
    expect(ran).toEqual(['9999-later.sql']);
    await owner.end();

    const database = new Database({ address: target.connection, role: 'baton_app', connectionsMax: 4 });
    const upgraded = deskOn(database, store.clock);
    const examined = () =>
      examineDesk(upgraded, { sample: null, isResting: true, signal: never, onProgress: quiet });
    const before = await examined();
    expect(before.findings.filter(({ isGrave }) => isGrave)).toEqual([]);
    expect(before.openEscalations).toBe(1);
    store.clock.forwardTo((await readNextDeadline(database.across, workspaceId)) ?? 0);
    expect((await fireDueDeadlines(upgraded, workspaceId)).deadlines).toBeGreaterThan(0);
    expect((await fireDueDeadlines(upgraded, workspaceId)).deadlines).toBe(0);
    const after = await examined();
    expect(after.findings.filter(({ isGrave }) => isGrave)).toEqual([]);
    expect(after.events).toBeGreaterThan(before.events);
    await database.close();
    await target.drop();
  });
});
