import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';

const ownMigrations = new URL('./migrations/', import.meta.url);
/** One desk migrates at a time; the others wait for it. */
const migrationLock = 7_262_866_001;

export class MigrationError extends Error {}

/**
 * Brings the database to the newest schema, each file in a transaction of its own, and gives the desk's role
 * what it may do. `client` is the owner's. Throws MigrationError where a file that ran has changed since, or the
 * server is older than 15. `folder`: where the files are; those of this Baton when absent.
 */
export async function migrate(
  client: Client,
  folder: URL = ownMigrations,
): Promise<{ ran: string[]; role: 'baton_app' | null }> {
  await refuseOldServer(client);
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await client.query(migrationsTable);
    const ran = await runMissing(client, folder);
    return { ran, role: await grantDeskRole(client) };
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  const version = Number(rows[0]?.version);
  if (version < 150_000)
    throw new MigrationError(
      `PostgreSQL 15 or newer is needed; this server is ${Math.floor(version / 10_000)}.`,
    );
}

async function runMissing(client: Client, folder: URL): Promise<string[]> {
  const done = new Map((await readRanMigrations(client)).map((one) => [one.name, one.checksum]));
  const ran: string[] = [];
  for (const { name, source, checksum } of migrationFiles(folder)) {
    const before = done.get(name);
    if (before === checksum) continue;
    if (before !== undefined)
      throw new MigrationError(`The migration ${name} has changed since it ran here.`);
    await runOne(client, name, checksum, source);
    ran.push(name);
  }
  return ran;
}

export interface RanMigration {
  readonly name: string;
  readonly checksum: string;
}

/** In the order in which they ran; none where no desk was ever started. */
export async function readRanMigrations(client: Client): Promise<RanMigration[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<RanMigration>('select name, checksum from migrations order by name');
  return rows;
}

/** Those of this Baton that did not run here, or ran in other words. */
export function pendingMigrations(ran: readonly RanMigration[]): string[] {
  const done = new Map(ran.map(({ name, checksum }) => [name, checksum]));
  return migrationFiles()
    .filter(({ name, checksum }) => done.get(name) !== checksum)
    .map(({ name }) => name);
}

/** Exactly these, inside of the caller's transaction. Throws MigrationError where this Baton does not have one of them. */
export async function runMigrations(client: Client, wanted: readonly RanMigration[]): Promise<void> {
  const files = new Map(migrationFiles().map((file) => [file.name, file]));
  await client.query(migrationsTable);
  for (const { name, checksum } of wanted) {
    const file = files.get(name);
    if (file?.checksum !== checksum)
      throw new MigrationError(
        `These rows were written under a schema that this Baton does not have (${name}). Use the Baton that wrote them, or a newer one.`,
      );
    await client.query(file.source);
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum]);
  }
}

const migrationsTable =
  'create table if not exists migrations (name text primary key, checksum text not null)';

function migrationFiles(folder: URL = ownMigrations): { name: string; source: string; checksum: string }[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      return { name, source, checksum: createHash('sha256').update(source).digest('hex') };
    });
}

async function runOne(client: Client, name: string, checksum: string, source: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(source);
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`The migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The desk works as baton_app, which owns nothing, so that row-level security binds it. Where the given role may
 * not make roles, the desk works as the owner and the policies are forced on it.
 */
async function grantDeskRole(client: Client): Promise<'baton_app' | null> {
  const { rows } = await client.query<{ is_owner: boolean; has_role: boolean; may_create: boolean }>(`
    select exists (select from pg_roles where rolname = 'baton_app') as has_role,
           (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_create`);
  const role = rows[0];
  if (!role) throw new MigrationError('The database does not say who is connected.');
  if (!role.has_role && !role.may_create) return await forcePolicies(client);
  if (!role.has_role) await createRole(client);
  const { rows: member } = await client.query<{ member: boolean }>(
    `select pg_has_role(current_user, 'baton_app', 'member') as member`,
  );
  if (!member[0]?.member) return await forcePolicies(client);
  await client.query(`
    grant usage on schema public to baton_app;
    grant select, insert, update, delete on all tables in schema public to baton_app;
    grant usage on all sequences in schema public to baton_app;
    grant execute on all functions in schema public to baton_app;
    revoke all on migrations from baton_app;`);
  return 'baton_app';
}

/** What the desk works as here, without giving it anything; see grantDeskRole. */
export async function readDeskRole(client: Client): Promise<'baton_app' | null> {
  const { rows } = await client.query<{ member: boolean }>(
    `select exists (select from pg_roles where rolname = 'baton_app' and pg_has_role(current_user, oid, 'member')) as member`,
  );
  return rows[0]?.member ? 'baton_app' : null;
}

async function createRole(client: Client): Promise<void> {
  // Two databases of one server may be set up at the same time.
  await client.query(`
    do $$ begin create role baton_app nologin; exception when duplicate_object or unique_violation then null; end $$;
    grant baton_app to current_user;`);
}

async function forcePolicies(client: Client): Promise<null> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of rows)
    await client.query(`alter table ${client.escapeIdentifier(name)} force row level security`);
  return null;
}
