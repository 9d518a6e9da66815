import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

async function escalated(subject: string, severity: 1 | 2 | 3 | 4, pathId = 'specialists') {
  const { ticketId } = await desk.as('priya').createTicket({
    subject,
    text: `${subject}.`,
    issueType: 'question',
    severity,
    assigneeEmail: 'priya@kestrel.example',
  });
  const opened = await desk.as('priya').openEscalation({
    ticketId,
    pathId,
    packet: { items: { summary: subject } },
    overrideReason: 'The customer is on the phone.',
  });
  return { ticketId, escalationId: opened.escalationId ?? '' };
}

const columnsOf = async (query: object = {}) =>
  Object.fromEntries(
    (await desk.api.viewBoard(query)).cards.map(({ ticket, column }) => [ticket.subject, column]),
  );

describe('the board', () => {
  it('shows each open escalation where it stands, the most urgent first', async () => {
    const late = await escalated('Nobody takes it', 2);
    const taken = await escalated('It is taken', 3, 'platform');
    await desk.as('mei').acceptEscalation({ escalationId: taken.escalationId });
    const waits = await escalated('The vendor is asked', 3, 'platform');
    await desk.as('mei').acceptEscalation({ escalationId: waits.escalationId });
    await desk.as('mei').waitForVendor({ ticketId: waits.ticketId, vendor: 'Cedar' });
    const told = await escalated('It is answered', 4, 'platform');
    await desk.as('mei').acceptEscalation({ escalationId: told.escalationId });
    await desk.as('mei').answerEscalation({ escalationId: told.escalationId, answer: 'Empty the cache.' });
    expect(await columnsOf()).toEqual({
      'Nobody takes it': 'offered',
      'It is taken': 'working',
      'The vendor is asked': 'waiting',
      'It is answered': 'answered',
    });
    const page = await desk.as('sam').viewBoard({});
    expect(page.counts).toMatchObject({ offered: 1, working: 1, waiting: 1, answered: 1, deciding: 0 });
    const card = page.cards.find(({ id }) => id === late.escalationId);
    expect(card).toMatchObject({ offer: { heldBy: { name: 'Priya Raman' } }, team: { id: 'specialists' } });
    expect(card?.nextClock?.name).toBe('acknowledge');
    const due = page.cards.map(({ nextClock }) => nextClock?.dueAt ?? 'never');
    expect(due).toEqual(due.toSorted());
  });

  it('is asked for a team, a kind, a severity, or one’s own part', async () => {
    expect(Object.keys(await columnsOf({ team: 'specialists' }))).toEqual(['Nobody takes it']);
    expect(Object.keys(await columnsOf({ severity: 4 }))).toEqual(['It is answered']);
    expect(await columnsOf({ kind: 'hierarchical' })).toEqual({});
    const mine = await desk.as('mei').viewBoard({ mine: 'true' });
    expect(mine.cards).toHaveLength(3);
    expect(mine.teams.map(({ id }) => id).toSorted()).toEqual(['platform', 'specialists']);
    expect((await desk.api.send('viewBoard', { severity: 9 })).status).toBe(400);
    expect((await desk.api.send('viewBoard', { kind: 'other' })).status).toBe(400);
  });

  it('puts what was missed before what is due, whatever its severity', async () => {
    const before = (await desk.api.viewBoard({})).cards.map(({ ticket }) => ticket.subject);
    await desk.forward('3 h');
    const { cards } = await desk.api.viewBoard({});
    const risks = cards.map(({ nextClock }) => nextClock?.risk ?? 'none');
    const rank = (risk: string) => ['missed', 'risk', 'calm'].indexOf(risk);
    expect(risks).toContain('missed');
    expect(risks.map(rank)).toEqual(risks.map(rank).toSorted((a, b) => a - b));
    expect(cards.map(({ ticket }) => ticket.subject).toSorted()).toEqual(before.toSorted());
  });

  it('shows a restricted one only to those who may see it', async () => {
    const { ticketId } = await desk.as('priya').createTicket({
      subject: 'A letter of a lawyer',
      text: 'Our lawyers ask.',
      issueType: 'legal',
      assigneeEmail: 'priya@kestrel.example',
    });
    await desk.as('priya').openEscalation({
      ticketId,
      pathId: 'legal',
      packet: { items: { summary: 'Letter' } },
      overrideReason: 'At once.',
    });
    const restricted = (await desk.as('clara').viewTicket({ ticketId })).restricted;
    const seen = (await desk.as('mateo').viewBoard({})).cards.some(({ ticket }) => ticket.id === ticketId);
    expect(seen).toBe(!restricted);
    expect((await desk.as('clara').viewBoard({})).cards.some(({ ticket }) => ticket.id === ticketId)).toBe(
      true,
    );
  });
});

describe('load', () => {
  it('tells of teams to everybody; of people only oneself and those whom one leads, by name', async () => {
    const all = await desk.as('sam').viewLoad();
    expect(all.people.map(({ person }) => person.name)).toEqual(['Sam Oduya']);
    const front = all.teams.find(({ team }) => team.id === 'front-line');
    expect(front?.figures).not.toBeNull();
    expect(all.teams.find(({ team }) => team.id === 'finance')?.figures).toBeNull();
    const led = await desk.as('hana').viewLoad();
    const names = led.people.map(({ person }) => person.name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(names).toContain('Mei Tanaka');
    expect(names).not.toContain('Priya Raman');
    const mei = led.people.find(({ person }) => person.id === personId('mei'));
    const own = (await desk.as('mei').viewLoad()).people.find(({ person }) => person.id === personId('mei'));
    expect(mei).toEqual(own);
    const { cards } = await desk.as('mei').viewBoard({});
    expect(own?.escalations).toBe(cards.filter(({ owner }) => owner.id === personId('mei')).length);
  });
});
