import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawDelivery } from '../../src/model/channel.ts';
import { signedDelivery } from '../support/signed-delivery.ts';
import { sentOf } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

type System = 'webhook' | 'zendesk' | 'freshdesk' | 'intercom';
type Source = Awaited<ReturnType<TestDesk['api']['createSource']>>;

let desk: TestDesk;
const sources = new Map<System, Source>();
beforeAll(async () => {
  desk = await startTestDesk();
  for (const system of ['webhook', 'zendesk', 'freshdesk', 'intercom'] as const)
    sources.set(system, await desk.api.createSource({ system, name: system }));
});
afterAll(() => desk.close());

function sourceOf(system: System): Source & { secret: string } {
  const source = sources.get(system);
  if (!source?.secret) throw new Error(`There is no source for ${system}.`);
  return { ...source, secret: source.secret };
}

let deliveries = 0;

async function deliver(system: System, body: unknown, deliveryId = `delivery-${++deliveries}`) {
  const { secret } = sourceOf(system);
  return post(system, signedDelivery(system, body, secret, desk.clock.realNow(), deliveryId));
}

async function post(system: string, { headers, body }: RawDelivery, id = sources.get(system as System)?.id) {
  const answer = await desk.server.inject({
    method: 'POST',
    url: `/api/v1/inbound/${system}/${id}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: Buffer.from(body),
  });
  return sentOf(answer);
}

function created(id: string, more: object = {}) {
  return {
    type: 'ticket.created',
    occurredAt: '2026-04-21T07:59:00Z',
    ticket: {
      id,
      version: 1,
      subject: `Checkout fails (${id})`,
      requester: { name: 'Ana', email: 'ana@shop.example' },
    },
    message: { id: 'M-1', direction: 'inbound', text: 'Paying ends with an empty page.' },
    ...more,
  };
}

async function countEverything(): Promise<number[]> {
  const db = desk.desk.database.of(desk.workspaceId);
  const tables = [
    'tickets',
    'ticket_events',
    'messages',
    'texts',
    'idempotency_keys',
    'external_ids',
  ] as const;
  const counts = tables.map((table) =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  return (await Promise.all(counts)).map(({ count }) => Number(count));
}

describe('a delivery', () => {
  it('makes a ticket with its message, and says which', async () => {
    const { status, body } = await deliver('webhook', created('T-1'));
    expect(status).toBe(200);
    const { tickets, repeated } = body as {
      tickets: { ticketId: string; remoteId: string }[];
      repeated: boolean;
    };
    expect([tickets.length, tickets[0]?.remoteId, repeated]).toEqual([1, 'T-1', false]);
    const view = await desk.api.viewTicket({ ticketId: tickets[0]?.ticketId ?? '' });
    expect(view).toMatchObject({
      subject: 'Checkout fails (T-1)',
      customer: null,
      contact: { name: 'Ana' },
      outside: [{ remoteId: 'T-1' }],
      messages: [{ text: 'Paying ends with an empty page.' }],
    });
  });

  it('that comes again gets the first answer again, and makes nothing', async () => {
    const first = await deliver('webhook', created('T-2'), 'same');
    const before = await countEverything();
    const again = await deliver('webhook', created('T-2'), 'same');
    expect(again.body).toEqual({ ...(first.body as object), repeated: true });
    expect(await countEverything()).toEqual(before);
  });

  it('that comes ten times at once makes one ticket', async () => {
    const before = await countEverything();
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => deliver('webhook', created('T-3'), 'ten')),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
    const ids = sent.map(({ body }) => (body as { tickets: { ticketId: string }[] }).tickets[0]?.ticketId);
    expect(new Set(ids).size).toBe(1);
    const after = await countEverything();
    expect((after[0] ?? 0) - (before[0] ?? 0)).toBe(1);
  });

  it('of the same ticket under two ids at once makes one ticket', async () => {
    const [a, b] = await Promise.all([
      deliver('webhook', created('T-4')),
      deliver('webhook', created('T-4')),
    ]);
    expect([a?.status, b?.status]).toEqual([200, 200]);
    const { rows } = await desk.api.listTickets({ view: 'all', q: 'T-4' });
    expect(rows.filter(({ subject }) => subject.includes('T-4'))).toHaveLength(1);
  });

  it('under a known id may not say something else', async () => {
    await deliver('webhook', created('T-5'), 'reused');
    const { status, body } = await deliver('webhook', created('T-6'), 'reused');
    expect([status, (body as { code: string }).code]).toEqual([422, 'idempotency_key_reused']);
  });
});

describe('events that come out of order', () => {
  it('leave the newest state, whatever came last', async () => {
    const ticket = (version: number, status: string) => ({
      type: 'ticket.updated',
      occurredAt: `2026-04-21T08:0${version}:00Z`,
      ticket: { id: 'T-7', version, status },
    });
    await desk.forward('10 min');
    const { body } = await deliver('webhook', created('T-7'));
    await deliver('webhook', ticket(3, 'resolved'));
    await deliver('webhook', ticket(2, 'waiting'));
    const { ticketId } = (body as { tickets: { ticketId: string }[] }).tickets[0] ?? { ticketId: '' };
    expect((await desk.api.viewTicket({ ticketId })).status).toBe('resolved');
  });

  it('may begin with a message: the ticket is made of what is known', async () => {
    const message = {
      type: 'message.created',
      occurredAt: '2026-04-21T08:05:00Z',
      ticket: { id: 'T-8', subject: 'Late news' },
      message: { id: 'M-9', direction: 'inbound', text: 'Second words' },
    };
    const { status, body } = await deliver('webhook', message);
    expect(status).toBe(200);
    await deliver('webhook', created('T-8'));
    const { ticketId } = (body as { tickets: { ticketId: string }[] }).tickets[0] ?? { ticketId: '' };
    const { messages } = await desk.api.viewTicket({ ticketId });
    expect(messages.map(({ text }) => text).sort()).toEqual([
      'Paying ends with an empty page.',
      'Second words',
    ]);
  });

  it('do not double a message that comes in two deliveries', async () => {
    const said = (version: number) => ({
      type: 'ticket.updated',
      occurredAt: '2026-04-21T08:06:00Z',
      ticket: { id: 'T-9', version },
      message: { id: 'M-2', direction: 'inbound', text: 'Once' },
    });
    const { body } = await deliver('webhook', created('T-9'));
    const sent = await Promise.all([2, 3, 4, 5].map((version) => deliver('webhook', said(version))));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { ticketId } = (body as { tickets: { ticketId: string }[] }).tickets[0] ?? { ticketId: '' };
    const { messages } = await desk.api.viewTicket({ ticketId });
    expect(messages.filter(({ text }) => text === 'Once')).toHaveLength(1);
  });
});

describe('a signature', () => {
  const changes: [string, (delivery: RawDelivery) => RawDelivery][] = [
    ['is missing', ({ body }) => ({ headers: {}, body })],
    [
      'is of another body',
      ({ headers }) => ({ headers, body: Buffer.from(JSON.stringify(created('T-other'))) }),
    ],
    [
      'is another’s',
      ({ body }) =>
        signedDelivery('webhook', body, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', desk.clock.realNow()),
    ],
    [
      'is ten minutes old',
      ({ body }) =>
        signedDelivery('webhook', body, sourceOf('webhook').secret, desk.clock.realNow() - 600_000),
    ],
  ];

  it.each(changes)('that %s is refused, and nothing is stored', async (_what, change) => {
    const good = signedDelivery(
      'webhook',
      created('T-evil'),
      sourceOf('webhook').secret,
      desk.clock.realNow(),
    );
    const before = await countEverything();
    const { status, body } = await post('webhook', change(good));
    expect([status, (body as { code: string }).code]).toEqual([401, 'unsigned']);
    expect((body as { detail: string }).detail.length).toBeGreaterThan(10);
    expect(await countEverything()).toEqual(before);
  });

  it('is asked for before the body is looked at', async () => {
    const { status } = await post('webhook', { headers: {}, body: Buffer.from('{') });
    expect(status).toBe(401);
  });

  it.each(['zendesk', 'freshdesk', 'intercom'] as const)('is asked of %s too', async (system) => {
    const { status } = await post(system, { headers: {}, body: Buffer.from('{}') });
    expect(status).toBe(401);
  });
});

describe('a signed delivery that is not readable', () => {
  it.each(['{', '[]', '"x"', '{"type":"ticket.created"}'])('names what is wrong: %s', async (text) => {
    const { status, body } = await deliver('webhook', text);
    expect([status, (body as { code: string }).code]).toEqual([400, 'unreadable']);
    expect((body as { fields: unknown[] }).fields.length).toBeGreaterThan(0);
  });

  it('of a kind that Baton does nothing with is taken and forgotten', async () => {
    const before = await countEverything();
    const { status } = await deliver('zendesk', {
      type: 'zen:event-type:user.created',
      id: '6f1c0c1e-0000-4000-8000-00000000000a',
      time: '2026-04-21T08:00:00Z',
      subject: 'zen:user:1',
      detail: { id: '1' },
      event: {},
    });
    expect(status).toBe(202);
    expect(await countEverything()).toEqual(before);
  });

  it('with letters that no database can keep is taken without them', async () => {
    const { status, body } = await deliver('webhook', {
      ...created('T-10'),
      ticket: { id: 'T-10', subject: 'Zero \u0000 and half \ud83e' },
    });
    expect(status).toBe(200);
    const { ticketId } = (body as { tickets: { ticketId: string }[] }).tickets[0] ?? { ticketId: '' };
    expect((await desk.api.viewTicket({ ticketId })).subject).toMatch(/^Zero .* and half/);
  });
});

describe('the address of a source', () => {
  it('is shown with its secret once', async () => {
    const source = sourceOf('webhook');
    expect(source.address).toMatch(new RegExp(`^http://[^/]+/api/v1/inbound/webhook/${source.id}$`));
    expect(source.secret).toMatch(/^whsec_/);
    const { sources: listed } = await desk.api.listSources();
    expect(listed).toHaveLength(4);
    expect(JSON.stringify(listed)).not.toContain('whsec_');
  });

  it.each([
    ['of another system', 'zendesk', () => sourceOf('webhook').id],
    ['of nobody', 'webhook', () => '00000000-0000-4000-8000-000000000009'],
    ['of an unknown system', 'pigeon', () => sourceOf('webhook').id],
  ])('%s is not there', async (_whose, system, id) => {
    const { status, body } = await post(system, { headers: {}, body: Buffer.from('{}') }, id());
    expect([status, (body as { code: string }).code]).toEqual([404, 'source_unknown']);
  });

  it('takes five megabytes and no more', async () => {
    const { status } = await deliver('webhook', `"${'x'.repeat(5 * 1024 * 1024)}"`);
    expect(status).toBe(413);
  });

  it('takes what calls itself something else than JSON, because the bytes are signed', async () => {
    const { secret } = sourceOf('webhook');
    const { headers, body } = signedDelivery(
      'webhook',
      created('T-11'),
      secret,
      desk.clock.realNow(),
      'plain',
    );
    const { status } = await post('webhook', { headers: { ...headers, 'content-type': 'text/plain' }, body });
    expect(status).toBe(200);
  });
});
