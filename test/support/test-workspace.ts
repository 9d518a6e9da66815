import { randomFillSync } from 'node:crypto';
import type { CalendarId, WorkspaceId } from '../../src/model/words.ts';
import { silentMeter } from '../../src/operations/meter.ts';
import { createTicket, type NewTicket } from '../../src/operations/create-ticket.ts';
import { createWorkspace } from '../../src/operations/create-workspace.ts';
import type { Desk, DeskClock } from '../../src/operations/desk.ts';
import { LogAudits } from '../../src/operations/log-audits/log-audits.ts';
import { SampleFilling } from '../../src/operations/sample-filling.ts';
import { Records } from '../../src/operations/records.ts';
import { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createTestDatabase, createTestTemplate, type TestDatabase } from './test-postgres.ts';
import type { PostgresAddress } from './test-server.ts';
import { TestClock } from './test-clock.ts';
import { largePeople, standardSource, who, worldCalendars, worldRotas, worldTeams } from './world.ts';

/** A migrated database of one test's own, and desks that work on it as baton_app. */
export interface TestStore {
  readonly clock: TestClock;
  readonly connection: TestDatabase['connection'];
  /** One more node; each has connections and caches of its own. */
  node(connectionsMax?: number): Desk;
  close(): Promise<void>;
}

/** A Wednesday morning in Berlin. */
const morning = '2026-04-15T08:00:00Z';

export async function openTestStore(server?: PostgresAddress, startsAt = morning): Promise<TestStore> {
  await createTestTemplate('desk', async (client) => void (await migrate(client)), server);
  const database = await createTestDatabase('desk', server);
  const clock = new TestClock(startsAt);
  const opened: Database[] = [];
  return {
    clock,
    connection: database.connection,
    node: (connectionsMax = 4) => {
      const made = new Database({ address: database.connection, role: 'baton_app', connectionsMax });
      opened.push(made);
      return deskOn(made, clock);
    },
    close: async () => {
      await Promise.all(opened.map((one) => one.close()));
      await database.drop();
    },
  };
}

export function deskOn(database: Database, clock: DeskClock): Desk {
  const bytes = (count: number) => randomFillSync(Buffer.alloc(count));
  const quiet = () => undefined;
  return {
    database,
    clock,
    dice: { bytes, id: () => uuidOf(bytes(16)) },
    log: { info: quiet, warn: quiet, error: quiet },
    records: new Records(database, clock),
    meter: silentMeter,
    logAudits: new LogAudits('/nobody/uploads/here', { warn: quiet }),
    sampleFilling: new SampleFilling(),
    wake: quiet,
    policyExample: () => Promise.reject(new Error('Nobody begins here.')) as never,
    address: () => 'https://desk.example',
    scansFiles: false,
    fetchFeed: () => Promise.reject(new Error('Feeds are read by a whole desk.')),
  };
}

export function uuidOf(bytes: Buffer): string {
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A workspace with the standard policy and the large team of `world`. */
export async function makeTestWorkspace(desk: Desk, slug = 'test'): Promise<WorkspaceId> {
  const { workspaceId } = await createWorkspace(desk, {
    slug,
    name: slug,
    isSample: true,
    calendars: Object.entries(worldCalendars).map(([id, body]) => ({ id: id as CalendarId, body })),
    teams: worldTeams,
    rotas: worldRotas,
    people: largePeople(),
    catchAllId: who.nadia,
    policySource: standardSource,
  });
  return workspaceId;
}

const plainTicket: NewTicket = {
  subject: 'Invoice page stays blank',
  text: 'Since this morning the page for invoices shows nothing.',
  channel: 'mail',
  priority: 'high',
  severity: 3,
  issueType: 'product-bug',
  team: 'front-line',
  assigneeEmail: 'ben@kestrel.example',
  customer: { name: 'Foxglove Clinics', plan: 'Team' },
  contact: { name: 'Amara Bell', email: 'amara@foxglove.example' },
  facts: {},
};

export async function makeTestTicket(
  desk: Desk,
  workspaceId: WorkspaceId,
  changes: Partial<NewTicket> = {},
): Promise<{ ticketId: string; number: number; version: number }> {
  const made = await createTicket(desk, {
    workspaceId,
    actor: { kind: 'system', system: 'mail' },
    request: null,
    ticket: { ...plainTicket, ...changes },
  });
  if ('refused' in made) throw new Error(`The ticket was refused: ${made.refused}.`);
  return made;
}
