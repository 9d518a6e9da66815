import { sql } from 'kysely';
import type { Search } from '../model/search.ts';
import type { QueueFilters } from '../model/queue-filters.ts';
import type { PersonId, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import { filtered, type QueuedTickets as Tickets } from './queue-filters.ts';
import { findTickets } from './search-tickets.ts';

export interface QueueEntry {
  readonly ticketId: TicketId;
  /** Of the ticket, whose state is read where it is not known yet. */
  readonly version: number;
  readonly subject: string | null;
  readonly customer: { readonly id: string; readonly name: string; readonly plan: string | null } | null;
  /** Of the ticket, or of the escalations that the list is about. */
  readonly dueAt: number;
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
  readonly search?: Search | undefined;
  readonly filters?: QueueFilters | undefined;
  /** What the list is about: by its nearest clock it is sorted. */
  readonly lens?: 'ticket' | 'functional' | 'hierarchical' | 'offer';
  /** Sort key and id of the last row of the page before. */
  readonly after?: { readonly at: number; readonly id: string } | undefined;
  readonly limit: number;
}

/** Counts stop here, so that a long queue costs no more than a short one. */
export const countsMax = 100;
/** By which column a list is sorted, the nearest first. */
const dueColumns = {
  ticket: 'tickets.next_due_at',
  functional: 'tickets.functional_due_at',
  hierarchical: 'tickets.hierarchical_due_at',
  offer: 'tickets.offer_due_at',
} as const;

/** A page of a queue view: the nearest deadline first; finished tickets by their last change, newest first. */
export async function readQueue(db: Db, workspaceId: WorkspaceId, asked: QueueAsked): Promise<QueueEntry[]> {
  const { view, after, limit, lens = 'ticket', filters = {} } = asked;
  const isDone = view === 'done';
  const due = dueColumns[lens];
  let tickets = visible(
    inView(db.selectFrom('tickets').where('tickets.workspace_id', '=', workspaceId), asked),
    asked,
  );
  tickets = filtered(tickets, filters, { workspaceId, readerId: asked.reader.id });
  if (asked.search) tickets = await matching(db, tickets, workspaceId, asked.search, view);
  if (after) {
    const key = sql`(${sql.ref(isDone ? 'tickets.updated_at' : due)}, tickets.id)`;
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
    .select(['tickets.id', 'tickets.version', `${due} as due_at`, 'tickets.updated_at', 's.body as subject'])
    .select(['c.id as customer_id', 'c.name as customer_name', 'c.plan as customer_plan'])
    .orderBy(isDone ? 'tickets.updated_at' : due, isDone ? 'desc' : 'asc')
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
    dueAt: row.due_at,
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
  return countEach(
    db,
    workspaceId,
    views.map((view) => ({ name: view, view, filters: {} })),
    asked,
  );
}

/** How many open tickets each team has before it, up to countsMax; the sums of one page of a list. */
export async function countTeams(
  db: Db,
  workspaceId: WorkspaceId,
  teams: readonly TeamId[],
  asked: Pick<QueueAsked, 'reader' | 'now'>,
): Promise<Record<string, number>> {
  if (teams.length === 0) return {};
  const open = () =>
    visible(
      inView(db.selectFrom('tickets').where('tickets.workspace_id', '=', workspaceId), {
        ...asked,
        view: 'all',
      }),
      asked,
    );
  // As `withTeam` finds them; each of the two ways stops at its hundredth.
  const parts = teams.map((team) => {
    const here = open().where('tickets.team_id', '=', team).select('tickets.id').limit(countsMax);
    const sent = open()
      .innerJoin('escalations as e', (join) =>
        join.onRef('e.workspace_id', '=', 'tickets.workspace_id').onRef('e.ticket_id', '=', 'tickets.id'),
      )
      .where('e.team_id', '=', team)
      .where('e.ended_at', 'is', null)
      .select('tickets.id')
      .limit(countsMax);
    const both = sql`(${here}) union (${sent}) limit ${countsMax}`;
    return sql`(select count(*) from (${both}) as part)::int as ${sql.ref(team)}`;
  });
  const { rows } = await sql<Record<string, number>>`select ${sql.join(parts)}`.execute(db);
  return rows[0] ?? {};
}

/** The same for any lists, each with its filters. */
export async function countEach(
  db: Db,
  workspaceId: WorkspaceId,
  lists: readonly {
    readonly name: string;
    readonly view: QueueName;
    readonly filters: QueueFilters;
    readonly search?: Search | undefined;
  }[],
  asked: Pick<QueueAsked, 'reader' | 'now'>,
): Promise<Record<string, number>> {
  if (lists.length === 0) return {};
  const parts = await Promise.all(
    lists.map(async ({ name, view, filters, search }) => {
      const base = db.selectFrom('tickets').where('tickets.workspace_id', '=', workspaceId);
      const some = filtered(visible(inView(base, { ...asked, view }), asked), filters, {
        workspaceId,
        readerId: asked.reader.id,
      });
      const found = search ? await matching(db, some, workspaceId, search, view) : some;
      const counted = found.select(sql<number>`1`.as('one')).limit(countsMax);
      return sql`(select count(*) from (${counted}) as part)::int as ${sql.ref(name)}`;
    }),
  );
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
export function visible(tickets: Tickets, { reader }: Pick<QueueAsked, 'reader'>): Tickets {
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

/** Those of these tickets that the words find. */
async function matching(
  db: Db,
  tickets: Tickets,
  workspaceId: WorkspaceId,
  search: Search,
  view: QueueName,
): Promise<Tickets> {
  const [, sign, digits] = /^(#?)(\d{1,15})$/.exec(search.typed) ?? [];
  if (sign === '#') return tickets.where('tickets.number', '=', Number(digits));
  const found = await findTickets(db, workspaceId, search, isLive(view));
  const ids = sql<boolean>`tickets.id = any(${found}::uuid[])`;
  if (digits === undefined) return tickets.where(ids);
  // Digits alone may be an order's number, too.
  return tickets.where((one) => one.or([one('tickets.number', '=', Number(digits)), ids]));
}

/** Views that hold tickets on which something is left to do, by their state alone. */
function isLive(view: QueueName): boolean {
  return !['unaccepted', 'flagged', 'escalated', 'hierarchical', 'done'].includes(view);
}
