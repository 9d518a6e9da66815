import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportFails, exportTicket, overrideReason, packet, sendOn } from '../support/export-fails.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk(exportFails);
});
afterAll(() => desk.close());

async function escalated(pathId: string) {
  const ticketId = await exportTicket(desk);
  const escalation = { escalationId: await sendOn(desk, ticketId, pathId) };
  const first = async () => (await desk.as('ben').viewTicket({ ticketId })).escalations[0];
  return { ticketId, escalation, first };
}

test('returned once and sent on once, it is the coordinator’s, who must decide and gets it back from nobody', async () => {
  const { escalation, first, ticketId } = await escalated('platform');
  await desk.as('mei').returnEscalation({ ...escalation, items: ['scope'] });
  await desk.as('ben').requestEscalation({ ...escalation, overrideReason });
  expect((await first())?.state).toBe('requested');

  // The second bounce would be one too many: the sheet says so before, and Hana gets it instead of Support Operations.
  const asked = await desk
    .as('mei')
    .previewHandOff({ ...escalation, as: 're-route', pathId: 'support-operations' });
  expect(asked).toMatchObject({
    coordinator: { name: 'Hana Suzuki' },
    to: null,
    bounce: { number: 2, limit: 2 },
  });
  expect(asked.sentence).toMatch(
    /^This is bounce 2 of 2: Hana Suzuki gets it, must decide by today 10:22 BST/,
  );
  await desk
    .as('mei')
    .reRouteEscalation({ ...escalation, pathId: 'support-operations', note: 'Roles are theirs.' });
  const held = await first();
  expect(held).toMatchObject({
    state: 'coordinating',
    owner: { name: 'Hana Suzuki' },
    returns: 1,
    wrongTeams: 1,
    coordination: {
      coordinator: { name: 'Hana Suzuki' },
      proposedPath: { id: 'support-operations' },
      note: 'Roles are theirs.',
    },
  });
  expect(held?.clocks.find(({ name }) => name === 'coordination')?.targetMinutes).toBe(30);
  await desk.settle();
  expect(desk.sent.some(({ destination }) => destination === 'hana@kestrel.example')).toBe(true);

  const hana = desk.as('hana');
  for (const [operation, more] of [
    ['returnEscalation', { items: ['scope'] }],
    ['declineEscalation', {}],
    ['reRouteEscalation', { pathId: 'platform' }],
    ['withdrawEscalation', {}],
  ] as const) {
    const refused = await hana.send(operation, { ...escalation, ...more });
    expect([operation, refused.status]).toEqual([operation, 409]);
  }
  const vague = await hana.send('decideCoordination', { ...escalation, decision: 'send-back' });
  expect(vague.body).toMatchObject({ status: 422, code: 'instruction_required' });
  const nothing = await hana.send('decideCoordination', { ...escalation, decision: 'team' });
  expect(nothing.body).toMatchObject({ status: 400, fields: [{ path: 'pathId' }] });
  const mei = await desk
    .as('mei')
    .send('decideCoordination', { ...escalation, decision: 'team', pathId: 'platform' });
  expect(mei.status).toBe(403);

  await hana.decideCoordination({ ...escalation, decision: 'team', pathId: 'support-operations' });
  expect(await first()).toMatchObject({
    state: 'requested',
    settled: true,
    offer: { to: { name: 'Ola Nowak' } },
  });
  const back = await desk.as('ola').send('returnEscalation', { ...escalation, items: ['scope'] });
  expect(back.body).toMatchObject({ status: 409, code: 'settled_by_coordinator' });
  await desk.as('ola').acceptEscalation(escalation);
  expect((await desk.as('ben').viewTicket({ ticketId })).ownership.owner?.name).toBe('Ola Nowak');
});

test('a coordinator who does not decide in time is followed by another one', async () => {
  const { escalation, first } = await escalated('platform');
  await desk.as('mei').returnEscalation({ ...escalation, items: ['scope'] });
  await desk.as('ben').requestEscalation({ ...escalation, overrideReason });
  await desk.as('mei').returnEscalation({ ...escalation, items: ['scope'] });
  expect((await first())?.owner.name).toBe('Hana Suzuki');
  await desk.forward('31 min');
  const later = await first();
  expect(later).toMatchObject({ state: 'coordinating' });
  expect(later?.owner.name).not.toBe('Hana Suzuki');
  const next = desk.as(later?.owner.id as never);
  await next.decideCoordination({
    ...escalation,
    decision: 'send-back',
    note: 'Ask her for the request id.',
  });
  expect(await first()).toMatchObject({
    state: 'investigating',
    owner: { name: 'Ben Carter' },
    returned: { note: 'Ask her for the request id.' },
  });
});

test('it goes further up, linked, and back down with the promise to the customer kept', async () => {
  const { escalation, ticketId } = await escalated('specialists');
  const ben = desk.as('ben');
  const view = () => ben.viewTicket({ ticketId });
  const asked = (await view()).escalations[0]?.offer?.to.id as never;
  const specialist = desk.as(asked);
  await specialist.acceptEscalation(escalation);
  const open = { ticketId, packet, overrideReason, continuesEscalationId: escalation.escalationId };
  const level = await specialist.send('openEscalation', { ...open, pathId: 'specialists' });
  expect(level.body).toMatchObject({ status: 422, code: 'not_upward' });
  const up = await specialist.openEscalation({ ...open, pathId: 'platform' });
  const further = { escalationId: up.escalationId as string };
  expect(
    (await view()).escalations.map(({ continues, continuedBy }) => [continues?.number, continuedBy.length]),
  ).toEqual([
    [1, 0],
    [undefined, 1],
  ]);

  await desk.as('mei').acceptEscalation(further);
  const promised = (await view()).escalations[0]?.nextUpdateDueAt;
  const before = await desk.as('mei').previewHandOff({ ...further, as: 'de-escalate' });
  expect(before.sentence).toMatch(/^Ben Carter owns it again, .*The customer still hears by /);
  await desk.as('mei').deEscalate({ ...further, reason: 'Grant the role Exporter on the admin page.' });
  const down = (await view()).escalations[0];
  expect(down).toMatchObject({
    state: 'answered',
    owner: { name: 'Ben Carter' },
    updatesOwner: { name: 'Ben Carter' },
    tier: 1,
    answer: { text: 'Grant the role Exporter on the admin page.' },
    nextUpdateDueAt: promised,
  });
});

test('those who may give it to somebody on duty, with a reason', async () => {
  const { escalation, first } = await escalated('platform');
  const ids = Object.fromEntries((await desk.api.listPeople()).people.map(({ name, id }) => [name, id]));
  const give = { ...escalation, ownerId: ids['Nadia Rossi'], reason: 'She knows exports.' };
  expect((await desk.as('sam').send('changeRoles', give)).status).toBe(403);
  expect((await desk.as('hana').send('changeRoles', { ...give, reason: ' ' })).status).toBe(400);
  await desk.as('hana').changeRoles({ ...give, ownerId: ids['Nadia Rossi'] });
  expect(await first()).toMatchObject({ state: 'accepted', owner: { name: 'Nadia Rossi' }, offer: null });
  const lead = ids['Omar Haddad'] as string;
  await desk.as('hana').changeRoles({ ...escalation, leadId: lead, reason: 'He knows the customer.' });
  expect((await first())?.lead.name).toBe('Omar Haddad');
});

test('as people go home, what falls due before they are back is offered or told', async () => {
  const late = await startTestDesk({ startsAt: '2026-04-21T14:00:00Z' });
  const ben = late.as('ben');
  const { ticketId } = await ben.createTicket({
    subject: 'Export',
    text: 'It fails.',
    assigneeEmail: 'ben@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  const { escalationId } = await ben.openEscalation({ ticketId, pathId: 'platform', packet, overrideReason });
  await late.as('mei').acceptEscalation({ escalationId: escalationId as string });
  await ben.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'You hear from us tonight.',
    nextUpdateAt: '2026-04-21T20:00:00Z',
  });
  await late.forward('5 h');
  const told = (await ben.viewTicket({ ticketId })).history.map(({ sentence }) => sentence);
  expect(told).toContainEqual(
    expect.stringMatching(
      /^Ben Carter is off duty until tomorrow .*the customer update falls due today 21:00 BST/,
    ),
  );
  expect(late.sent.some(({ subject }) => subject?.startsWith('Nobody is there'))).toBe(true);
  await late.close();
});
