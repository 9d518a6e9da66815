import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate, MigrationError } from '../../src/storage/migrate.ts';
import {
  createTestDatabase,
  createTestTemplate,
  type TestDatabase,
  testServers,
} from '../support/test-postgres.ts';

describe.each(testServers())('the schema on $name', ({ address }) => {
  const databases: TestDatabase[] = [];
  const clients: Client[] = [];

  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()));
    await Promise.all(databases.splice(0).map((database) => database.drop()));
  });

  async function emptyDatabase(): Promise<TestDatabase> {
    await createTestTemplate('empty', async () => undefined, address);
    const database = await createTestDatabase('empty', address);
    databases.push(database);
    return database;
  }

  async function connect(database: TestDatabase, user?: string): Promise<Client> {
    const client = new Client({ ...database.connection, ...(user === undefined ? {} : { user }) });
    await client.connect();
    clients.push(client);
    return client;
  }

  it('is laid down once, and a second time changes nothing', async () => {
    const client = await connect(await emptyDatabase());
    const first = await migrate(client);
    expect(first.role).toBe('baton_app');
    expect(first.ran[0]).toBe('0001-the-desk.sql');
    // Two that are written at once must not share a number: which ran first would be chance.
    expect(first.ran.map((name) => Number(name.slice(0, 4)))).toEqual(
      first.ran.map((_name, place) => place + 1),
    );
    expect(await migrate(client)).toEqual({ ran: [], role: 'baton_app' });
  });

  it('is laid down once by two desks that start together', async () => {
    const database = await emptyDatabase();
    const both = await Promise.all([connect(database), connect(database)]);
    const ran = (await Promise.all(both.map((one) => migrate(one)))).map((one) => one.ran.length);
    expect(Math.min(...ran)).toBe(0);
    expect(Math.max(...ran)).toBeGreaterThan(0);
  });

  it('is refused where a file has changed since it ran, and nothing is done', async () => {
    const client = await connect(await emptyDatabase());
    await migrate(client);
    await client.query(`update migrations set checksum = 'another' where name = '0001-the-desk.sql'`);
    await expect(migrate(client)).rejects.toThrow(MigrationError);
    await expect(migrate(client)).rejects.toThrow('0001-the-desk.sql has changed since it ran here');
  });

  it('lets the desk do its work and nothing to the schema', async () => {
    const client = await connect(await emptyDatabase());
    await migrate(client);
    await client.query('set role baton_app');
    await expect(client.query('select * from migrations')).rejects.toThrow('permission denied');
    await expect(client.query('drop table tickets')).rejects.toThrow('must be owner');
    await expect(client.query('alter table tickets disable row level security')).rejects.toThrow(
      'must be owner',
    );
    expect((await client.query('select count(*) from workspaces')).rowCount).toBe(1);
  });

  it('binds the owner, too, where no role of its own can be made', async () => {
    const database = await emptyDatabase();
    const superuser = await connect(database);
    const name = `lowly_${randomUUID().replaceAll('-', '')}`;
    await superuser.query(`create role ${name} login`);
    await superuser.query(`alter database "${database.connection.database}" owner to ${name}`);
    await superuser.query(`grant all on schema public to ${name}`);
    const client = await connect(database, name);
    expect((await migrate(client)).role).toBeNull();
    const { rows } = await client.query(
      'select count(*) filter (where not relforcerowsecurity) as loose, count(*) as all from pg_class where relrowsecurity',
    );
    expect(rows[0]).toMatchObject({ loose: '0' });
    expect(Number(rows[0].all)).toBeGreaterThan(15);
    await client.end();
    clients.splice(clients.indexOf(client), 1);
    await superuser.query(`reassign owned by ${name} to current_user`);
    await superuser.query(`drop owned by ${name}; drop role ${name}`);
  });
});
