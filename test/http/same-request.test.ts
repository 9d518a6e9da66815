import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import type { Operation } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ limits: { sameRequestWaitMs: 0 } });
});
afterAll(() => desk.close());

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

/** What writes without a ticket; those on tickets are tried in test/scenarios. `other`: the same with another body. */
const writes: readonly (readonly [Operation, object, object])[] = [
  ['createPerson', { ...person, email: 'a@kestrel.example' }, { ...person, email: 'b@kestrel.example' }],
  ['createCalendar', { id: 'one', ...calendar }, { id: 'two', ...calendar }],
  [
    'createRota',
    { id: 'one', ...rota, memberIds: [personId('omar')] },
    { id: 'two', ...rota, memberIds: [] },
  ],
  ['changePerson', { id: personId('sam'), name: 'Sam' }, { id: personId('sam'), name: 'Samuel' }],
  [
    'setAbsence',
    { id: personId('yuki'), until: '2026-05-01T00:00:00Z' },
    { id: personId('yuki'), until: '2026-05-02T00:00:00Z' },
  ],
  ['changeWorkspace', { name: 'One' }, { name: 'Two' }],
  ['createSource', { system: 'webhook', name: 'One' }, { system: 'webhook', name: 'Two' }],
  ['createWebhookEndpoint', { url: 'https://one.example' }, { url: 'https://two.example' }],
  ['closeAccount', { id: personId('elif') }, { id: personId('elif'), handTo: personId('sam') }],
];

/** Shown once. */
const withoutSecret = (body: unknown) =>
  JSON.parse(JSON.stringify({ ...(body as object), secret: undefined }));

describe.each(writes)('%s under a key', (name, input, other) => {
  it('runs once, whoever asks again gets the first answer, and meanwhile is told that it runs', async () => {
    const key = `key of ${name}`;
    const both = await Promise.all([1, 2].map(() => desk.api.send(name, input, { key })));
    const first = both.find(({ status }) => status < 300);
    const second = both.find((one) => one !== first);
    expect(first?.status).toBeLessThan(300);
    expect(second?.body).toMatchObject({ status: 409, code: 'request_running' });
    const again = await desk.api.send(name, input, { key });
    expect([again.status, withoutSecret(again.body)]).toEqual([first?.status, withoutSecret(first?.body)]);
  });

  it('is refused with another body', async () => {
    const sent = await desk.api.send(name, other, { key: `key of ${name}` });
    const isRefused =
      sent.status === 400 || (sent.body as { code: string }).code === 'idempotency_key_reused';
    expect([name, isRefused]).toEqual([name, true]);
  });
});
