import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/model/words.ts';
import { examineTicket } from '../../src/operations/examine-ticket.ts';
import { personId, type StaffSlug } from '../../src/operations/sample/sample-people.ts';
import { createSignInLink } from '../../src/operations/sign-in.ts';
import { readExaminedTickets } from '../../src/storage/examined-tickets.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// Lena leaves on a Tuesday morning. What she holds is somebody else's before her account is closed, and whoever looks
// in between never finds an escalation without owner, updates owner, lead or armed promise.

const packet = {
  items: {
    summary: 'Blank',
    tried: 'Twice',
    customerState: 'calm',
    neededToFeelResolved: 'a fix',
    accountContext: 'none',
  },
  confirmed: [],
  evidence: [],
};

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const idOf = (slug: StaffSlug) => personId(slug) as string;

/** A ticket of Priya's that has come so far. */
async function escalated(
  until: 'kept' | 'sent' | 'accepted',
  by: StaffSlug = 'priya',
  taker: StaffSlug = 'lena',
) {
  const { ticketId } = await desk.as(by).createTicket({
    subject: 'Blank page',
    text: 'It is blank.',
    issueType: 'question',
    assigneeEmail: `${by}@kestrel.example`,
  });
  const open = {
    ticketId,
    kind: 'functional',
    pathId: 'specialists',
    packet,
    send: until !== 'kept',
  } as const;
  const { escalationId } = await desk.as(by).openEscalation(open);
  if (until === 'accepted') await desk.as(taker).acceptEscalation({ escalationId: escalationId as string });
  return { ticketId, escalationId: escalationId as string };
}

const view = (ticketId: string) => desk.api.viewTicket({ ticketId });

/** Every ticket against its own events: owners, leads, offers and armed promises. */
async function breaches(): Promise<string[]> {
  const { workspaceId, desk: parts } = desk;
  // One look: what is written between two statements is no breach.
  const { tickets, rows } = await parts.database
    .of(workspaceId)
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => ({
      tickets: await readExaminedTickets(tx, workspaceId, null, 1_000),
      rows: await tx.selectFrom('people').select(['id', 'closed_at']).execute(),
    }));
  const people = new Map(rows.map(({ id }) => [id as PersonId, {} as never]));
  const gone = rows.filter(({ closed_at: closedAt }) => closedAt !== null).map(({ id }) => id as PersonId);
  const held = tickets.flatMap(({ state }) =>
    state.escalations.flatMap((one) => {
      const offered = 'offer' in one ? [one.offer?.personId] : [];
      const holders = [one.ownerId, one.updatesOwnerId, one.leadId, one.senderId, ...offered];
      return holders.filter((id) => id !== undefined && gone.includes(id));
    }),
  );
  return [
    ...tickets.flatMap((ticket) => examineTicket(ticket, people).map(({ what }) => what)),
    ...held.map((id) => `${id} has left and holds something`),
  ];
}

/** Looks again and again while something goes on. */
async function whileLooking<T>(doing: Promise<T>): Promise<{ answer: T; found: string[] }> {
  const found = new Set<string>();
  let isOver = false;
  const looking = (async () => {
    while (!isOver) for (const breach of await breaches()) found.add(breach);
  })();
  const answer = await doing;
  isOver = true;
  await looking;
  return { answer, found: [...found] };
}

const versionOf = async (slug: StaffSlug) => (await desk.api.viewAccount({ id: idOf(slug) })).version;

describe('a leaver', () => {
  it('hands over everything before the account is closed, and every promise holds throughout', async () => {
    const owned = await Promise.all([1, 2, 3].map(() => escalated('accepted')));
    const offered = await escalated('sent');
    const sent = await escalated('kept', 'lena');
    const link = await createSignInLink(desk.desk, desk.workspaceId, 'lena@kestrel.example');
    const answer = await desk.server.inject(`/sign-in?token=${link?.token}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const lena = desk.as('lena');
    expect((await lena.me()).person.name).toBe('Lena Fuchs');
    await desk.settle();
    const before = desk.sent.length;

    const { answer: closed, found } = await whileLooking(
      desk.api.closeAccount({ id: idOf('lena'), expectedVersion: await versionOf('lena') }),
    );
    expect(found).toEqual([]);
    expect(closed.handedOver).toBeGreaterThanOrEqual(4);

    for (const { ticketId } of [...owned, offered, sent]) {
      const { escalations } = await view(ticketId);
      expect(
        JSON.stringify(escalations.map(({ owner, updatesOwner, lead }) => [owner, updatesOwner, lead])),
      ).not.toContain('Lena');
    }
    await desk.settle();
    const told = desk.sent.slice(before).filter(({ subject }) => subject?.startsWith('Yours now'));
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told.some(({ destination }) => destination === 'lena@kestrel.example')).toBe(false);

    const signedIn = await desk.server.inject({ url: '/api/v1/me', headers: { cookie } });
    expect([signedIn.statusCode, (await lena.send('me')).status]).toEqual([401, 401]);
    expect(await createSignInLink(desk.desk, desk.workspaceId, 'lena@kestrel.example')).toBeNull();
    expect(await breaches()).toEqual([]);
  });

  it('says in the history who has it now, and why', async () => {
    const { ticketId } = await escalated('accepted', 'priya', 'mateo');
    await desk.api.closeAccount({ id: idOf('mateo'), handTo: idOf('ingrid') });
    const { escalations, history } = await view(ticketId);
    expect(escalations[0]?.owner.name).toBe('Ingrid Solberg');
    expect(JSON.stringify(history)).toContain('whoever held it has left');
  });

  it('is offered nothing any more', async () => {
    const { ticketId } = await escalated('sent');
    const { escalations } = await view(ticketId);
    expect(JSON.stringify(escalations)).not.toMatch(/Lena|Mateo/);
  });

  it('is asked to approve nothing any more: the next who may is asked at once', async () => {
    const { ticketId } = await desk.as('priya').createTicket({
      subject: 'Charged twice',
      text: 'You charged us twice.',
      issueType: 'billing',
      assigneeEmail: 'priya@kestrel.example',
      customer: { name: 'Sample Works' },
    });
    const { approvalId } = await desk.as('priya').askApproval({
      ticketId,
      action: 'refund',
      amount: 120,
      currency: 'EUR',
      reason: 'Charged twice.',
    });
    await desk.as('ruth').passApproval({ approvalId: approvalId as string, toId: idOf('omar') });
    expect((await desk.as('omar').listApprovals({ mine: 'true' })).rows).toHaveLength(1);
    await desk.api.closeAccount({ id: idOf('omar') });
    const [approval] = (await desk.as('priya').viewCompensations({ ticketId })).approvals;
    expect(approval?.state).toBe('open');
    expect(approval?.approver.name).not.toBe('Omar Haddad');
    const { history } = await view(ticketId);
    expect(history.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/is asked now: whoever held it has left/),
    );
    expect(await breaches()).toEqual([]);
  });

  it('is not the last admin, nor the catch-all, until another is named', async () => {
    const close = (slug: StaffSlug) => desk.api.send('closeAccount', { id: idOf(slug) });
    expect((await close('greta')).body).toMatchObject({ status: 422, code: 'last_admin' });
    expect((await close('ruth')).body).toMatchObject({ status: 422, code: 'is_catch_all' });
    await desk.api.changeWorkspace({ catchAllId: idOf('tom') });
    expect((await close('ruth')).status).toBe(200);
    expect(await breaches()).toEqual([]);
  });

  it('who has left already has left', async () => {
    const again = await desk.api.send('closeAccount', { id: idOf('lena') });
    expect(again.body).toMatchObject({ status: 422, code: 'person_left' });
  });
});

describe('an absence', () => {
  it('that begins later hands over at its beginning, and not before', async () => {
    const { ticketId } = await escalated('accepted', 'priya', 'ingrid');
    const at = (ms: number) => new Date(desk.clock.realNow() + ms).toISOString();
    await desk.api.setAbsence({ id: idOf('ingrid'), from: at(3_600_000), until: at(90_000_000) });
    expect((await view(ticketId)).escalations[0]?.owner.name).toBe('Ingrid Solberg');
    await desk.forward('61 min');
    await desk.settle();
    const { escalations, history } = await view(ticketId);
    expect(escalations[0]?.owner.name).not.toBe('Ingrid Solberg');
    expect(JSON.stringify(history)).toContain('whoever held it is away');
    expect(await breaches()).toEqual([]);
  });

  it('hands over to the deputy at once when it begins now', async () => {
    await desk.api.endAbsence({ id: idOf('ingrid') });
    const { ticketId } = await escalated('accepted', 'priya', 'ingrid');
    await desk.as('ingrid').setMyAbsence({
      until: new Date(desk.clock.realNow() + 90_000_000).toISOString(),
      deputyId: idOf('clara'),
    });
    expect((await view(ticketId)).escalations[0]?.owner.name).toBe('Clara Brandt');
    await desk.as('ingrid').endMyAbsence();
    expect((await desk.as('ingrid').send('endMyAbsence')).status).toBe(404);
  });

  it('does not end before it begins', async () => {
    const until = new Date(desk.clock.realNow() - 1).toISOString();
    const sent = await desk.as('yuki').send('setMyAbsence', { until });
    expect(sent.body).toMatchObject({ status: 422, code: 'absence_in_the_past' });
  });
});

it('who may only look on from now on holds nothing any more', async () => {
  const { ticketId } = await escalated('accepted', 'jonas', 'ingrid');
  await desk.api.changePerson({ id: idOf('ingrid'), role: 'viewer' });
  expect((await view(ticketId)).escalations[0]?.owner.name).not.toBe('Ingrid Solberg');
  expect(await breaches()).toEqual([]);
});
