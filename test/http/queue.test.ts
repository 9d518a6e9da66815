import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { packet } from '../support/ticket-so-far.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const ticket = {
  subject: 'Sync stops',
  text: 'It stops every night.',
  issueType: 'question',
  assigneeEmail: 'priya@kestrel.example',
} as const;

async function numbersOf(
  input: Parameters<TestDesk['api']['listTickets']>[0],
  who = 'greta',
): Promise<number[]> {
  const { rows } = await desk.as(who as 'greta').listTickets({ limit: 200, ...input });
  return rows.map(({ number }) => number);
}

describe('a list that is narrowed', () => {
  it('by several filters at once shows what all of them hold for', async () => {
    const hot = await desk
      .as('priya')
      .createTicket({ ...ticket, priority: 'urgent', severity: 2, tags: ['beta'], subject: 'Hot and beta' });
    const other = await desk.as('priya').createTicket({ ...ticket, priority: 'high', tags: ['beta'] });
    const loose = await desk.api.createTicket({ subject: 'Of nobody', text: 'Hm.', tags: ['beta'] });
    const beta = { view: 'all', tag: 'beta' } as const;
    expect(new Set(await numbersOf(beta))).toEqual(new Set([hot.number, other.number, loose.number]));
    expect(await numbersOf({ ...beta, priority: 'urgent' })).toEqual([hot.number]);
    expect(new Set(await numbersOf({ ...beta, priority: 'urgent,high' }))).toEqual(
      new Set([hot.number, other.number]),
    );
    expect(await numbersOf({ ...beta, severity: '1,2', owner: 'me' }, 'priya')).toEqual([hot.number]);
    expect(await numbersOf({ ...beta, owner: 'me' })).toEqual([]);
    expect(await numbersOf({ ...beta, owner: 'nobody' })).toEqual([loose.number]);
    expect(await numbersOf({ ...beta, status: 'waiting' })).toEqual([]);
    await desk.as('priya').changeTicket({ ticketId: hot.ticketId, status: 'waiting' });
    expect(await numbersOf({ ...beta, status: 'waiting,open', tier: '1', team: 'front-line' })).toContain(
      hot.number,
    );
    expect(await numbersOf({ ...beta, kind: 'functional' })).toEqual([]);
  });

  it.each([
    ['priority', 'highest'],
    ['severity', '5'],
    ['severity', '1;2'],
    ['tier', '1,,2'],
    ['owner', 'you'],
    ['customer', 'x'],
    ['team', 'No Team'],
    ['tag', ' '],
    ['kind', 'both'],
  ])('refuses %s=%s and says which it is', async (name, value) => {
    const { status, body } = await desk.api.send('listTickets', { view: 'all', [name]: value });
    expect(status).toBe(400);
    expect(JSON.stringify((body as Problem).fields)).toContain(name);
  });

  it('of a team holds what was sent to it and not yet taken, and counts it', async () => {
    const { ticketId, number } = await desk.as('priya').createTicket(ticket);
    const before = await desk.as('lena').listTickets({ view: 'all' });
    expect(before.teams[0]).toMatchObject({ id: 'specialists', mine: true });
    await desk.as('priya').openEscalation({ ticketId, packet });
    expect(await numbersOf({ view: 'all', team: 'specialists' })).toContain(number);
    const after = await desk.as('lena').listTickets({ view: 'all' });
    expect((after.teams[0]?.count ?? 0) - (before.teams[0]?.count ?? 0)).toBe(1);
  });
});

describe('a list of offers', () => {
  it('is sorted by their own clocks, whatever else runs on the ticket', async () => {
    const late = await desk
      .as('priya')
      .createTicket({ ...ticket, subject: 'Offered first', priority: 'low' });
    await desk.as('priya').openEscalation({ ticketId: late.ticketId, packet });
    await desk.forward('2 min');
    // Its first response is due long before its offer is.
    const early = await desk
      .as('jonas')
      .createTicket({ ...ticket, subject: 'Offered last', priority: 'urgent' });
    await desk.as('priya').openEscalation({ ticketId: early.ticketId, packet });
    const both = [late.number, early.number];
    const only = (numbers: readonly number[]) => numbers.filter((one) => both.includes(one));
    expect(only(await numbersOf({ view: 'unaccepted' }))).toEqual([late.number, early.number]);
    expect(only(await numbersOf({ view: 'next' }))).toEqual([early.number, late.number]);
    const { rows, next } = await desk.api.listTickets({ view: 'unaccepted', limit: 1 });
    const rest = await desk.api.listTickets({ view: 'unaccepted', after: next ?? '' });
    const dues = [...rows, ...rest.rows].map(({ nextClock }) => nextClock?.dueAt ?? '9');
    expect(dues).toEqual([...dues].sort());
    expect(rows[0]?.nextClock?.escalationId).toBe(rows[0]?.escalation?.id);
  });
});

describe('a search', () => {
  it('finds by words, by number, by who wrote, by his address and by who works on it', async () => {
    const { number } = await desk.as('jonas').createTicket({
      ...ticket,
      subject: 'Pelican crossing',
      contact: { name: 'Wilhelmina Brandeis', email: 'w.brandeis@pelican.example' },
      assigneeEmail: 'jonas@kestrel.example',
    });
    for (const q of [
      'pelican',
      `#${number}`,
      String(number),
      'wilhelmina',
      'W.Brandeis@pelican.example',
      '@jonas web',
    ])
      expect(await numbersOf({ view: 'all', q }), q).toContain(number);
    expect(await numbersOf({ view: 'all', q: 'jonas nobody' })).not.toContain(number);
  });

  it('finds what was said in messages and notes, by beginnings and parts of ids, finished tickets among the finished', async () => {
    const jonas = desk.as('jonas');
    const { ticketId, number } = await jonas.createTicket({
      ...ticket,
      subject: 'It fails',
      text: 'Order SO-90817, account 77123: the heron does not fly.',
      customer: { name: 'Avocet Works' },
      contact: { name: 'Wren Ostler', email: 'wren@avocet.example' },
    });
    await jonas.addMessage({ ticketId, direction: 'note', text: 'Asked Marek Dvořák about req_7f3a91c2.' });
    for (const q of [
      'heron',
      'her',
      'SO-90817',
      '90817',
      '77123',
      'dvorak req_7f3a91c2',
      '"not fly"',
      'heron -eagle',
      'it fails 77123',
      'heron req_7f3a91c2',
      'avocet heron',
      'ostler 90817 fails',
    ])
      expect(await numbersOf({ view: 'all', q }), q).toContain(number);
    for (const q of [
      'heron -order',
      '"fly not"',
      'heron eagle',
      'eron',
      "heron' | 'x",

      '-heron',
      '…',
    ])
      expect(await numbersOf({ view: 'all', q }), q).not.toContain(number);
    const passageFor = async (q: string) => (await jonas.listTickets({ view: 'all', q })).rows[0]?.passage;
    expect(await passageFor('dvorak')).toEqual({
      before: 'Asked Marek ',
      words: 'Dvořák',
      after: ' about req_7f3a91c2.',
    });
    expect(await passageFor('it fails 77123')).toMatchObject({ words: '77123' });
    expect(await passageFor('it fails')).toBeUndefined();
    expect(await numbersOf({ view: 'done', q: 'heron' })).toEqual([]);
    await jonas.changeTicket({ ticketId, status: 'resolved' });
    expect(await numbersOf({ view: 'done', q: 'heron' })).toEqual([number]);
    expect(await numbersOf({ view: 'all', q: 'heron' })).toEqual([]);
  });
});

describe('a saved view', () => {
  const search = { view: 'all', tag: 'beta', priority: 'urgent' } as const;

  it('is kept for its owner, counted, changed and taken away', async () => {
    const priya = desk.as('priya');
    const { id } = await priya.saveView({ name: 'Hot beta', search });
    const [mine] = (await priya.listSavedViews()).views;
    expect(mine).toMatchObject({ id, name: 'Hot beta', search, pinned: true, mayChange: true, count: 1 });
    expect((await desk.as('jonas').listSavedViews()).views).toEqual([]);
    await priya.changeSavedView({ viewId: id, name: 'Hotter', search: { view: 'mine' }, expectedVersion: 1 });
    const stale = await priya.send('changeSavedView', { viewId: id, name: 'x', expectedVersion: 1 });
    expect([stale.status, (stale.body as Problem).code]).toEqual([409, 'record_moved_on']);
    expect((await priya.listSavedViews()).views[0]).toMatchObject({
      name: 'Hotter',
      search: { view: 'mine' },
    });
    const theirs = await desk.as('jonas').send('removeSavedView', { viewId: id });
    expect(theirs.status).toBe(404);
    await priya.removeSavedView({ viewId: id });
    expect((await priya.listSavedViews()).views).toEqual([]);
  });

  it('is shared by whoever leads the team, and changed by nobody who does not', async () => {
    const refused = await desk.as('priya').send('saveView', { name: 'All', audience: 'all', search });
    expect([refused.status, (refused.body as Problem).code]).toEqual([403, 'not_yours_to_share']);
    const ruth = desk.as('ruth');
    const { id } = await ruth.saveView({ name: 'Ours', audience: 'team', teamId: 'front-line', search });
    expect((await desk.as('priya').listSavedViews()).views).toMatchObject([
      { id, mayChange: false, team: { id: 'front-line' }, owner: { name: 'Ruth Okafor' } },
    ]);
    expect((await desk.as('lena').listSavedViews()).views).toEqual([]);
    expect((await desk.as('priya').send('changeSavedView', { viewId: id, name: 'Mine' })).status).toBe(403);
    expect((await desk.as('lena').send('changeSavedView', { viewId: id, name: 'Mine' })).status).toBe(404);
    const nowhere = await ruth.send('saveView', { name: 'x', audience: 'team', teamId: 'no-team', search });
    expect((nowhere.body as Problem).code).toBe('team_unknown');
    await ruth.changeSavedView({ viewId: id, audience: 'all' });
    expect((await desk.as('lena').listSavedViews()).views).toMatchObject([
      { id, audience: 'all', team: null },
    ]);
    await ruth.removeSavedView({ viewId: id });
  });

  it('stands where each reader puts it', async () => {
    const jonas = desk.as('jonas');
    const ids: string[] = [];
    for (const name of ['One', 'Two', 'Three']) ids.push((await jonas.saveView({ name, search })).id);
    const [one = '', two = '', three = ''] = ids;
    const places = [three, one, two, one].map((id) => ({ id, pinned: id !== one }));
    await jonas.arrangeSavedViews({
      places: [...places, { id: '00000000-0000-4000-8000-000000000009', pinned: true }],
    });
    const { views } = await jonas.listSavedViews();
    expect(views.map(({ id, pinned, count }) => [id, pinned, count === null])).toEqual([
      [three, true, false],
      [one, false, true],
      [two, true, false],
    ]);
  });

  it.each([
    ['name', { name: ' ', search }],
    ['name', { name: 'x'.repeat(61), search }],
    ['search.view', { name: 'x', search: { view: 'none' } }],
    ['search.priority', { name: 'x', search: { ...search, priority: 'worst' } }],
    ['search', { name: 'x', search: { ...search, colour: 'red' } }],
  ])('that is not right in %s is refused', async (path, body) => {
    const { status, body: problem } = await desk.api.send('saveView', body);
    expect(status).toBe(400);
    expect((problem as Problem).fields?.map((field) => field.path).join()).toContain(path);
  });
});
