import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A Wednesday, 10:00 in Berlin.
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-01T08:00:00Z' });
});
afterAll(() => desk.close());

let made = 0;
async function ticketOf(customer: string, agent = 'priya') {
  made += 1;
  const { ticketId } = await desk.api.createTicket({
    subject: `Charged too much, ${made}`,
    text: 'You charged us too much.',
    issueType: 'billing',
    assigneeEmail: `${agent}@kestrel.example`,
    customer: { name: customer, plan: 'Team' },
    contact: { name: customer, email: `office@c${customer.length}${customer.charCodeAt(0)}.example` },
  });
  return ticketId;
}

const refund = (amount: number, more: object = {}) =>
  ({ action: 'refund', amount, currency: 'EUR', reason: 'Charged twice.', ...more }) as const;

async function refused(asked: Promise<unknown>) {
  const answer = await asked.catch((error: unknown) => error);
  if (!(answer instanceof Refusal)) throw new Error(`It was not refused: ${String(answer)}`);
  return answer.problem;
}

test('below the limits an agent acts alone and it is recorded', async () => {
  const ticketId = await ticketOf('Alder');
  const given = await desk.as('priya').giveCompensation({ ticketId, ...refund(60) });
  const books = await desk.as('priya').viewCompensations({ ticketId });
  expect(books.given).toMatchObject([
    {
      id: given.compensationId,
      action: 'refund',
      amount: 60,
      currency: 'EUR',
      reason: 'Charged twice.',
      givenBy: { name: 'Priya Raman' },
      reference: null,
    },
  ]);
  const { history } = await desk.as('priya').viewTicket({ ticketId });
  expect(history.at(-1)?.sentence).toBe(
    'Priya Raman gave a refund of EUR 60: within the limit of the role agent (policy 1).',
  );
  await desk
    .as('priya')
    .bookCompensation({ compensationId: given.compensationId as string, reference: 'RF-1' });
  const again = await refused(
    desk.as('priya').bookCompensation({ compensationId: given.compensationId as string, reference: 'RF-2' }),
  );
  expect(again.detail).toBe('It was booked as RF-1 already.');
});

test('above the limit of the case, the customer or the currency it is refused in words, and nothing has changed', async () => {
  const first = await ticketOf('Birch');
  const second = await ticketOf('Birch', 'ben');
  await desk.as('priya').giveCompensation({ ticketId: first, ...refund(60) });
  const before = await desk.as('ben').viewTicket({ ticketId: second });
  const problems = [
    await refused(desk.as('priya').giveCompensation({ ticketId: first, ...refund(41) })),
    await refused(desk.as('ben').giveCompensation({ ticketId: second, ...refund(100) })),
    await refused(desk.as('ben').giveCompensation({ ticketId: second, ...refund(10, { currency: 'USD' }) })),
  ];
  expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
    ['above_limit', 'EUR 60 on 1 April + 41 = 101, above EUR 100 for this case. Ask for an approval.'],
    [
      'above_limit',
      'EUR 60 on 1 April + 100 = 160, above EUR 150 for this customer in 30 days. Ask for an approval.',
    ],
    ['above_limit', 'USD 10: your role has no limit for refunds in USD. Ask for an approval.'],
  ]);
  expect(await desk.as('ben').viewTicket({ ticketId: second })).toEqual(before);
  expect((await desk.as('ben').viewCompensations({ ticketId: second })).limits).toContainEqual({
    action: 'refund',
    currency: 'EUR',
    perCase: 100,
    perCustomer: { amount: 150, days: 30 },
    left: 90,
  });
  await desk.as('ben').giveCompensation({ ticketId: second, ...refund(90) });
});

test('two agents on two tickets of one customer at the same instant stay within the limit together', async () => {
  for (let round = 0; round < 6; round += 1) {
    const customer = `Concurrent ${round}`;
    const tickets = await Promise.all(
      ['priya', 'ben', 'jonas', 'elif', 'sam'].map((agent) => ticketOf(customer, agent)),
    );
    const answers = await Promise.all(
      tickets.map((ticketId, place) =>
        desk
          .as((['priya', 'ben', 'jonas', 'elif', 'sam'] as const)[place] as 'ben')
          .send('giveCompensation', { ticketId, ...refund(70) }),
      ),
    );
    // Two of 70 fit below 150; the third would pass it.
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 403, 403, 403]);
    const books = await desk.as('priya').viewCompensations({ ticketId: tickets[0] as string });
    expect(books.given.reduce((sum, { amount }) => sum + amount, 0)).toBe(140);
  }
});

test('an approval goes to the lowest limit that suffices, never to the asker, and up where it does not', async () => {
  const ticketId = await ticketOf('Cedar');
  const { approvalId } = await desk.as('priya').askApproval({ ticketId, ...refund(250) });
  const [asked] = (await desk.as('ruth').listApprovals({ mine: 'true' })).rows;
  expect(asked).toMatchObject({
    id: approvalId,
    amount: 250,
    askedBy: { name: 'Priya Raman' },
    approver: { name: 'Ruth Okafor' },
    customer: 'Cedar',
    allowedCommands: ['approve', 'refuse', 'pass'],
    got: { amount: 0, count: 0, days: 30 },
  });
  expect((await refused(desk.as('priya').approve({ approvalId: approvalId as string }))).code).toBe(
    'own_approval',
  );
  expect((await refused(desk.as('ben').approve({ approvalId: approvalId as string }))).code).toBe(
    'not_permitted',
  );
  expect(
    (await refused(desk.as('ruth').approve({ approvalId: approvalId as string, amount: 251 }))).code,
  ).toBe('above_what_was_asked');
  expect(
    (await refused(desk.as('ruth').approve({ approvalId: approvalId as string, amount: 200 }))).code,
  ).toBe('reason_required');
  await desk.forward('34 min');
  await desk
    .as('ruth')
    .approve({ approvalId: approvalId as string, amount: 200, reason: 'The rest was used.' });
  const books = await desk.as('priya').viewCompensations({ ticketId });
  expect(books.approvals).toMatchObject([
    {
      state: 'approved',
      approvedAmount: 200,
      decidedBy: { name: 'Ruth Okafor' },
      tookMinutes: 34,
      decisionReason: 'The rest was used.',
    },
  ]);
  expect(books.given).toMatchObject([
    { amount: 200, givenBy: { name: 'Priya Raman' }, approvalId, reference: null },
  ]);
});

test('refused with a reason, taken back, and handed on to somebody whose limit suffices', async () => {
  const ticketId = await ticketOf('Dogwood');
  const ask = async (amount: number) =>
    (await desk.as('priya').askApproval({ ticketId, ...refund(amount) })).approvalId as string;
  const [one, two, three] = [await ask(150), await ask(160), await ask(170)];
  expect((await refused(desk.as('priya').askApproval({ ticketId, ...refund(180) }))).code).toBe(
    'approvals_open',
  );
  await desk.as('ruth').refuseApproval({ approvalId: one, reason: 'They used it.' });
  expect((await refused(desk.as('ben').withdrawApproval({ approvalId: two }))).code).toBe('not_permitted');
  await desk.as('priya').withdrawApproval({ approvalId: two });
  const people = (await desk.api.listPeople()).people;
  const idOf = (name: string) => people.find((person) => person.name.startsWith(name))?.id as string;
  expect((await refused(desk.as('ruth').passApproval({ approvalId: three, toId: idOf('Ben') }))).code).toBe(
    'above_limit',
  );
  expect((await refused(desk.as('ruth').passApproval({ approvalId: three, toId: idOf('Priya') }))).code).toBe(
    'own_approval',
  );
  await desk.as('ruth').passApproval({ approvalId: three, toId: idOf('Omar') });
  expect((await desk.as('omar').listApprovals({ mine: 'true' })).rows.map(({ id }) => id)).toEqual([three]);
  const states = (await desk.as('priya').viewCompensations({ ticketId })).approvals.map(({ state }) => state);
  expect(states.toSorted()).toEqual(['open', 'refused', 'withdrawn']);
  expect((await refused(desk.as('ruth').refuseApproval({ approvalId: one, reason: 'Again.' }))).code).toBe(
    'approval_not_found',
  );
});

test('whoever is asked and does not answer is followed by somebody higher, the lead and the catch-all; then it stays overdue', async () => {
  const ticketId = await ticketOf('Elm');
  const { approvalId } = await desk.as('priya').askApproval({ ticketId, ...refund(200) });
  const approver = async () =>
    (await desk.as('priya').viewCompensations({ ticketId })).approvals.find(({ id }) => id === approvalId);
  expect((await approver())?.approver.name).toBe('Ruth Okafor');
  await desk.forward('4 h');
  expect((await approver())?.approver.name).toMatch(/Tom Becker|Aylin Kaya/);
  await desk.forward('8 days');
  const last = await approver();
  expect(last).toMatchObject({ state: 'open', overdue: true });
  const { history } = await desk.as('priya').viewTicket({ ticketId });
  const missed = history
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence.includes('did not decide in time'));
  expect(missed[0]).toBe('Ruth Okafor did not decide in time.');
  expect(new Set(missed).size).toBe(missed.length);
});

test('amounts that are always approved suggest a higher limit', async () => {
  for (let count = 0; count < 6; count += 1) {
    const ticketId = await ticketOf(`Fir ${count}`);
    const { approvalId } = await desk.as('priya').askApproval({
      ticketId,
      ...refund(120 + count * 6, { action: 'credit' }),
    });
    await desk.as('ruth').approve({ approvalId: approvalId as string });
  }
  const { suggestions } = await desk.as('ruth').viewLimits();
  expect(suggestions.map(({ role, limit, sentence }) => [role, limit, sentence])).toEqual([
    ['agent', 100, '6 of 6 credits of EUR 120–150 were approved in 90 days'],
  ]);
});
