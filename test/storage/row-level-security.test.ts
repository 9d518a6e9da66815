import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkspaceId } from '../../src/model/words.ts';
import { tablesAcross } from '../../src/storage/desk-condition.ts';
import {
  makeTestTicket,
  makeTestWorkspace,
  openTestStore,
  type TestStore,
} from '../support/test-workspace.ts';
import { testServers } from '../support/test-postgres.ts';

describe.each(testServers())('a connection set to one workspace on $name', ({ address }) => {
  let store: TestStore;
  let owner: Client;
  let ours: WorkspaceId;
  let theirs: WorkspaceId;
  let tables: string[];

  beforeAll(async () => {
    store = await openTestStore(address);
    const desk = store.node();
    ours = await makeTestWorkspace(desk, 'ours');
    theirs = await makeTestWorkspace(desk, 'theirs');
    for (const workspaceId of [ours, theirs]) await makeTestTicket(desk, workspaceId);
    owner = new Client(store.connection);
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>(
      'select tablename as name from pg_policies order by 1',
    );
    tables = rows.map(({ name }) => name);
    // A row may name one of another table: that table comes first.
    for (let left = tables; left.length > 0; ) {
      const waiting: string[] = [];
      for (const table of left) await fill(table).catch(() => waiting.push(table));
      if (waiting.length === left.length) await fill(waiting[0] as string);
      left = waiting;
    }
  });

  afterAll(async () => {
    await owner.end();
    await store.close();
  });

  /** Each table gets a row of theirs, copied from ours or made up from its columns' types, so that none is empty. */
  async function fill(table: string): Promise<void> {
    const known = await owner.query(`select from ${table} where workspace_id = $1 limit 1`, [theirs]);
    if (known.rowCount !== 0) return;
    const { rows: columns } = await owner.query<{ name: string; type: string; checked: string | null }>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
         (select pg_get_constraintdef(c.oid) from pg_constraint c
          where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum] limit 1) as checked
       from pg_attribute a
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef`,
      [table],
    );
    const values = columns.map(({ name, type, checked }) =>
      name === 'workspace_id' ? theirs : (checked?.match(/'([^']+)'::text/)?.[1] ?? sampleValues[type]),
    );
    const names = columns.map(({ name }) => name).join(', ');
    const places = columns.map((_, index) => `$${index + 1}`).join(', ');
    await owner.query(`insert into ${table} (${names}) values (${places})`, values);
  }

  async function writtenColumns(table: string): Promise<string[]> {
    const { rows } = await owner.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    return rows.map(({ name }) => name);
  }

  async function asDesk<T>(workspaceId: string, use: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client(store.connection);
    await client.connect();
    await client.query('set role baton_app');
    await client.query(`select set_config('baton.workspace', $1, false)`, [workspaceId]);
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  }

  const count = async (client: Client, sql: string) => Number((await client.query(sql)).rows[0]?.count);

  it('is guarded on every table that has a workspace, but for those that the engine takes across', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(tablesAcross);
    expect(tables.length).toBeGreaterThanOrEqual(19);
  });

  it('sees every row of its own and none of the other', async () => {
    await asDesk(ours, async (client) => {
      for (const table of tables) {
        expect([
          table,
          await count(client, `select count(*) from ${table} where workspace_id = '${theirs}'`),
        ]).toEqual([table, 0]);
        const all = await count(client, `select count(*) from ${table}`);
        const { rows } = await owner.query(`select count(*) from ${table} where workspace_id = $1`, [ours]);
        expect([table, all]).toEqual([table, Number(rows[0].count)]);
      }
    });
    await asDesk(theirs, async (client) => {
      for (const table of tables)
        expect([table, await count(client, `select count(*) from ${table}`)]).not.toEqual([table, 0]);
    });
  });

  it('changes and deletes none of the other', async () => {
    await asDesk(ours, async (client) => {
      for (const table of tables) {
        const changed = await client.query(
          `update ${table} set workspace_id = workspace_id where workspace_id = $1`,
          [theirs],
        );
        const deleted = await client.query(`delete from ${table} where workspace_id = $1`, [theirs]);
        expect([table, changed.rowCount, deleted.rowCount]).toEqual([table, 0, 0]);
      }
    });
  });

  it('writes none into the other, and moves none of its own there', async () => {
    await asDesk(ours, async (client) => {
      for (const table of tables) {
        const { rows } = await owner.query(`select * from ${table} where workspace_id = $1 limit 1`, [
          theirs,
        ]);
        const names = (await writtenColumns(table)).join(', ');
        const stranger = `insert into ${table} (${names}) select ${names} from json_populate_record(null::${table}, $1)`;
        await expect(client.query(stranger, [JSON.stringify(rows[0])]), table).rejects.toThrow(
          'row-level security',
        );
        const own = await count(client, `select count(*) from ${table}`);
        const move = client.query(`update ${table} set workspace_id = $1`, [theirs]);
        if (own > 0) await expect(move, table).rejects.toThrow(/row-level security|violates/);
        else await move;
      }
    });
  });

  it('that is set to no workspace, or to nonsense, sees nothing', async () => {
    await asDesk('', async (client) => {
      for (const table of tables)
        expect([table, await count(client, `select count(*) from ${table}`)]).toEqual([table, 0]);
    });
    await asDesk('nonsense', async (client) => {
      await expect(client.query('select count(*) from tickets')).rejects.toThrow('invalid input syntax');
    });
  });

  it('finds no words of the other, whatever workspace it asks for', async () => {
    const searches = (id: string) => [
      `select count(*) from search_subjects('${id}', 'invoice', 10)`,
      `select count(*) from search_tickets('${id}', '{invoice}', '{}', 'invoice', false, 10)`,
      `select count(*) from search_texts('${id}', 'invoice', false, 10)`,
      `select count(*) from search_term('${id}', 'invoice', false, 10)`,
    ];
    await asDesk(ours, async (client) => {
      for (const search of searches(ours)) expect(await count(client, search), search).toBe(1);
      for (const search of searches(theirs)) expect(await count(client, search), search).toBe(0);
    });
  });

  it('is taken from the pool by turns and never sees what the one before saw', async () => {
    const { database } = store.node(1);
    for (const workspaceId of [ours, theirs, ours, theirs]) {
      const rows = await database.of(workspaceId).selectFrom('tickets').select('workspace_id').execute();
      expect(rows.map((row) => row.workspace_id)).toEqual([workspaceId]);
    }
    expect(await database.across.selectFrom('tickets').select('id').execute()).toEqual([]);
  });
});

const uuid = '00000000-0000-4000-8000-00000000beef';
const sampleValues: Readonly<Record<string, unknown>> = {
  'numeric(14,2)': 1,
  uuid,
  text: 'sample',
  'text[]': ['sample'],
  jsonb: '{}',
  bytea: Buffer.from('sample'),
  boolean: false,
  integer: 1,
  smallint: 1,
  bigint: 1,
  numeric: 1,
  'timestamp with time zone': '2026-04-15T08:00:00Z',
};
