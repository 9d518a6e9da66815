import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { DatabaseOptions } from '../app.ts';

const projectFolder = join(import.meta.dirname, '..', '..');

/** The options of every verb that opens the database. */
export function withDatabaseOptions(command: Command): Command {
  return command.option(
    '--data <folder>',
    'folder of the database and of outgoing mail',
    join(projectFolder, '.baton', 'data'),
  );
}

/** DATABASE_URL names a PostgreSQL of your own; without it Baton brings one. */
export function databaseOptionsOf({ data }: { readonly data: string }): DatabaseOptions {
  const databaseUrl = process.env['DATABASE_URL'];
  return {
    dataDirectory: resolve(data),
    databaseUrl: databaseUrl === undefined || databaseUrl === '' ? null : databaseUrl,
  };
}
