import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

const packet = {
  items: {
    summary: 'Adding a line with a variant makes the order screen blank for all of sales.',
    expected: 'The line is added.',
    actual: 'The page goes blank.',
    affectedWorkflow: 'Order entry',
    environment: 'Release 8.14.1, Chrome',
    identifiers: 'Order 55120',
    occurredWhen: 'Since this morning',
    impact: 'Twelve people can’t enter orders.',
    scope: 'One department',
    tried: 'Another browser, quick entry (works)',
    ruledOut: 'Network',
    likelyCause: 'The new line editor',
    question: 'Can the line editor be switched off today?',
    customerState: 'Calm, waiting',
    neededToFeelResolved: 'Orders can be entered again',
    accountContext: 'Business plan',
  },
  evidence: [{ kind: 'error-text' as const, text: 'TypeError: Cannot read price of null' }],
};

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:00:00Z' });
});
afterAll(() => desk.close());

test('a feature that crashes for a whole team goes to tier 2, to tier 3, and back to its first agent', async () => {
  const priya = desk.as('priya');
  const { ticketId } = await desk.api.createTicket({
    subject: 'Order screen crashes for our whole sales team',
    text: 'The order screen goes blank for everybody in sales since the update.',
    issueType: 'product-bug',
    priority: 'high',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Ostertal Bau', plan: 'Business' },
    contact: { name: 'Jörg Amann', email: 'j.amann@ostertal.example' },
    impact: { departmentBlocked: true },
    scope: 'department',
    workaround: 'known',
  });
  const view = () => priya.viewTicket({ ticketId });
  expect((await view()).severity.value).toBe(2);

  // Tier 2: before sending, the sheet says who must answer by when and who owns it until then.
  const preview = await priya.previewEscalation({ ticketId, pathId: 'specialists' });
  expect(preview.sentence).toContain('must accept by');
  expect(preview.sentence).toContain('You stay the owner until then.');
  const second = await priya.openEscalation({ ticketId, kind: 'functional', pathId: 'specialists', packet });
  const strip = (await view()).ownership;
  expect(strip.owner?.name).toBe('Priya Raman');
  const specialist = strip.offer?.to;
  expect(specialist?.name).toBe(preview.to.name);

  await desk.forward('12 min');
  const asSpecialist = desk.as(specialist?.id as never);
  await asSpecialist.acceptEscalation({ escalationId: second.escalationId as string });
  const atTwo = await view();
  expect(atTwo.tier.value).toBe(2);
  expect(atTwo.ownership).toMatchObject({
    owner: { name: specialist?.name },
    updatesOwner: { name: 'Priya Raman' },
  });
  const acknowledge = atTwo.escalations[0]?.clocks.find(({ name }) => name === 'acknowledge');
  expect(acknowledge?.risk).toBe('met');

  // Tier 3, by the specialist, beside the first one.
  const third = await asSpecialist.openEscalation({
    ticketId,
    kind: 'functional',
    pathId: 'engineering',
    packet,
  });
  const offered = (await view()).escalations[0]?.offer?.to;
  await desk.forward('9 min');
  const engineer = desk.as(offered?.id as never);
  await engineer.acceptEscalation({ escalationId: third.escalationId as string });
  expect((await view()).tier.value).toBe(3);
  expect((await view()).ownership.owner?.name).toBe(offered?.name);

  // The customer hears within the hour, with a next update by a told time.
  await desk.forward('20 min');
  const nextUpdateAt = new Date(desk.clock.realNow() + 3 * 3_600_000).toISOString();
  await priya.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'Engineering sees it with your order 55120.',
    nextUpdateAt,
  });
  expect((await view()).ownership.nextUpdateDueAt).toBe(nextUpdateAt);

  // Back: an internal answer closes nothing, the explanation to the customer does.
  await engineer.answerEscalation({
    escalationId: third.escalationId as string,
    answer: 'A null price list breaks the editor; hotfix is live.',
    explanation: 'Products with variants can be added again.',
  });
  const record = {
    neededHere: true,
    earlierBy: 'nobody',
    causeClass: 'product-defect',
    cause: 'Null price list',
    remedy: 'fix',
    reusable: true,
  } as const;
  const early = await engineer.send('closeEscalation', { escalationId: third.escalationId, record });
  expect([early.status, (early.body as { code: string }).code]).toEqual([422, 'explanation_not_sent']);
  await priya.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'Products with variants can be added again.',
    explainsEscalationId: third.escalationId as string,
  });
  await engineer.closeEscalation({ escalationId: third.escalationId as string, record });
  expect((await view()).tier.value).toBe(2);
  expect((await view()).ownership.owner?.name).toBe(specialist?.name);

  await asSpecialist.answerEscalation({
    escalationId: second.escalationId as string,
    answer: 'Engineering mended it.',
  });
  await priya.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'It is mended for good.',
    explainsEscalationId: second.escalationId as string,
  });
  await asSpecialist.closeEscalation({ escalationId: second.escalationId as string, record });
  const back = await view();
  expect(back.tier.value).toBe(1);
  expect(back.ownership.owner?.name).toBe('Priya Raman');
  await priya.changeTicket({ ticketId, status: 'resolved' });
  expect((await view()).escalations.map(({ number, state }) => [number, state])).toEqual([
    [2, 'closed'],
    [1, 'closed'],
  ]);
  const sentences = back.history.map(({ sentence }) => sentence);
  expect(sentences.some((sentence) => sentence.startsWith('Escalated to Engineering (functional)'))).toBe(
    true,
  );
});
