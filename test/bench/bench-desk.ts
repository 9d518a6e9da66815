import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';

/** A desk as its users run it: a process of its own, on a database that waits for the disk. */
export interface BenchDesk {
  readonly address: string;
  readonly token: string;
  readonly processId: number;
  readonly dataDirectory: string;
  readonly databaseProcessId: number;
  /** Connections to the desk's own database, for the bare statements beside it. */
  readonly database: pg.Pool;
  stop(): Promise<void>;
}

const launcher = join(import.meta.dirname, '../../launch.mjs');
export const adminEmail = 'bench@example.com';

export async function startBenchDesk(): Promise<BenchDesk> {
  // A desk that took long to fill may be kept for the next run.
  const keptAt = process.env['BENCH_DATA'];
  const data = keptAt ?? mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const serve = spawn(
    process.execPath,
    [
      launcher,
      'serve',
      '--port',
      '0',
      '--requests-per-minute',
      '0',
      '--data',
      data,
      '--empty',
      '--admin',
      adminEmail,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await readyAddress(serve);
  const made = spawnSync(process.execPath, [launcher, 'token', 'create', adminEmail, '--data', data], {
    encoding: 'utf8',
  });
  const token = /baton_\S+/.exec(made.stdout)?.[0] ?? made.stdout.trim().split(/\s+/).at(-1) ?? '';
  const server = await startEmbeddedPostgres({ dataDirectory: data });
  const database = new pg.Pool({
    host: server.socketDirectory,
    port: server.port,
    user: server.superuser,
    database: 'baton',
    max: 32,
  });
  return {
    address,
    token,
    processId: serve.pid as number,
    dataDirectory: data,
    databaseProcessId: server.processId,
    database,
    stop: async () => {
      await database.end();
      serve.kill('SIGTERM');
      await new Promise((resolve) => (serve.exitCode === null ? serve.once('exit', resolve) : resolve(null)));
      if (keptAt === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

async function readyAddress(serve: ChildProcess): Promise<string> {
  let said = '';
  serve.stdout?.on('data', (part: Buffer) => {
    said += part.toString();
  });
  for (let tries = 0; tries < 600; tries += 1) {
    const found = /Baton is ready at (\S+)/.exec(said)?.[1];
    if (found) return found;
    if (serve.exitCode !== null) break;
    await sleep(100);
  }
  throw new Error(`The desk did not start: ${said}`);
}
