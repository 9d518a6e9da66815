import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A Tuesday, 10:00 in Berlin.
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:00:00Z' });
});
afterAll(() => desk.close());

test('a wrong invoice is mended at tier 1 in one touch: no escalation, both targets met', async () => {
  const { api } = desk;
  const priya = desk.as('priya');
  const made = await api.createTicket({
    subject: 'Address on our invoice',
    text: 'Please change the address on our invoices, we moved.',
    issueType: 'billing',
    priority: 'high',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Lindqvist Keramik', plan: 'Team' },
    contact: { name: 'Marta Lindqvist', email: 'marta@lindqvist.example' },
  });
  const before = await priya.viewTicket({ ticketId: made.ticketId });
  expect(before.ownership).toMatchObject({
    owner: { name: 'Priya Raman' },
    nextAction: 'Answer the customer',
  });
  expect(before.clocks.map(({ name, targetMinutes }) => [name, targetMinutes])).toEqual([
    ['first-response', 60],
    ['resolution', 24 * 60],
  ]);

  await desk.forward('25 min');
  await priya.addMessage({
    ticketId: made.ticketId,
    direction: 'outbound',
    text: 'I have changed the address; a corrected copy is on its way.',
  });
  await priya.changeTicket({ ticketId: made.ticketId, status: 'resolved' });
  await desk.forward('3 days');

  const after = await priya.viewTicket({ ticketId: made.ticketId });
  expect(after.status).toBe('resolved');
  expect(after.clocks.map(({ name, risk }) => [name, risk])).toEqual([
    ['first-response', 'met'],
    ['resolution', 'met'],
  ]);
  expect(after.escalations).toEqual([]);
  expect(after.messages.map(({ direction, sending }) => [direction, sending])).toEqual([
    ['inbound', 'none'],
    ['outbound', 'sent'],
  ]);
  const toCustomer = desk.sent.filter(({ destination }) => destination === 'marta@lindqvist.example');
  expect(toCustomer).toHaveLength(1);
});
