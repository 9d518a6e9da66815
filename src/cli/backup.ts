import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openDeskToLook, version } from '../app.ts';
import { backUp } from '../operations/back-up.ts';
import { examineDesk } from '../operations/examine-desk.ts';
import { checkBackup, restoreBackup } from '../operations/restore-backup.ts';
import { type Call, calling, type CallOptions, withJson } from './call.ts';
import { databaseOptionsOf, withDatabaseOptions } from './database-options.ts';
import { Findings } from './ending.ts';
import { findingLines } from './finding-lines.ts';
import { warn } from './tell.ts';

interface BackupOptions extends CallOptions {
  readonly data: string;
  readonly verify?: true;
  readonly force?: true;
}

export function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('Write everything that the desk knows to one file, also while it runs')
    .argument('<file>', 'a file that is not there yet')
    .option('--verify', 'read the file again and hold every row against what was written')
    .addHelpText('after', backupHelp);
  withJson(withDatabaseOptions(command)).action((file: string, options: BackupOptions) =>
    calling('backup', options, (call) => writeBackup(file, options, call)),
  );
}

const backupHelp = `
Examples:
  baton backup /backup/baton-2026-04-21.baton --verify
  DATABASE_URL=postgres://baton@db/baton baton backup desk.baton --json

The file is compressed (a tar under zstd), readable by its owner alone, and holds secrets: keep it as you keep the desk.`;

async function writeBackup(file: string, options: BackupOptions, call: Call): Promise<void> {
  const { signal, onProgress } = call;
  const place = databaseOptionsOf(options);
  const verify = options.verify ?? false;
  const done = await backUp({
    place,
    path: resolve(file),
    batonVersion: version,
    verify,
    signal,
    onProgress,
  });
  call.answer(done, [
    `${done.rows} rows of ${done.tables} tables as of ${done.createdAt} (UTC), ${megabytes(done.bytes)}: ${done.path}`,
    verify ? 'Read again, and every row is there.' : '`--verify` reads it again.',
  ]);
}

export function addRestore(program: Command): void {
  const command = program
    .command('restore')
    .description('Put a backup in the place of an empty database')
    .argument('<file>', 'as `baton backup` wrote it')
    .option('--force', 'lose what the database holds')
    .option('--verify', 'only look whether the file is whole; no database is touched')
    .addHelpText('after', restoreHelp);
  withJson(withDatabaseOptions(command)).action((file: string, options: BackupOptions) =>
    calling('restore', options, (call) =>
      options.verify ? verifyBackup(file, call) : restore(file, options, call),
    ),
  );
}

const restoreHelp = `
Examples:
  baton restore desk.baton --verify
  baton restore desk.baton --data /var/lib/baton
  DATABASE_URL=postgres://baton@db/baton baton restore desk.baton

Stop the desk first. A file that was cut or altered is refused, and a restore that fails or is stopped changes nothing.`;

async function verifyBackup(file: string, call: Call): Promise<void> {
  const { createdAt, batonVersion, tables } = await checkBackup(resolve(file), call.signal);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  call.answer({ createdAt, batonVersion, rows, tables: tables.length, isWhole: true }, [
    `Whole: ${rows} rows of ${tables.length} tables as of ${createdAt} (UTC), written by Baton ${batonVersion}.`,
  ]);
}

async function restore(file: string, options: BackupOptions, call: Call): Promise<void> {
  const { signal, onProgress } = call;
  const place = databaseOptionsOf(options);
  const force = options.force ?? false;
  const manifest = await restoreBackup({ place, path: resolve(file), force, signal, onProgress });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const looked = await openDeskToLook(place);
  try {
    const { findings } = await examineDesk(looked.desk, {
      sample: null,
      isResting: true,
      signal,
      onProgress,
    });
    const graves = findings.filter(({ isGrave }) => isGrave);
    call.answer({ createdAt: manifest.createdAt, rows, tables: manifest.tables.length, findings: graves }, [
      `${rows} rows of ${manifest.tables.length} tables as of ${manifest.createdAt} (UTC) are in place.`,
      ...findingLines(graves),
      ...(graves.length === 0 ? ['The doctor finds nothing wrong.'] : []),
    ]);
    warn('A desk that starts on it fires what has become due since, and sends what had not left.');
    if (graves.length > 0) throw new Findings('The restored desk has findings.');
  } finally {
    await looked.close();
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
