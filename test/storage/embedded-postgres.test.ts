import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';
import { chooseServerAccount } from '../../src/storage/postgres-account.ts';
import { bundledPostgresBinaries, remakeMissingLinks } from '../../src/storage/postgres-binaries.ts';
import { isAlive, isServerOf } from '../../src/storage/postmaster-file.ts';

const isRoot = process.getuid?.() === 0;

let folder: string;
let dataDirectory: string;
const servers: EmbeddedPostgres[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-storage-'));
  chmodSync(folder, 0o755);
  dataDirectory = join(folder, 'data');
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(directory = dataDirectory): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory: directory });
  servers.push(server);
  return server;
}

async function ask<Row>(server: EmbeddedPostgres, question: string): Promise<Row[]> {
  const client = await connect(server);
  try {
    return (await client.query(question)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function connect(server: Pick<EmbeddedPostgres, 'socketDirectory' | 'superuser'>): Promise<Client> {
  const client = new Client({ host: server.socketDirectory, user: server.superuser, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function startAndKill(): Promise<EmbeddedPostgres> {
  const script = join(import.meta.dirname, '..', 'support', 'start-postgres.ts');
  const starter = spawn(process.execPath, [script, dataDirectory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(starter.stdout), 'line')) as [string];
  starter.kill('SIGKILL');
  await once(starter, 'exit');
  return JSON.parse(line) as EmbeddedPostgres;
}

const clusterDirectory = () => join(dataDirectory, 'cluster');

describe('a first start', () => {
  it('makes a database that keeps what it has acknowledged, in UTF-8, reached by a socket alone', async () => {
    const server = await start();
    expect(server.startedHere).toBe(true);
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'server_encoding'];
    const rows = await ask<{ name: string; setting: string }>(
      server,
      `select name, setting from pg_settings where name in ('${names.join("','")}')`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    });
    expect(readFileSync(join(dataDirectory, 'postgres.log'), 'utf8')).toContain(
      'ready to accept connections',
    );
  });

  it('survives a path with spaces that is longer than the path of a socket may be', async () => {
    const server = await start(join(folder, 'a folder of some length '.repeat(6).trim(), 'über data'));
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(Buffer.byteLength(`${server.socketDirectory}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  });

  it('never runs as root, and enters folders that are closed to others', async ({ skip }) => {
    skip(!isRoot, 'only root steps down to another user');
    const bundled = bundledPostgresBinaries();
    cpSync(dirname(bundled.directory), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(folder, 0o700);
    const binaries = { ...bundled, directory: join(folder, 'native', 'bin') };
    const server = await startEmbeddedPostgres({ dataDirectory, binaries });
    servers.push(server);
    const status = readFileSync(`/proc/${server.processId}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('clears away what a start that was killed half way has left', async () => {
    const abandoned = join(dataDirectory, 'cluster.new-4194999-Ab12Cd');
    mkdirSync(abandoned, { recursive: true });
    await start();
    expect(readdirSync(dataDirectory).sort()).toEqual(['cluster', 'postgres.log']);
  });

  it('started twice at once gives two hands on one server', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.processId).toBe(second.processId);
    expect([first.startedHere, second.startedHere].filter(Boolean)).toHaveLength(1);
  });
});

describe('a later start', () => {
  it('takes hold of the server that a killed starter has left running, with all that was acknowledged', async () => {
    const left = await startAndKill();
    const client = await connect(left);
    await client.query('create table kept (word text)');
    await client.query(`insert into kept values ('here')`);
    await client.end();
    const server = await start();
    expect(server).toMatchObject({ processId: left.processId, startedHere: false });
    expect(await ask(server, 'select word from kept')).toEqual([{ word: 'here' }]);
  });

  it('recovers a server that was killed itself', async () => {
    const killed = await start();
    await ask(killed, 'create table kept as select 7 as number');
    process.kill(killed.processId, 'SIGKILL');
    await expect.poll(() => isServerOf(clusterDirectory(), killed.processId)).toBe(false);
    const server = await start();
    expect(server.startedHere).toBe(true);
    expect(await ask(server, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('is not kept out by an old mark whose number belongs to another process by now', async () => {
    await (await start()).stop();
    const mark = [process.pid, clusterDirectory(), 1, 5432, '/nowhere', '', '', 'ready'].join('\n');
    writeFileSync(join(clusterDirectory(), 'postmaster.pid'), mark);
    const server = await start();
    expect(server.startedHere).toBe(true);
  });

  it('is not kept out by the lock of an old socket whose number belongs to another process by now', async () => {
    const killed = await start();
    process.kill(killed.processId, 'SIGKILL');
    await expect.poll(() => isAlive(killed.processId)).toBe(false);
    const { userId } = chooseServerAccount(clusterDirectory());
    const stranger = spawn('sleep', ['60'], isRoot ? { uid: userId, cwd: '/' } : { cwd: '/' });
    const marks = [
      join(clusterDirectory(), 'postmaster.pid'),
      join(killed.socketDirectory, '.s.PGSQL.5432.lock'),
    ];
    for (const path of marks) {
      const [, ...rest] = readFileSync(path, 'utf8').split('\n');
      writeFileSync(path, [stranger.pid, ...rest].join('\n'));
    }
    const server = await start();
    stranger.kill();
    expect(server.startedHere).toBe(true);
  });

  it('waits for a server that was just killed', async () => {
    for (let count = 0; count < 3; count += 1) {
      const killed = await start();
      process.kill(killed.processId, 'SIGKILL');
      const server = await start();
      expect(server.processId).not.toBe(killed.processId);
    }
  });

  it('refuses a database of another major version and says what to do', async () => {
    await (await start()).stop();
    writeFileSync(join(clusterDirectory(), 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 15.*set DATABASE_URL/s);
  });

  it('refuses a folder that holds something else', async () => {
    mkdirSync(clusterDirectory(), { recursive: true });
    writeFileSync(join(clusterDirectory(), 'letter.txt'), 'Dear desk');
    await expect(start()).rejects.toThrow(/not a database of PostgreSQL/);
  });
});

describe('the end', () => {
  it('stop leaves neither process nor socket, and a later start finds everything', async () => {
    const server = await start();
    await ask(server, 'create table kept as select 7 as number');
    await server.stop();
    await server.stop();
    expect(isServerOf(clusterDirectory(), server.processId)).toBe(false);
    expect(existsSync(join(clusterDirectory(), 'postmaster.pid'))).toBe(false);
    expect(existsSync(server.socketDirectory)).toBe(false);
    expect(await ask(await start(), 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('stop does not wait for clients', async () => {
    const server = await start();
    const client = await connect(server);
    await server.stop();
    await expect(client.query('select 1')).rejects.toThrow();
  });

  it('release leaves the server to whoever still uses it', async () => {
    const server = await start();
    const client = await connect(server);
    await server.release();
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await expect
      .poll(async () => {
        await server.release();
        return existsSync(server.socketDirectory);
      })
      .toBe(false);
  });
});

describe('the surroundings', () => {
  it('links that an installation without scripts has left out are made again', () => {
    const library = join(folder, 'native', 'lib', 'libicuuc.so.60');
    mkdirSync(dirname(library), { recursive: true });
    const links = [{ source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' }];
    writeFileSync(`${library}.2`, '');
    writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    remakeMissingLinks(folder);
    remakeMissingLinks(folder);
    expect(readlinkSync(library)).toBe('libicuuc.so.60.2');
  });

  it('root without an unprivileged user to step down to is told so', ({ skip }) => {
    skip(!isRoot, 'only root steps down to another user');
    const accounts = join(folder, 'passwd');
    writeFileSync(accounts, 'root:x:0:0:root:/root:/bin/sh\n');
    expect(() => chooseServerAccount(clusterDirectory(), accounts)).toThrow(/no user `nobody`/);
  });
});
