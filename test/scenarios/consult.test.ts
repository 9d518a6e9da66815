import { afterAll, beforeAll, expect, test } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:52:00Z' });
});
afterAll(() => desk.close());

async function ticket() {
  const { ticketId } = await desk.as('ben').createTicket({
    subject: 'CSV export fails',
    text: 'The CSV export fails. Account 88214, Chrome 124.',
    issueType: 'technical-integration',
    assigneeEmail: 'ben@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  return ticketId;
}

const experts = [personId('mei'), personId('nadia')];

test('experts answer without taking over, and what they say becomes evidence', async () => {
  const ben = desk.as('ben');
  const ticketId = await ticket();
  await ben.askConsult({ ticketId, expertIds: experts, question: 'Does the export need a role?' });
  const view = () => ben.viewTicket({ ticketId });
  const asked = await view();
  const [consult] = asked.consults;
  expect(consult).toMatchObject({
    question: 'Does the export need a role?',
    askedBy: { name: 'Ben Carter' },
    open: true,
    allowedCommands: ['end'],
    clock: { label: 'Answer of an expert', risk: 'calm', targetMinutes: 240 },
  });
  expect(asked.ownership.owner?.name).toBe('Ben Carter');
  expect(asked.escalations).toEqual([]);
  await desk.settle();
  expect(desk.sent.map(({ subject }) => subject)).toContain('You are asked: #1 CSV export fails');

  const consultId = consult?.id as string;
  await desk.forward('20 min');
  await desk.as('mei').answerConsult({ ticketId, consultId, answer: 'Yes: the role Exporter.' });
  const half = await view();
  expect(half.consults[0]).toMatchObject({ open: true, clock: null });
  expect(half.consults[0]?.experts.find(({ person }) => person.name === 'Mei Tanaka')?.answer?.text).toBe(
    'Yes: the role Exporter.',
  );
  const again = await desk.as('mei').send('answerConsult', { ticketId, consultId, answer: 'Once more.' });
  expect(again).toMatchObject({ status: 422, body: { code: 'nothing_changes' } });
  await desk.as('nadia').answerConsult({ ticketId, consultId, answer: 'I agree with Mei.' });
  expect((await view()).consults[0]).toMatchObject({ open: false, allowedCommands: [] });

  // A packet that is begun later has it, and one that is open when an answer comes gets a version more.
  const preview = await ben.previewEscalation({ ticketId, pathId: 'platform' });
  expect(preview.evidence.map(({ text }) => text)).toContain(
    'Does the export need a role?\nMei Tanaka: Yes: the role Exporter.',
  );
});

test('an answer goes into the packet of the escalation that is open', async () => {
  const ben = desk.as('ben');
  const ticketId = await ticket();
  const { escalationId } = await ben.openEscalation({
    ticketId,
    pathId: 'platform',
    packet: { items: { summary: 'CSV export fails.' } },
    send: false,
  });
  await ben.askConsult({ ticketId, expertIds: [personId('nadia')], question: 'Is it known?' });
  const [consult] = (await ben.viewTicket({ ticketId })).consults;
  expect(consult?.escalationId).toBe(escalationId);
  await desk.as('nadia').answerConsult({ ticketId, consultId: consult?.id as string, answer: 'Since 8.14.' });
  const packet = await ben.viewPacket({ escalationId: escalationId as string });
  expect(packet.version).toBe(2);
  expect(packet.evidence.at(-1)).toMatchObject({
    kind: 'prose',
    text: 'Is it known?\nNadia Rossi: Since 8.14.',
    addedBy: personId('nadia'),
  });
  expect(packet.items.summary?.text).toBe('CSV export fails.');
});

test('nobody answers: the experts are warned and reminded, the asker is told, nothing is owned by it', async () => {
  const ben = desk.as('ben');
  const ticketId = await ticket();
  await ben.askConsult({ ticketId, expertIds: [personId('mei')], question: 'Known?', answerWithinMin: 60 });
  await desk.forward('62 min');
  const { consults, history, misses } = await ben.viewTicket({ ticketId });
  expect(consults[0]?.clock).toMatchObject({ risk: 'missed' });
  const said = history.map(({ sentence }) => sentence);
  expect(said).toContain('Mei Tanaka was told that the answer is due soon.');
  expect(said).toContain('Mei Tanaka did not answer in time.');
  expect(misses.map(({ label }) => label)).not.toContain('Consult');
  await desk.settle();
  const told = desk.sent.filter(({ subject }) => subject?.startsWith('A question is not answered'));
  expect(told.length).toBeGreaterThan(0);
});

test('who may ask, answer and end, and what is too much', async () => {
  const ben = desk.as('ben');
  const ticketId = await ticket();
  const ask = (input: object) =>
    ben.send('askConsult', { ticketId, expertIds: [personId('mei')], question: 'Known?', ...input });
  expect(await ask({ expertIds: [personId('ben')] })).toMatchObject({ body: { code: 'consults_himself' } });
  expect(await ask({ expertIds: ['00000000-0000-4000-8000-000000000000'] })).toMatchObject({
    body: { code: 'person_unknown' },
  });
  expect((await ask({ expertIds: [] })).status).toBe(400);
  expect((await ask({ answerWithinMin: 1 })).status).toBe(400);
  for (const question of ['One?', 'Two?', 'Three?']) expect((await ask({ question })).status).toBe(201);
  expect(await ask({})).toMatchObject({ status: 422, body: { code: 'consults_open' } });
  const [consult] = (await ben.viewTicket({ ticketId })).consults;
  const named = { ticketId, consultId: consult?.id as string };
  expect((await desk.as('ola').send('answerConsult', { ...named, answer: 'Me too.' })).status).toBe(403);
  expect((await desk.as('ola').send('endConsult', named)).status).toBe(403);
  await ben.endConsult({ ...named, note: 'Found it.' });
  expect((await ben.viewTicket({ ticketId })).consults[0]).toMatchObject({ open: false, note: 'Found it.' });
  expect(await desk.as('mei').send('answerConsult', { ...named, answer: 'Late.' })).toMatchObject({
    status: 404,
    body: { code: 'consult_not_found' },
  });
});

test('an expert may see a restricted ticket that he is asked about, and what is resolved is not asked any more', async () => {
  const greta = desk.as('greta');
  const { ticketId } = await greta.createTicket({
    subject: 'Private',
    text: 'Something private.',
    issueType: 'security',
    assigneeEmail: 'ben@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  await desk.as('ben').openEscalation({
    ticketId,
    packet: { items: { summary: 'Somebody read what he should not.' } },
    overrideReason: 'It must leave at once.',
  });
  const ola = desk.as('ola');
  expect((await ola.send('viewTicket', { ticketId })).status).toBe(404);
  await desk.as('ben').askConsult({ ticketId, expertIds: [personId('ola')], question: 'Allowed?' });
  expect((await ola.viewTicket({ ticketId })).consults[0]?.allowedCommands).toEqual(['answer']);

  const other = await ticket();
  await desk.as('ben').askConsult({ ticketId: other, expertIds: [personId('ola')], question: 'Known?' });
  await desk.as('ben').changeTicket({ ticketId: other, status: 'resolved' });
  expect((await desk.as('ben').viewTicket({ ticketId: other })).consults[0]?.open).toBe(false);
});
