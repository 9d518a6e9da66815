import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import type { RotaId } from '../../src/model/words.ts';
import { tellPerson } from '../../src/operations/desk-notices.ts';
import { workspaceFacts } from '../../src/operations/people.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { sessionOf } from '../support/sign-in.ts';
import { packet } from '../support/ticket-so-far.ts';
import { startTestDesk, standardPolicy, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
// Half past ten in the evening of Berlin, where Priya works until six.
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T20:30:00Z' });
});
afterAll(() => desk.close());

const atOnce = [{ via: 'mail', afterMin: 0 }] as const;
const quiet = { from: '22:00', to: '07:00' } as const;

/** One's own ways are changed by whoever has signed in himself. */
async function change(who: 'priya' | 'jonas', noticeRules: object | null) {
  const headers = await sessionOf(desk, who);
  return desk.with(null).send('changeMe', { noticeRules }, { headers });
}

async function hearsBy(who: 'priya' | 'jonas', rules: object | null): Promise<void> {
  const noticeRules = rules && { important: atOnce, others: atOnce, ...rules };
  const { status, text } = await change(who, noticeRules);
  expect(status, text).toBe(200);
}

/** Somebody accepts what this person has sent: told at once, and nothing that has to be done. */
async function somethingHappens(who: 'priya' | 'jonas'): Promise<void> {
  const { ticketId } = await desk.as(who).createTicket({
    subject: 'Sync stops',
    text: 'Every night.',
    issueType: 'question',
    assigneeEmail: `${who}@kestrel.example`,
  });
  const { escalationId } = await desk.as(who).openEscalation({ ticketId, packet });
  await desk.as('ruth').acceptEscalation({ escalationId: escalationId ?? '' });
  await desk.settle();
}

const mailsTo = (who: string) =>
  desk.sent.filter(({ destination }) => destination === `${who}@kestrel.example`);

describe('quiet hours of one’s own', () => {
  it('hold back what can wait until they end, say so, and count it as the night’s', async () => {
    await hearsBy('priya', { quiet });
    await somethingHappens('priya');
    expect(mailsTo('priya')).toEqual([]);
    const { waiting, weeks, kinds, zone } = await desk.as('priya').countNotices();
    expect(waiting).toMatchObject({ until: '2026-04-22T05:00:00.000Z' });
    expect(zone).toBe('Europe/Berlin');
    expect(weeks[0]).toMatchObject({ from: '2026-04-20', mailed: 0 });
    expect(weeks[0]?.atNight).toBe(weeks[0]?.told);
    expect(kinds.map(({ kind }) => kind)).toContain('escalation-accepted');
    await desk.forward('8 h');
    expect(mailsTo('priya')).toEqual([]);
    await desk.forward('45 min');
    expect(mailsTo('priya').length).toBeGreaterThan(0);
    const after = await desk.as('priya').countNotices();
    expect(after.waiting).toBeNull();
    expect(after.weeks[0]?.mailed).toBeGreaterThan(0);
  });

  it('of another zone, and on some days only, hold there and then', async () => {
    const before = mailsTo('jonas').length;
    // It is Wednesday morning: quiet in Tokyo from one in the afternoon, on Thursdays alone.
    await hearsBy('jonas', { quiet: { from: '13:00', to: '18:00', weekdays: ['thu'], zone: 'Asia/Tokyo' } });
    await somethingHappens('jonas');
    expect(mailsTo('jonas').length).toBeGreaterThan(before);
  });

  it.each([
    ['no time', { quiet: { from: '25:00', to: '07:00' } }],
    ['no length', { quiet: { from: '07:00', to: '07:00' } }],
    ['no such zone', { quiet: { ...quiet, zone: 'Mars/Olympus' } }],
    ['no such kind', { byKind: { gossip: 'important' } }],
    ['no such list', { byKind: { 'clock-missed': 'by-pigeon' } }],
    ['no hour', { digestAt: '8' }],
  ])('with %s are refused', async (_what, rules) => {
    const noticeRules = { important: atOnce, others: atOnce, ...rules };
    const { status, body } = await change('priya', noticeRules);
    expect(status).toBe(400);
    expect((body as Problem).fields?.[0]?.path).toContain('noticeRules');
  });
});

describe('a kind that somebody wants otherwise', () => {
  it('comes with what is gathered, in the one mail of the day', async () => {
    const before = mailsTo('priya').length;
    await hearsBy('priya', { byKind: { 'escalation-accepted': 'others' }, digestAt: '12:00' });
    await somethingHappens('priya');
    await somethingHappens('priya');
    expect(mailsTo('priya').slice(before)).toEqual([]);
    // Noon of Berlin.
    await desk.forward(Date.parse('2026-04-22T09:59:00Z') - desk.clock.realNow());
    expect(mailsTo('priya').slice(before)).toEqual([]);
    await desk.forward('2 min');
    const mails = mailsTo('priya').slice(before);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toMatch(/things to look at/);
  });
});

describe('what the policy lets through', () => {
  it('reaches somebody in his quiet hours', async () => {
    const policy = standardPolicy.replace(
      'quietHours: night',
      'quietHours: night\n  pierce: [escalation-accepted]',
    );
    expect(policy).not.toBe(standardPolicy);
    const other = await startTestDesk({ startsAt: '2026-04-21T20:30:00Z', policy });
    const kept = desk;
    desk = other;
    await hearsBy('priya', { quiet });
    await somethingHappens('priya');
    expect(mailsTo('priya').length).toBeGreaterThan(0);
    desk = kept;
    await other.close();
  });
});

describe('what is about no ticket', () => {
  const tell = async (who: 'priya', swapId: string) => {
    const facts = await workspaceFacts(desk.desk, desk.workspaceId);
    const person = facts.directory.people.get(personId(who));
    if (!person) throw new Error('Nobody is there.');
    const body = {
      kind: 'swap-asked',
      rotaId: 'platform' as RotaId,
      swapId,
      giverId: personId('mei'),
      from: facts.now,
      to: facts.now + 3_600_000,
    } as const;
    const db = desk.desk.database.of(desk.workspaceId);
    await tellPerson(desk.desk, db, {
      workspaceId: desk.workspaceId,
      person,
      body,
      mark: swapId,
      at: facts.now,
    });
    await desk.settle();
  };
  const mails = () => mailsTo('priya').filter(({ subject }) => /swap|turn/i.test(subject ?? '')).length;

  it('waits for the end of quiet hours like the rest', async () => {
    // Nobody is quiet at work: half past eleven in the evening of Berlin.
    const { now } = await workspaceFacts(desk.desk, desk.workspaceId);
    await desk.forward(86_400_000 - ((now - 21.5 * 3_600_000) % 86_400_000));
    await hearsBy('priya', { quiet });
    const before = mails();
    await tell('priya', 'a');
    expect(mails()).toBe(before);
    await desk.forward('7 h 31 min');
    expect(mails()).toBe(before + 1);
    await hearsBy('priya', null);
    await tell('priya', 'b');
    expect(mails()).toBe(before + 2);
  });

  it('stands in the list among what happened at its time', async () => {
    const { notices, desk: newest, next } = await desk.as('priya').listNotices({ limit: '1' });
    expect(newest.map(({ kind }) => kind)).toEqual(['swap-asked', 'swap-asked']);
    const pages = [newest];
    for (let after = next; after !== null; ) {
      const page = await desk.as('priya').listNotices({ limit: '1', after });
      pages.push(page.desk);
      after = page.next;
    }
    const told = new Set(
      pages
        .slice(1)
        .flat()
        .map(({ id }) => id),
    );
    // What is newer than all others has its place on the first page.
    const older = newest.filter(({ at }) => at < (notices[0]?.at ?? ''));
    expect(told).toEqual(new Set(older.map(({ id }) => id)));
  });
});
