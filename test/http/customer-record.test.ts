import { afterAll, beforeAll, expect, it } from 'vitest';
import { takePendingCommands } from '../../src/storage/bulk.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { packet } from '../support/ticket-so-far.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

async function ticket(subject: string, more: object = {}) {
  const { ticketId } = await desk.as('ben').createTicket({
    subject,
    text: `${subject}.`,
    assigneeEmail: 'ben@kestrel.example',
    customer: { name: 'Foxglove Clinics', plan: 'Business' },
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
    ...more,
  });
  return ticketId;
}

it('a customer has a record: what is known, what is noted, and what came before', async () => {
  const ben = desk.as('ben');
  const first = await ticket('CSV export fails');
  const second = await ticket('Invoice is blank');
  const id = (await ben.viewTicket({ ticketId: second })).customer?.id as string;
  const { version } = await ben.viewCustomer({ id });
  await ben.noteCustomer({ id, notes: 'Call before you write.', expectedVersion: version });
  expect(await ben.viewCustomer({ id })).toMatchObject({
    plan: 'Business',
    notes: { text: 'Call before you write.', by: { name: 'Ben Carter' } },
    tickets: [
      { id: second, subject: 'Invoice is blank' },
      { id: first, subject: 'CSV export fails' },
    ],
  });
  const stale = await ben.send('noteCustomer', { id, notes: 'Never call.', expectedVersion: version });
  expect(stale).toMatchObject({ status: 409, body: { code: 'record_moved_on' } });

  // The packet of an escalation starts with it.
  const preview = await ben.previewEscalation({ ticketId: second, kind: 'hierarchical' });
  expect(preview.prefilled.accountContext?.text).toBe(
    'Foxglove Clinics, Business plan\nCall before you write.',
  );
});

it('a lead changes plan, value and VIP; an agent does not, and a viewer writes nothing', async () => {
  const ticketId = await ticket('A question');
  const id = (await desk.as('ben').viewTicket({ ticketId })).customer?.id as string;
  expect((await desk.as('ben').send('changeCustomer', { id, plan: 'Enterprise' })).status).toBe(403);
  await desk
    .as('greta')
    .changeCustomer({ id, plan: 'Enterprise', annualValue: 64_000, currency: 'EUR', vip: true });
  expect(await desk.as('ben').viewCustomer({ id })).toMatchObject({
    plan: 'Enterprise',
    annualValue: 64_000,
    currency: 'EUR',
    vip: true,
  });
  const refused = await desk.as('greta').send('changeCustomer', { id, currency: 'euro' });
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect((await desk.as('ben').send('viewCustomer', { id: unknown })).status).toBe(404);
  expect((await desk.as('ben').send('noteCustomer', { id: unknown, notes: 'x' })).status).toBe(404);
});

it('a restricted ticket is no part of what others see of the customer', async () => {
  const ticketId = await ticket('Somebody read our data', { issueType: 'security' });
  await desk.as('ben').openEscalation({
    ticketId,
    packet: { items: { summary: 'Data were read.' } },
    overrideReason: 'At once.',
  });
  const id = (await desk.as('ben').viewTicket({ ticketId })).customer?.id as string;
  const seenBy = async (who: 'ben' | 'ola') =>
    (await desk.as(who).viewCustomer({ id })).tickets.map((one) => one.id);
  expect(await seenBy('ben')).toContain(ticketId);
  expect(await seenBy('ola')).not.toContain(ticketId);
});

it('what changes in the record reaches the open tickets of that customer, and what follows from it', async () => {
  const of = (name: string) => ({
    customer: { name, plan: 'Team' },
    workaround: 'none',
    issueType: 'billing',
  });
  const [first, second] = [
    await ticket('Blank', of('Heron Clinics')),
    await ticket('Late', of('Heron Clinics')),
  ];
  const [done, others] = [await ticket('Old', of('Heron Clinics')), await ticket('Else', of('Merrow'))];
  await desk.as('ben').changeTicket({ ticketId: done, status: 'resolved' });
  const severities = async () =>
    Promise.all(
      [first, second, done, others].map(
        async (ticketId) => (await desk.api.viewTicket({ ticketId })).severity.value,
      ),
    );
  expect(await severities()).toEqual([3, 3, 3, 3]);
  const id = (await desk.api.viewTicket({ ticketId: first })).customer?.id as string;
  const stale = await desk.api.send('changeCustomer', { id, plan: 'Enterprise', expectedVersion: 99 });
  expect(stale.status).toBe(409);
  await desk.settle();
  expect(await severities()).toEqual([3, 3, 3, 3]);
  await desk.api.changeCustomer({ id, plan: 'Enterprise' });
  await desk.settle();
  expect(await severities()).toEqual([1, 1, 3, 3]);
  expect((await desk.api.viewTicket({ ticketId: first })).escalations).toHaveLength(1);

  // What comes with another ticket of theirs is news of the customer as well.
  const merrow = {
    customer: { name: 'Merrow', annualValue: 80_000, currency: 'EUR' },
    issueType: 'question',
  };
  await ticket('A question', merrow);
  await desk.settle();
  expect(await severities()).toEqual([1, 1, 3, 1]);
});

it('a change while the engine looks at the one before is looked at too; one that waits is enough for both', async () => {
  const customer = { name: 'Sula Ferries', plan: 'Team' };
  const ticketId = await ticket('Where is it?', { customer, workaround: 'none', issueType: 'billing' });
  const id = (await desk.api.viewTicket({ ticketId })).customer?.id as string;
  const waiting = async (db = desk.desk.database.across) =>
    (await takePendingCommands(db, 100)).filter((one) => one.ticketId === ticketId).length;
  await desk.api.changeCustomer({ id, plan: 'Business' });
  await desk.api.changeCustomer({ id, annualValue: 20_000 });
  expect(await waiting()).toBe(1);
  await desk.desk.database.across.transaction().execute(async (tx) => {
    expect(await waiting(tx)).toBe(1);
    await desk.api.changeCustomer({ id, vip: true });
  });
  expect(await waiting()).toBe(2);
  await desk.settle();
  expect((await desk.api.viewTicket({ ticketId })).severity.value).toBe(1);
});

it('somebody of a customer reads in his language and zone: templates, and the status page', async () => {
  const ben = desk.as('ben');
  const ticketId = await ticket('Sync stops', { issueType: 'question' });
  await ben.openEscalation({ ticketId, packet });
  const before = (await ben.viewTicket({ ticketId })).contact;
  expect(before).toMatchObject({ language: null, timeZone: null });
  const id = before?.id ?? '';
  const progress = async () => {
    const { language, templates } = await ben.listTemplates({ ticketId });
    return { language, texts: templates.map(({ text }) => text).join('\n') };
  };
  const page = async () => {
    const { address } = await ben.makeStatusLink({ ticketId });
    const { pathname } = new URL(address ?? '');
    return (await desk.server.inject({ url: pathname, headers: { 'accept-language': 'en' } })).body;
  };
  expect((await progress()).texts).toMatch(/\d\d:\d\d CES?T/);
  expect(await page()).toContain('<html lang="en"');

  const change = { id, language: 'de', timeZone: 'Asia/Tokyo', expectedVersion: before?.version } as const;
  await ben.changeContact(change);
  const after = await progress();
  expect(after.language).toBe('de');
  expect(after.texts).toMatch(/(?:heute|morgen) \d\d:\d\d GMT\+9/);
  expect(after.texts).toMatch(/(?:today|tomorrow) \d\d:\d\d GMT\+9/);
  const shown = await page();
  expect(shown).toContain('<html lang="de"');
  expect(shown).toContain('GMT+9');

  expect((await ben.send('changeContact', change)).status).toBe(409);
  for (const bad of [{ timeZone: 'Mars/Olympus' }, { language: 'xx' }, { timeZone: 'a\u0000b' }])
    expect((await ben.send('changeContact', { id, ...bad })).status).toBe(400);
  expect((await ben.send('changeContact', { id: ticketId, language: 'de' })).status).toBe(404);
  await ben.changeContact({ id, language: null, timeZone: null });
  expect((await ben.viewTicket({ ticketId })).contact).toMatchObject({ language: null, timeZone: null });
});
