import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionOf } from '../support/sign-in.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

/** On top of the standard policy: every clock that there is. */
const policy = (source: string) =>
  source
    .replace(
      '{ tier: 1, priority: high, firstResponse: 1 h, nextResponse: 4 h, resolution: 24 h, vendor: 8 h }',
      '{ tier: 1, priority: high, firstResponse: 1 h, nextResponse: 2 h, investigation: 30 min, vendor: 4 h, resolution: 24 h }',
    )
    .replace('pauses:', 'pauses:\n  investigation: [vendor]');

let desk: TestDesk;
beforeAll(async () => {
  const { standardPolicy } = await import('../support/test-desk.ts');
  desk = await startTestDesk({ policy: policy(standardPolicy) });
});
afterAll(() => desk.close());

const fiveFields = {
  summary: 'CSV export fails for accounts with more than 10,000 rows',
  tried: 'Smaller ranges work. Another browser fails the same way.',
  customerState: 'Calm; needs the report tomorrow.',
  neededToFeelResolved: 'The file, by tomorrow.',
  accountContext: 'Team plan, customer since 2022.',
};

async function ticket(assignee = 'priya') {
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'CSV export fails',
    text: 'Error 504 whenever we export.',
    issueType: 'question',
    priority: 'high',
    contact: { name: 'Sam Sample', email: 'sam@sample.example' },
    assigneeEmail: `${assignee}@kestrel.example`,
  });
  return ticketId;
}

async function accepted() {
  const ticketId = await ticket();
  const { escalationId } = await desk.as('priya').openEscalation({ ticketId, packet: { items: fiveFields } });
  const id = escalationId ?? '';
  await desk.as('lena').acceptEscalation({ escalationId: id });
  return { ticketId, escalationId: id };
}

const clockOf = async (ticketId: string, name: string) =>
  (await desk.api.viewTicket({ ticketId })).clocks.find((one) => one.name === name);

describe('what falls due within the same minutes', () => {
  it('comes as one mail, and stands in the list of whom it concerns', async () => {
    const before = desk.sent.length;
    const ids = [await ticket('tom'), await ticket('tom'), await ticket('tom')];
    await desk.forward('28 min');
    expect(mailsTo('tom', before)).toEqual([]);
    await desk.forward('90 s');
    const [mail, ...more] = mailsTo('tom', before);
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^\d+ things to look at: #/);
    const list = await desk.as('tom').listNotices({ unread: 'true' });
    const warned = list.notices.filter(({ kind }) => kind === 'clock-warned');
    for (const id of ids) expect(warned.map((one) => one.ticket.id)).toContain(id);
    expect(list.unread).toBe(list.notices.length);
    const some = list.notices.slice(0, 2).map(({ id }) => id);
    expect(await desk.as('priya').readNotices({ ids: some })).toBeDefined();
    expect((await desk.as('tom').listNotices({ unread: 'true' })).unread).toBe(list.unread);
    expect(await desk.as('tom').readNotices({ ids: some })).toEqual({ unread: list.unread - 2 });
    expect(await desk.as('tom').readNotices({ all: true })).toEqual({ unread: 0 });
    expect((await desk.as('tom').listNotices({})).notices.every(({ read }) => read)).toBe(true);
  });

  it('is not told when its reason has gone', async () => {
    const before = desk.sent.length;
    const ticketId = await ticket('sam');
    await desk.forward('49 min');
    await desk.as('sam').addMessage({ ticketId, direction: 'outbound', text: 'We are looking at the log.' });
    await desk.forward('8 min');
    const texts = mailsTo('sam', before).map(({ text }) => text);
    expect(texts.join()).toContain('Investigation: missed');
    expect(texts.join()).not.toContain('First response');
  });

  it('comes by the rules of whom it concerns, and not at all where he has read it by then', async () => {
    const ben = desk.as('ben');
    const headers = await sessionOf(desk, 'ben');
    const change = (noticeRules: object | null) =>
      desk.server.inject({ method: 'PATCH', url: '/api/v1/me', headers, payload: { noticeRules } });
    const mail = (afterMin: number) => ({ via: 'mail', afterMin });
    const rules = { important: [mail(0)], others: [mail(20)] };
    expect((await change(rules)).statusCode).toBe(200);
    expect((await ben.viewMySettings({})).noticeRules).toEqual(rules);
    const before = desk.sent.length;
    await ticket('ben');
    await desk.forward('48 min');
    expect((await ben.listNotices({ unread: 'true' })).unread).toBeGreaterThan(0);
    expect(mailsTo('ben', before)).toEqual([]);
    await desk.forward('12 min');
    expect(mailsTo('ben', before)).toHaveLength(1);
    await ticket('ben');
    await desk.forward('48 min');
    await ben.readNotices({ all: true });
    const read = desk.sent.length;
    await desk.forward('12 min');
    expect(mailsTo('ben', read)).toEqual([]);
    const pigeon = { important: [], others: [{ via: 'pigeon', afterMin: 5 }] };
    expect((await change(pigeon)).statusCode).toBe(400);
    expect((await change({ important: [], others: [mail(1441)] })).statusCode).toBe(400);
    expect((await change(null)).statusCode).toBe(200);
    expect((await ben.viewMySettings({})).noticeRules).toBeNull();
  });

  it('pages through the list, and refuses a cursor of its own making', async () => {
    const { next, notices } = await desk.as('tom').listNotices({ limit: '1' });
    expect(notices).toHaveLength(1);
    const second = await desk.as('tom').listNotices({ limit: '1', after: next ?? '' });
    expect(second.notices[0]?.id).not.toBe(notices[0]?.id);
    const bad = await desk.as('tom').send('listNotices', { after: 'x' });
    expect(bad).toMatchObject({ status: 400, body: { code: 'cursor_unreadable' } });
    expect(await desk.as('tom').send('readNotices', { ids: ['x'] })).toMatchObject({ status: 400 });
  });
});

describe('a miss', () => {
  it('is excused by a lead with a reason, shown beside the raw figure, and taken back', async () => {
    const ticketId = await ticket();
    await desk.forward('70 min');
    const { misses } = await desk.as('priya').viewTicket({ ticketId });
    const miss = misses.find(({ clock }) => clock === 'first-response');
    expect(miss).toMatchObject({ excuse: null, mayExcuse: false });
    const seq = String(miss?.seq);
    const reason = 'The customer had asked us to wait.';
    expect(await desk.as('priya').send('excuseMiss', { ticketId, seq, reason })).toMatchObject({
      status: 403,
    });
    expect(await desk.as('greta').send('excuseMiss', { ticketId, seq })).toMatchObject({ status: 400 });
    expect(await desk.as('greta').send('excuseMiss', { ticketId, seq: '1', reason })).toMatchObject({
      status: 404,
      body: { code: 'miss_not_found' },
    });
    await desk.as('greta').excuseMiss({ ticketId, seq, reason });
    expect(await desk.as('greta').send('excuseMiss', { ticketId, seq, reason })).toMatchObject({
      status: 422,
    });
    const shown = (await desk.api.viewTicket({ ticketId })).misses.find((one) => one.seq === miss?.seq);
    expect(shown).toMatchObject({ missedAt: miss?.missedAt, excuse: { reason }, mayExcuse: true });
    expect(await measuresOf(ticketId)).toMatchObject({ targets_missed: 2, targets_excused: 1 });
    await desk.as('greta').withdrawExcuse({ ticketId, seq });
    expect(await measuresOf(ticketId)).toMatchObject({ targets_missed: 2, targets_excused: 0 });
    expect((await desk.api.viewTicket({ ticketId })).misses[0]?.excuse).toBeNull();
  });
});

describe('waiting for a vendor', () => {
  it('starts his clock and pauses what the policy names, until he answers', async () => {
    const ticketId = await ticket();
    await desk.as('priya').waitForVendor({ ticketId, vendor: 'Sample Hosting' });
    const view = await desk.api.viewTicket({ ticketId });
    expect(view.vendorWait?.name).toBe('Sample Hosting');
    expect(view.allowedCommands).toContain('vendor-answered');
    expect(await clockOf(ticketId, 'vendor')).toMatchObject({ risk: 'calm', targetMinutes: 240 });
    expect(await clockOf(ticketId, 'resolution')).toMatchObject({ risk: 'paused' });
    await desk.forward('20 min');
    await desk.as('priya').waitForVendor({ ticketId, vendor: null });
    expect(await clockOf(ticketId, 'vendor')).toMatchObject({ risk: 'met' });
    const twice = await desk.as('priya').send('waitForVendor', { ticketId, vendor: null });
    expect(twice).toMatchObject({ status: 422, body: { code: 'nothing_changes' } });
    for (const vendor of ['', 'x'.repeat(201), 7, 'a\0b'])
      expect(await desk.as('priya').send('waitForVendor', { ticketId, vendor })).toMatchObject({
        status: 400,
      });
    const timeline = await desk.api.explainClock({ ticketId, name: 'vendor' });
    expect(timeline.clock.label).toBe('Vendor’s answer');
  });
});

describe('while an escalation is worked on', () => {
  it('findings are kept for the next update, and relief says since when the customer can work', async () => {
    const { ticketId, escalationId } = await accepted();
    await desk.as('lena').recordFindings({ escalationId, findings: 'The index is full.' });
    const since = new Date(desk.clock.realNow() - 60_000).toISOString();
    await desk.as('priya').recordRelief({ escalationId, how: 'workaround', since });
    const [shown] = (await desk.api.viewTicket({ ticketId })).escalations;
    expect(shown).toMatchObject({
      findings: { text: 'The index is full.' },
      relief: { at: since, how: 'workaround' },
    });
    const ahead = new Date(desk.clock.realNow() + 60_000).toISOString();
    const early = await desk.as('priya').send('recordRelief', { escalationId, how: 'fix', since: ahead });
    expect(early).toMatchObject({ status: 422, body: { code: 'instant_ahead' } });
  });

  it('somebody else’s reply makes no answer stale', async () => {
    const { ticketId, escalationId } = await accepted();
    const { version } = await desk.as('lena').viewTicket({ ticketId });
    await desk.as('priya').addMessage({ ticketId, direction: 'outbound', text: 'We are on it.' });
    const order = { escalationId, answer: 'The index is rebuilt.', expectedVersion: version };
    expect((await desk.as('lena').send('answerEscalation', order)).status).toBe(200);
  });

  it('a return in between does', async () => {
    const { ticketId, escalationId } = await accepted();
    const { version } = await desk.as('lena').viewTicket({ ticketId });
    await desk
      .as('priya')
      .writePacket({ escalationId, packet: { items: { ...fiveFields, tried: 'More.' } } });
    const order = { escalationId, answer: 'The index is rebuilt.', expectedVersion: version };
    expect(await desk.as('lena').send('answerEscalation', order)).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    });
  });
});

function mailsTo(person: string, after: number) {
  return desk.sent
    .slice(after)
    .filter(({ channel, destination }) => channel === 'mail' && destination === `${person}@kestrel.example`);
}

async function measuresOf(ticketId: string) {
  return desk.desk.database
    .of(desk.workspaceId)
    .selectFrom('ticket_measures')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();
}
