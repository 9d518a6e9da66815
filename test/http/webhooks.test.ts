import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWebhookSender } from '../../src/channels/webhook/send.ts';
import { verifyStandardWebhook } from '../../src/channels/signatures/standard-webhooks.ts';
import { webhookEvents } from '../../src/model/webhook-event.ts';
import { deliverMessages } from '../../src/operations/deliver-messages.ts';
import { fireDueDeadlines } from '../../src/operations/fire-due-deadlines.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

interface Post {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let desk: TestDesk;
let receiver: Server;
let address: string;
let answer: { status: number; text: string };
const posts: Post[] = [];

beforeAll(async () => {
  desk = await startTestDesk();
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posts.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status).end(answer.text);
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  receiver.close();
  await desk.close();
});
beforeEach(() => {
  posts.length = 0;
  answer = { status: 200, text: 'Taken.' };
});

/** Posts for real what is due now, and lets mail pass. */
async function post(): Promise<void> {
  const channels = new Map([
    ['webhook', makeWebhookSender({ allowPrivate: true, timeoutMs: 2_000 })],
    ['mail', { name: 'mail', send: async () => ({ sent: true, remoteId: null, detail: null }) as const }],
  ]);
  // Errors are what these tests provoke; they are looked at in the log of deliveries.
  const quiet = { ...desk.desk, log: { ...desk.desk.log, error: () => undefined } };
  for (let round = 0; round < 50 && (await deliverMessages(quiet, channels)) > 0; round += 1);
}

const newEndpoint = async (events: string[] = ['*']) => {
  const made = await desk.api.createWebhookEndpoint({
    name: 'Sample',
    url: 'https://example.org/hook',
    events,
  });
  // Loopback is refused by name; the receiver of this test lies there.
  await desk.desk.database
    .of(desk.workspaceId)
    .updateTable('webhook_endpoints')
    .set({ url: address })
    .where('id', '=', made.id)
    .execute();
  return made;
};
const ticket = { subject: 'Checkout fails', text: 'Paying ends with an empty page.' };
const typesOf = () => posts.map(({ body }) => (JSON.parse(body) as { type: string }).type);

describe('endpoints', () => {
  it('get what they asked for, misses too, signed, without words of a customer', async () => {
    const { id, secret } = await newEndpoint(['ticket.*', 'clock.missed']);
    await desk.as('priya').createTicket({ ...ticket, priority: 'urgent' });
    desk.clock.forwardTo(desk.clock.realNow() + 3_600_000);
    await fireDueDeadlines(desk.desk, desk.workspaceId);
    await post();
    expect(typesOf()).toEqual(expect.arrayContaining(['ticket.received', 'clock.missed']));
    expect(typesOf().every((type) => /^ticket\.|^clock\.missed$/.test(type))).toBe(true);
    const [first] = posts;
    const body = JSON.parse(first?.body ?? '{}') as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(['id', 'type', 'version', 'occurredAt', 'workspace', 'ids']);
    expect(first?.body).not.toContain('Checkout');
    const signed = {
      headers: first?.headers as Record<string, string>,
      body: Buffer.from(first?.body ?? ''),
    };
    expect(verifyStandardWebhook(signed, [secret as string], desk.clock.realNow())).toEqual({ valid: true });
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('are refused with a wrong address, unknown events, or where they lead into the house', async () => {
    const bad = async (body: object) => (await desk.api.send('createWebhookEndpoint', body)).body;
    for (const url of ['ftp://example.org', 'nonsense', 'https://me:secret@example.org/'])
      expect(await bad({ url })).toMatchObject({ status: 400, fields: [{ path: 'url' }] });
    expect(await bad({ url: 'https://example.org', events: ['clock.broken'] })).toMatchObject({
      status: 400,
      fields: [{ path: 'events.0' }],
    });
    expect(await bad({ url: 'https://example.org', events: [] })).toMatchObject({ status: 400 });
    for (const url of [
      'http://127.0.0.1/',
      'http://localhost:1/',
      'http://[::1]/',
      'http://169.254.169.254/',
    ])
      expect(await bad({ url })).toMatchObject({ status: 422, code: 'target_private' });
    const { id } = await newEndpoint();
    const moved = await desk.api.send('changeWebhookEndpoint', { id, url: 'http://10.0.0.1/' });
    expect(moved.body).toMatchObject({ code: 'target_private' });
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('are the admins’, and each workspace’s own', async () => {
    const { id } = await newEndpoint();
    const other = await startTestDesk();
    for (const name of [
      'changeWebhookEndpoint',
      'rotateWebhookSecret',
      'pingWebhookEndpoint',
      'listWebhookDeliveries',
    ] as const) {
      expect((await desk.as('priya').send(name, { id })).status).toBe(403);
      expect((await other.api.send(name, { id })).status).toBe(404);
    }
    await other.close();
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('have a ping, which stands in the log with what was answered', async () => {
    const { id } = await newEndpoint();
    answer = { status: 418, text: `I am a teapot\0${'.'.repeat(2_000)}` };
    const { eventId } = await desk.api.pingWebhookEndpoint({ id });
    await post();
    expect(JSON.parse(posts[0]?.body ?? '{}')).toMatchObject({ id: eventId, type: 'ping' });
    const { deliveries } = await desk.api.listWebhookDeliveries({ id });
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({ eventId, eventType: 'ping', httpStatus: 418, outcome: 'given-up' });
    expect(deliveries[0]?.answer).toMatch(/^I am a teapot\.+$/);
    expect(deliveries[0]?.answer?.length).toBeLessThanOrEqual(500);
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('are tried again after growing pauses, under the same id, and each attempt is written down', async () => {
    const { id } = await newEndpoint(['ticket.received']);
    answer = { status: 500, text: 'Not now.' };
    await desk.as('priya').createTicket(ticket);
    await post();
    const first = await desk.api.listWebhookDeliveries({ id });
    expect(first.deliveries[0]).toMatchObject({
      outcome: 'again',
      httpStatus: 500,
      attempt: 1,
      state: 'pending',
    });
    expect(Date.parse(first.deliveries[0]?.nextAt ?? '')).toBe(desk.clock.realNow() + 5_000);
    await post();
    expect(posts).toHaveLength(1);
    desk.clock.forwardTo(desk.clock.realNow() + 5_000);
    answer = { status: 204, text: '' };
    await post();
    expect(posts.map(({ headers }) => headers['webhook-id'])).toEqual([
      first.deliveries[0]?.eventId,
      first.deliveries[0]?.eventId,
    ]);
    const { deliveries } = await desk.api.listWebhookDeliveries({ id, limit: 1 });
    expect(deliveries[0]).toMatchObject({ outcome: 'taken', attempt: 2, state: 'sent', httpStatus: 204 });
    const { next } = await desk.api.listWebhookDeliveries({ id, limit: 1 });
    const rest = await desk.api.listWebhookDeliveries({ id, limit: 5, after: next as string });
    expect(rest.deliveries.map(({ attempt }) => attempt)).toEqual([1]);
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('get an event once more when somebody asks for it, under the id that it had', async () => {
    const { id } = await newEndpoint(['ticket.received']);
    await desk.as('priya').createTicket(ticket);
    await post();
    const eventId = posts[0]?.headers['webhook-id'] as string;
    await desk.api.resendWebhookDelivery({ id, eventId });
    const twice = await desk.api.send('resendWebhookDelivery', { id, eventId });
    expect(twice.body).toMatchObject({ code: 'nothing_changes' });
    await post();
    expect(posts.map(({ headers }) => headers['webhook-id'])).toEqual([eventId, eventId]);
    expect(posts[1]?.body).toBe(posts[0]?.body);
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await desk.api.send('resendWebhookDelivery', { id, eventId: unknown })).body).toMatchObject({
      code: 'delivery_not_found',
    });
    const second = await newEndpoint();
    expect((await desk.api.send('resendWebhookDelivery', { id: second.id, eventId })).status).toBe(404);
    await desk.api.deleteWebhookEndpoint({ id });
    await desk.api.deleteWebhookEndpoint({ id: second.id });
  });

  it('are signed with both secrets for a day after a change', async () => {
    const { id, secret: old } = await newEndpoint();
    const { secret } = await desk.api.rotateWebhookSecret({ id });
    const genuine = (one: Post | undefined, by: string) =>
      verifyStandardWebhook(
        { headers: one?.headers as Record<string, string>, body: Buffer.from(one?.body ?? '') },
        [by],
        desk.clock.realNow(),
      );
    await desk.api.pingWebhookEndpoint({ id });
    await post();
    expect(genuine(posts[0], old as string)).toEqual({ valid: true });
    expect(genuine(posts[0], secret as string)).toEqual({ valid: true });
    desk.clock.forwardTo(desk.clock.realNow() + 25 * 3_600_000);
    await desk.api.pingWebhookEndpoint({ id });
    await post();
    expect(genuine(posts[1], old as string)).not.toEqual({ valid: true });
    expect(genuine(posts[1], secret as string)).toEqual({ valid: true });
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('that fail for days are set aside, their owner is told, and somebody can put them back', async () => {
    const { id } = await newEndpoint(['ticket.received']);
    answer = { status: 503, text: 'Away.' };
    await desk.as('priya').createTicket(ticket);
    for (let hours = 0; hours < 80; hours += 4) {
      await post();
      await desk.as('priya').createTicket(ticket);
      desk.clock.forwardTo(desk.clock.realNow() + 4 * 3_600_000);
    }
    await post();
    const [endpoint] = (await desk.api.listWebhookEndpoints()).endpoints.filter((one) => one.id === id);
    expect(endpoint?.setAsideAt).not.toBeNull();
    const told = await desk.desk.database.across
      .selectFrom('outbox')
      .selectAll()
      .where('lane', '=', `endpoint:${id}`)
      .execute();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ channel: 'mail', state: 'sent' });
    const before = posts.length;
    await desk.as('priya').createTicket(ticket);
    await post();
    expect(posts).toHaveLength(before);
    answer = { status: 200, text: 'Back.' };
    const back = await desk.api.changeWebhookEndpoint({ id, active: true });
    expect(back).toMatchObject({ setAsideAt: null, failingSince: null });
    await desk.as('priya').createTicket(ticket);
    await post();
    expect(posts.length).toBeGreaterThan(before);
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('that say they are gone are set aside at once', async () => {
    const { id } = await newEndpoint(['ticket.received']);
    answer = { status: 410, text: '' };
    await desk.as('priya').createTicket(ticket);
    await post();
    const { endpoints } = await desk.api.listWebhookEndpoints();
    expect(endpoints.find((one) => one.id === id)?.setAsideAt).not.toBeNull();
    await desk.api.deleteWebhookEndpoint({ id });
  });

  it('can be told every type of event', async () => {
    const { types } = await desk.api.listWebhookEvents();
    expect(types.map(({ type }) => type)).toEqual(Object.keys(webhookEvents));
  });
});

describe('ways in', () => {
  it('are renamed, get another secret beside the one before, and are closed', async () => {
    const source = await desk.api.createSource({ system: 'webhook', name: 'Form' });
    const renamed = await desk.api.changeSource({ id: source.id, name: 'Contact form' });
    expect(renamed).toMatchObject({ name: 'Contact form', address: source.address });
    expect(renamed.secret).toBeUndefined();
    const { secret } = await desk.api.rotateSourceSecret({ id: source.id });
    const row = await desk.desk.database.across
      .selectFrom('sources')
      .select('secrets')
      .where('id', '=', source.id)
      .executeTakeFirstOrThrow();
    expect(row.secrets).toEqual([secret, source.secret]);
    await desk.api.deleteSource({ id: source.id });
    expect((await desk.api.listSources()).sources).toEqual([]);
    expect((await desk.api.send('deleteSource', { id: source.id })).status).toBe(404);
    expect((await desk.api.send('changeSource', { id: source.id, name: '' })).status).toBe(400);
    expect((await desk.as('priya').send('deleteSource', { id: source.id })).status).toBe(403);
  });
});
