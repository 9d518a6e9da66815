import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';
import type { PostgresAddress } from './test-server.ts';

/** A database of one test's own. */
export interface TestDatabase {
  /** For `new pg.Client(…)` and `new pg.Pool(…)`: the superuser on the server's socket. */
  readonly connection: { host: string; port: number; user: string; database: string };
  drop(): Promise<void>;
}

/** The database as it is named to programs. */
export function urlOf({ connection }: Pick<TestDatabase, 'connection'>): string {
  const { host, port, user, database } = connection;
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** A server to test on, with the name that stands in the title of the tests. */
export interface NamedServer {
  readonly name: string;
  readonly address: PostgresAddress;
}

/** The servers that storage tests run on: the one that Baton brings, and the oldest supported where found. */
export function testServers(): NamedServer[] {
  const oldest = inject('oldestPostgres');
  const bundled = { name: 'bundled PostgreSQL', address: inject('postgres') };
  return oldest === null ? [bundled] : [bundled, { name: 'oldest supported PostgreSQL', address: oldest }];
}

/** One template is made at a time: what `prepare` makes may be common to the whole server, such as roles. */
const TEMPLATE_LOCK_KEY = 7_203_114;

/**
 * Makes the template database `name` unless this server has it already: `prepare` gets a connection to it
 * as superuser. Any number of workers may ask at once.
 */
export async function createTestTemplate(
  name: string,
  prepare: (client: Client) => Promise<void>,
  server: PostgresAddress = inject('postgres'),
): Promise<void> {
  await withClient(server, 'postgres', async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK_KEY]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const unfinished = `unfinished_${name}`;
    await client.query(`drop database if exists ${quoted(unfinished)} with (force)`);
    await client.query(`create database ${quoted(unfinished)}`);
    await withClient(server, unfinished, prepare);
    await client.query(`alter database ${quoted(unfinished)} rename to ${quoted(name)}`);
  });
}

/** A new database with all that the template holds. */
export async function createTestDatabase(
  templateName: string,
  server: PostgresAddress = inject('postgres'),
): Promise<TestDatabase> {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, 'postgres', async (client) => {
    await client.query(`create database ${quoted(database)} template ${quoted(templateName)}`);
  });
  return {
    connection: connectionTo(server, database),
    drop: () =>
      withClient(server, 'postgres', async (client) => {
        await client.query(`drop database if exists ${quoted(database)} with (force)`);
      }),
  };
}

async function withClient(
  server: PostgresAddress,
  database: string,
  use: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client(connectionTo(server, database) satisfies ClientConfig);
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

function connectionTo(server: PostgresAddress, database: string): TestDatabase['connection'] {
  return { host: server.socketDirectory, port: server.port, user: server.superuser, database };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
