import { afterAll, beforeAll, expect, it } from 'vitest';
import { wireDesk } from '../../src/app.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { beginFilling, changeFilling } from '../../src/operations/fill-sample.ts';
import { loadSample } from '../../src/operations/load-sample.ts';
import { viewMe } from '../../src/operations/me.ts';
import { workspaceFacts } from '../../src/operations/people.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { readSampleLoad } from '../../src/storage/sample-load.ts';
import { deskBreaches } from '../support/desk-breaches.ts';
import { TestClock } from '../support/test-clock.ts';
import { standardPolicy } from '../support/test-desk.ts';
import { createTestDatabase, createTestTemplate, type TestDatabase } from '../support/test-postgres.ts';

let ofTest: TestDatabase;
let desk: Desk;
let workspaceId: WorkspaceId;

beforeAll(async () => {
  await createTestTemplate('desk', async (client) => void (await migrate(client)));
  ofTest = await createTestDatabase('desk');
  const database = new Database({ address: ofTest.connection, role: 'baton_app', connectionsMax: 4 });
  const said = () => undefined;
  desk = wireDesk({
    database,
    clock: new TestClock('2026-06-10T12:00:00Z'),
    log: { info: said, warn: said, error: said },
    wake: said,
    address: () => 'http://127.0.0.1',
  });
  workspaceId = await loadSample(desk, { policySource: standardPolicy });
});
afterAll(async () => {
  await desk.database.close();
  await ofTest.drop();
});

/** What the top bar counts along with. */
const filling = async () => {
  const me = await viewMe(desk, { workspaceId, personId: personId('greta') });
  if ('refused' in me) throw new Error(me.refused);
  return me.workspace.filling;
};

const countTickets = async () => {
  const { count } = await desk.database
    .of(workspaceId)
    .selectFrom('tickets')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return Number(count);
};

it('is usable before it is whole, goes on after a stop, is whole once, and agrees with its events', {
  timeout: 240_000,
}, async () => {
  const { across } = desk.database;
  const first = await readSampleLoad(across, workspaceId);
  expect(first?.done).toBe(await countTickets());
  expect(first?.done).toBeGreaterThan(100);
  expect(first?.done).toBeLessThan((first?.of ?? 0) / 4);

  expect(await filling()).toEqual({ done: first?.done, of: first?.of, running: true });

  beginFilling(desk);
  const half = (first?.of ?? 0) / 2;
  while ((await countTickets()) < half) await new Promise((resolve) => setTimeout(resolve, 20));
  const stopped = await changeFilling(desk, workspaceId, false);
  expect(stopped).toMatchObject({ filling: { running: false } });
  await desk.sampleFilling.ended;
  expect((await readSampleLoad(across, workspaceId))?.done).toBeLessThan(first?.of ?? 0);
  // What somebody has stopped stays so, until somebody goes on.
  beginFilling(desk);
  await desk.sampleFilling.ended;
  expect(await filling()).toMatchObject({ running: false });

  await changeFilling(desk, workspaceId, true);
  await desk.sampleFilling.ended;
  const whole = await readSampleLoad(across, workspaceId);
  expect([whole?.done, await countTickets()]).toEqual([first?.of, first?.of]);
  expect(await filling()).toBeNull();
  beginFilling(desk);
  await desk.sampleFilling.ended;
  expect(await countTickets()).toBe(first?.of);

  const { now } = await workspaceFacts(desk, workspaceId);
  const breaches = await deskBreaches({ database: desk.database, workspaceId, now });
  // A past tells nobody: what its events would have posted is not there, and nothing else either.
  expect(
    breaches.filter((one) => !/^(the outbox|the notices): .* is missing$/.test(one)).slice(0, 5),
  ).toEqual([]);
});
