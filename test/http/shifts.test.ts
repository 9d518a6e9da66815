import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { tellShiftEnds } from '../../src/operations/tell-shift-ends.ts';
import { named } from '../support/new-records.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const code = ({ body }: { readonly body: unknown }) => (body as { code?: string }).code;

async function requested(subject: string) {
  const { ticketId } = await desk.as('priya').createTicket({
    subject,
    text: `${subject}.`,
    issueType: 'question',
    assigneeEmail: 'priya@kestrel.example',
  });
  const { escalationId } = await desk.as('priya').openEscalation({
    ticketId,
    pathId: 'platform',
    packet: { items: { summary: subject } },
    overrideReason: 'On the phone.',
  });
  return { ticketId, escalationId: escalationId ?? '' };
}

const escalationOf = async (ticketId: string) =>
  (await desk.api.viewTicket({ ticketId })).escalations[0] as NonNullable<unknown> & {
    owner: { id: string };
    offer: { to: { id: string } } | null;
  };

describe('asking the next one', () => {
  it('is for the sender: the first one is told nothing more, the history says who did not wait and why', async () => {
    const { ticketId, escalationId } = await requested('The bell does not ring');
    const first = (await escalationOf(ticketId)).offer?.to.id;
    await desk.as('priya').askNext({ escalationId, note: 'At lunch.' });
    const second = (await escalationOf(ticketId)).offer?.to.id;
    expect(second).not.toBe(first);
    const { history } = await desk.api.viewTicket({ ticketId });
    const row = history.find(({ type }) => type === 'offer-passed-on');
    expect(row).toMatchObject({ note: 'At lunch.', actor: 'Priya Raman' });
    expect(row?.sentence).toContain('did not wait for');
    expect(code(await desk.as('sam').send('askNext', { escalationId: personId('sam') }))).toBe(
      'escalation_not_found',
    );
  });

  it('is refused where nobody is asked', async () => {
    const { escalationId } = await requested('Nobody is asked');
    await desk.as('mei').acceptEscalation({ escalationId });
    expect((await desk.as('priya').send('askNext', { escalationId })).status).toBe(403);
  });
});

describe('the end of a shift', () => {
  it('is told once half an hour before, with what is held and what falls due meanwhile', async () => {
    const { endsAt } = await desk.as('mei').viewHandOver({});
    await desk.forward(Date.parse(endsAt ?? '') - desk.clock.now(0) - 45 * 60_000);
    const other = await requested('It is held, too');
    const { escalationId, ticketId } = await requested('It is held in the evening');
    for (const one of [other.escalationId, escalationId])
      await desk.as('mei').acceptEscalation({ escalationId: one });
    const page = await desk.as('mei').viewHandOver({});
    expect(page).toMatchObject({ person: { name: 'Mei Tanaka' }, onDuty: true });
    expect(page.escalations.map(({ ticket }) => ticket.id)).toContain(ticketId);
    const held = page.escalations.find(({ id }) => id === escalationId);
    expect(held?.lines).toHaveLength(2);
    expect(held?.lines[1]).toMatch(/^Next: .*The customer hears by/);
    await tellShiftEnds(desk.desk, desk.workspaceId);
    expect((await desk.as('mei').listNotices({})).desk).toEqual([]);
    await desk.forward('25 min');
    await tellShiftEnds(desk.desk, desk.workspaceId);
    await tellShiftEnds(desk.desk, desk.workspaceId);
    const { desk: told, unread } = await desk.as('mei').listNotices({});
    expect(told).toMatchObject([{ kind: 'shift-ends', label: 'Your shift ends', read: false }]);
    expect(unread).toBeGreaterThan(0);
    await desk.settle();
    const mails = desk.sent.filter(({ subject }) => subject === 'Your shift ends');
    expect(mails.filter(({ destination }) => destination === 'mei@kestrel.example')).toHaveLength(1);
    await desk.as('mei').readNotices({ all: true });
    expect((await desk.as('mei').listNotices({ unread: 'true' })).desk).toEqual([]);
  });

  it('asks of each a person who is there, or a reason', async () => {
    const { escalations, backAt } = await desk.as('mei').viewHandOver({});
    const [first, second] = escalations;
    if (!first || !second) throw new Error('Mei holds too little.');
    const hana = personId('hana') as string;
    await desk.as('mei').handShiftOver({ escalationId: first.id, toId: hana, note: 'Call them at six.' });
    const ticket = await desk.as('hana').viewTicket({ ticketId: first.ticket.id });
    expect(ticket.escalations.find(({ id }) => id === first.id)?.owner.id).toBe(hana);
    const row = ticket.history.findLast(({ type }) => type === 'roles-changed');
    expect(row?.because).toEqual(['a shift ends']);
    expect(row?.note?.split('\n')).toHaveLength(3);
    expect(row?.note).toContain('Call them at six.');
    await desk.as('mei').keepOverShift({ escalationId: second.id, reason: 'The customer sleeps.' });
    const after = await desk.as('mei').viewHandOver({});
    expect(after.escalations.find(({ id }) => id === second.id)?.kept).toBe(true);
    expect(after.escalations.map(({ id }) => id)).not.toContain(first.id);
    expect(backAt).toBe(after.backAt);
  });

  it('is a lead’s to see and to do for others, and nobody else’s', async () => {
    const { escalationId } = await requested('A lead steps in');
    await desk.as('mei').acceptEscalation({ escalationId });
    const mei = personId('mei') as string;
    const page = await desk.as('hana').viewHandOver({ person: mei });
    expect(page.people.map(({ name }) => name)).toContain('Mei Tanaka');
    expect(code(await desk.as('mateo').send('viewHandOver', { person: mei }))).toBe('not_permitted');
    const give = { escalationId, fromId: mei, toId: personId('hana') as string };
    expect((await desk.as('mateo').send('handShiftOver', give)).status).toBe(403);
    expect((await desk.as('hana').send('handShiftOver', give)).status).toBe(200);
    expect(code(await desk.as('hana').send('handShiftOver', give))).toBe('nothing_changes');
    expect((await desk.api.send('keepOverShift', { escalationId, reason: '' })).status).toBe(400);
    expect((await desk.api.send('viewHandOver', { person: 'x' })).status).toBe(400);
  });
});

describe('a swap of turns', () => {
  it('is told to whoever is asked, and its answer to whoever asked', async () => {
    const id = named('rota');
    const [omar, yuki] = [personId('omar') as string, personId('yuki') as string];
    const layer = {
      id: 'days',
      name: 'Days',
      priority: 1,
      zone: 'UTC',
      every: 'day' as const,
      length: 1,
      startsOn: '2027-06-07',
      handOffAt: '09:00',
      turns: [[omar], [yuki]],
    };
    await desk.api.createRota({ id, name: 'Watch', zone: 'UTC', layers: [layer] });
    const at = '2027-06-07T12:00:00Z';
    const swap = await desk
      .as('omar')
      .askRotaSwap({ id, layerId: 'days', at, takerId: yuki, reason: 'A wedding' });
    const { desk: told } = await desk.as('yuki').listNotices({});
    expect(told).toMatchObject([{ kind: 'swap-asked', rotaId: id }]);
    expect(told[0]?.sentence).toMatch(/^Omar Haddad asks you to take the turn from .* \(Watch\)\.$/);
    await desk.as('yuki').answerRotaSwap({ id, exceptionId: swap.id, answer: 'agree' });
    const { desk: answered } = await desk.as('omar').listNotices({});
    expect(answered).toMatchObject([{ kind: 'swap-answered', rotaId: id }]);
    expect(answered[0]?.sentence).toMatch(/^Yuki Mori agreed to the swap/);
    await desk.settle();
    expect(desk.sent.filter(({ subject }) => subject === 'A swap is asked of you')).toHaveLength(1);
  });
});
