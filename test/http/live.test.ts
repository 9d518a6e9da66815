import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import {
  type HeardEvent,
  listen,
  type Listening,
  type LiveNode,
  startLiveNode,
} from '../support/live-node.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let base: TestDesk;
let one: LiveNode;
let two: LiveNode;
const open: Listening[] = [];

beforeAll(async () => {
  base = await startTestDesk();
  [one, two] = await Promise.all([startLiveNode(base), startLiveNode(base)]);
});
afterAll(async () => {
  await one.close();
  await two.close();
  await base.close();
});

async function listenAs(person: Parameters<TestDesk['tokenOf']>[0], node: LiveNode, after?: string) {
  const listening = await listen(node, await base.tokenOf(person), after ? { after } : {});
  open.push(listening);
  if (listening.status === 200) await listening.until(({ event }) => event === 'ready');
  return listening;
}
const clients = async (node: LiveNode, person: 'priya' | 'greta' | 'jonas') =>
  node.as(await base.tokenOf(person));
const of = (ticketId: string) => (heard: HeardEvent) => heard.data['ticketId'] === ticketId;
const ticket = { subject: 'Checkout fails', text: 'Paying ends with an empty page.' };

describe('the stream of events', () => {
  it('tells a listener what another node wrote, in ids, versions and codes', async () => {
    const listening = await listenAs('greta', two);
    const started = performance.now();
    const { ticketId } = await (await clients(one, 'priya')).createTicket(ticket);
    const heard = await listening.until(of(ticketId));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(heard).toMatchObject({ event: 'ticket', data: { type: 'ticket-received', seq: 1 } });
    expect(Object.keys(heard.data).sort()).toEqual(['escalationId', 'seq', 'ticketId', 'type', 'version']);
    expect(JSON.stringify(listening.heard)).not.toContain('Checkout');
  });

  it('loses nothing when nobody was told: each node looks by itself', async () => {
    const listening = await listenAs('greta', two);
    // The test's own desk tells no node that it has written.
    const { ticketId } = await base.as('priya').createTicket(ticket);
    await listening.until(of(ticketId));
  });

  it('resumes after the last event that was heard', async () => {
    const listening = await listenAs('greta', one);
    const first = await (await clients(one, 'priya')).createTicket(ticket);
    const { id } = await listening.until(of(first.ticketId));
    listening.leave();
    const missed = await (await clients(two, 'priya')).createTicket(ticket);
    const again = await listenAs('greta', two, id as string);
    expect(again.heard.some(of(missed.ticketId))).toBe(true);
    expect(again.heard.find(({ event }) => event === 'ready')?.data).toEqual({ again: true });
    const byQuery = await listen(one, await base.tokenOf('greta'), { query: `?after=${id}` });
    open.push(byQuery);
    await byQuery.until(of(missed.ticketId));
  });

  it('skips no event whose transaction began earlier and committed later', async () => {
    const listening = await listenAs('greta', one);
    const held = await base.as('priya').createTicket(ticket);
    await listening.until(of(held.ticketId));
    const writer = new Client(base.connection);
    await writer.connect();
    await writer.query('begin');
    await writer.query(
      `insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
       select workspace_id, ticket_id, 9999, 'late', '{"body":{}}', occurred_at, recorded_at, hash, hash
       from ticket_events where ticket_id = $1 and seq = 1`,
      [held.ticketId],
    );
    const later = await (await clients(two, 'priya')).createTicket(ticket);
    // What came after the open transaction is told at once …
    const early = await listening.until(of(later.ticketId));
    const isLate = ({ data }: HeardEvent) => data['seq'] === 9999;
    expect(listening.heard.some(isLate)).toBe(false);
    await writer.query('commit');
    await writer.end();
    // … and the one that committed late is told as well, also to whoever resumes after the later one.
    await listening.until(isLate);
    const resumed = await listenAs('greta', two, early.id as string);
    expect(resumed.heard.some(isLate)).toBe(true);
    expect(
      listening.heard.filter((heard) => of(later.ticketId)(heard) && heard.data['seq'] === 1),
    ).toHaveLength(1);
    await base.desk.database
      .of(base.workspaceId)
      .deleteFrom('ticket_events')
      .where('seq', '=', 9999)
      .execute();
  });

  it('says to load anew after a place that nobody knows, and after more than can be told', async () => {
    for (const after of ['nonsense', '9223372036854775000.00000000-0000-4000-8000-000000000001.1']) {
      const listening = await listenAs('greta', one, after);
      expect(listening.heard[0]).toMatchObject({ event: 'reset', data: { reason: 'unknown-place' } });
    }
    const listening = await listenAs('greta', one);
    const { ticketId } = await base.as('priya').createTicket(ticket);
    const { id } = await listening.until(of(ticketId));
    const owner = new Client(base.connection);
    await owner.connect();
    await owner.query(
      `insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
       select workspace_id, ticket_id, 10000 + n, 'flood', '{"body":{}}', occurred_at, recorded_at, hash, hash
       from ticket_events, generate_series(1, 1500) n where ticket_id = $1 and seq = 1`,
      [ticketId],
    );
    await listening.until(({ event, data }) => event === 'reset' && data['reason'] === 'backlog');
    const resumed = await listenAs('greta', two, id as string);
    expect(resumed.heard[0]).toMatchObject({ event: 'reset', data: { reason: 'backlog' } });
    await owner.query(`delete from ticket_events where type = 'flood'`);
    await owner.end();
  });

  it('wants a token or a session', async () => {
    const { status } = await listen(one, 'baton_nobody');
    expect(status).toBe(401);
  });

  it('has a limit of windows for one person', async () => {
    const windows: Listening[] = [];
    for (let count = 0; count < 21; count += 1) windows.push(await listen(two, await base.tokenOf('omar')));
    expect(windows.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(windows.at(-1)?.status).toBe(503);
    windows.forEach((window) => window.leave());
  });
});

describe('rights on the stream', () => {
  it('tells of a restricted ticket only those who may see it', async () => {
    const watching = await listenAs('jonas', one);
    const admin = await listenAs('greta', one);
    const { ticketId } = await base.as('priya').createTicket(ticket);
    await watching.until(of(ticketId));
    const before = watching.heard.filter(of(ticketId)).length;
    const db = base.desk.database.of(base.workspaceId);
    await db
      .updateTable('tickets')
      .set({ restricted: true, visible_to: ['nobodys-team'] })
      .where('id', '=', ticketId)
      .execute();
    await db
      .insertInto('ticket_people')
      .values({ workspace_id: base.workspaceId, ticket_id: ticketId, person_id: personId('greta') })
      .onConflict((on) => on.doNothing())
      .execute();
    const owner = new Client(base.connection);
    await owner.connect();
    await owner.query(
      `insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
       select workspace_id, ticket_id, 9999, 'hidden', '{"body":{}}', occurred_at, recorded_at, hash, hash
       from ticket_events where ticket_id = $1 and seq = 1`,
      [ticketId],
    );
    await owner.end();
    const after = await base.as('priya').createTicket(ticket);
    await watching.until(of(after.ticketId));
    await admin.until((heard) => of(ticketId)(heard) && heard.data['type'] === 'hidden');
    expect(watching.heard.filter(of(ticketId))).toHaveLength(before);
  });

  it('tells nothing of another workspace', async () => {
    const other = await startTestDesk();
    const node = await startLiveNode(other);
    try {
      const listening = await listen(node, await other.tokenOf('greta'));
      await listening.until(({ event }) => event === 'ready');
      expect((await listen(one, await other.tokenOf('greta'))).status).toBe(401);
      listening.leave();
    } finally {
      await node.close();
      await other.close();
    }
  });
});

describe('presence', () => {
  const people = ({ event, data }: HeardEvent) => (event === 'presence' ? (data['people'] as unknown[]) : []);

  it('tells who is at a ticket, over nodes, to whoever comes later, and forgets who leaves', async () => {
    const { ticketId } = await base.as('priya').createTicket(ticket);
    const [priya, jonas] = [await listenAs('priya', one), await listenAs('jonas', two)];
    await (await clients(one, 'priya')).sayPresence({ ticketId, doing: 'looking' });
    await (await clients(two, 'jonas')).sayPresence({ ticketId, doing: 'writing' });
    const both = await priya.until((heard) => people(heard).length === 2);
    expect(people(both)).toContainEqual({ personId: personId('jonas'), doing: 'writing' });
    await jonas.until((heard) => people(heard).length === 2);
    // A list is opened now: its rows show who is there.
    const greta = await listenAs('greta', two);
    await greta.until((heard) => people(heard).length === 2 && heard.data['ticketId'] === ticketId);
    const told = priya.heard.length;
    await (await clients(two, 'jonas')).sayPresence({ ticketId, doing: 'left' });
    await priya.until((heard) => priya.heard.indexOf(heard) >= told && people(heard).length === 1);
    await greta.until((heard) => people(heard).length === 1);
  });

  it('tells nobody who may not see the ticket', async () => {
    const { ticketId } = await base.as('priya').createTicket({ ...ticket, issueType: 'legal' });
    const items = { summary: 'A letter from a lawyer' };
    const packet = { items, confirmed: [], evidence: [] };
    await base.as('priya').openEscalation({ ticketId, pathId: 'legal', packet, send: false });
    const { restricted } = await base.as('priya').viewTicket({ ticketId });
    expect(restricted).toBe(true);
    const [priya, mateo] = [await listenAs('priya', one), await listenAs('mateo', one)];
    await (await clients(one, 'priya')).sayPresence({ ticketId, doing: 'looking' });
    await priya.until((heard) => heard.data['ticketId'] === ticketId && people(heard).length === 1);
    expect(mateo.heard.some(({ event, data }) => event === 'presence' && data['ticketId'] === ticketId)).toBe(
      false,
    );
    const late = await listenAs('mateo', one);
    await late.until(({ event }) => event === 'ready');
    expect(late.heard.some(({ data }) => data['ticketId'] === ticketId)).toBe(false);
  });

  it('refuses a ticket that is not there', async () => {
    const sent = await base
      .as('priya')
      .send('sayPresence', { ticketId: '00000000-0000-4000-8000-000000000000', doing: 'looking' });
    expect(sent.status).toBe(404);
    const bad = await base.as('priya').send('sayPresence', { ticketId: 'x', doing: 'dancing' });
    expect(bad.status).toBe(400);
  });
});
