import { randomFillSync } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeLog } from './app/desk-log.ts';
import packageJson from '../package.json' with { type: 'json' };
import { makeFeedReader } from './channels/feed/fetch-feed.ts';
import { inboundChannels, makeOutboundChannels } from './channels/registry.ts';
import { scannerOf } from './channels/scan/scan-file.ts';
import { isPrivateTarget } from './channels/webhook/private-address.ts';
import { type RunningClock, startClock } from './engine/clock.ts';
import { type Engine, startEngine } from './engine/engine.ts';
import { type LiveFeed, startLiveFeed } from './engine/live-feed.ts';
import { type Figures, makeFigures } from './http/figures.ts';
import type { DoorLimits, DoorParts } from './http/door.ts';
import { makeServer } from './http/server.ts';
import { createEmptyWorkspace } from './operations/create-empty-workspace.ts';
import type { Desk, Dice, Log, PolicyExample } from './operations/desk.ts';
import type { WorkspaceId } from './model/words.ts';
import type { DeskClock } from './operations/desk-clock.ts';
import { LogAudits } from './operations/log-audits/log-audits.ts';
import { beginFilling } from './operations/fill-sample.ts';
import { SampleFilling } from './operations/sample-filling.ts';
import { loadSample } from './operations/load-sample.ts';
import { silentMeter } from './operations/meter.ts';
import { Records } from './operations/records.ts';
import { followZoneData } from './operations/follow-zones.ts';
import { hasWorkspace } from './operations/workspaces.ts';
import type { Database } from './storage/database.ts';
import { readDatabaseTime } from './storage/database-time.ts';
import { openNodeSignal } from './storage/node-signal.ts';
import {
  type DatabaseWatch,
  type DeskDatabase,
  openDatabaseAt,
  openOwnDatabase,
  openToLook,
} from './storage/desk-database.ts';

/** The folder that holds package.json, the examples and the built web app. */
const projectFolder = join(import.meta.dirname, '..');
export const version: string = packageJson.version;

export interface DatabaseOptions {
  /** For the embedded database and outgoing mail; made if missing. */
  readonly dataDirectory: string;
  /** A PostgreSQL of the operator's own; null: the embedded one. */
  readonly databaseUrl: string | null;
}

export interface DeskOptions extends DatabaseOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** How the outside reaches the desk; null: as each request says. */
  readonly publicAddress: string | null;
  /** How much the door takes; what is absent has its usual limit. */
  readonly limits?: DoorLimits;
  /** Beside desks that serve: deadlines fire and parcels leave, and nobody is served. */
  readonly engineOnly?: boolean;
  /** What a database without a workspace gets; unless it `fillsSample`, only the last days of the sample's weeks. */
  readonly firstWorkspace: 'sample' | { readonly adminEmail: string };
  readonly fillsSample?: boolean;
  /** Told when the desk can't go on; whoever opened it closes it. */
  readonly onLost?: (reason: Error) => void;
}

/** A desk that serves. */
export interface App {
  readonly desk: Desk;
  readonly server: FastifyInstance;
  /** Where it listens, "http://127.0.0.1:8484"; empty where it is an engine alone. */
  readonly address: string;
  /** When the sample, which goes on being filled while the desk serves, is whole. */
  readonly filled: Promise<void>;
  /** Finishes what is under way, for five seconds at most, and stops the database that it has started. */
  close(): Promise<void>;
}

/** Throws where the desk can't be opened as things stand, with what to do in the message. */
export async function openDesk(options: DeskOptions): Promise<App> {
  const log = makeLog();
  const opened = await openDatabase(options, true, {
    warn: (fields, message) => log.warn(fields, message),
    lost: (reason) => options.onLost?.(reason),
  });
  let engine: Engine | undefined;
  let address = options.publicAddress ?? '';
  const wake = (workspaceId: WorkspaceId) => {
    engine?.wake();
    live.changed(workspaceId);
  };
  const figures = makeFigures();
  const auditFolder = join(options.dataDirectory, 'audits');
  const desk = wireDesk({ ...opened, log, wake, auditFolder, address: () => address, meter: figures.meter });
  const live = startLive(desk);
  const server = makeServer(desk, doorParts(options.publicAddress, live, figures), options.limits);
  const close = async () => {
    desk.sampleFilling.stop();
    desk.logAudits.stopAll();
    await closeServer(server);
    await desk.sampleFilling.ended;
    await engine?.stop();
    await live.stop();
    opened.clock.stop();
    await opened.close();
  };
  try {
    if (!options.engineOnly) await makeFirstWorkspace(desk, options.firstWorkspace);
    await followZoneData(desk, process.versions.tz ?? 'unknown');
    // Compiled before anybody waits for it.
    await server.ready();
    engine = startEngine(desk, {
      outbound: makeOutboundChannels({
        mailDirectory: join(options.dataDirectory, 'mail'),
        allowPrivateWebhooks: allowsPrivateWebhooks(),
      }),
      fired: (workspaceId) => live.changed(workspaceId),
      scan: scannerOf(process.env),
    });
    if (options.engineOnly) return { desk, server, address: '', filled: Promise.resolve(), close };
    const listensAt = await server.listen({ host: options.host, port: options.port });
    address = options.publicAddress ?? listensAt;
    if (options.fillsSample ?? true) beginFilling(desk);
    return { desk, server, address: listensAt, filled: desk.sampleFilling.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A desk that serves nobody: for commands beside a running one, or instead of it. */
export async function openQuietDesk(
  options: DatabaseOptions,
): Promise<{ desk: Desk; close: () => Promise<void> }> {
  const log = makeLog();
  const opened = await openDatabase(options, false, { ...log, lost: () => undefined });
  const close = async () => {
    opened.clock.stop();
    await opened.close();
  };
  return { desk: wireDesk({ ...opened, log, wake: () => undefined }), close };
}

export interface LookedAt {
  readonly desk: Desk;
  /** Migrations that did not run here; while there are any, little can be told of the rows. */
  readonly pending: readonly string[];
  /** The database's clock minus this machine's. */
  readonly apartMs: number;
  close(): Promise<void>;
}

/** A desk to look at as it is: nothing is brought up to date. */
export async function openDeskToLook(options: DatabaseOptions): Promise<LookedAt> {
  const log = makeLog();
  const opened = await openToLook(options, { ...log, lost: () => undefined });
  const clock = await startClock(() => readDatabaseTime(opened.database.across));
  const desk = wireDesk({ ...opened, clock, log, wake: () => undefined });
  const close = async () => {
    clock.stop();
    await opened.close();
  };
  return { desk, pending: opened.pending, apartMs: clock.realNow() - Date.now(), close };
}

export interface DeskParts
  extends Partial<Pick<Desk, 'dice' | 'address' | 'meter' | 'fetchFeed' | 'scansFiles'>> {
  readonly database: Database;
  readonly clock: DeskClock;
  readonly log: Log;
  readonly wake: Desk['wake'];
  /** Where uploaded logs and their reports lie; a folder of this process when absent. */
  readonly auditFolder?: string;
}

/** The desk that operations are given, from parts that a test may exchange. */
export function wireDesk({
  dice,
  address,
  meter = silentMeter,
  fetchFeed,
  scansFiles,
  ...parts
}: DeskParts): Desk {
  const { database, clock, log, wake, auditFolder } = parts;
  return {
    database,
    clock,
    log,
    wake,
    meter,
    dice: dice ?? makeDice(clock),
    records: new Records(database, clock),
    logAudits: new LogAudits(auditFolder ?? join(tmpdir(), `baton-audits-${process.pid}`), log),
    sampleFilling: new SampleFilling(),
    scansFiles: scansFiles ?? scannerOf(process.env) !== null,
    fetchFeed: fetchFeed ?? makeFeedReader({ allowPrivate: allowsPrivateWebhooks() }),
    policyExample,
    address: address ?? (() => 'http://127.0.0.1:8484'),
  };
}

/** Tells listeners of this node what any node of the database writes. */
export function startLive(desk: Desk): LiveFeed {
  return startLiveFeed(desk, (heard) => openNodeSignal(desk.database, heard));
}

/** What the server needs besides the desk. */
export function doorParts(
  publicAddress: string | null,
  live: LiveFeed | null = null,
  figures: Figures | null = null,
): DoorParts {
  const webFolder = join(projectFolder, 'dist', 'web');
  const metricsToken = process.env['BATON_METRICS_TOKEN'] || null;
  const refusesTarget = (url: string) => !allowsPrivateWebhooks() && isPrivateTarget(url);
  return {
    channels: inboundChannels,
    version,
    webFolder,
    publicAddress,
    live,
    refusesTarget,
    figures,
    metricsToken,
  };
}

/** A setting of whoever runs the desk: somebody who may make endpoints could else reach what only its machine may. */
const allowsPrivateWebhooks = () => process.env['BATON_PRIVATE_WEBHOOKS'] === 'allow';

async function openDatabase(
  { dataDirectory, databaseUrl }: DatabaseOptions,
  isDesk: boolean,
  watch: DatabaseWatch,
): Promise<DeskDatabase & { clock: RunningClock }> {
  mkdirSync(dataDirectory, { recursive: true });
  const opened =
    databaseUrl === null
      ? await openOwnDatabase(dataDirectory, isDesk, watch)
      : await openDatabaseAt(databaseUrl, watch);
  try {
    const clock = await startClock(() => readDatabaseTime(opened.database.across));
    return { ...opened, clock };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function makeFirstWorkspace(desk: Desk, first: DeskOptions['firstWorkspace']): Promise<void> {
  if (await hasWorkspace(desk)) return;
  const policySource = policyExample('standard');
  if (first === 'sample') await loadSample(desk, { policySource });
  else await createEmptyWorkspace(desk, { ...first, zone: systemZone(), policySource });
}

function policyExample(name: PolicyExample): string {
  return readFileSync(join(projectFolder, 'examples', 'policies', `${name}.yaml`), 'utf8');
}

function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const closingMaxMs = 5_000;

/** Takes no new connection and lets requests finish; whatever is not finished in time is cut off. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), closingMaxMs);
  await server.close();
  clearTimeout(cut);
}

/** Ids that sort by time (UUID version 7, the counter of RFC 9562 6.2), also those of one millisecond. */
export function makeDice(clock: DeskClock): Dice {
  const bytes = (count: number) => randomFillSync(Buffer.alloc(count));
  let lastMs = 0;
  let counter = 0;
  const tick = (first: number) => {
    counter = clock.realNow() > lastMs ? first : counter + 1;
    // A counter that is full borrows from the next millisecond.
    lastMs = Math.max(clock.realNow(), lastMs + (counter > 0xfff ? 1 : 0));
    if (counter > 0xfff) counter = first;
  };
  return {
    bytes,
    id: () => {
      const id = bytes(16);
      tick(id.readUInt16BE(6) & 0x7ff);
      id.writeUIntBE(lastMs, 0, 6);
      id.writeUInt16BE(0x7000 | counter, 6);
      id[8] = ((id[8] as number) & 0x3f) | 0x80;
      return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  };
}
