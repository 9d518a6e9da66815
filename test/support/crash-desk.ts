import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { SUPERUSER } from '../../src/storage/postgres-cluster.ts';
import { isServerOf, readPostmasterFile } from '../../src/storage/postmaster-file.ts';

const launcher = join(import.meta.dirname, '..', '..', 'launch.mjs');

export const adminEmail = 'admin@desk.example';

interface Ended {
  readonly code: number | null;
  readonly complaints: string;
}

/** The desk alone, with the server of its database, or with that and the server's own processes as in a power cut. */
export type Killed = 'desk' | 'server' | 'everything';

/** A desk as its users run it, with a database that waits for the disk. It may die and come again on the same folder. */
export class CrashDesk {
  readonly data = mkdtempSync(join(tmpdir(), 'baton-kill-'));
  readonly #running = new Set<ChildProcess>();
  #database: Client | null = null;
  #desk: ChildProcess | null = null;
  #address = Promise.withResolvers<string>();
  #diedAt = Number.NaN;
  #complaints = '';

  /** Where it listens, as soon as it does; between a kill and the next start that takes a while. */
  get address(): Promise<string> {
    return this.#address.promise;
  }

  /** What the desks of this folder have logged as an error, but that news were none any more when they left. */
  get errors(): string[] {
    const lines = this.#complaints.split('\n');
    return lines.filter((line) => line.startsWith('{"level":50') && !line.includes('its reason has gone'));
  }

  get hasDatabase(): boolean {
    return readPostmasterFile(this.#cluster) !== undefined;
  }

  /** Until it is ready. */
  async start(): Promise<void> {
    const desk = this.#spawn('serve', '--port', '0', '--data', this.data, '--empty', '--admin', adminEmail);
    this.#desk = desk;
    desk.stderr?.on('data', (bytes: Buffer) => (this.#complaints += bytes.toString()));
    let said = '';
    const ready = new Promise<string>((resolve, reject) => {
      desk.stdout?.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const found = /^Baton is ready at (\S+)\n/m.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      desk.once('exit', () => reject(new Error(`The desk did not start: ${said}${this.#complaints}`)));
    });
    this.#address.resolve(await ready);
  }

  /** Gone at once, in the middle of whatever it did. */
  async kill(what: Killed): Promise<void> {
    const { processId } = this.#server();
    const below = what === 'everything' ? childrenOf(processId) : [];
    this.#address = Promise.withResolvers();
    this.#diedAt = Date.now();
    this.#desk?.kill('SIGKILL');
    for (const id of what === 'desk' ? [] : [processId, ...below]) killNow(id);
    await gone(this.#desk);
  }

  /** In order; answers its exit code. */
  async stop(): Promise<number | null> {
    this.#desk?.kill('SIGTERM');
    await gone(this.#desk);
    return this.#desk?.exitCode ?? null;
  }

  /** A command beside the desk, such as a second desk on its folder. */
  async run(...words: string[]): Promise<Ended & { readonly said: string }> {
    const command = this.#spawn(...words, '--data', this.data);
    let [said, complaints] = ['', ''];
    command.stdout?.on('data', (bytes: Buffer) => (said += bytes.toString()));
    command.stderr?.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
    await once(command, 'close');
    return { code: command.exitCode, said, complaints };
  }

  /** The test's own connection to the server that runs now; an earlier one ends. */
  async connect(): Promise<Client> {
    await this.disconnect();
    const { socketDirectory, port } = this.#server();
    const client = new Client({ host: socketDirectory, port, user: SUPERUSER, database: 'baton' });
    // It breaks when the server is killed.
    client.on('error', () => undefined);
    await client.connect();
    this.#database = client;
    return client;
  }

  async disconnect(): Promise<void> {
    await this.#database?.end().catch(() => undefined);
    this.#database = null;
  }

  /**
   * A parcel that a dead desk was sending is left alone for a minute. That minute is over now: what was taken by the
   * time of the latest kill is free again.
   */
  async letLeasesEnd(database: Client): Promise<void> {
    const ends = new Date(this.#diedAt + leaseMs + 50);
    await database.query(
      `update outbox set lease_until = lease_until - interval '1 min' where state = 'leased' and lease_until <= $1`,
      [ends],
    );
  }

  /** Whatever is left, in whatever state. */
  async remove(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    await Promise.all([...this.#running].map(gone));
    await this.disconnect();
    const server = readPostmasterFile(this.#cluster);
    if (server && isServerOf(this.#cluster, server.processId)) killNow(server.processId);
    // Those of a server that was killed notice it in their own time.
    const retry = { recursive: true, force: true, maxRetries: 20 } as const;
    if (server) rmSync(server.socketDirectory, retry);
    rmSync(this.data, retry);
  }

  get #cluster(): string {
    return join(this.data, 'cluster');
  }

  #server() {
    const server = readPostmasterFile(this.#cluster);
    if (!server) throw new Error('There is no server on the folder.');
    return server;
  }

  #spawn(...words: string[]): ChildProcess {
    const child = spawn(process.execPath, [launcher, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: '', BATON_LOG: 'warn' },
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }
}

/** Those that a server has for its connections and its log; they outlive it for a moment. */
function childrenOf(processId: number): number[] {
  const path = `/proc/${processId}/task/${processId}/children`;
  const ids = existsSync(path) ? (readFileSync(path, 'utf8').match(/\d+/g) ?? []) : [];
  return ids.map(Number);
}

function killNow(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** As operations/deliver-messages.ts has it. */
const leaseMs = 60_000;

async function gone(child: ChildProcess | null): Promise<void> {
  if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
