import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A Tuesday, 10:00 in Berlin.
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:00:00Z' });
});
afterAll(() => desk.close());

test('no answer in time leaves the resolution unconfirmed, and an answer may still come; not solved opens it again', async () => {
  const priya = desk.as('priya');
  const packet = {
    items: { summary: 'A', tried: 'B', customerState: 'C', neededToFeelResolved: 'D', accountContext: 'E' },
  };
  const { ticketId } = await desk.api.createTicket({
    subject: 'One more',
    text: 'A question on an invoice.',
    issueType: 'billing',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Lindqvist Keramik' },
  });
  const { escalationId } = await priya.openEscalation({ ticketId, kind: 'hierarchical', packet });
  await priya.withdrawEscalation({ escalationId: escalationId as string });
  const early = await priya.send('answerResolution', { ticketId, confirmed: true });
  expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'wrong_state']);
  const tooMuch = await priya.send('answerResolution', { ticketId, confirmed: true, satisfaction: 6 });
  expect(tooMuch.status).toBe(400);
  await priya.changeTicket({ ticketId, status: 'resolved' });
  await desk.forward('6 days');
  const view = async () => (await priya.viewTicket({ ticketId })).resolution;
  expect((await view()).confirmation).toBe('none');
  await desk.forward('1 day');
  expect(await view()).toMatchObject({ confirmation: 'unconfirmed', waitsUntil: null, satisfaction: null });
  await priya.answerResolution({ ticketId, confirmed: false, satisfaction: 1 });
  const open = await priya.viewTicket({ ticketId });
  expect([open.status, open.resolution.confirmation]).toEqual(['open', 'none']);
  expect(open.history.map(({ sentence }) => sentence)).toContain(
    'The customer says that it is not solved, satisfaction 1 of 5.',
  );
});
