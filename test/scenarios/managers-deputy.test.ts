import { afterAll, beforeAll, expect, test } from 'vitest';
import { personId, samplePeople } from '../../src/operations/sample/sample-people.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// Wednesday 15 April 2026, 16:40 in Berlin. Tom Becker is away until tomorrow.

let desk: TestDesk;
beforeAll(async () => {
  const people = samplePeople().map((one) =>
    one.id === personId('tom')
      ? { ...one, deputyId: personId('aylin'), awayUntil: Date.parse('2026-04-16T06:00:00Z') }
      : one,
  );
  desk = await startTestDesk({ startsAt: '2026-04-15T14:40:00Z', workspace: { people } });
});
afterAll(() => desk.close());

test('the deputy of a manager who is away answers the customer herself and decides, each by a clock', async () => {
  const priya = desk.as('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Charged twice for SO-48213',
    text: 'You charged EUR 640 twice. I am furious.',
    issueType: 'billing',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Lindqvist Keramik', plan: 'Team' },
    contact: { name: 'Marta Lindqvist', email: 'marta@lindqvist.example' },
  });
  await desk.forward('6 min');
  const preview = await priya.previewEscalation({ ticketId, kind: 'hierarchical' });
  expect(preview.sentence).toBe(
    'Tom Becker is away until tomorrow; Aylin Kaya must answer Marta by today 17:46 CEST; you stay the owner until Aylin accepts, by today 17:16 CEST. The customer hears by today 17:46 CEST.',
  );
  expect(preview).toMatchObject({ to: { name: 'Aylin Kaya' }, insteadOf: { name: 'Tom Becker' } });

  const items = Object.fromEntries(
    preview.requiredToLeave.map((item) => [item, 'The second charge is ours.']),
  );
  const opened = await priya.openEscalation({ ticketId, kind: 'hierarchical', packet: { items } });
  const escalation = { escalationId: opened.escalationId as string };
  const views = async (view: 'hierarchical' | 'escalated' | 'unaccepted') =>
    (await priya.listTickets({ view })).rows.map(({ id }) => id);
  // It stands in the hierarchical queue and in none of the functional ones.
  expect([await views('hierarchical'), await views('escalated'), await views('unaccepted')]).toEqual([
    [ticketId],
    [],
    [],
  ]);
  const [row] = (await priya.listTickets({ view: 'hierarchical' })).rows;
  expect(row?.escalation).toMatchObject({
    kind: 'hierarchical',
    offer: { standsInFor: { name: 'Tom Becker' } },
  });

  const clocks = async () => {
    const [first] = (await priya.viewTicket({ ticketId })).escalations;
    const risk = (name: string) => first?.clocks.find((one) => one.name === name)?.risk;
    return [risk('manager-response'), risk('decision')];
  };
  // Somebody else's words to the customer are not the manager's.
  await priya.addMessage({ ticketId, direction: 'outbound', text: 'I passed it on.' });
  expect((await clocks())[0]).not.toBe('met');
  await desk.forward('19 min');
  const aylin = desk.as('aylin');
  await aylin.acceptEscalation(escalation);
  await aylin.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'I lead this now. You have my decision tomorrow.',
  });
  expect(await clocks()).toEqual(['met', 'calm']);

  await aylin.answerEscalation({ ...escalation, answer: 'Refund 580.', explanation: 'We refund EUR 580.' });
  await aylin.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'We refund EUR 580.',
    explainsEscalationId: escalation.escalationId,
  });
  const record = {
    neededHere: true,
    earlierBy: 'nobody',
    causeClass: 'process',
    cause: 'Double charge on retry',
    remedy: 'refund',
    reusable: true,
  } as const;
  const early = await aylin.send('closeEscalation', { ...escalation, record });
  expect(early.body).toMatchObject({ status: 422, code: 'decision_required' });
  expect((await priya.send('recordDecision', { ...escalation, decision: 'Refund' })).status).toBe(403);
  await aylin.recordDecision({ ...escalation, decision: 'Refund EUR 580, our mistake.' });
  expect((await clocks())[1]).toBe('met');
  const halved = await aylin.send('closeEscalation', { ...escalation, record });
  expect(halved.body).toMatchObject({
    code: 'record_incomplete',
    fields: [{ path: 'record.remedyAmount' }, { path: 'record.remedyCurrency' }],
  });
  await aylin.closeEscalation({
    ...escalation,
    record: { ...record, remedyAmount: 580, remedyCurrency: 'EUR' },
  });
  const [closed] = (await priya.viewTicket({ ticketId })).escalations;
  expect(closed).toMatchObject({ state: 'closed', decision: { text: 'Refund EUR 580, our mistake.' } });
  expect(closed?.outcome?.text).toContain('Remedy: refunded EUR 580');
});

test('an express customer starts at tier 2, and the person of its record leads every escalation', async () => {
  const { ticketId } = await desk.api.createTicket({
    subject: 'Report is slow',
    text: 'The report is slow.',
    customer: { name: 'Saimaa Shipping', plan: 'Enterprise', dedicatedContactEmail: 'lena@kestrel.example' },
  });
  const lena = desk.as('lena');
  const before = await lena.viewTicket({ ticketId });
  expect(before).toMatchObject({
    tier: { value: 2 },
    customer: { express: true, dedicatedContact: { name: 'Lena Fuchs' } },
  });
  await desk.as('ingrid').openEscalation({
    ticketId,
    pathId: 'platform',
    packet: { items: { summary: 'Slow.' } },
    overrideReason: 'At once.',
  });
  expect((await lena.viewTicket({ ticketId })).ownership.lead?.name).toBe('Lena Fuchs');
});
