import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../support/test-client.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

// Wednesday 15 April 2026 and the days around it, as the clock on the wall in Berlin says: CEST, UTC+2.
const at = (local: string) => Date.parse(`2026-${local}:00+02:00`);
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: new Date(at('04-01T09:00')).toISOString() });
});
afterAll(() => desk.close());

const goTo = (local: string) => desk.forward(at(local) - desk.clock.realNow());
const marta = { name: 'Marta Lindqvist', email: 'marta@lindqvist.example' };
const customer = { name: 'Lindqvist Keramik', plan: 'Team', annualValue: 1_900, currency: 'EUR' };

async function refused(asked: Promise<unknown>) {
  const answer = await asked.catch((error: unknown) => error);
  if (!(answer instanceof Refusal)) throw new Error(`It was not refused: ${JSON.stringify(answer)}`);
  return answer.problem;
}

async function writes(subject: string, text: string, more: object = {}) {
  const { ticketId } = await desk.api.createTicket({
    subject,
    text,
    issueType: 'billing',
    assigneeEmail: 'priya@kestrel.example',
    customer,
    contact: marta,
    ...more,
  });
  return ticketId;
}

test('a refund above the limit: refused, asked for, approved by the deputy, booked, confirmed', async () => {
  const [priya, aylin, tom] = [desk.as('priya'), desk.as('aylin'), desk.as('tom')];

  // 1 and 2 April: she wrote before, and got EUR 60 within Priya's limit.
  const first = await writes('Copy of an invoice', 'Please send me a copy of the invoice of March.');
  await priya.addMessage({ ticketId: first, direction: 'outbound', text: 'Here it is.' });
  await priya.changeTicket({ ticketId: first, status: 'resolved' });
  await goTo('04-02T10:00');
  const second = await writes('Charged for two seats', 'We have one seat and were charged for two.');
  const sixty = {
    action: 'refund',
    amount: 60,
    currency: 'EUR',
    reason: 'A seat that nobody used.',
  } as const;
  await priya.giveCompensation({ ticketId: second, ...sixty, reference: 'RF-9860' });
  await priya.addMessage({ ticketId: second, direction: 'outbound', text: 'EUR 60 are on their way.' });
  await priya.changeTicket({ ticketId: second, status: 'resolved' });

  // 16:40 She is furious: the severity follows the facts, and a manager is suggested, not more skill.
  await goTo('04-15T16:40');
  const ticketId = await writes(
    'Order SO-48213 charged twice',
    'My order SO-48213 over EUR 640 was charged twice. I am furious, I will cancel.',
    { disputed: { amount: 640, currency: 'EUR' } },
  );
  const view = () => priya.viewTicket({ ticketId });
  expect((await view()).severity.value).toBe(3);
  const suggestion = await priya.previewEscalation({ ticketId });
  expect(suggestion.kind).toBe('hierarchical');
  expect(suggestion.why).toContain('dispute above EUR 500 and cancellation intent');

  // The sheet says it beforehand, as the refusal will.
  const asksAbout = { ticketId, action: 'refund', amount: 100, currency: 'EUR' } as const;
  const sums = 'EUR 60 on 2 April + 100 = 160, above EUR 150 for this customer in 30 days';
  expect((await priya.viewCompensations(asksAbout)).above).toBe(sums);
  expect((await priya.viewCompensations({ ...asksAbout, amount: 90 })).above).toBe(null);
  expect((await priya.viewCompensations({ ...asksAbout, currency: 'USD' })).above).toContain('no limit');
  const half = await refused(priya.viewCompensations({ ticketId, amount: 100 }));
  expect([half.status, half.code]).toEqual([400, 'invalid_request']);

  // She tries EUR 100 at once, and nothing has changed.
  const before = await view();
  const hundred = { action: 'refund', amount: 100, currency: 'EUR', reason: 'To calm her.' } as const;
  const no = await refused(priya.giveCompensation({ ticketId, ...hundred }));
  expect([no.status, no.code]).toEqual([403, 'above_limit']);
  expect(no.detail).toContain(sums);
  expect(await view()).toEqual(before);
  expect((await priya.viewCompensations({ ticketId })).given.map(({ amount }) => amount)).toEqual([60]);

  // 16:44:30 to 16:46: five fields, prefilled, in 90 seconds.
  await desk.forward(at('04-15T16:46') - 90_000 - desk.clock.realNow());
  await goTo('04-15T16:46');
  const preview = await priya.previewEscalation({ ticketId, kind: 'hierarchical' });
  expect(preview.form).toBe('five-fields');
  expect(preview.sentence).toContain(
    'Tom Becker is away until tomorrow; Aylin Kaya must answer Marta by today 17:46 CEST; you stay the owner until Aylin accepts',
  );
  const items = Object.fromEntries(
    Object.entries(preview.prefilled).map(([item, entry]) => [item, entry?.text ?? '']),
  );
  expect(items['accountContext']).toContain('Team');
  const packet = {
    items: {
      ...items,
      summary: 'Order SO-48213 was charged twice, EUR 640 each.',
      tried:
        'Checked the payments of 14 April: two charges, one order. A refund of EUR 100 is above my limit.',
      customerState: 'Furious, says that she will cancel.',
      neededToFeelResolved: 'The second charge back, today if possible.',
    },
    confirmed: Object.keys(items) as never[],
  };
  const { escalationId } = await priya.openEscalation({ ticketId, kind: 'hierarchical', packet });
  const asked = {
    action: 'refund',
    amount: 640,
    currency: 'EUR',
    reason: 'Charged twice for SO-48213.',
  } as const;
  const { approvalId } = await priya.askApproval({ ticketId, ...asked });
  const escalated = (await view()).escalations[0];
  expect(escalated).toMatchObject({
    state: 'requested',
    missingToLeave: [],
    owner: { name: 'Priya Raman' },
    offer: { to: { name: 'Aylin Kaya' }, standsInFor: { name: 'Tom Becker' } },
  });
  const queue = async (name: 'hierarchical' | 'escalated' | 'unaccepted') =>
    (await priya.listTickets({ view: name })).rows.map(({ id }) => id);
  expect([await queue('hierarchical'), await queue('escalated'), await queue('unaccepted')]).toEqual([
    [ticketId],
    [],
    [],
  ]);

  // It waits for Aylin with what the customer got already and by when; nobody approves his own.
  expect((await aylin.listApprovals({ mine: 'true' })).rows).toMatchObject([
    {
      id: approvalId,
      ticketId,
      escalationId,
      customer: 'Lindqvist Keramik',
      amount: 640,
      askedBy: { name: 'Priya Raman' },
      approver: { name: 'Aylin Kaya' },
      dueAt: new Date(at('04-16T10:46')).toISOString(),
      got: { amount: 60, count: 1, days: 30 },
      allowedCommands: ['approve', 'refuse', 'pass'],
    },
  ]);
  expect((await refused(priya.approve({ approvalId: approvalId as string }))).code).toBe('own_approval');

  // 17:05 Aylin accepts and writes in her own words; the template as it is would be refused.
  await goTo('04-15T17:05');
  await aylin.acceptEscalation({ escalationId: escalationId as string });
  const nextUpdateAt = new Date(at('04-16T11:00')).toISOString();
  const { highStakes, language, templates } = await aylin.listTemplates({ ticketId });
  expect([highStakes, language]).toEqual([true, 'en']);
  const calm = templates.find(({ kind }) => kind === 'de-escalation');
  expect(calm?.text).toContain('Hello Marta Lindqvist,');
  const untouched = await refused(
    aylin.addMessage({ ticketId, direction: 'outbound', text: calm?.text ?? '', nextUpdateAt }),
  );
  expect([untouched.code, untouched.detail]).toEqual([
    'own_words_needed',
    'The stakes are high here, and a field is still open: {milestone}. Say what belongs there.',
  ]);
  await aylin.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'Dear Ms Lindqvist, we charged you twice for SO-48213, and that is our mistake. I decide on your refund by tomorrow 11:00 CEST.',
    nextUpdateAt,
  });
  const clock = async (name: string) =>
    (await view()).escalations[0]?.clocks.find((one) => one.name === name);
  const response = await priya.explainClock({
    ticketId,
    name: 'manager-response',
    escalationId: escalationId as string,
  });
  expect(response.clock.risk).toBe('met');
  const leftMinutes =
    response.clock.targetMinutes - (at('04-15T17:05') - Date.parse(response.clock.startedAt)) / 60_000;
  expect(leftMinutes).toBe(41);
  expect((await clock('decision'))?.risk).toBe('calm');
  expect((await view()).ownership.nextUpdateDueAt).toBe(nextUpdateAt);

  // 17:20 She approves EUR 580: 640 less the 60 given.
  await goTo('04-15T17:20');
  const less = { amount: 580, reason: 'EUR 640 less the EUR 60 that she got on 2 April.' };
  const approved = await aylin.approve({ approvalId: approvalId as string, ...less });
  const books = await priya.viewCompensations({ ticketId });
  expect(books.approvals).toMatchObject([
    {
      state: 'approved',
      amount: 640,
      approvedAmount: 580,
      decidedBy: { name: 'Aylin Kaya' },
      decisionReason: less.reason,
      tookMinutes: 34,
    },
  ]);
  const decision = await priya.explainClock({
    ticketId,
    name: 'decision',
    escalationId: escalationId as string,
  });
  expect(decision.clock.risk).toBe('met');
  const explanation =
    'You get EUR 580 back; together with the EUR 60 of 2 April that is the whole second charge.';
  await aylin.answerEscalation({
    escalationId: escalationId as string,
    answer: 'EUR 580 approved. Please book it and note the reference here.',
    explanation,
  });
  const sent = await aylin.addMessage({
    ticketId,
    direction: 'outbound',
    text: explanation,
    explainsEscalationId: escalationId as string,
  });
  expect(sent.messageId).not.toBe(null);
  await desk.forward('1 min');
  const mails = (to: string) => desk.sent.filter(({ destination }) => destination === to);
  const toMarta = mails(marta.email)
    .map(({ text }) => text)
    .join('\n');
  expect(toMarta).toContain('EUR 580');
  expect(toMarta).not.toMatch(/limit|EUR 100|EUR 150|EUR 1,000|approv/i);
  const toPriya = mails('priya@kestrel.example');
  expect(
    toPriya.some(({ text }) =>
      text?.includes('Aylin Kaya approved EUR 580 of the EUR 640 that was asked for'),
    ),
  ).toBe(true);
  expect(toPriya.some(({ subject }) => subject?.startsWith('Answered'))).toBe(true);

  // 17:24 Priya books it.
  await goTo('04-15T17:24');
  await priya.bookCompensation({ compensationId: approved.compensationId as string, reference: 'RF-9917' });
  expect((await priya.viewCompensations({ ticketId })).given).toMatchObject([
    { amount: 580, currency: 'EUR', reference: 'RF-9917', givenBy: { name: 'Priya Raman' }, approvalId },
    { amount: 60, reference: 'RF-9860' },
  ]);

  // Closed with what was learnt: a step with Finance by 30 April.
  await aylin.closeEscalation({
    escalationId: escalationId as string,
    record: {
      neededHere: true,
      earlierBy: 'nobody',
      causeClass: 'process',
      cause: 'Double charge on retry.',
      remedy: 'refund',
      remedyAmount: 580,
      remedyCurrency: 'EUR',
      reusable: true,
      preventiveSteps: [
        { text: 'One charge for each order, also on retry.', teamId: 'finance', dueOn: '2026-04-30' },
      ],
    },
  });
  await priya.changeTicket({ ticketId, status: 'resolved' });
  expect((await view()).resolution).toMatchObject({ confirmation: 'none', waitsUntil: expect.any(String) });

  // Thursday 09:10 Marta confirms, 4 of 5.
  await goTo('04-16T09:10');
  await priya.answerResolution({ ticketId, confirmed: true, satisfaction: 4, comment: 'Quick in the end.' });
  const end = await view();
  expect(end.resolution).toMatchObject({
    confirmation: 'confirmed',
    satisfaction: 4,
    comment: 'Quick in the end.',
    waitsUntil: null,
  });
  expect(end.escalations[0]).toMatchObject({
    state: 'closed',
    record: { causeClass: 'process', remedyAmount: 580 },
  });
  const { steps } = await tom.listPreventiveSteps({});
  expect(steps).toMatchObject([
    { ticketId, team: { name: 'Finance' }, dueOn: '2026-04-30', overdue: false, state: 'open' },
  ]);
  await goTo('05-01T09:00');
  expect((await view()).preventiveSteps).toMatchObject([{ overdue: true, state: 'open' }]);
  await desk.as('pieter').finishPreventiveStep({ stepId: steps[0]?.id as string });
  expect((await view()).preventiveSteps).toMatchObject([
    { overdue: false, state: 'done', doneBy: { name: 'Pieter de Vries' } },
  ]);
  expect((await tom.listPreventiveSteps({})).steps).toEqual([]);
});

test('the limits of the story are those of the standard policy', () => {
  expect(standardPolicy).toMatch(
    /role: agent,\s+action: refund,\s+currency: EUR,\s+perCase: 100,\s+perCustomer: \{ amount: 150, within: 30 days \}/,
  );
  expect(standardPolicy).toMatch(/role: manager, action: refund, currency: EUR, perCase: 1000/);
});
