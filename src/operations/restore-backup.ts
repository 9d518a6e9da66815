/** A backup in the place of whatever a database holds: whole, or nothing is changed. */
import type { BackupManifest, Progress } from '../model/backup.ts';
import { readArchive } from '../storage/backup/archive-file.ts';
import { BackupError } from '../storage/backup/backup-error.ts';
import { writeLastBackup } from '../storage/backup/last-backup.ts';
import { loadDatabase } from '../storage/backup/load-database.ts';
import { takeDeskLock } from '../storage/desk-lock.ts';
import { migrate } from '../storage/migrate.ts';
import { type DatabasePlace, openOwner } from '../storage/owner-connection.ts';

export interface RestoreBackup {
  readonly place: DatabasePlace;
  readonly path: string;
  /** What the database holds is lost. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** The file alone: whether it is whole, and what it holds. */
export async function checkBackup(path: string, signal: AbortSignal): Promise<BackupManifest> {
  return readArchive(path, { piece: async () => signal.throwIfAborted() });
}

/** Reads the file twice: whether it is whole is known before anything is touched. */
export async function restoreBackup(order: RestoreBackup): Promise<BackupManifest> {
  const { place, path, signal } = order;
  const manifest = await checkBackup(path, signal);
  const owner = await openOwner(place);
  try {
    if (!(await takeDeskLock(owner.client)))
      throw new BackupError('A desk runs on this database. Stop it first. Nothing was changed.');
    await loadDatabase(owner.client, { ...order, manifest });
    await migrate(owner.client);
    await writeLastBackup(owner.client, Date.parse(manifest.createdAt));
    return manifest;
  } finally {
    await owner.close();
  }
}
