import type { ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lchownSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError, failureInWords } from './embedded-postgres-error.ts';
import type { ServerAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { spawnAs } from './postgres-passage.ts';
import { isAlive } from './postmaster-file.ts';

export const SUPERUSER = 'postgres';

const NEW_CLUSTER_PREFIX = 'cluster.new-';

/**
 * Makes sure that `clusterDirectory` holds a database that these binaries can serve. A new one is built
 * beside its place and moved there whole, so that an interrupted start leaves nothing half made.
 */
export async function ensureCluster(
  dataDirectory: string,
  clusterDirectory: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
  isDisposable: boolean,
): Promise<void> {
  if (!existsSync(clusterDirectory)) {
    await createCluster(dataDirectory, clusterDirectory, binaries, account, isDisposable);
  }
  checkMajorVersion(clusterDirectory, binaries);
  giveToAccount(clusterDirectory, account);
}

async function createCluster(
  dataDirectory: string,
  clusterDirectory: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
  isDisposable: boolean,
): Promise<void> {
  removeAbandoned(dataDirectory);
  const building = mkdtempSync(join(dataDirectory, `${NEW_CLUSTER_PREFIX}${process.pid}-`));
  underConstruction.add(building);
  try {
    if (account.isOther) chownSync(building, account.userId, account.groupId);
    await runInitdb(building, binaries, account, isDisposable);
    moveIntoPlace(building, clusterDirectory);
    flushDirectory(dataDirectory);
  } finally {
    underConstruction.delete(building);
    rmSync(building, { recursive: true, force: true });
  }
}

const underConstruction = new Set<string>();

/** Another start on the same folder may have been faster; then its database stands and this one goes. */
function moveIntoPlace(building: string, clusterDirectory: string): void {
  try {
    renameSync(building, clusterDirectory);
  } catch (error) {
    if (!existsSync(join(clusterDirectory, 'PG_VERSION'))) throw error;
  }
}

/** What starts that were killed half way have left behind. */
function removeAbandoned(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory)) {
    if (!name.startsWith(NEW_CLUSTER_PREFIX)) continue;
    const path = join(dataDirectory, name);
    const builder = Number.parseInt(name.slice(NEW_CLUSTER_PREFIX.length), 10);
    const isAbandoned = builder === process.pid ? !underConstruction.has(path) : !isAlive(builder);
    if (isAbandoned) rmSync(path, { recursive: true, force: true });
  }
}

function flushDirectory(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const INITDB_TIMEOUT_MS = 120_000;

/** Texts sort by code point on every system: libc's C.UTF-8 on Linux, PostgreSQL's own on macOS, which lacks it. */
const LOCALE_ARGUMENTS =
  process.platform === 'darwin'
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8'];

/** Trust is for those who can enter the socket's folder, which only the server's user and root can. */
const BASE_ARGUMENTS = [`--username=${SUPERUSER}`, '--auth=trust', '--encoding=UTF8', '--no-instructions'];

async function runInitdb(
  directory: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
  isDisposable: boolean,
): Promise<void> {
  const child = spawnAs(account, {
    program: join(binaries.directory, 'initdb'),
    programArguments: [
      ...BASE_ARGUMENTS,
      `--pgdata=${directory}`,
      ...LOCALE_ARGUMENTS,
      ...(isDisposable ? ['--no-sync'] : []),
    ],
    folders: [binaries.directory, directory],
    workingDirectory: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: false,
  });
  const { failure, output } = await endOf(child);
  if (failure === undefined) return;
  throw failureInWords(`The database could not be set up in ${directory}`, failure, output);
}

/** A failure in words, or undefined, and all that the process wrote. */
async function endOf(child: ChildProcess): Promise<{ failure: string | undefined; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const limit = setTimeout(() => child.kill('SIGTERM'), INITDB_TIMEOUT_MS);
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${code ?? signal}`));
  });
  clearTimeout(limit);
  return { failure, output };
}

function checkMajorVersion(clusterDirectory: string, binaries: PostgresBinaries): void {
  const versionPath = join(clusterDirectory, 'PG_VERSION');
  if (!existsSync(versionPath)) {
    throw new EmbeddedPostgresError(
      `${clusterDirectory} is not a database of PostgreSQL. Choose another data folder, or move it away.`,
    );
  }
  const found = readFileSync(versionPath, 'utf8').trim();
  if (Number(found) === binaries.majorVersion) return;
  throw new EmbeddedPostgresError(
    `${clusterDirectory} was written by PostgreSQL ${found}; this Baton brings ${binaries.majorVersion}, which can't read it. ` +
      'Write a backup with the Baton that made it and restore it into a new data folder, or serve the folder with ' +
      `a PostgreSQL ${found} of your own and set DATABASE_URL.`,
  );
}

/** A database that root has copied belongs to root; the server must own every file of it. */
function giveToAccount(clusterDirectory: string, account: ServerAccount): void {
  if (!account.isOther || statSync(clusterDirectory).uid === account.userId) return;
  for (const name of readdirSync(clusterDirectory, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(clusterDirectory, name), account.userId, account.groupId);
  }
  // The folder itself last: its owner says that all the rest is done.
  chownSync(clusterDirectory, account.userId, account.groupId);
}
