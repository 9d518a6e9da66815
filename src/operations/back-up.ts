/** Everything that the desk knows into one file, at one instant, while desks run. */
import { stat } from 'node:fs/promises';
import type { BackupManifest, Progress } from '../model/backup.ts';

import { readArchive } from '../storage/backup/archive-file.ts';
import { BackupError } from '../storage/backup/backup-error.ts';
import { dumpDatabase } from '../storage/backup/dump-database.ts';
import { writeLastBackup } from '../storage/backup/last-backup.ts';
import { readOwnerTime } from '../storage/database-time.ts';
import { type DatabasePlace, openOwner } from '../storage/owner-connection.ts';

export interface BackUp {
  readonly place: DatabasePlace;
  readonly path: string;
  readonly batonVersion: string;
  /** Reads the file again when it is written, and holds every row against the manifest. */
  readonly verify: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface BackedUp {
  readonly path: string;
  readonly bytes: number;
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly verified: boolean;
}

export async function backUp(order: BackUp): Promise<BackedUp> {
  const { place, path, signal } = order;
  await refuseTaken(path);
  const owner = await openOwner(place);
  try {
    const now = await readOwnerTime(owner.client);
    const manifest = await dumpDatabase(owner.client, { ...order, now });
    if (order.verify) await readArchive(path, { piece: async () => signal.throwIfAborted() });
    await writeLastBackup(owner.client, now);
    const { size } = await stat(path);
    return { path, bytes: size, verified: order.verify, ...countsOf(manifest) };
  } finally {
    await owner.close();
  }
}

export function countsOf({ tables, createdAt }: BackupManifest) {
  return { createdAt, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
}

async function refuseTaken(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there)
    throw new BackupError(`${path} is there already. Name another file, or move that one away first.`);
}
