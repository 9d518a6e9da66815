import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// The night of 25 October 2026: at 03:00 clocks in Berlin go back to 02:00.
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-10-24T23:40:00Z' });
});
afterAll(() => desk.close());

test('an owner who never answers, at night, over a clock change: backup, then the catch-all, and every promise in real time', async () => {
  const { ticketId } = await desk.api.createTicket({
    subject: 'Production is down for all our users',
    text: 'Production is down. All our users are blocked.',
    issueType: 'incident',
    priority: 'urgent',
    impact: { productionOutage: true },
    workaround: 'none',
    customer: { name: 'Saimaa Shipping', plan: 'Enterprise' },
  });
  const view = () => desk.api.viewTicket({ ticketId });
  const opened = await view();
  const escalation = opened.escalations[0];
  expect(escalation).toMatchObject({ state: 'requested', team: { id: 'incident-response' } });
  // Whoever is on call by the rota is asked, at 01:40 in the night.
  expect(escalation?.offer).toMatchObject({
    step: 'target',
    to: { name: 'Marek Dvořák' },
    dueAt: '2026-10-24T23:55:00.000Z',
  });
  expect(escalation?.why).toContain('severity 1');
  expect(escalation?.missingToFollow).not.toEqual([]);

  await desk.forward('15 min');
  expect((await view()).escalations[0]?.offer).toMatchObject({ step: 'backup', to: { name: 'Omar Haddad' } });
  await desk.forward('15 min');
  const caught = (await view()).escalations[0];
  expect(caught).toMatchObject({ state: 'accepted', owner: { name: 'Ruth Okafor' }, offer: null });

  // Hourly promises to the customer are an hour of real time each, also where the wall clock shows 02:xx twice.
  const promised: string[] = [caught?.nextUpdateDueAt as string];
  for (let hour = 0; hour < 4; hour += 1) {
    await desk.forward('1 h');
    promised.push((await view()).escalations[0]?.nextUpdateDueAt as string);
  }
  expect(promised).toEqual([
    '2026-10-25T00:40:00.000Z',
    '2026-10-25T01:40:00.000Z',
    '2026-10-25T02:40:00.000Z',
    '2026-10-25T03:40:00.000Z',
    '2026-10-25T04:40:00.000Z',
  ]);

  const missed = (await view()).history.filter(({ sentence }) => sentence.includes('did not answer in time'));
  expect(missed).toHaveLength(2);
  const toRuth = desk.sent.filter(({ destination }) => destination === 'ruth@kestrel.example');
  expect(toRuth.length).toBeGreaterThan(0);
  // The first missed answer is told once and stays with the catch-all; nobody is asked in circles.
  const offers = (await view()).history.filter(({ type }) => type === 'offer-made');
  expect(offers).toHaveLength(1);
});
