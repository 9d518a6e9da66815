import { Client, type ClientConfig } from 'pg';
import { Database } from './database.ts';
import { takeDeskLock } from './desk-lock.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { keepServer, type KeptServer, releaseServer } from './kept-server.ts';

/** The database of a running desk, its schema up to date. */
export interface DeskDatabase {
  readonly database: Database;
  /** Closes what the desk has opened, and stops the server that it has started. */
  close(): Promise<void>;
}

export interface DatabaseWatch {
  /** Told of connections that broke, and of a server that had to be started again. */
  warn(fields: object, message: string): void;
  /** Told that this desk has lost its folder to another one and has to end. */
  lost(reason: DatabaseUnavailable): void;
}

/** The database can't be had as things stand; the message says what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Baton's own server on a data folder. `isDesk`: as the one desk of the folder; a second one is refused. */
export async function openOwnDatabase(
  dataDirectory: string,
  isDesk: boolean,
  watch: DatabaseWatch,
): Promise<DeskDatabase> {
  const server = await startEmbeddedPostgres({ dataDirectory });
  const address = { host: server.socketDirectory, port: server.port, user: server.superuser };
  const owner = await connectOwn(address);
  try {
    if (isDesk && !(await takeDeskLock(owner)))
      throw new DatabaseUnavailable(
        `Another Baton desk runs on ${dataDirectory}. Stop it first, or give this one a folder of its own with --data.`,
      );
    const database = new Database({
      address: { ...address, database: OWN_DATABASE },
      role: (await migrate(owner)).role,
      onConnectionError: (error) => watch.warn({ error }, 'A connection to the database broke.'),
    });
    const kept: KeptServer = isDesk
      ? keepServer({
          server,
          holder: owner,
          start: () => startEmbeddedPostgres({ dataDirectory }),
          connect: () => connect({ ...address, database: OWN_DATABASE }),
          watch,
          onTaken: () => watch.lost(new DatabaseUnavailable(takenWords(dataDirectory))),
        })
      : { release: () => owner.end().then(() => releaseServer(server, commandPatienceMs)) };
    return { database, close: () => database.close().then(() => kept.release()) };
  } catch (error) {
    await owner.end();
    await releaseServer(server, commandPatienceMs);
    throw error;
  }
}

/** A PostgreSQL of the operator's. Several desks may share it. */
export async function openDatabaseAt(url: string, watch: DatabaseWatch): Promise<DeskDatabase> {
  const owner = await connect({ connectionString: url }).catch((error: Error) => {
    throw new DatabaseUnavailable(
      `The database of DATABASE_URL does not let Baton in: ${error.message}. Check the address, the password and that the server runs.`,
      { cause: error },
    );
  });
  try {
    const { role } = await migrate(owner);
    const database = new Database({
      address: { connectionString: url },
      role,
      onConnectionError: (error) => watch.warn({ error }, 'A connection to the database broke.'),
    });
    return { database, close: () => database.close() };
  } finally {
    await owner.end();
  }
}

function takenWords(dataDirectory: string): string {
  return `Another Baton desk was started on ${dataDirectory} while the database was away; this one ends.`;
}

const OWN_DATABASE = 'baton';
/** Beside a running desk somebody else always uses the server, so a command does not wait for long. */
const commandPatienceMs = 200;
const CONNECT_TIMEOUT_MS = 10_000;
const NO_SUCH_DATABASE = '3D000';

async function connectOwn(address: ClientConfig): Promise<Client> {
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

async function connect(config: ClientConfig): Promise<Client> {
  const client = new Client({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A broken connection is seen by its end; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
