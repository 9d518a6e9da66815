import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import { SUPERUSER } from './postgres-cluster.ts';
import { SOCKET_PORT } from './postgres-settings.ts';

const CONNECT_TIMEOUT_MS = 2_000;

/** Whether the server behind this socket answers, and serves this very folder. */
export async function answersFor(
  server: { readonly socketDirectory: string },
  clusterDirectory: string,
): Promise<boolean> {
  try {
    const rows = await ask<{ directory: string }>(
      server.socketDirectory,
      `select current_setting('data_directory') as directory`,
    );
    return rows[0] !== undefined && realpathSync(rows[0].directory) === realpathSync(clusterDirectory);
  } catch {
    return false;
  }
}

export async function countOtherClients(socketDirectory: string): Promise<number> {
  const rows = await ask<{ clients: number }>(
    socketDirectory,
    `select count(*)::integer as clients from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows[0]?.clients ?? 0;
}

async function ask<Row extends object>(socketDirectory: string, question: string): Promise<Row[]> {
  const client = new Client({
    host: socketDirectory,
    port: SOCKET_PORT,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
