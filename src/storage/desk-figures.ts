import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** Parcels that wait or were given up, over all workspaces. */
export interface ParcelFigures {
  readonly channel: string;
  readonly state: 'pending' | 'leased' | 'dead';
  readonly count: number;
  /** Of those that wait: for how long the oldest has been ready. 0 for those given up. */
  readonly oldestAgeMs: number;
  readonly attemptsMax: number;
}

/** Dead ones of the last day: older ones stand in the log of deliveries and trouble nobody's watch. */
export async function readParcelFigures(across: Db, realNow: Instant): Promise<ParcelFigures[]> {
  const now = sql`(${timestamp(realNow)}::timestamptz + w.clock_shift_ms * interval '1 millisecond')`;
  const { rows } = await sql<ParcelFigures>`
    select o.channel, o.state, count(*)::int as count, max(o.attempt)::int as "attemptsMax",
      case when o.state = 'dead' then 0
        else greatest(0, max(extract(epoch from ${now} - o.not_before)) * 1000)::float8 end as "oldestAgeMs"
    from outbox o
    join workspaces w on w.id = o.workspace_id
    where o.state in ('pending', 'leased') or (o.state = 'dead' and o.ended_at > ${now} - interval '1 day')
    group by o.channel, o.state`.execute(across);
  return rows;
}

export interface EngineFigures {
  readonly overdue: number;
  readonly oldestOverdueMs: number;
  readonly setAside: number;
  readonly pendingCommands: number;
}

/** What the engine has before it, over all workspaces. */
export async function readEngineFigures(across: Db, realNow: Instant): Promise<EngineFigures> {
  const { rows } = await sql<EngineFigures>`
    select
      count(*) filter (where d.set_aside_at is null)::int as overdue,
      count(*) filter (where d.set_aside_at is not null)::int as "setAside",
      coalesce(max(extract(epoch from d.now - d.due_at) * 1000) filter (where d.set_aside_at is null), 0)::float8
        as "oldestOverdueMs",
      (select count(*) from pending_commands where state = 'pending')::int as "pendingCommands"
    from (
      select x.due_at, x.set_aside_at,
        ${timestamp(realNow)}::timestamptz + w.clock_shift_ms * interval '1 millisecond' as now
      from workspaces w
      join deadlines x on x.workspace_id = w.id
        and (x.set_aside_at is not null
          or x.due_at <= ${timestamp(realNow)}::timestamptz + w.clock_shift_ms * interval '1 millisecond')
    ) d`.execute(across);
  return rows[0] ?? { overdue: 0, oldestOverdueMs: 0, setAside: 0, pendingCommands: 0 };
}

/** Open escalations of one workspace by kind and state. */
export async function countOpenEscalations(
  db: Db,
  workspaceId: WorkspaceId,
): Promise<{ kind: string; state: string; count: number }[]> {
  return db
    .selectFrom('escalations')
    .select(({ fn }) => ['kind', 'state', fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .groupBy(['kind', 'state'])
    .execute();
}
