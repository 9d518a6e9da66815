import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawDelivery } from '../../src/model/channel.ts';
import { signedDelivery } from '../support/signed-delivery.ts';
import { sentOf } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

type System = 'webhook' | 'zendesk';

let desk: TestDesk;
const sources = new Map<System, { id: string; secret: string }>();
beforeAll(async () => {
  desk = await startTestDesk();
  for (const system of ['webhook', 'zendesk'] as const) {
    const { id, secret } = await desk.api.createSource({ system, name: system });
    sources.set(system, { id, secret: secret as string });
  }
});
afterAll(() => desk.close());

let deliveries = 0;

async function deliver(system: System, body: unknown, deliveryId = `delivery-${++deliveries}`) {
  const secret = sources.get(system)?.secret ?? '';
  return post(system, signedDelivery(system, body, secret, desk.clock.realNow(), deliveryId));
}

async function post(system: System, { headers, body }: RawDelivery) {
  const answer = await desk.server.inject({
    method: 'POST',
    url: `/api/v1/inbound/${system}/${sources.get(system)?.id}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: Buffer.from(body),
  });
  return sentOf(answer);
}

const created = (id: string) => ({
  type: 'ticket.created',
  occurredAt: '2026-04-21T07:59:00Z',
  ticket: { id, version: 1, subject: `Checkout fails (${id})` },
  message: { id: 'M-1', direction: 'inbound', text: 'Paying ends with an empty page.' },
});

describe('the customer’s answer', () => {
  const on = (id: string, answer: object, more: object = {}) => ({
    type: 'resolution.answered',
    occurredAt: '2026-04-21T08:00:00Z',
    ticket: { id },
    answer,
    ...more,
  });
  const ticketOf = ({ body }: { body: unknown }) =>
    (body as { tickets: { ticketId: string }[] }).tickets[0]?.ticketId ?? '';
  const resolved = { type: 'ticket.updated', occurredAt: '2026-04-21T07:59:30Z' };

  it('confirms a resolution once, whichever delivery brings it', async () => {
    const ticketId = ticketOf(await deliver('webhook', created('T-20')));
    const early = await deliver('webhook', on('T-20', { id: 'A-1', confirmed: true }));
    expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'wrong_state']);
    await deliver('webhook', { ...resolved, ticket: { id: 'T-20', version: 2, status: 'resolved' } });
    const answer = on('T-20', { id: 'A-1', confirmed: true, satisfaction: 4, comment: 'Works again.' });
    const first = await deliver('webhook', answer, 'answered');
    expect(first.status).toBe(200);
    const view = await desk.api.viewTicket({ ticketId });
    expect(view.status).toBe('resolved');
    expect(view.resolution).toMatchObject({
      confirmation: 'confirmed',
      satisfaction: 4,
      comment: 'Works again.',
    });
    expect((await deliver('webhook', answer, 'answered')).body).toMatchObject({ repeated: true });
    const before = (await desk.api.viewTicket({ ticketId })).version;
    expect((await deliver('webhook', answer, 'answered-anew')).status).toBe(200);
    expect((await desk.api.viewTicket({ ticketId })).version).toBe(before);
  });

  it('that it is not solved opens the ticket again', async () => {
    const ticketId = ticketOf(await deliver('webhook', created('T-21')));
    await deliver('webhook', { ...resolved, ticket: { id: 'T-21', version: 2, status: 'resolved' } });
    await deliver(
      'webhook',
      on('T-21', { confirmed: false, satisfaction: 2, comment: 'Still\u0000 empty.' }),
    );
    const view = await desk.api.viewTicket({ ticketId });
    expect([view.status, view.resolution.confirmation]).toEqual(['open', 'none']);
    expect(view.history.map(({ sentence }) => sentence)).toContain(
      'The customer says that it is not solved, satisfaction 2 of 5.',
    );
  });

  it('in an unsigned delivery is refused and changes nothing', async () => {
    const ticketId = ticketOf(await deliver('webhook', created('T-22')));
    await deliver('webhook', { ...resolved, ticket: { id: 'T-22', version: 2, status: 'resolved' } });
    const raw = signedDelivery(
      'webhook',
      on('T-22', { confirmed: true }),
      'whsec_b3RoZXI=',
      desk.clock.realNow(),
    );
    expect((await post('webhook', raw)).status).toBe(401);
    expect((await desk.api.viewTicket({ ticketId })).resolution.confirmation).toBe('none');
  });

  it('comes as a rating of a helpdesk too', async () => {
    const record = { id: 7146, subject: 'Rated', status: 'solved', created_at: '2026-04-21T07:00:00Z' };
    const ticketId = ticketOf(await deliver('zendesk', { ...record, updated_at: '2026-04-21T07:30:00Z' }));
    const rating = {
      id: 72,
      ticket_id: 7146,
      score: 'good',
      comment: 'Quick.',
      updated_at: '2026-04-21T07:40:00Z',
    };
    expect((await deliver('zendesk', { ...rating, score: 'offered' })).status).toBe(200);
    expect((await desk.api.viewTicket({ ticketId })).resolution.confirmation).toBe('none');
    expect((await deliver('zendesk', rating)).status).toBe(200);
    expect((await desk.api.viewTicket({ ticketId })).resolution).toMatchObject({
      confirmation: 'confirmed',
      satisfaction: 5,
      comment: 'Quick.',
    });
  });
});
