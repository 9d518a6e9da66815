import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { ServerAccount } from './postgres-account.ts';
import { SOCKET_PORT } from './postgres-settings.ts';

/** The kernel's limit for the path of a socket, less its closing zero byte. */
const MAX_SOCKET_PATH_BYTES = process.platform === 'darwin' ? 103 : 107;

/**
 * A private folder for the server's socket. It stands under the temporary directory, named by a hash,
 * because the path of a data folder may be longer than a socket's path can be.
 */
export function prepareSocketDirectory(clusterDirectory: string, account: ServerAccount): string {
  const directory = socketDirectoryOf(clusterDirectory, account.userId);
  if (!existsSync(directory)) mkdirSync(directory, { mode: 0o700 });
  claim(directory, account);
  return directory;
}

function socketDirectoryOf(clusterDirectory: string, userId: number): string {
  const hash = createHash('sha256').update(clusterDirectory).digest('hex').slice(0, 12);
  const found = [tmpdir(), '/tmp']
    .filter((parent) => existsSync(parent))
    .map((parent) => join(parent, `baton-${userId}-${hash}`))
    .find((path) => Buffer.byteLength(join(path, `.s.PGSQL.${SOCKET_PORT}`)) <= MAX_SOCKET_PATH_BYTES);
  if (found !== undefined) return found;
  throw new EmbeddedPostgresError(
    `The path of the temporary directory ${tmpdir()} is too long for a socket. Set TMPDIR to a shorter one.`,
  );
}

/** A folder of this name that somebody else has put there could answer in the database's place. */
function claim(directory: string, account: ServerAccount): void {
  const found = lstatSync(directory);
  const isOwn = found.uid === account.userId || found.uid === process.getuid?.();
  if (!found.isDirectory() || !isOwn) {
    throw new EmbeddedPostgresError(
      `${directory} belongs to somebody else. Remove it, or set TMPDIR to a folder of your own.`,
    );
  }
  if (found.uid !== account.userId) chownSync(directory, account.userId, account.groupId);
  // The server's user owns it; only root and that user may change it.
  if ((found.mode & 0o077) !== 0) chmodSync(directory, 0o700);
}
