import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

it('an enterprise outage goes past tier 1, to incident response, with an owner, clocks and the reason in words', async () => {
  const priya = desk.as('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'URGENT: production is down',
    text: 'Since 9:40 nobody can log in, our whole site stands still.',
    priority: 'urgent',
    customer: { name: 'Foxglove Clinics', plan: 'Enterprise' },
    contact: { name: 'Amara Bell', email: 'amara@foxglove.example' },
  });
  const view = await priya.viewTicket({ ticketId });
  expect(view).toMatchObject({
    severity: { value: 1 },
    tier: { value: 2 },
    tags: ['outage'],
    customer: { express: true, highValue: true },
  });
  const [escalation] = view.escalations;
  expect(escalation).toMatchObject({
    state: 'requested',
    kind: 'functional',
    path: { id: 'incident-response' },
  });
  expect(view.ownership.owner?.name).toBe('Ruth Okafor');
  expect(view.ownership.offer?.to.name).toBeTruthy();
  expect(view.ownership.nextUpdateDueAt).toBe('2026-04-21T09:00:00.000Z');
  const clocks = escalation?.clocks.map(({ name }) => name);
  expect(clocks).toEqual(expect.arrayContaining(['acknowledge', 'customer-update', 'follow-up']));
  const sentences = view.history.map(({ sentence }) => sentence);
  expect(sentences).toContainEqual(
    expect.stringMatching(
      /^Escalated to Incident response, set severity to 1, tagged outage and notified the duty lead because \*production down\* matched: the customer says “production is down.*”, still open \(policy 1\)\.$/,
    ),
  );
  expect(sentences[0]).toMatch(
    /^Came in by api for Specialists, urgent priority, severity \d.*; straight to tier 2 on the express path: Enterprise plan\.$/,
  );
});
