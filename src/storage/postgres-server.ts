import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failureInWords } from './embedded-postgres-error.ts';
import type { ServerAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { spawnAs } from './postgres-passage.ts';
import { type MemorySize, settingArguments } from './postgres-settings.ts';
import { prepareSocketDirectory } from './postgres-socket.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/** All that is settled before a server starts. */
export interface ServerPlan {
  readonly clusterDirectory: string;
  readonly logPath: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  readonly memory: MemorySize;
  readonly isDisposable: boolean;
}

export type StartOutcome =
  | { readonly kind: 'started'; readonly processId: number; readonly socketDirectory: string }
  | { readonly kind: 'occupied' };

const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** Starts the server in a session of its own, so that Ctrl-C reaches Baton first, and waits until it is ready. */
export async function startServer(plan: ServerPlan): Promise<StartOutcome> {
  turnOverLog(plan.logPath);
  const log = openSync(plan.logPath, 'a+', 0o600);
  try {
    const logStart = fstatSync(log).size;
    const socketDirectory = prepareSocketDirectory(plan.clusterDirectory, plan.account);
    const child = spawnServer(plan, socketDirectory, log);
    const failure = await readyOrFailure(plan, child);
    if (failure === undefined && child.pid !== undefined) {
      return { kind: 'started', processId: child.pid, socketDirectory };
    }
    return explain(plan, failure ?? 'there is no process', readFrom(log, logStart));
  } finally {
    closeSync(log);
  }
}

function turnOverLog(logPath: string): void {
  const size = statSync(logPath, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(logPath, `${logPath}.1`);
}

function spawnServer(plan: ServerPlan, socketDirectory: string, log: number): ChildProcess {
  const settings = {
    majorVersion: plan.binaries.majorVersion,
    socketDirectory,
    memory: plan.memory,
    isDisposable: plan.isDisposable,
  };
  const child = spawnAs(plan.account, {
    program: join(plan.binaries.directory, 'postgres'),
    programArguments: ['-D', plan.clusterDirectory, ...settingArguments(settings)],
    folders: [plan.binaries.directory, plan.clusterDirectory, dirname(socketDirectory)],
    workingDirectory: plan.clusterDirectory,
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.unref();
  return child;
}

const READY_PAUSE_MS = 4;
const MAX_READY_LOOKS = 75_000;

/** Undefined when the server is ready. The server's own mark is quicker to read than a connection is to make. */
async function readyOrFailure(plan: ServerPlan, child: ChildProcess): Promise<string | undefined> {
  let failure: string | undefined;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.on('exit', (code, signal) => {
    failure ??= `it ended with ${code ?? signal}`;
  });
  for (let look = 0; look < MAX_READY_LOOKS; look += 1) {
    await sleep(READY_PAUSE_MS);
    if (failure !== undefined) return failure;
    const found = readPostmasterFile(plan.clusterDirectory);
    if (found?.isReady === true && found.processId === child.pid) return undefined;
  }
  child.kill('SIGINT');
  return 'it was not ready within five minutes';
}

const MAX_TAIL_BYTES = 16 * 1024;

function readFrom(log: number, start: number): string {
  const from = Math.max(start, fstatSync(log).size - MAX_TAIL_BYTES);
  const bytes = Buffer.alloc(MAX_TAIL_BYTES);
  return bytes.toString('utf8', 0, readSync(log, bytes, 0, MAX_TAIL_BYTES, from)).trim();
}

const OCCUPIED = /lock file "postmaster\.pid" already exists|pre-existing shared memory block/;

/** A folder in use by another server is no failure; every other end is one, told with its last lines. */
function explain(plan: ServerPlan, failure: string, tail: string): StartOutcome {
  if (OCCUPIED.test(tail)) return { kind: 'occupied' };
  throw failureInWords(
    `The database server of ${plan.clusterDirectory} did not start (its log is ${plan.logPath})`,
    failure,
    tail,
  );
}
