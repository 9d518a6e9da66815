import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// Tuesday 21 April 2026, British summer time: 09:52 in London is 08:52 in UTC.

const packet = {
  items: {
    summary: 'CSV export fails for Foxglove Clinics.',
    expected: 'A file is downloaded.',
    actual: 'An error after ten seconds.',
    affectedWorkflow: 'Monthly export of appointments',
    environment: 'Chrome 124',
    occurredWhen: 'Since 09:40',
    impact: 'The monthly report waits.',
    question: 'Why does the export fail?',
    tried: 'Another browser',
  },
  evidence: [{ kind: 'error-text' as const, text: 'Export failed' }],
};

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:52:00Z' });
});
afterAll(() => desk.close());

test('a wrong escalation comes back with two named items and goes to the right team', async () => {
  const ben = desk.as('ben');
  const { ticketId } = await ben.createTicket({
    subject: 'CSV export fails',
    text: 'The CSV export fails. Account 88214, Chrome 124.',
    issueType: 'technical-integration',
    assigneeEmail: 'ben@kestrel.example',
    customer: { name: 'Foxglove Clinics', plan: 'Business' },
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  const view = () => ben.viewTicket({ ticketId });

  // 10:05 Ben picks Platform although something is missing, because the customer is on the phone.
  await desk.forward('13 min');
  const preview = await ben.previewEscalation({ ticketId, pathId: 'platform' });
  expect(preview.sentence).toMatch(
    /^Mei Tanaka \(Platform, .*\) must accept by today 10:35 BST\. You stay the owner until then\. The customer hears by today 11:05 BST\.$/,
  );
  const { escalationId } = await ben.openEscalation({
    ticketId,
    pathId: 'platform',
    packet,
    overrideReason: 'The customer is on the phone.',
  });
  const escalation = { escalationId: escalationId as string };

  // 10:17 Mei returns it with two named items; Ben was the owner throughout and her clock is met.
  await desk.forward('12 min');
  const mei = desk.as('mei');
  expect(await mei.previewHandOff({ ...escalation, as: 'return' })).toMatchObject({
    sentence: 'Ben Carter owns it again and brings what is missing. This is bounce 1 of 2.',
    bounce: { number: 1, limit: 2 },
    coordinator: null,
  });
  await mei.returnEscalation({
    ...escalation,
    items: ['identifiers', 'scope'],
    note: 'Request id of a failed export; does it fail for a second user?',
  });
  const returned = await view();
  expect(returned.ownership.owner?.name).toBe('Ben Carter');
  expect(returned.escalations[0]).toMatchObject({
    state: 'investigating',
    bounces: 1,
    returns: 1,
    wrongTeams: 0,
  });
  const told = returned.history.map(({ sentence }) => sentence);
  expect(told).toContain('Acknowledge: returned after 12 min.');
  expect(returned.escalations[0]?.clocks.find(({ name }) => name === 'acknowledge')).toMatchObject({
    risk: 'met',
    handedBack: 'returned after 12 min',
    why: expect.stringMatching(/^Returned after 12 min, today 10:17 BST, 18 working minutes left: /),
  });
  expect(told).not.toContainEqual(expect.stringMatching(/^Acknowledge: missed/));

  // 10:20 his draft asks for the browser, which she has told; the other two questions are new.
  const drafted = await ben.checkMessage({
    ticketId,
    text: 'Which browser do you use? What is the request id of a failed export? Does it fail for a second user?',
  });
  expect(drafted.findings).toEqual([
    {
      check: 'asked-again',
      excerpt: 'Which browser do you use?',
      words: 'Dr Amara Bell need not say this again. Browser: “Chrome 124” (Dr Amara Bell, today 09:52 BST).',
      refuses: false,
    },
  ]);
  expect(drafted.said.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['browser', 'account']));

  // 10:41 she answers. Both items are proposed with their source; each is there once Ben has confirmed it.
  await desk.forward('24 min');
  expect((await ben.viewPacket(escalation)).proposed).toEqual({});
  const text = 'The request id is req_7f3a91c2. A colleague can export.';
  const { messageId: source } = await ben.addMessage({ ticketId, direction: 'inbound', text });
  const { proposed, items, version } = await ben.viewPacket(escalation);
  expect(proposed).toEqual({
    identifiers: { text: 'req_7f3a91c2', origin: 'copied', source },
    scope: { text: 'A colleague can export.', origin: 'machine', source },
  });
  expect(items).not.toHaveProperty('scope');
  const withId = { ...packet.items, identifiers: 'req_7f3a91c2' };
  await ben.writePacket({ ...escalation, packet: { items: withId, confirmed: ['identifiers'] } });
  const withBoth = { ...withId, scope: 'A colleague can export.' };
  await ben.writePacket({ ...escalation, packet: { items: withBoth, confirmed: ['scope'] } });
  const brought = await ben.viewPacket(escalation);
  expect(brought).toMatchObject({
    version: version + 2,
    proposed: {},
    items: {
      identifiers: { origin: 'copied', source },
      scope: { origin: 'machine', source, confirmedBy: expect.any(String) },
    },
  });
  expect(brought.missingToLeave).not.toEqual(expect.arrayContaining(['identifiers']));
  expect(brought.missingToLeave).not.toEqual(expect.arrayContaining(['scope']));

  // 10:43 to Support Operations: what it needs is a role.
  await desk.forward('2 min');
  const again = await ben.previewHandOff({ ...escalation, as: 'request' });
  expect(again.sentence).toContain('Mei Tanaka’s return was bounce 1 of 2.');
  // What Mei asked for is owed to Platform; Support Operations needs what its own path asks.
  const roles = escalation;
  const elsewhere = await ben.previewHandOff({ ...roles, as: 'request', pathId: 'support-operations' });
  expect(elsewhere.sentence).toContain('Ola Nowak (Support Operations');
  expect(elsewhere.missing).toEqual([]);
  await ben.requestEscalation({ ...roles, pathId: 'support-operations' });
  const sent = await view();
  expect(sent.escalations).toHaveLength(1);
  expect(sent.escalations[0]).toMatchObject({
    state: 'requested',
    bounces: 1,
    path: { id: 'support-operations' },
    offer: { to: { name: 'Ola Nowak' } },
  });
  expect(sent.ownership.owner?.name).toBe('Ben Carter');
  expect(sent.history.map(({ sentence }) => sentence)).toContain(
    'Ben Carter chose Support Operations for it now.',
  );
  // Had Ola re-routed it, that would have been the second bounce: a coordinator decides.
  const reRouted = await desk.as('ola').previewHandOff({ ...roles, as: 're-route', pathId: 'platform' });
  expect(reRouted.sentence).toContain('Hana Suzuki');

  // 10:49 Ola accepts, 10:58 she answers; 11:02 Ben explains, three minutes before the promise.
  await desk.forward('6 min');
  const ola = desk.as('ola');
  await ola.acceptEscalation(roles);
  await desk.forward('9 min');
  await ola.answerEscalation({
    ...roles,
    answer: 'The role Exporter was missing; granted.',
    explanation: 'You can export now.',
  });
  await desk.forward('4 min');
  await ben.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'You can export now.',
    explainsEscalationId: roles.escalationId,
  });
  const kept = await view();
  const missed = kept.history.filter(({ sentence }) => /Customer update: missed/.test(sentence));
  expect(missed).toEqual([]);

  // Closed in two picks; the first agent gets the outcome, the lead is no longer shown.
  await ola.closeEscalation({ ...roles, record: { neededHere: false, earlierBy: 'customer-with-article' } });
  await desk.settle();
  const closed = await view();
  expect(closed.escalations[0]?.outcome?.text).toContain('Needed here: no.');
  expect(closed.ownership.lead).toBeNull();
  const outcome = desk.sent.find(
    ({ subject, destination }) => subject?.startsWith('Outcome') && destination === 'ben@kestrel.example',
  );
  expect(outcome?.text).toContain('What the customer may be told: You can export now.');
});
