import { createHash } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import {
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import type { WorkspaceId } from '../model/words.ts';
import type { Tables } from './tables.ts';

const roomBytesMin = 32 * 1024 * 1024;

export interface DatabaseAddress {
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
}

export interface DatabaseOptions {
  readonly address: DatabaseAddress;
  /** The role to work as; null: the one that connects. */
  readonly role: string | null;
  readonly connectionsMax?: number;
  /** Where the database lies, when it is on this machine. */
  readonly folder?: string;
  /** Told of a connection that broke while nobody used it. */
  readonly onConnectionError?: (error: Error) => void;
}

/** A handle of one workspace, inside or outside of a transaction. */
export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** The database as the desk uses it: every handle sees one workspace, or only what no workspace owns. */
export class Database {
  readonly #pool: pg.Pool;
  readonly #settings: pg.ClientConfig;
  readonly #folder: string | undefined;
  readonly #workspaces = new Map<string, Db>();
  /** For tables without row-level security: workspaces, accounts, sessions, deadlines, outbox … */
  readonly across: Db;

  constructor(options: DatabaseOptions) {
    this.#folder = options.folder;
    this.#settings = {
      ...options.address,
      connectionTimeoutMillis: 5_000,
      // A statement that hangs must not hold a request for ever; a lost network must not hold a row lock.
      options: [
        options.role ? `-c role=${options.role}` : '',
        '-c statement_timeout=30s -c lock_timeout=8s -c idle_in_transaction_session_timeout=15s -c timezone=UTC',
      ].join(' '),
    };
    this.#pool = new pg.Pool({
      ...this.#settings,
      max: options.connectionsMax ?? 16,
      Client: NamingClient as unknown as typeof pg.Client,
      types: { getTypeParser },
      idleTimeoutMillis: 60_000,
    });
    this.#pool.on('error', (error) => {
      // Those that are on their way out may be cut by a server that stops: nobody waits for them.
      if (!this.#pool.ending) options.onConnectionError?.(error);
    });
    // A connection that breaks between two statements of a transaction would end the process: the pool only listens
    // to idle ones. Whoever holds it learns of it by the next statement.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.across = handle(this.#pool, null);
  }

  /** The handle of one workspace: connections are set to it at check-out, and row-level security holds them there. */
  of(workspaceId: WorkspaceId): Db {
    const known = this.#workspaces.get(workspaceId);
    if (known) return known;
    const made = handle(this.#pool, workspaceId);
    this.#workspaces.set(workspaceId, made);
    return made;
  }

  /** Room for two segments of the server's journal; with less it soon refuses to write, or goes. */
  async hasRoom(): Promise<boolean> {
    if (this.#folder === undefined) return true;
    const room = await statfs(this.#folder).catch(() => null);
    return room === null || room.bavail * room.bsize >= roomBytesMin;
  }

  async isReachable(): Promise<boolean> {
    try {
      await this.#pool.query('select 1');
      return true;
    } catch {
      return false;
    }
  }

  /** Connections of the pool, and who waits for one. */
  get connections(): { readonly open: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** A connection outside of the pool, of whoever asks, who ends it. */
  async connectAlone(): Promise<pg.Client> {
    const client = new pg.Client(this.#settings);
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

function handle(pool: pg.Pool, workspaceId: string | null): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new WorkspacePool(pool, workspaceId) }) });
}

/** Which workspace a connection is set to now; a fresh one is set to none. */
const setTo = new WeakMap<pg.PoolClient, string | null>();

class WorkspacePool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #workspaceId: string | null;
  readonly options = {};

  constructor(pool: pg.Pool, workspaceId: string | null) {
    this.#pool = pool;
    this.#workspaceId = workspaceId;
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect();
    if ((setTo.get(client) ?? null) === this.#workspaceId) return client;
    try {
      await client.query(`select set_config('baton.workspace', $1, false)`, [this.#workspaceId ?? '']);
      setTo.set(client, this.#workspaceId);
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  async end(): Promise<void> {}
}

/** Gives every SQL text a name, so that the server parses and plans it once per connection. */
class NamingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [first, values, callback] = args;
    if (typeof first === 'string' && Array.isArray(values) && values.length > 0) {
      const config = { text: first, values, name: nameOf(first) };
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- no type passes on pg's overloads
      return super.query(...([config, callback] as unknown as [never])) as never;
    }
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- the same
    return super.query(...(args as [never])) as never;
  }
}

const names = new Map<string, string | undefined>();
/** Texts beyond this many stay unnamed: a list of changing length must not fill the server's memory. */
const namesMax = 1_000;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= namesMax) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** timestamptz as epoch milliseconds (±Infinity for infinity), int8 and numeric as numbers. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === 1184 || oid === 1114) return parseInstant;
  if (oid === 20 || oid === 1700) return Number;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}

function parseInstant(value: string): number {
  if (value === 'infinity') return Number.POSITIVE_INFINITY;
  if (value === '-infinity') return Number.NEGATIVE_INFINITY;
  return Date.parse(`${value.replace(' ', 'T').replace(/\+00$/, '')}Z`);
}

/** Epoch milliseconds as PostgreSQL reads them. */
export function timestamp(at: number): string {
  if (at === Number.POSITIVE_INFINITY) return 'infinity';
  return new Date(at).toISOString();
}
