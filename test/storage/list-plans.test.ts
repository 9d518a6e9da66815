import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomerId, IssueTypeId, TeamId, TicketId, WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import {
  countQueues,
  countTeams,
  type QueueAsked,
  type QueueName,
  readQueue,
} from '../../src/storage/read-queue.ts';
import { readMessages, readOutsideNames, readSending, readTexts } from '../../src/storage/read-views.ts';
import { readElsewhere } from '../../src/storage/elsewhere.ts';
import { readEvents } from '../../src/storage/read-tickets.ts';
import { searchTerms } from '../../src/rules/search/search-terms.ts';
import { termQueries } from '../../src/storage/search-words.ts';
import { captureSql, type Statement } from '../support/captured-sql.ts';
import { isWholeRead, nestedPlans, nodesOf, type PlanNode, rowsRead } from '../support/query-plans.ts';
import { testServers } from '../support/test-postgres.ts';
import { lensOf } from '../../src/rules/ticket/queue-lens.ts';
import { makeTestWorkspace, openTestStore, type TestStore } from '../support/test-workspace.ts';
import { idOf, who } from '../support/world.ts';

const views: readonly QueueName[] = [
  'next',
  'mine',
  'at-risk',
  'unaccepted',
  'flagged',
  'escalated',
  'hierarchical',
  'waiting',
  'tier-1',
  'tier-2',
  'tier-3',
  'all',
  'done',
];
const ticketCount = 20_000;

describe.each(testServers())(`lists over ${ticketCount} tickets on $name`, ({ address }) => {
  let store: TestStore;
  let desk: Desk;
  let asDesk: Client;
  let workspaceId: WorkspaceId;

  beforeAll(async () => {
    store = await openTestStore(address);
    desk = store.node();
    workspaceId = await makeTestWorkspace(desk);
    const other = await makeTestWorkspace(desk, 'other');
    const owner = new Client(store.connection);
    await owner.connect();
    await fill(owner, workspaceId, ticketCount);
    await fill(owner, other, 2_000);
    await owner.query('analyze');
    await owner.end();
    asDesk = new Client(store.connection);
    await asDesk.connect();
    await asDesk.query('set role baton_app');
    await asDesk.query(`select set_config('baton.workspace', $1, false)`, [workspaceId]);
  }, 60_000);

  afterAll(async () => {
    await asDesk.end();
    await store.close();
  });

  /** Rows as a busy desk has them: one in five is open, one in fifty escalated, one in two hundred restricted. */
  async function fill(owner: Client, of: string, count: number): Promise<void> {
    await owner.query(
      `insert into tickets (workspace_id, id, number, version, snapshot, last_hash, status, tier, team_id, owner_id, customer_id,
         issue_type, restricted, visible_to, open_escalations, hierarchical, unaccepted, flagged,
         contacts_at, last_contact_at, next_due_at, risk_at, created_at, updated_at)
       select $1::uuid, id, n, 1, json_build_object('id', id, 'padding', repeat('x', 1500))::text, '\\x00',
         case when n % 10 = 0 then 'waiting' when n % 5 = 1 then 'open' when n % 3 = 0 then 'closed' else 'resolved' end,
         1 + n % 3, 'front-line', $2, md5('customer ' || n % 400)::uuid, case when n % 3 = 0 then 'billing' else 'question' end, n % 200 = 0, case when n % 200 = 0 then '{legal}'::text[] end,
         case when n % 50 = 1 then 1 else 0 end, n % 250 = 1, n % 150 = 1, n % 300 = 1,
         array[timestamptz '2026-04-01' + n * interval '1 minute'], timestamptz '2026-04-01' + n * interval '1 minute',
         timestamptz '2026-04-15' + n / 3 * interval '1 minute', timestamptz '2026-04-14' + n * interval '1 minute',
         timestamptz '2026-04-01' + n * interval '1 second', timestamptz '2026-04-02' + n * interval '1 second'
       from (select n, gen_random_uuid() as id from generate_series(1, $3::int) n) as made`,
      [of, who.ben, count],
    );
    // Every ticket keeps the people who had a part in it; Ben is one of sixty.
    await owner.query(
      `insert into ticket_people (workspace_id, person_id, ticket_id)
       select workspace_id, case when person = 0 then $2 else md5('person ' || person)::uuid end, id
       from tickets, lateral (select distinct (number * place) % 60 as person from generate_series(1, 3) place) as part
       where workspace_id = $1`,
      [of, who.ben],
    );
    await owner.query(
      `insert into messages (workspace_id, ticket_id, id, direction, text_id, author_kind, automatic, sent_by_us, occurred_at)
       select workspace_id, id, gen_random_uuid(), 'inbound', id, 'contact', false, false, created_at from tickets where workspace_id = $1`,
      [of],
    );
    await owner.query(
      `insert into outbox (workspace_id, id, dedupe_key, lane, channel, ticket_id, reason_seq, parcel, not_before, state, attempt, created_at, ended_at)
       select workspace_id, id, id, 'customer/' || id, 'mail', id, 1, '{}', created_at, 'sent', 1, created_at, created_at
       from tickets where workspace_id = $1`,
      [of],
    );
    await owner.query(
      `insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
       select workspace_id, id, 1, 'ticket-received', '{}', created_at, created_at, '\\x00', '\\x00' from tickets where workspace_id = $1`,
      [of],
    );
    await owner.query(
      `insert into external_ids (workspace_id, system, kind, remote_id, our_id, ticket_id)
       select workspace_id, 'zendesk', 'ticket', number, id, id from tickets where workspace_id = $1`,
      [of],
    );
    await owner.query(
      `insert into texts (workspace_id, id, ticket_id, kind, body, recorded_at)
       select workspace_id, gen_random_uuid(), id, 'subject', 'Invoice ' || number || (case when number % 500 = 0 then ' zebra' else '' end), created_at
       from tickets where workspace_id = $1`,
      [of],
    );
  }

  const reader = { id: who.ben, teamIds: ['front-line' as TeamId] };
  const now = Date.parse('2026-04-15T02:00:00Z');
  const list = (more: Partial<QueueAsked> & Pick<QueueAsked, 'view'>) => () =>
    readQueue(desk.database.of(workspaceId), workspaceId, {
      reader,
      now,
      limit: 50,
      lens: lensOf(more.view),
      ...more,
    });
  const after = { at: Date.parse('2026-04-16T00:00:00Z'), id: idOf<string>('ticket', 1) };

  it.each(
    views.flatMap((view) => [
      [view, 'the first page', {}] as const,
      [view, 'a page further on', { after }] as const,
    ]),
  )('%s, %s, goes by an index', async (view, _page, more) => {
    for (const statement of await captureSql(list({ view, ...more })))
      expect(await readsWhole(statement)).toEqual([]);
  });

  it.each(['next', 'waiting', 'done'] as const)(
    'the pages of %s hold each ticket once, in order, restricted ones for who has a part in them',
    async (view) => {
      const pages: string[] = [];
      let last: QueueAsked['after'];
      do {
        const page = await list({ view, limit: 700, after: last })();
        pages.push(...page.map(({ ticketId }) => ticketId));
        const end = page.at(-1);
        last = end && { at: view === 'done' ? end.updatedAt : end.dueAt, id: end.ticketId };
      } while (last);
      const { rows } = await asDesk.query<{ ids: string[] }>(
        `select array_agg(id::text order by ${view === 'done' ? 'updated_at desc, id desc' : 'next_due_at, id'}) as ids
       from tickets t where ${conditions[view]} and (visible_to is null or exists (
         select from ticket_people p where p.ticket_id = t.id and p.person_id = $1))`,
        [who.ben],
      );
      expect(pages.length).toBeGreaterThan(1_500);
      expect(pages).toEqual(rows[0]?.ids);
    },
  );

  it.each([
    ['a team', { team: 'front-line' as TeamId }],
    ['a priority and a severity', { priority: 'urgent,high', severity: '1' }],
    ['a tag', { tag: 'beta' }],
    ['whose it is', { owner: 'me' }],
  ] as const)('a list narrowed by %s goes by an index', async (_what, filters) => {
    for (const statement of await captureSql(list({ view: 'all', filters })))
      expect(await readsWhole(statement)).toEqual([]);
  });

  it('finished tickets come in the order of their index, also where many have one instant', async () => {
    for (const statement of await captureSql(list({ view: 'done' })))
      expect((await nodesIn(statement)).filter((node) => /Sort/.test(node['Node Type']))).toEqual([]);
  });

  it('counts of teams look their escalations up once, and not for each ticket', async () => {
    const teams = ['front-line', 'nobody'] as TeamId[];
    const counting = () => countTeams(desk.database.of(workspaceId), workspaceId, teams, { reader, now });
    for (const statement of await captureSql(counting)) {
      const again = (await nodesIn(statement)).filter((node) => node['Subplan Name']?.startsWith('SubPlan'));
      const read = again.flatMap(nodesOf).map((node) => node['Relation Name']);
      expect(read).not.toContain('escalations');
    }
  });

  it.each(['zebra', 'invoice zebra', '#1234'])('a search for "%s" goes by an index', async (words) => {
    for (const statement of await captureSql(
      list({ view: 'all', search: { typed: words, terms: searchTerms(words), namedIds: [] } }),
    ))
      expect(await readsWhole(statement)).toEqual([]);
  });

  it.each([
    ['a word of a few', 'zebra', true, 200],
    ['a word of a few, finished ones too', 'zebra', false, 200],
    ['a word of every ticket', 'invoice', true, 2_500],
    ['a word of every ticket, finished ones too', 'invoice', false, 1_500],
    ['a beginning', 'zeb', true, 200],
    ['a word of every ticket with one of a few', 'invoice zebra', true, 1_200],
  ])('inside of a search for %s nothing is read whole', async (_what, words, onlyLive, textsMax) => {
    const plans = await nestedPlans(
      { connection: store.connection, workspaceId },
      `select * from search_tickets('${workspaceId}', $1, '{}', $2, $3, 500)`,
      [termQueries(searchTerms(words)).wanted, words, onlyLive],
    );
    const nodes = plans.flatMap(nodesOf);
    expect(nodes.filter(isWholeRead)).toEqual([]);
    const texts = nodes.filter((node) => node['Relation Name'] === 'texts');
    const read = texts.reduce((sum, node) => sum + rowsRead(node), 0);
    // The thousand that are looked at first are in it.
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(1_000 + textsMax);
  });

  it('counts go by indexes and stop at a hundred', async () => {
    const counting = () => countQueues(desk.database.of(workspaceId), workspaceId, views, { reader, now });
    for (const statement of await captureSql(counting)) expect(await readsWhole(statement)).toEqual([]);
    expect(await counting()).toMatchObject({ next: 100, done: 100, escalated: 100, hierarchical: 80 });
  });

  it.each([
    ['texts', readTexts],
    ['messages', readMessages],
    ['sending', readSending],
    ['names outside', readOutsideNames],
    ['events', readEvents],
  ])('the %s of one ticket are found by an index', async (_name, read) => {
    const statements = await captureSql(() =>
      read(desk.database.of(workspaceId), workspaceId, idOf<TicketId>('ticket', 1)),
    );
    for (const statement of statements) expect(await readsWhole(statement)).toEqual([]);
  });

  it('contacts of the same customer and of others on an issue are found by an index', async () => {
    const asked = {
      ticketId: idOf<TicketId>('ticket', 1),
      customerId: createHash('md5').update('customer 7').digest('hex') as CustomerId,
      issueType: 'billing' as IssueTypeId,
      contactsSince: Date.parse('2026-04-10T00:00:00Z'),
      customersSince: Date.parse('2026-04-14T00:00:00Z'),
    };
    const statements = await captureSql(async () => {
      const found = await readElsewhere(desk.database.of(workspaceId), workspaceId, asked);
      expect(found.contacts.length).toBeGreaterThan(1);
      expect(found.others.length).toBeGreaterThan(100);
    });
    for (const statement of statements) expect(await readsWhole(statement)).toEqual([]);
  });

  /** The plan of the desk's role. */
  async function nodesIn({ text, values }: Statement): Promise<PlanNode[]> {
    const { rows } = await asDesk.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (format json) ${text}`,
      [...values],
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    return plan ? nodesOf(plan) : [];
  }

  /** Large tables that the plan reads from end to end. */
  async function readsWhole(statement: Statement): Promise<string[]> {
    const nodes = await nodesIn(statement);
    if (nodes.length === 0) return ['no plan'];
    return nodes.filter(isWholeRead).map((node) => `all of ${node['Relation Name']}`);
  }
});

const conditions = {
  next: `status in ('open', 'waiting')`,
  waiting: `status = 'waiting'`,
  done: `status in ('resolved', 'closed')`,
};
