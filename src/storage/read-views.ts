import { type SelectQueryBuilder, sql } from 'kysely';
import type { CustomerId, PersonId, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import type { StoredCustomer } from './intake-lookups.ts';
import type { Tables } from './tables.ts';

export interface QueueEntry {
  readonly ticketId: TicketId;
  /** Of the ticket, whose state is read where it is not known yet. */
  readonly version: number;
  readonly subject: string | null;
  readonly customer: { readonly id: string; readonly name: string; readonly plan: string | null } | null;
  readonly nextDueAt: number;
  readonly updatedAt: number;
}

export type QueueName =
  | 'next'
  | 'mine'
  | 'at-risk'
  | 'unaccepted'
  | 'flagged'
  | 'escalated'
  | 'hierarchical'
  | 'waiting'
  | 'tier-1'
  | 'tier-2'
  | 'tier-3'
  | 'all'
  | 'done';

export interface QueueAsked {
  readonly view: QueueName;
  readonly reader: { readonly id: PersonId; readonly teamIds: readonly TeamId[] };
  /** The workspace's time, for what is at risk. */
  readonly now: number;
  readonly words?: string | undefined;
  /** Sort key and id of the last row of the page before. */
  readonly after?: { readonly at: number; readonly id: string } | undefined;
  readonly limit: number;
}

/** Counts stop here, so that a long queue costs no more than a short one. */
export const countsMax = 100;
/** Tickets that a search by words looks through, newest first. */
const foundMax = 500;

type Tickets = SelectQueryBuilder<Tables, 'tickets', object>;

/** A page of a queue view: the nearest deadline first; finished tickets by their last change, newest first. */
export async function readQueue(db: Db, workspaceId: WorkspaceId, asked: QueueAsked): Promise<QueueEntry[]> {
  const { view, after, limit } = asked;
  const isDone = view === 'done';
  let tickets = visible(
    inView(db.selectFrom('tickets').where('tickets.workspace_id', '=', workspaceId), asked),
    asked,
  );
  if (asked.words) tickets = await matching(db, tickets, workspaceId, asked.words);
  if (after) {
    const key = sql`(${sql.ref(isDone ? 'tickets.updated_at' : 'tickets.next_due_at')}, tickets.id)`;
    const last = sql`(${timestamp(after.at)}::timestamptz, ${after.id}::uuid)`;
    tickets = tickets.where(isDone ? sql<boolean>`${key} < ${last}` : sql<boolean>`${key} > ${last}`);
  }
  const rows = await tickets
    .leftJoin('customers as c', (join) =>
      join.onRef('c.workspace_id', '=', 'tickets.workspace_id').onRef('c.id', '=', 'tickets.customer_id'),
    )
    .leftJoin('texts as s', (join) =>
      join
        .onRef('s.workspace_id', '=', 'tickets.workspace_id')
        .onRef('s.ticket_id', '=', 'tickets.id')
        .on('s.kind', '=', 'subject'),
    )
    .select([
      'tickets.id',
      'tickets.version',
      'tickets.next_due_at',
      'tickets.updated_at',
      's.body as subject',
    ])
    .select(['c.id as customer_id', 'c.name as customer_name', 'c.plan as customer_plan'])
    .orderBy(isDone ? 'tickets.updated_at' : 'tickets.next_due_at', isDone ? 'desc' : 'asc')
    .orderBy('tickets.id', isDone ? 'desc' : 'asc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ticketId: row.id as TicketId,
    version: row.version,
    subject: row.subject,
    customer:
      row.customer_id === null || row.customer_name === null
        ? null
        : { id: row.customer_id, name: row.customer_name, plan: row.customer_plan },
    nextDueAt: row.next_due_at,
    updatedAt: row.updated_at,
  }));
}

/** How many tickets each view holds, up to countsMax. */
export async function countQueues(
  db: Db,
  workspaceId: WorkspaceId,
  views: readonly QueueName[],
  asked: Pick<QueueAsked, 'reader' | 'now'>,
): Promise<Record<string, number>> {
  const parts = views.map((view) => {
    const base = db.selectFrom('tickets').where('tickets.workspace_id', '=', workspaceId);
    const some = visible(inView(base, { ...asked, view }), asked)
      .select(sql<number>`1`.as('one'))
      .limit(countsMax);
    return sql`(select count(*) from (${some}) as part)::int as ${sql.ref(view)}`;
  });
  const { rows } = await sql<Record<string, number>>`select ${sql.join(parts)}`.execute(db);
  return rows[0] ?? {};
}

function inView(
  tickets: Tickets,
  { view, reader, now }: Pick<QueueAsked, 'view' | 'reader' | 'now'>,
): Tickets {
  const live = () => tickets.where('tickets.status', 'in', ['open', 'waiting']);
  switch (view) {
    case 'next':
      return live();
    case 'all':
      return live();
    case 'mine':
      return live().where('tickets.id', 'in', (one) =>
        one
          .selectFrom('ticket_people as p')
          .select('p.ticket_id')
          .whereRef('p.workspace_id', '=', 'tickets.workspace_id')
          .where('p.person_id', '=', reader.id),
      );
    case 'at-risk':
      return live().where(sql<boolean>`tickets.risk_at <= ${timestamp(now)}::timestamptz`);
    case 'unaccepted':
      return tickets.where('tickets.unaccepted', '=', true);
    case 'flagged':
      return tickets.where('tickets.flagged', '=', true);
    case 'escalated':
      return tickets.where('tickets.open_escalations', '>', 0);
    case 'hierarchical':
      return tickets.where('tickets.hierarchical', '=', true);
    case 'waiting':
      return tickets.where('tickets.status', '=', 'waiting');
    case 'tier-1':
    case 'tier-2':
    case 'tier-3':
      return live().where('tickets.tier', '=', Number(view.slice(-1)));
    case 'done':
      return tickets.where('tickets.status', 'in', ['resolved', 'closed']);
  }
}

/** The same rule as `maySee`, in the database's words, so that pages are full and counts don't tell. */
function visible(tickets: Tickets, { reader }: Pick<QueueAsked, 'reader'>): Tickets {
  return tickets.where((one) =>
    one.or([
      one('tickets.visible_to', 'is', null),
      sql<boolean>`tickets.visible_to && ${[...reader.teamIds]}::text[]`,
      one.exists(
        one
          .selectFrom('ticket_people as q')
          .select('q.ticket_id')
          .whereRef('q.workspace_id', '=', 'tickets.workspace_id')
          .whereRef('q.ticket_id', '=', 'tickets.id')
          .where('q.person_id', '=', reader.id),
      ),
    ]),
  );
}

async function matching(db: Db, tickets: Tickets, workspaceId: WorkspaceId, words: string): Promise<Tickets> {
  const number = /^#?(\d{1,15})$/.exec(words.trim())?.[1];
  if (number !== undefined) return tickets.where('tickets.number', '=', Number(number));
  const { rows } = await sql<{ id: TicketId }>`
    select id from search_subjects(${workspaceId}::uuid, ${words}, ${foundMax}) as id`.execute(db);
  return tickets.where('tickets.id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`);
}

export async function readTexts(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<Map<string, { kind: string; body: string }>> {
  const rows = await db
    .selectFrom('texts')
    .select(['id', 'kind', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .execute();
  return new Map(rows.map((row) => [row.id, { kind: row.kind, body: row.body }]));
}

/** The newest 200 messages, oldest first, with their authors' names and how far their sending got. */
export async function readMessages(db: Db, workspaceId: WorkspaceId, ticketId: TicketId) {
  const rows = await db
    .selectFrom('messages as m')
    .innerJoin('texts as t', (join) =>
      join.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.text_id'),
    )
    .leftJoin('contacts as c', (join) =>
      join.onRef('c.workspace_id', '=', 'm.workspace_id').onRef('c.id', '=', 'm.contact_id'),
    )
    .select([
      'm.id',
      'm.direction',
      'm.author_kind',
      'm.person_id',
      'm.automatic',
      'm.sent_by_us',
      'm.occurred_at',
    ])
    .select(['t.body', 'c.name as contact_name'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', ticketId)
    .orderBy('m.occurred_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(200)
    .execute();
  return rows.reverse();
}

/** How far each message to the customer got, by message id. */
export async function readSending(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<Map<string, 'waiting' | 'sent' | 'failed'>> {
  const rows = await db
    .selectFrom('outbox')
    .select([sql<string | null>`parcel->>'messageId'`.as('message_id'), 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('lane', '=', `customer/${ticketId}`)
    .execute();
  const words = {
    pending: 'waiting',
    leased: 'waiting',
    sent: 'sent',
    superseded: 'failed',
    dead: 'failed',
  } as const;
  return new Map(
    rows.flatMap((row) => (row.message_id === null ? [] : [[row.message_id, words[row.state]] as const])),
  );
}

export async function readCustomer(
  db: Db,
  workspaceId: WorkspaceId,
  customerId: string,
): Promise<StoredCustomer | null> {
  const row = await db
    .selectFrom('customers')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, plan, contract, currency, vip, since } = row;
  return {
    id: id as CustomerId,
    name,
    plan,
    contract,
    currency,
    vip,
    since,
    annualValue: row.annual_value === null ? null : Number(row.annual_value),
    criticalIssues: row.critical_issues,
    dedicatedContactId: row.dedicated_contact_id as PersonId | null,
  };
}

export async function readContact(db: Db, workspaceId: WorkspaceId, contactId: string) {
  return db
    .selectFrom('contacts')
    .select(['id', 'name', 'email', 'language'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', contactId)
    .executeTakeFirst();
}

export async function readOutsideNames(db: Db, workspaceId: WorkspaceId, ticketId: TicketId) {
  return db
    .selectFrom('external_ids')
    .select(['system', 'remote_id as remoteId'])
    .where('workspace_id', '=', workspaceId)
    .where('our_id', '=', ticketId)
    .where('kind', '=', 'ticket')
    .execute();
}
