import { sql } from 'kysely';
import type { TicketState } from '../model/ticket.ts';
import type { Instant } from '../model/instant.ts';
import type { PersonId, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface ApprovalsAsked {
  readonly reader: { readonly id: PersonId; readonly teamIds: readonly TeamId[] };
  readonly state: 'open' | 'decided';
  /** Only those of which this person is asked. */
  readonly approverId?: PersonId | undefined;
  readonly ticketId?: TicketId | undefined;
  readonly after?: { readonly at: number; readonly id: string } | undefined;
  readonly limit: number;
  /** Since when the sums of what the customer got are counted, by role, action and currency. */
  readonly gotSince: Instant;
}

/** Open ones by their deadline, decided ones newest first; only of tickets that the reader may see. */
export async function readApprovals(db: Db, workspaceId: WorkspaceId, asked: ApprovalsAsked) {
  const isOpen = asked.state === 'open';
  const key = isOpen ? 'a.due_at' : 'a.decided_at';
  const rows = await asksFor(db, workspaceId, asked)
    .selectAll('a')
    .select(['t.number', 't.snapshot', 'c.name as customer'])
    .select([bodyOf('a.reason_id').as('reason'), bodyOf('a.decision_id').as('decision')])
    .select([subject.as('subject'), gotSince(asked.gotSince).as('got')])
    .orderBy(key, isOpen ? 'asc' : 'desc')
    .orderBy('a.id', isOpen ? 'asc' : 'desc')
    .limit(asked.limit)
    .execute();
  return rows.map(({ snapshot, ...row }) => ({ ...row, ticket: JSON.parse(snapshot) as TicketState }));
}

export type StoredApproval = Awaited<ReturnType<typeof readApprovals>>[number];

function asksFor(db: Db, workspaceId: WorkspaceId, asked: ApprovalsAsked) {
  const isOpen = asked.state === 'open';
  let query = db
    .selectFrom('approvals as a')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.workspace_id', '=', 'a.workspace_id').onRef('t.id', '=', 'a.ticket_id'),
    )
    .leftJoin('customers as c', (join) =>
      join.onRef('c.workspace_id', '=', 'a.workspace_id').onRef('c.id', '=', 't.customer_id'),
    )
    .where('a.workspace_id', '=', workspaceId)
    .where('a.state', isOpen ? '=' : '<>', 'open')
    .where((one) =>
      one.or([
        one('t.visible_to', 'is', null),
        sql<boolean>`t.visible_to && ${[...asked.reader.teamIds]}::text[]`,
        one.exists(
          one
            .selectFrom('ticket_people as p')
            .select(sql<number>`1`.as('one'))
            .whereRef('p.workspace_id', '=', 't.workspace_id')
            .whereRef('p.ticket_id', '=', 't.id')
            .where('p.person_id', '=', asked.reader.id),
        ),
      ]),
    );
  if (asked.approverId) query = query.where('a.approver_id', '=', asked.approverId);
  if (asked.ticketId) query = query.where('a.ticket_id', '=', asked.ticketId);
  if (asked.after) {
    const last = sql`(${timestamp(asked.after.at)}::timestamptz, ${asked.after.id}::uuid)`;
    const place = sql`(${sql.ref(isOpen ? 'a.due_at' : 'a.decided_at')}, a.id)`;
    query = query.where(isOpen ? sql<boolean>`${place} > ${last}` : sql<boolean>`${place} < ${last}`);
  }
  return query;
}

function bodyOf(id: 'a.reason_id' | 'a.decision_id') {
  return sql<string | null>`(select x.body from texts x
    where x.workspace_id = a.workspace_id and x.id = ${sql.ref(id)})`;
}

const subject = sql<string | null>`(select x.body from texts x
  where x.workspace_id = a.workspace_id and x.ticket_id = a.ticket_id and x.kind = 'subject' limit 1)`;

/** What the same customer got in this currency, but for what this approval itself gave. */
function gotSince(since: Instant) {
  return sql<{ amount: number; count: number }>`(
    select json_build_object('amount', coalesce(sum(g.amount), 0), 'count', count(*)) from compensations g
    where g.workspace_id = a.workspace_id and g.receiver_id = a.receiver_id and g.currency = a.currency
      and g.given_at > ${timestamp(since)}::timestamptz and (g.approval_id is null or g.approval_id <> a.id))`;
}

/** What was decided after `since`, for the limits that could be higher. */
export async function readDecidedApprovals(db: Db, workspaceId: WorkspaceId, since: Instant) {
  return db
    .selectFrom('approvals')
    .select(['asker_role', 'action', 'amount', 'currency', 'approved_amount', 'decided_at'])
    .where('workspace_id', '=', workspaceId)
    .where('state', 'in', ['approved', 'refused'])
    .where(sql<boolean>`decided_at > ${timestamp(since)}::timestamptz`)
    .limit(decidedMax)
    .execute();
}

const decidedMax = 10_000;
