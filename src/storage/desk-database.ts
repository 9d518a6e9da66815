import { Database } from './database.ts';
import { takeDeskLock } from './desk-lock.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate, pendingMigrations, readDeskRole, readRanMigrations } from './migrate.ts';
import { keepServer, type KeptServer, releaseServer } from './kept-server.ts';
import {
  commandPatienceMs,
  connect,
  connectAt,
  connectOwn,
  type DatabasePlace,
  DatabaseUnavailable,
  openOwner,
  OWN_DATABASE,
} from './owner-connection.ts';

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
      folder: dataDirectory,
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
  const owner = await connectAt(url);
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

/** A database as it is: nothing is brought up to date, and no desk is held up. */
export async function openToLook(
  place: DatabasePlace,
  watch: DatabaseWatch,
): Promise<DeskDatabase & { readonly pending: readonly string[] }> {
  const owner = await openOwner(place);
  try {
    const ran = await readRanMigrations(owner.client);
    if (ran.length === 0)
      throw new DatabaseUnavailable(
        'There is no desk in this database. Look at --data and DATABASE_URL, or start one with `baton serve`.',
      );
    const database = new Database({
      address: owner.address,
      role: await readDeskRole(owner.client),
      connectionsMax: 2,
      onConnectionError: (error) => watch.warn({ error }, 'A connection to the database broke.'),
    });
    const close = () => database.close().then(() => owner.close());
    return { database, close, pending: pendingMigrations(ran) };
  } catch (error) {
    await owner.close();
    throw error;
  }
}

function takenWords(dataDirectory: string): string {
  return `Another Baton desk was started on ${dataDirectory} while the database was away; this one ends.`;
}
