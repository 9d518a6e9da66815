import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  type BackupHead,
  type BackupManifest,
  backupFormatVersion,
  type Progress,
} from '../../model/backup.ts';
import type { Instant } from '../../model/instant.ts';
import { readRanMigrations } from '../migrate.ts';
import { type ArchiveWriter, writeArchive } from './archive-file.ts';
import { BackupError } from './backup-error.ts';
import { plainSettings } from './copy-settings.ts';
import { readSequences, readTableShapes, type TableShape } from './table-catalogue.ts';

export interface Dump {
  readonly path: string;
  readonly batonVersion: string;
  readonly now: Instant;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Everything as it stood at one instant, while desks go on writing: one transaction that sees one snapshot. On any
 * failure, and when it is stopped, no file is left.
 */
export async function dumpDatabase(client: Client, dump: Dump): Promise<BackupManifest> {
  const archive = await writeArchive(dump.path);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(plainSettings);
    const manifest = await dumpAll(client, archive, dump);
    await client.query('commit');
    dump.signal.throwIfAborted();
    await archive.finish(manifest);
    return manifest;
  } catch (error) {
    await archive.abandon();
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function dumpAll(client: Client, archive: ArchiveWriter, dump: Dump): Promise<BackupManifest> {
  const migrations = await readRanMigrations(client);
  if (migrations.length === 0)
    throw new BackupError('There is no desk in this database. Look at --data and DATABASE_URL.');
  const head: BackupHead = {
    format: 'baton-backup',
    formatVersion: backupFormatVersion,
    batonVersion: dump.batonVersion,
    createdAt: new Date(dump.now).toISOString(),
    migrations: [...migrations].map(({ name, checksum }) => ({ name, checksum })),
  };
  await archive.head(head);
  const shapes = await readTableShapes(client);
  // Nobody changes a table's columns from here on; everything else goes on.
  await client.query(`lock table ${shapes.map(({ name }) => quoted(name)).join(', ')} in access share mode`);
  const tables: BackupManifest['tables'] = [];
  const guesses = shapes.map(({ rowsGuess }) => rowsGuess);
  let done = 0;
  for (const [index, shape] of shapes.entries()) {
    dump.signal.throwIfAborted();
    const rows = copyOf(client, shape, dump.signal);
    const written = await archive.table(shape.name, rows);
    done += written.rows;
    tables.push({ name: shape.name, columns: [...shape.columns], ...written });
    const rest = guesses.slice(index + 1).reduce((sum, guess) => sum + guess, 0);
    dump.onProgress({ done, total: done + rest, what: shape.name });
  }
  // Read last: a number that somebody drew meanwhile is above all that were copied.
  return { ...head, tables, sequences: (await readSequences(client)).map((one) => ({ ...one })) };
}

/** Where row-level security binds the owner as well, one workspace after the other. */
async function* copyOf(client: Client, shape: TableShape, signal: AbortSignal): AsyncGenerator<Buffer> {
  const columns = shape.columns.map(quoted).join(', ');
  const table = quoted(shape.name);
  if (!shape.isBound) {
    yield* copied(client, `copy ${table} (${columns}) to stdout`, signal);
    return;
  }
  const { rows } = await client.query<{ id: string }>('select id::text from workspaces order by id');
  for (const { id } of rows) {
    await client.query(`select set_config('baton.workspace', $1, true)`, [id]);
    yield* copied(client, `copy (select ${columns} from ${table}) to stdout`, signal);
  }
}

async function* copied(client: Client, statement: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stream = client.query(copyTo(statement));
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    if (signal.aborted) stream.destroy();
    signal.throwIfAborted();
    yield bytes;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
