import { once } from 'node:events';
import { finished as ended } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { BackupManifest, Progress } from '../../model/backup.ts';
import { runMigrations } from '../migrate.ts';
import { readArchive } from './archive-file.ts';
import { BackupError } from './backup-error.ts';
import { plainSettings } from './copy-settings.ts';
import { readTableShapes } from './table-catalogue.ts';

export interface Load {
  readonly path: string;
  /** What was read of the file before. */
  readonly manifest: BackupManifest;
  /** Whatever the database holds goes. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Puts the file's rows in the place of whatever the database holds, in one transaction: all of it, or nothing at all.
 * The schema is the one that the rows were written under; whoever opens the desk afterwards brings it up to date.
 */
export async function loadDatabase(client: Client, load: Load): Promise<void> {
  await client.query('begin');
  try {
    await client.query(plainSettings);
    await refuseUsed(client, load);
    await dropAll(client);
    await runMigrations(client, load.manifest.migrations);
    await emptyAll(client);
    await loadRows(client, load);
    await setSequences(client, load.manifest);
    await countAll(client, load.manifest);
    load.signal.throwIfAborted();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await client.query('analyze');
}

async function refuseUsed(client: Client, { force }: Load): Promise<void> {
  const { rows } = await client.query<{ encoding: string; others: number }>(`
    select current_setting('server_encoding') as encoding,
      (select count(*)::int from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()) as others`);
  const found = rows[0];
  if (found?.encoding !== 'UTF8')
    throw new BackupError(
      `The database is in ${found?.encoding}; Baton needs UTF8: createdb --encoding UTF8 --template template0.`,
    );
  if (found.others > 0)
    throw new BackupError(
      'Somebody uses this database: stop the desks that run on it first. Nothing was changed.',
    );
  if (!force && (await holdsRows(client)))
    throw new BackupError(
      'This database holds a desk already. Restore into an empty one, or lose what it holds with --force. Nothing was changed.',
    );
}

/** Whether there is anything besides what a first start writes of itself. */
async function holdsRows(client: Client): Promise<boolean> {
  for (const { name } of await readTableShapes(client)) {
    if (name === 'instance') continue;
    const { rows } = await client.query<{ found: boolean }>(
      `select exists (select from ${client.escapeIdentifier(name)}) as found`,
    );
    if (rows[0]?.found) return true;
  }
  return false;
}

/** Tables, functions and sequences that are ours; whatever an extension has brought stays. */
async function dropAll(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('drop %s if exists %s cascade', case relkind when 'r' then 'table' when 'S' then 'sequence' else 'view' end,
      oid::regclass) as statement
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i'))
    union all
    select format('drop routine if exists %s cascade', oid::regprocedure)
    from pg_proc p where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  for (const { statement } of rows) await client.query(statement);
}

/** What a migration writes of itself would stand beside what the file brings. */
async function emptyAll(client: Client): Promise<void> {
  const names = (await readTableShapes(client)).map(({ name }) => client.escapeIdentifier(name));
  await client.query(`truncate ${names.join(', ')}`);
}

async function loadRows(client: Client, load: Load): Promise<void> {
  const { manifest, signal, path } = load;
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let copy: TableCopy | undefined;
  let done = 0;
  const end = async () => {
    await copy?.end();
    done += (copy && tables.get(copy.table)?.rows) ?? 0;
    if (copy) load.onProgress({ done, total, what: copy.table });
    copy = undefined;
  };
  try {
    await readArchive(path, {
      piece: async (table, bytes) => {
        signal.throwIfAborted();
        if (copy?.table !== table) await end();
        copy ??= startCopy(client, table, tables.get(table)?.columns ?? []);
        await copy.write(bytes);
      },
    });
    await end();
  } catch (error) {
    await copy?.abandon();
    throw error;
  }
}

interface TableCopy {
  readonly table: string;
  write(bytes: Buffer): Promise<void>;
  end(): Promise<void>;
  /** Tells the server that nothing more comes, and waits until it has heard it. */
  abandon(): Promise<void>;
}

function startCopy(client: Client, table: string, columns: readonly string[]): TableCopy {
  const names = columns.map((name) => client.escapeIdentifier(name)).join(', ');
  const stream = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${names}) from stdin`));
  const finished = ended(stream);
  finished.catch(() => undefined);
  return {
    table,
    write: async (bytes) => {
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), finished]);
    },
    end: async () => {
      stream.end();
      await finished;
    },
    abandon: async () => {
      stream.destroy();
      await finished.catch(() => undefined);
    },
  };
}

async function setSequences(client: Client, { sequences }: BackupManifest): Promise<void> {
  for (const { name, lastValue } of sequences) {
    if (lastValue !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, lastValue]);
  }
}

async function countAll(client: Client, { tables }: BackupManifest): Promise<void> {
  for (const { name, rows: wanted } of tables) {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) as count from ${client.escapeIdentifier(name)}`,
    );
    if (Number(rows[0]?.count) !== wanted)
      throw new BackupError(
        `${rows[0]?.count} of ${wanted} rows of ${name} came through. Nothing was changed.`,
      );
  }
}
