import { Client, type ClientConfig } from 'pg';
import type { DatabaseAddress } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { releaseServer } from './kept-server.ts';

/** The database can't be had as things stand; the message says what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Where a database is: Baton's own in a data folder, or one that an address names. */
export interface DatabasePlace {
  readonly dataDirectory: string;
  readonly databaseUrl: string | null;
}

/** The owner's connection, past row-level security where the owner may; its schema as it was found. */
export interface OwnerConnection {
  readonly client: Client;
  readonly address: DatabaseAddress;
  close(): Promise<void>;
}

export const OWN_DATABASE = 'baton';
/** Beside a running desk somebody else always uses the server, so a command does not wait for long. */
export const commandPatienceMs = 200;
const CONNECT_TIMEOUT_MS = 10_000;
const NO_SUCH_DATABASE = '3D000';

/** Starts the embedded server where it does not run, and stops it again when nobody else uses it. */
export async function openOwner({ dataDirectory, databaseUrl }: DatabasePlace): Promise<OwnerConnection> {
  if (databaseUrl !== null) {
    const client = await connectAt(databaseUrl);
    return { client, address: { connectionString: databaseUrl }, close: () => client.end() };
  }
  const server = await startEmbeddedPostgres({ dataDirectory });
  const address = { host: server.socketDirectory, port: server.port, user: server.superuser };
  try {
    const client = await connectOwn(address);
    return {
      client,
      address: { ...address, database: OWN_DATABASE },
      close: async () => {
        await client.end();
        await releaseServer(server, commandPatienceMs);
      },
    };
  } catch (error) {
    await releaseServer(server, commandPatienceMs);
    throw error;
  }
}

/** A PostgreSQL of the operator's. */
export async function connectAt(url: string): Promise<Client> {
  return connect({ connectionString: url }).catch((error: Error) => {
    throw new DatabaseUnavailable(
      `The database of DATABASE_URL does not let Baton in: ${error.message}. Check the address, the password and that the server runs.`,
      { cause: error },
    );
  });
}

export async function connectOwn(address: ClientConfig): Promise<Client> {
  try {
    return await connect({ ...address, database: OWN_DATABASE });
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error;
  }
  const client = await connect({ ...address, database: 'postgres' });
  await client.query(`create database ${OWN_DATABASE}`);
  await client.end();
  return connect({ ...address, database: OWN_DATABASE });
}

export async function connect(config: ClientConfig): Promise<Client> {
  const client = new Client({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A broken connection is seen by its end; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
