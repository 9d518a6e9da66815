import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import type { Operation } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
let database: Client;
beforeAll(async () => {
  desk = await startTestDesk({ limits: { sameRequestWaitMs: 0 } });
  // Who asks is known: two requests at once then reach the door together.
  await desk.api.me();
  database = new Client(desk.connection);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

const person = { name: 'Nele', role: 'agent', timeZone: 'UTC' };
const calendar = { zone: 'UTC', weekly: { mon: [['09:00', '17:00']] } };
const rota = {
  name: 'Nights',
  zone: 'UTC',
  every: 'week',
  length: 1,
  startsOn: '2026-04-20',
  handOffAt: '09:00',
};

/** Some that write; that each write of the contract runs once is told in test/scenarios/asked-twice. */
const writes: readonly (readonly [Operation, object])[] = [
  ['createPerson', { ...person, email: 'a@kestrel.example' }],
  ['createCalendar', { id: 'one', ...calendar }],
  ['createRota', { id: 'one', ...rota, memberIds: [personId('omar')] }],
  ['changePerson', { id: personId('sam'), name: 'Sam' }],
  ['setAbsence', { id: personId('yuki'), until: '2026-05-01T00:00:00Z' }],
  ['changeWorkspace', { name: 'One' }],
  ['createSource', { system: 'webhook', name: 'One' }],
  ['createWebhookEndpoint', { url: 'https://one.example' }],
  ['closeAccount', { id: personId('elif') }],
];

/** Shown once. */
const withoutSecret = (body: unknown) =>
  JSON.parse(JSON.stringify({ ...(body as object), secret: undefined }));

describe.each(writes)('%s under a key', (name, input) => {
  it('runs once, whoever asks again gets the first answer, and meanwhile is told that it runs', async () => {
    const key = `key of ${name}`;
    // Answers can't be kept for now, so whichever came first runs on until the other was told.
    await database.query('begin; lock table idempotency_keys in exclusive mode');
    const both = [1, 2].map(() => desk.api.send(name, input, { key }));
    const second = await Promise.race(both);
    await database.query('commit');
    expect(second.body).toMatchObject({ status: 409, code: 'request_running' });
    const first = (await Promise.all(both)).find((one) => one !== second);
    expect(first?.status).toBeLessThan(300);
    const again = await desk.api.send(name, input, { key });
    expect([again.status, withoutSecret(again.body)]).toEqual([first?.status, withoutSecret(first?.body)]);
  });
});
