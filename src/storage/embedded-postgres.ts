import { accessSync, constants, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, failureInWords } from './embedded-postgres-error.ts';
import { chooseServerAccount } from './postgres-account.ts';
import { bundledPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { ensureCluster, SUPERUSER } from './postgres-cluster.ts';
import { answersFor, countOtherClients } from './postgres-contact.ts';
import { type ServerPlan, startServer } from './postgres-server.ts';
import { type MemorySize, SOCKET_PORT } from './postgres-settings.ts';
import {
  isAlive,
  isServerOf,
  type PostmasterFile,
  postmasterFilePath,
  readPostmasterFile,
  standsElsewhere,
} from './postmaster-file.ts';

export interface EmbeddedPostgresOptions {
  /** A folder for the database and its log; made if missing. */
  readonly dataDirectory: string;
  readonly memory?: MemorySize;
  /** Other binaries than those that npm brings. */
  readonly binaries?: PostgresBinaries;
  /** For tests only: nothing waits for the disk, so a power cut may destroy the database. */
  readonly isDisposable?: boolean;
}

/** A running server. Connect with `pg` and host = socketDirectory; no password, no network address. */
export interface EmbeddedPostgres {
  readonly socketDirectory: string;
  readonly port: number;
  readonly superuser: string;
  readonly processId: number;
  /** False where the server was running already and this is only a second hand on it. */
  readonly startedHere: boolean;
  /** Stops the server, whoever uses it, and waits until it is gone. */
  stop(): Promise<void>;
  /** Stops the server unless another client is connected: the last one out puts out the light. */
  release(): Promise<void>;
}

const MAX_ROUNDS = 20;
const ROUND_PAUSE_MS = 100;

/**
 * Starts the server of a data folder, or takes hold of the one that a killed Baton left running.
 * Throws EmbeddedPostgresError with what to do where neither is possible.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const plan = await planServer(options);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const running = await findRunning(plan.clusterDirectory);
    if (running !== undefined) return handleOf(plan, running, false);
    const outcome = await startServer(plan);
    if (outcome.kind === 'started') return handleOf(plan, outcome, true);
    // Another start was faster, or the last breath of a killed server is still held: look again.
    await sleep(ROUND_PAUSE_MS);
  }
  throw new EmbeddedPostgresError(
    `Another server keeps getting hold of ${plan.clusterDirectory}. See ${plan.logPath}, end what uses the folder, and start again.`,
  );
}

async function planServer(options: EmbeddedPostgresOptions): Promise<ServerPlan> {
  const dataDirectory = prepareDataDirectory(options.dataDirectory);
  const clusterDirectory = join(dataDirectory, 'cluster');
  const binaries = options.binaries ?? bundledPostgresBinaries();
  const account = chooseServerAccount(clusterDirectory);
  const isDisposable = options.isDisposable ?? false;
  await ensureCluster(dataDirectory, clusterDirectory, binaries, account, isDisposable);
  return {
    clusterDirectory,
    logPath: join(dataDirectory, 'postgres.log'),
    binaries,
    account,
    memory: options.memory ?? 'default',
    isDisposable,
  };
}

function prepareDataDirectory(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    throw failureInWords(`The data folder ${path} can't be used`, (error as Error).message, '');
  }
}

const LOOK_PAUSE_MS = 20;
/** A server that recovers after a power cut may take its time; one that doesn't answer at all may not. */
const MAX_LOOKS_WHILE_BUSY = 15_000;
const MAX_LOOKS_WITHOUT_ANSWER = 150;

/** The server that runs on this folder, once it answers; undefined when there is none or it has gone. */
async function findRunning(clusterDirectory: string): Promise<PostmasterFile | undefined> {
  let unanswered = 0;
  for (let look = 0; look < MAX_LOOKS_WHILE_BUSY; look += 1) {
    const found = readPostmasterFile(clusterDirectory);
    if (found === undefined) return undefined;
    if (!isServerOf(clusterDirectory, found.processId)) {
      if (!isAlive(found.processId)) return undefined;
      // A server that was killed ends in its own time, and its mark keeps a second one off its files until then.
      const isStranger = standsElsewhere(clusterDirectory, found.processId);
      unanswered += 1;
      if (isStranger || unanswered > MAX_LOOKS_WITHOUT_ANSWER) return forget(clusterDirectory, found);
      await sleep(LOOK_PAUSE_MS);
      continue;
    }
    if (found.isReady && (await answersFor(found, clusterDirectory))) return found;
    unanswered += found.isReady ? 1 : 0;
    if (unanswered > MAX_LOOKS_WITHOUT_ANSWER) throw silentServer(found, clusterDirectory);
    await sleep(LOOK_PAUSE_MS);
  }
  throw new EmbeddedPostgresError(`The server of ${clusterDirectory} is still starting. Start again later.`);
}

/** PostgreSQL refuses to start while the number in one of its old marks belongs to any living process. */
function forget(clusterDirectory: string, { socketDirectory, port }: PostmasterFile): undefined {
  rmSync(postmasterFilePath(clusterDirectory), { force: true });
  rmSync(join(socketDirectory, `.s.PGSQL.${port}.lock`), { force: true });
}

function silentServer(found: PostmasterFile, clusterDirectory: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Process ${found.processId} serves ${clusterDirectory} but does not answer in ${found.socketDirectory}. ` +
      `End it (\`kill -INT ${found.processId}\`) and start again.`,
  );
}

interface RunningServer {
  readonly processId: number;
  readonly socketDirectory: string;
}

function handleOf(plan: ServerPlan, running: RunningServer, startedHere: boolean): EmbeddedPostgres {
  const { processId, socketDirectory } = running;
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopServer(plan.clusterDirectory, running);
    return stopping;
  };
  const release = async () => {
    if (stopping === undefined && (await countOtherClients(socketDirectory)) > 0) return;
    await stop();
  };
  return { socketDirectory, port: SOCKET_PORT, superuser: SUPERUSER, processId, startedHere, stop, release };
}

const STOP_PAUSE_MS = 10;
const MAX_STOP_LOOKS = 3_000;

/** Asks first (clients are cut off, everything is written), then insists; the next start recovers. */
async function stopServer(clusterDirectory: string, running: RunningServer): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isServerOf(clusterDirectory, running.processId)) break;
    process.kill(running.processId, signal);
    for (let look = 0; look < MAX_STOP_LOOKS && isServerOf(clusterDirectory, running.processId); look += 1) {
      await sleep(STOP_PAUSE_MS);
    }
  }
  if (isServerOf(clusterDirectory, running.processId)) {
    throw new EmbeddedPostgresError(`The database server (process ${running.processId}) does not stop.`);
  }
  rmSync(running.socketDirectory, { recursive: true, force: true });
}
