import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDeskLock } from '../../src/storage/desk-lock.ts';
import {
  createTestDatabase,
  createTestTemplate,
  type TestDatabase,
  testServers,
} from '../support/test-postgres.ts';

describe.each(testServers())('the lock of a desk on $name', ({ address }) => {
  let database: TestDatabase;
  let clients: Client[];

  beforeAll(async () => {
    await createTestTemplate('empty', async () => undefined, address);
    database = await createTestDatabase('empty', address);
    clients = [new Client(database.connection), new Client(database.connection)];
    await Promise.all(clients.map((client) => client.connect()));
  });

  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
    await database.drop();
  });

  it('is given once, and again when its holder is gone', async () => {
    const [first, second] = clients as [Client, Client];
    expect(await takeDeskLock(first)).toBe(true);
    expect(await takeDeskLock(second)).toBe(false);
    await first.end();
    await expect.poll(() => takeDeskLock(second)).toBe(true);
  });

  it('belongs to one database: another on the same server has its own', async () => {
    const other = await createTestDatabase('empty', address);
    const client = new Client(other.connection);
    await client.connect();
    expect(await takeDeskLock(client)).toBe(true);
    await client.end();
    await other.drop();
  });
});
