import type { FetchFeed } from '../../src/model/calendar-feed.ts';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Client } from 'pg';
import { doorParts, wireDesk } from '../../src/app.ts';
import { makeFigures } from '../../src/http/figures.ts';
import type { DoorLimits } from '../../src/http/door.ts';
import { makeServer } from '../../src/http/server.ts';
import type { OutboundParcel, SendOutcome } from '../../src/model/channel.ts';
import type { Person } from '../../src/model/person.ts';
import type { PersonId, WorkspaceId } from '../../src/model/words.ts';
import { createWorkspace, type NewWorkspace } from '../../src/operations/create-workspace.ts';
import { deliverMessages, type OutboundChannels } from '../../src/operations/deliver-messages.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { gatherDueNotices } from '../../src/operations/gather-notices.ts';
import { fireDueDeadlines } from '../../src/operations/fire-due-deadlines.ts';
import { handOverDue } from '../../src/operations/hand-over.ts';
import { restoreBackup } from '../../src/operations/restore-backup.ts';
import { runPendingCommands } from '../../src/operations/run-pending-commands.ts';
import {
  personId,
  sampleCalendars,
  samplePeople,
  sampleRotas,
  sampleTeams,
  type StaffSlug,
} from '../../src/operations/sample/sample-people.ts';
import { createToken } from '../../src/operations/tokens.ts';
import { readWorkspaces } from '../../src/storage/accounts.ts';
import { Database, type DatabaseAddress } from '../../src/storage/database.ts';
import { readNextDeadline } from '../../src/storage/due-deadlines.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { lengthOf, TestClock } from './test-clock.ts';
import { makeClient, type TestClient } from './test-client.ts';
import { createTestDatabase, createTestTemplate, type TestDatabase, urlOf } from './test-postgres.ts';

export interface TestDeskOptions {
  /** The source of a policy; the standard one when absent. */
  readonly policy?: string;
  /** Replaces parts of the workspace, which otherwise has the sample's people, teams and hours. */
  readonly workspace?: Partial<NewWorkspace>;
  /** Besides the sample's, such as one more viewer. */
  readonly people?: readonly Person[];
  /** ISO 8601. A Tuesday morning when absent: everybody is at work. */
  readonly startsAt?: string;
  /** A backup that is restored instead of a new workspace: the way of a desk from an older Baton. */
  readonly restoredFrom?: string;
  /** How much the door takes; as much as it likes when absent. */
  readonly limits?: DoorLimits;
  /** How holiday feeds are read; as the desk does it when absent. */
  readonly fetchFeed?: FetchFeed;
  /** Somebody looks at files before they may be opened. */
  readonly scansFiles?: boolean;
}

/** A whole desk in this process, on a database of its own, with a clock that stands until it is told to go on. */
export interface TestDesk {
  readonly desk: Desk;
  readonly server: FastifyInstance;
  readonly workspaceId: WorkspaceId;
  readonly clock: TestClock;
  /** How to reach its database, for another desk beside it. */
  readonly connection: DatabaseAddress;
  /** As the admin. */
  readonly api: TestClient;
  /** As somebody of the staff, or anybody by id. */
  as(person: StaffSlug | PersonId): TestClient;
  /** With a token of one's own, or none. */
  with(token: string | null): TestClient;
  tokenOf(person: StaffSlug | PersonId): Promise<string>;
  /** Lets time pass, stopping at each deadline on the way as the engine would. */
  forward(length: string | number): Promise<void>;
  /** Lets the engine do everything that is due now. */
  settle(): Promise<void>;
  /** What has left the house, oldest first. */
  readonly sent: readonly (OutboundParcel & { readonly channel: 'mail' | 'webhook' })[];
  /** How the next sendings end; success when absent. */
  sendingEnds(outcome: SendOutcome | null): void;
  close(): Promise<void>;
}

export const standardPolicy = readFileSync(
  new URL('../../examples/policies/standard.yaml', import.meta.url),
  'utf8',
);

export async function startTestDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const ofTest = await databaseFor(options);
  const database = new Database({ address: ofTest.connection, role: 'baton_app', connectionsMax: 8 });
  const clock = new TestClock(options.startsAt ?? usualMorning);
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (...said: unknown[]) => errors.push(said),
  };
  const errors: unknown[] = [];
  const figures = makeFigures();
  const { fetchFeed, scansFiles = false } = options;
  const auditFolder = join(tmpdir(), `baton-test-audits-${randomUUID()}`);
  const parts = { database, clock, log, wake: () => undefined, meter: figures.meter, auditFolder };
  const desk = wireDesk({ ...parts, scansFiles, ...(fetchFeed ? { fetchFeed } : {}) });
  const workspaceId =
    options.restoredFrom || isUsual(options)
      ? await onlyWorkspace(desk)
      : (await createWorkspace(desk, workspaceOf(options))).workspaceId;
  const limits = { requestsPerMinute: 0, ...options.limits };
  const server = makeServer(desk, { ...doorParts(null, null, figures), webFolder: null }, limits);
  await server.ready();
  const outside = makeOutside();
  const settle = () => runEngine(desk, workspaceId, outside.channels);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (person: string) => {
    const id = person.includes('-') ? (person as PersonId) : personId(person as StaffSlug);
    const made = tokens.get(id) ?? newToken(desk, workspaceId, id);
    tokens.set(id, made);
    return made;
  };
  const as = (person: string) =>
    makeClient(server, async () => ({ authorization: `Bearer ${await tokenOf(person)}` }));
  return {
    desk,
    server,
    workspaceId,
    clock,
    connection: ofTest.connection,
    api: as('greta'),
    as,
    with: (token) =>
      makeClient(server, async () => (token === null ? {} : { authorization: `Bearer ${token}` })),
    tokenOf,
    forward: (length) => forward(desk, workspaceId, clock, clock.realNow() + lengthOf(length), settle),
    settle,
    sent: outside.sent,
    sendingEnds: outside.endWith,
    close: async () => {
      desk.logAudits.stopAll();
      await server.close();
      await database.close();
      rmSync(auditFolder, { recursive: true, force: true });
      await ofTest.drop();
      if (errors.length > 0)
        throw new Error(`The desk logged errors: ${JSON.stringify(errors[0], errorFields)}`);
    },
  };
}

const usualMorning = '2026-04-21T08:00:00Z';

/** Nothing of the workspace is otherwise than in most tests, so that it can be a copy of theirs. */
function isUsual({ policy, workspace, people, startsAt = usualMorning, restoredFrom }: TestDeskOptions) {
  return !policy && !workspace && !people && !restoredFrom && startsAt === usualMorning;
}

async function databaseFor(options: TestDeskOptions): Promise<TestDatabase> {
  if (options.restoredFrom) return restored(options.restoredFrom);
  const name = isUsual(options) ? 'usual desk' : 'desk';
  await createTestTemplate(name, async (client) => {
    await migrate(client);
    if (isUsual(options)) await makeUsualWorkspace(client);
  });
  return createTestDatabase(name);
}

async function makeUsualWorkspace({ host, port, user = '', database: name = '' }: Client): Promise<void> {
  const address = { host, port, user, database: name };
  const database = new Database({ address, role: 'baton_app', connectionsMax: 2 });
  const quiet = () => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  try {
    await createWorkspace(
      wireDesk({ database, clock: new TestClock(usualMorning), log, wake: quiet }),
      workspaceOf({}),
    );
  } finally {
    await database.close();
  }
}

async function restored(path: string): Promise<TestDatabase> {
  await createTestTemplate('blank', async () => undefined);
  const database = await createTestDatabase('blank');
  await restoreBackup({
    place: { dataDirectory: tmpdir(), databaseUrl: urlOf(database) },
    path,
    force: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return database;
}

async function onlyWorkspace(desk: Desk): Promise<WorkspaceId> {
  const [only, ...more] = await readWorkspaces(desk.database.across);
  if (!only || more.length > 0) throw new Error('A restored test desk has one workspace.');
  return only.id;
}

function workspaceOf({ policy, workspace, people }: TestDeskOptions): NewWorkspace {
  return {
    slug: 'test',
    name: 'Test',
    isSample: true,
    calendars: sampleCalendars(),
    teams: sampleTeams(),
    rotas: sampleRotas(),
    people: [...samplePeople(), ...(people ?? [])],
    catchAllId: personId('ruth'),
    policySource: policy ?? standardPolicy,
    ...workspace,
  };
}

async function newToken(desk: Desk, workspaceId: WorkspaceId, id: PersonId): Promise<string> {
  const { token } = await createToken(desk, { workspaceId, personId: id, name: 'test' });
  return token;
}

async function forward(
  desk: Desk,
  workspaceId: WorkspaceId,
  clock: TestClock,
  until: number,
  settle: () => Promise<void>,
): Promise<void> {
  for (let stop = 0; stop < stopsMax; stop += 1) {
    const next = await readNextDeadline(desk.database.across, workspaceId);
    clock.forwardTo(Math.min(next ?? until, until));
    await settle();
    if (next === null || next > until) return;
  }
  throw new Error('There is no end of deadlines.');
}

const stopsMax = 5_000;

/** Rounds in which something may still lead to something else; more means that it never ends. */
const roundsMax = 100;

async function runEngine(desk: Desk, workspaceId: WorkspaceId, channels: OutboundChannels): Promise<void> {
  for (let round = 0; round < roundsMax; round += 1) {
    const { deadlines } = await fireDueDeadlines(desk, workspaceId);
    const leavers = await handOverDue(desk);
    const commands = await runPendingCommands(desk);
    const gathered = await gatherDueNotices(desk);
    const parcels = await deliverMessages(desk, channels);
    if (deadlines + leavers + commands + gathered + parcels === 0) return;
  }
  throw new Error('The engine does not come to rest.');
}

function makeOutside() {
  const sent: (OutboundParcel & { channel: 'mail' | 'webhook' })[] = [];
  let ending: SendOutcome | null = null;
  const channel = (name: 'mail' | 'webhook') => ({
    name,
    send: async (parcel: OutboundParcel): Promise<SendOutcome> => {
      if (ending !== null) return ending;
      sent.push({ ...parcel, channel: name });
      return { sent: true, remoteId: null, detail: null };
    },
  });
  const channels: OutboundChannels = new Map([
    ['mail', channel('mail')],
    ['webhook', channel('webhook')],
  ]);
  return {
    sent,
    channels,
    endWith: (outcome: SendOutcome | null) => {
      ending = outcome;
    },
  };
}

function errorFields(_key: string, value: unknown): unknown {
  return value instanceof Error ? `${value.message}\n${value.stack}` : value;
}
