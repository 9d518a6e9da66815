import { existsSync, readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The user that the database server runs as. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly userId: number;
  readonly groupId: number;
  /** True where Baton itself is root and must step down to this user. */
  readonly isOther: boolean;
}

/**
 * Root steps down to the owner of an existing database, else to `nobody`. Anybody else stays who they are,
 * and must own the database.
 */
export function chooseServerAccount(clusterDirectory: string, accountsPath = '/etc/passwd'): ServerAccount {
  const userId = process.getuid?.();
  const groupId = process.getgid?.();
  if (userId === undefined || groupId === undefined) throw new EmbeddedPostgresError(WINDOWS);
  const owner = existsSync(clusterDirectory) ? statSync(clusterDirectory) : undefined;
  if (userId !== 0) {
    if (owner !== undefined && owner.uid !== userId) throw foreignDatabase(clusterDirectory, owner.uid);
    return { userId, groupId, isOther: false };
  }
  if (owner !== undefined && owner.uid !== 0) return { userId: owner.uid, groupId: owner.gid, isOther: true };
  return findAccount('nobody', accountsPath);
}

const WINDOWS =
  'Baton brings a PostgreSQL for Linux and macOS. On Windows run it in WSL, or set DATABASE_URL to a PostgreSQL 15 or newer.';

function foreignDatabase(clusterDirectory: string, ownerId: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database in ${clusterDirectory} belongs to the user with number ${ownerId}. Start Baton as that user or as root, ` +
      'choose another data folder, or give this one to yourself: `chown -R`.',
  );
}

function findAccount(name: string, accountsPath: string): ServerAccount {
  const lines = existsSync(accountsPath) ? readFileSync(accountsPath, 'utf8').split('\n') : [];
  const fields = lines.map((line) => line.split(':')).find((line) => line[0] === name);
  if (fields === undefined) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and there is no user \`${name}\` to run it as. Start Baton as an ordinary user, ` +
        `add the user (\`useradd --system ${name}\`), or set DATABASE_URL.`,
    );
  }
  // macOS writes the numbers of `nobody` as -2.
  return { userId: Number(fields[2]) >>> 0, groupId: Number(fields[3]) >>> 0, isOther: true };
}
