import { Client } from 'pg';
import { wireDesk } from '../../src/app.ts';
import { startClock } from '../../src/engine/clock.ts';
import { loadSample } from '../../src/operations/load-sample.ts';
import { Database } from '../../src/storage/database.ts';
import { readDatabaseTime } from '../../src/storage/database-time.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { standardPolicy } from './test-desk.ts';
import { createTestDatabase, createTestTemplate, type TestDatabase } from './test-postgres.ts';

/** A database with the sample's last days, as a first start leaves it. Made once for each server; all others are copies. */
export async function createSampleDatabase(): Promise<TestDatabase> {
  await createTestTemplate('sample', loadInto);
  const made = await createTestDatabase('sample');
  await setBack(made);
  return made;
}

async function loadInto(client: Client): Promise<void> {
  const { role } = await migrate(client);
  const { host, port, user, database: name } = client;
  const address = { host, port, user: user ?? '', database: name ?? '' };
  const database = new Database({ address, role, connectionsMax: 4 });
  const clock = await startClock(() => readDatabaseTime(database.across));
  const quiet = () => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  try {
    await loadSample(wireDesk({ database, clock, log, wake: quiet }), { policySource: standardPolicy });
  } finally {
    clock.stop();
    await database.close();
  }
}

/** The sample opens now: nobody has been there while the template lay around. */
async function setBack({ connection }: TestDatabase): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(
      `update workspaces set clock_shift_ms = (settings -> 'sampleLoad' ->> 'opensAt')::bigint - $1::bigint`,
      [Date.now()],
    );
  } finally {
    await client.end();
  }
}
