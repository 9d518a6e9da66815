import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/http/contract/routes.ts';
import { anotherBody } from '../support/another-body.ts';
import { everyWrite, type Write } from '../support/every-write.ts';
import { sessionOf } from '../support/sign-in.ts';
import type { Asking } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import type { WayToWrite } from '../support/way-to-write.ts';

// A client that hears no answer asks again: whatever it asked for, it gets the first answer, and nothing happens twice.

let desk: TestDesk;
let database: Client;
beforeAll(async () => {
  desk = await startTestDesk();
  database = new Client(desk.connection);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

describe.each(Object.entries(everyWrite) as [Write, WayToWrite][])('%s', (operation, way) => {
  const key = `key of ${operation}`;
  let input: object;
  let asking: Asking;

  it('gives the first answer again, and nothing happens twice', async () => {
    input = await way.input(desk);
    asking = { key, headers: await sessionOf(desk, way.by ?? 'greta') };
    const first = await send(operation, input);
    expect([first.status, first.text]).toEqual([routes[operation].status, first.text]);
    const left = await everything();
    const again = await Promise.all([1, 2, 3].map(() => send(operation, input)));
    for (const { status, body } of again)
      expect([status, withoutSecret(body)]).toEqual([first.status, withoutSecret(first.body)]);
    expect(await everything()).toEqual(left);
  });

  it('refuses the key with another body, and at another address', async () => {
    const body = way.other ? { ...input, ...way.other } : anotherBody(routes[operation], input);
    // What has no body, or none that can differ, is told apart by its address alone.
    if ('body' in routes[operation]) expect(body).not.toBeNull();
    const others = [
      ...(body === null ? [] : [await send(operation, body)]),
      await send('readNotices', { ids: ['00000000-0000-4000-8000-000000000000'] }),
    ];
    for (const { status, body: said } of others)
      expect([status, said]).toEqual([422, expect.objectContaining({ code: 'idempotency_key_reused' })]);
  });

  const send = (name: Write, said: object) => desk.with(null).send(name, said, asking);
});

/** Each table by what is in it. */
async function everything(): Promise<unknown[]> {
  const { rows } = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const each = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(one::text, ',' order by one::text)) as hash from ${name} one`,
  );
  return (await database.query(`${each.join(' union all ')} order by name`)).rows;
}

/** Secrets are shown once, in the first answer. */
function withoutSecret(body: unknown): unknown {
  return typeof body === 'object' && body !== null
    ? {
        ...body,
        secret: undefined,
        token: undefined,
        ...('rotaId' in body || 'expiresAt' in body ? { address: undefined } : {}),
      }
    : body;
}
