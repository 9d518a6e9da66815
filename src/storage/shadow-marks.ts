import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { PersonId, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** What a trigger in shadow said on a ticket, and what people think of it. */
export interface ShadowAct {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly subject: string | null;
  readonly teamId: TeamId;
  readonly event: TicketEvent;
  /** null: nobody has marked it. */
  readonly mark: ShadowMark | null;
}

export type Verdict = 'right' | 'wrong' | 'open';

export interface ShadowMark {
  readonly verdict: Verdict;
  readonly markedBy: PersonId;
  readonly markedAt: Instant;
}

export interface ShadowActsAsked {
  readonly reader: { readonly id: PersonId; readonly teamIds: readonly TeamId[] };
  readonly triggerId: string;
  readonly teamId: TeamId | null;
  readonly verdict: Verdict | null;
  /** Older than this one. */
  readonly before: { readonly at: Instant; readonly id: string } | null;
  readonly limit: number;
}

const inShadow = sql<boolean>`e.type = 'trigger-matched' and (e.body::jsonb -> 'body' ->> 'shadow') = 'true'`;
const triggerOf = sql<string>`(e.body::jsonb -> 'body' ->> 'triggerId')`;
const newestMark = sql`left join lateral (
    select m.verdict, m.marked_by, m.marked_at from shadow_marks m
    where m.workspace_id = e.workspace_id and m.ticket_id = e.ticket_id and m.seq = e.seq
    order by m.round desc limit 1) mark on true`;

interface Row {
  readonly ticket_id: string;
  readonly number: number;
  readonly subject: string | null;
  readonly team_id: string;
  readonly body: string;
  readonly verdict: Verdict | null;
  readonly marked_by: string | null;
  readonly marked_at: Instant | null;
}

/** The newest first, of tickets that the reader may see. */
export async function readShadowActs(
  db: Db,
  workspaceId: WorkspaceId,
  asked: ShadowActsAsked,
): Promise<ShadowAct[]> {
  const { reader, triggerId, teamId, verdict, before, limit } = asked;
  const { rows } = await sql<Row>`
    select e.ticket_id, t.number, s.body as subject, t.team_id, e.body, mark.verdict, mark.marked_by, mark.marked_at
    from ticket_events e
    join tickets t on t.workspace_id = e.workspace_id and t.id = e.ticket_id
    left join texts s on s.workspace_id = t.workspace_id and s.ticket_id = t.id and s.kind = 'subject'
    ${newestMark}
    where e.workspace_id = ${workspaceId}::uuid and ${inShadow} and ${triggerOf} = ${triggerId}
      and (t.visible_to is null or t.visible_to && ${[...reader.teamIds]}::text[] or t.owner_id = ${reader.id}::uuid)
      and (${teamId}::text is null or t.team_id = ${teamId})
      and (${verdict}::text is null or coalesce(mark.verdict, 'open') = ${verdict})
      and (${before?.id ?? null}::uuid is null
        or (e.recorded_at, e.ticket_id) < (${timestamp(before?.at ?? 0)}::timestamptz, ${before?.id ?? null}::uuid))
    order by e.recorded_at desc, e.ticket_id desc limit ${limit}`.execute(db);
  return rows.map(actOf);
}

function actOf(row: Row): ShadowAct {
  const { verdict, marked_by, marked_at } = row;
  return {
    ticketId: row.ticket_id as TicketId,
    number: row.number,
    subject: row.subject,
    teamId: row.team_id as TeamId,
    event: JSON.parse(row.body) as TicketEvent,
    mark:
      verdict === null || marked_at === null
        ? null
        : { verdict, markedBy: marked_by as PersonId, markedAt: marked_at },
  };
}

export interface ShadowCount {
  readonly triggerId: string;
  readonly teamId: TeamId;
  readonly acts: number;
  readonly right: number;
  readonly wrong: number;
}

/** By trigger and team. */
export async function countShadowActs(db: Db, workspaceId: WorkspaceId): Promise<ShadowCount[]> {
  const { rows } = await sql<{
    trigger_id: string;
    team_id: TeamId;
    acts: number;
    right: number;
    wrong: number;
  }>`
    select ${triggerOf} as trigger_id, t.team_id, count(*)::int as acts,
      (count(*) filter (where mark.verdict = 'right'))::int as right,
      (count(*) filter (where mark.verdict = 'wrong'))::int as wrong
    from ticket_events e
    join tickets t on t.workspace_id = e.workspace_id and t.id = e.ticket_id
    ${newestMark}
    where e.workspace_id = ${workspaceId}::uuid and ${inShadow}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows.map(({ trigger_id, team_id, ...counts }) => ({
    triggerId: trigger_id,
    teamId: team_id,
    ...counts,
  }));
}

/** The newest mark of each event of one ticket, by the event's number. */
export async function readShadowMarks(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
): Promise<ReadonlyMap<number, ShadowMark>> {
  const rows = await db
    .selectFrom('shadow_marks')
    .select(['seq', 'verdict', 'marked_by', 'marked_at'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('seq')
    .orderBy('round')
    .execute();
  // The later one overwrites the earlier.
  return new Map(
    rows.map((row) => [
      row.seq,
      { verdict: row.verdict, markedBy: row.marked_by as PersonId, markedAt: row.marked_at },
    ]),
  );
}

export interface NewShadowMark extends ShadowMark {
  readonly ticketId: TicketId;
  readonly seq: number;
  readonly triggerId: string;
}

export async function insertShadowMark(
  tx: Db,
  workspaceId: WorkspaceId,
  { ticketId, seq, triggerId, verdict, markedBy, markedAt }: NewShadowMark,
): Promise<void> {
  await sql`insert into shadow_marks (workspace_id, ticket_id, seq, round, trigger_id, verdict, marked_by, marked_at)
    select ${workspaceId}::uuid, ${ticketId}::uuid, ${seq}, coalesce(max(round), 0) + 1, ${triggerId}, ${verdict},
      ${markedBy}::uuid, ${timestamp(markedAt)}::timestamptz
    from shadow_marks where workspace_id = ${workspaceId}::uuid and ticket_id = ${ticketId}::uuid and seq = ${seq}`.execute(
    tx,
  );
}
