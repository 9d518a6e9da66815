import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';
import type { PostgresBinaries } from '../../src/storage/postgres-binaries.ts';
import { isAlive, isServerOf, readPostmasterFile } from '../../src/storage/postmaster-file.ts';

/** How a test reaches a server; plain values, because it crosses from the runner to its workers. */
export interface PostgresAddress {
  readonly socketDirectory: string;
  readonly port: number;
  readonly superuser: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresAddress;
    /** Null where no PostgreSQL of the oldest supported version is installed. */
    oldestPostgres: PostgresAddress | null;
  }
}

const OLDEST_SUPPORTED_VERSION = 15;

/** PostgreSQL of the oldest version that Baton supports, where the system has one. */
export function findOldestSupportedPostgres(): PostgresBinaries | undefined {
  const places = [
    `/usr/lib/postgresql/${OLDEST_SUPPORTED_VERSION}/bin`,
    `/usr/pgsql-${OLDEST_SUPPORTED_VERSION}/bin`,
  ];
  const directory = places.find((place) => existsSync(join(place, 'postgres')));
  return directory === undefined ? undefined : { directory, majorVersion: OLDEST_SUPPORTED_VERSION };
}

const FOLDER_PREFIX = 'baton-test-';

export interface TestServer {
  readonly address: PostgresAddress;
  stop(): Promise<void>;
}

/** A server in a temporary folder, quick because a power cut may destroy it. */
export async function startTestServer(binaries?: PostgresBinaries): Promise<TestServer> {
  removeAbandonedServers();
  const dataDirectory = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({
    dataDirectory,
    isDisposable: true,
    ...(binaries === undefined ? {} : { binaries }),
  });
  return {
    address: addressOf(server),
    stop: async () => {
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function addressOf(server: EmbeddedPostgres): PostgresAddress {
  return { socketDirectory: server.socketDirectory, port: server.port, superuser: server.superuser };
}

/** A test run that was killed leaves its server behind; the next run ends it. */
function removeAbandonedServers(): void {
  for (const name of readdirSync(tmpdir())) {
    const starter = Number(new RegExp(`^${FOLDER_PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!Number.isInteger(starter) || isAlive(starter)) continue;
    const dataDirectory = join(tmpdir(), name);
    endServerOf(join(dataDirectory, 'cluster'));
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

function endServerOf(clusterDirectory: string): void {
  const found = readPostmasterFile(clusterDirectory);
  if (found === undefined || !isServerOf(clusterDirectory, found.processId)) return;
  process.kill(found.processId, 'SIGQUIT');
  for (let look = 0; look < 100 && isServerOf(clusterDirectory, found.processId); look += 1) {
    spawnSync('sleep', ['0.05']);
  }
  rmSync(found.socketDirectory, { recursive: true, force: true });
}
