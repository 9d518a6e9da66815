import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

it('a sender that signs the address as well is taken under the address of its source, and under no other', async () => {
  const { id, address, secret = '' } = await desk.api.createSource({ system: 'webhook', name: 'CRM' });
  const deliver = (ticketId: string, url: string) => {
    const payload = JSON.stringify({
      type: 'ticket.created',
      occurredAt: '2026-04-21T07:59:00Z',
      ticket: {
        id: ticketId,
        subject: 'Checkout fails',
        requester: { name: 'Ana', email: 'ana@shop.example' },
      },
      message: { id: 'M-1', direction: 'inbound', text: 'Paying ends with an empty page.' },
    });
    const timestamp = String(desk.clock.realNow());
    const signature = createHmac('sha256', secret)
      .update(`POST${url}${payload}${timestamp}`)
      .digest('base64');
    return desk.server.inject({
      method: 'POST',
      url: `/api/v1/inbound/webhook/${id}`,
      headers: {
        'content-type': 'application/json',
        'x-hubspot-request-timestamp': timestamp,
        'x-hubspot-signature-v3': signature,
      },
      payload,
    });
  };
  const elsewhere = await deliver('T-elsewhere', `${address}x`);
  expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([401, 'unsigned']);
  expect((await deliver('T-address', address)).statusCode).toBe(200);
});
