import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { ServerAccount } from './postgres-account.ts';

/** A program to be started as the server's user. */
export interface AccountProgram {
  readonly program: string;
  readonly programArguments: readonly string[];
  /** All that it must be able to enter. */
  readonly folders: readonly string[];
  readonly workingDirectory: string;
  readonly stdio: StdioOptions;
  /** In a session of its own, out of reach of the terminal's Ctrl-C. */
  readonly detached: boolean;
}

/**
 * Starts a program as the server's user. Where a folder on its way is closed to that user, the program
 * gets the right to pass through, and no other.
 */
export function spawnAs(account: ServerAccount, started: AccountProgram): ChildProcess {
  const closed = started.folders
    .map((folder) => firstClosedFolder(folder, account))
    .find((path) => path !== undefined);
  const needsPassage = account.isOther && closed !== undefined;
  const prefix = needsPassage ? passage(account, closed) : [];
  const [program = started.program, ...programArguments] = [
    ...prefix,
    started.program,
    ...started.programArguments,
  ];
  const identity = account.isOther && !needsPassage ? { uid: account.userId, gid: account.groupId } : {};
  try {
    return spawn(program, programArguments, {
      ...identity,
      cwd: started.workingDirectory,
      env: serverEnvironment(),
      stdio: started.stdio,
      detached: started.detached,
    });
  } catch (cause) {
    // Only what the system refuses at once comes here, such as another user's number in a small container.
    throw new EmbeddedPostgresError(
      `Baton can't step down from root to the user with number ${account.userId} here. ` +
        'Start it as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  }
}

/** Nothing of the caller's surroundings reaches the server: PGDATA, PGPORT or a locale would change it. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const locale = process.platform === 'darwin' ? 'C' : 'C.UTF-8';
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: locale, TZ: 'UTC' };
}

/** The outermost folder on the way to `path` that the account can't enter. */
function firstClosedFolder(path: string, account: ServerAccount): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : firstClosedFolder(parent, account);
  if (above !== undefined) return above;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const bit = found.uid === account.userId ? 0o100 : found.gid === account.groupId ? 0o010 : 0o001;
  return (found.mode & bit) === 0 ? path : undefined;
}

function passage(account: ServerAccount, closed: string): string[] {
  const setpriv = findSetpriv();
  if (setpriv === undefined || !mayPassOnReading()) throw closedFolder(closed, account);
  // Without the secure bit access(2) would ignore the right, and PostgreSQL asks it where its own files are.
  const rights = [
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
    '--securebits=+no_setuid_fixup',
  ];
  return [
    setpriv,
    `--reuid=${account.userId}`,
    `--regid=${account.groupId}`,
    '--clear-groups',
    ...rights,
    '--',
  ];
}

function findSetpriv(): string | undefined {
  return ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
}

/** Linux numbers of the rights to read and search everywhere (2) and to hand rights on (8). */
const NEEDED_RIGHTS = (1n << 2n) | (1n << 8n);

/** Root of a container is often without these rights. */
function mayPassOnReading(): boolean {
  const status = readFileSync('/proc/self/status', 'utf8');
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0';
  return (BigInt(`0x${effective}`) & NEEDED_RIGHTS) === NEEDED_RIGHTS;
}

function closedFolder(path: string, account: ServerAccount): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `PostgreSQL does not run as root; the user with number ${account.userId} that it would run as can't enter ${path}. ` +
      `Let others pass through it (\`chmod o+x ${path}\`), choose a data folder elsewhere, install setpriv (util-linux), ` +
      'start Baton as an ordinary user, or set DATABASE_URL.',
  );
}
