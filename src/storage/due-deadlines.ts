import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import type { StoredTicket } from './read-tickets.ts';

/** The earliest armed instant of each workspace that has one, in real time: its shift is taken off. */
export async function readNextDue(across: Db): Promise<{ workspaceId: WorkspaceId; realDueAt: Instant }[]> {
  const { rows } = await sql<{ id: WorkspaceId; shift: number; due_at: number }>`
    select w.id, w.clock_shift_ms as shift, d.due_at
    from workspaces w
    cross join lateral (
      select due_at from deadlines d where d.workspace_id = w.id and d.set_aside_at is null order by d.due_at limit 1
    ) d
    where w.policy_version > 0`.execute(across);
  return rows.map((row) => ({ workspaceId: row.id, realDueAt: row.due_at - Number(row.shift) }));
}

export async function readNextDeadline(across: Db, workspaceId: WorkspaceId): Promise<Instant | null> {
  const row = await across
    .selectFrom('deadlines')
    .select('due_at')
    .where('workspace_id', '=', workspaceId)
    .where('set_aside_at', 'is', null)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? null;
}

/** How many deadlines are armed for `now` or earlier. */
export async function countDueDeadlines(across: Db, workspaceId: WorkspaceId, now: Instant): Promise<number> {
  const row = await across
    .selectFrom('deadlines')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('set_aside_at', 'is', null)
    .where('due_at', '<=', timestamp(now) as unknown as number)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface DueDeadline {
  readonly name: string;
  readonly dueAt: Instant;
  readonly armedBy: number;
}

export interface DueTicket {
  readonly ticket: StoredTicket;
  /** In due order. */
  readonly due: readonly DueDeadline[];
}

/**
 * What is due, in due order, with its tickets; both locked until the transaction ends. What another node holds, or
 * somebody is writing to now, is left for the next pass.
 */
export async function takeDueDeadlines(
  tx: Db,
  workspaceId: WorkspaceId,
  now: Instant,
  limit: number,
  onlyTicket?: TicketId,
): Promise<DueTicket[]> {
  const { rows } = await sql<{
    name: string;
    due_at: number;
    armed_by: number;
    id: TicketId;
    version: number;
    snapshot: string;
    last_hash: Buffer;
  }>`
    select d.name, d.due_at, d.armed_by, t.id, t.version, t.snapshot, t.last_hash
    from deadlines d
    join tickets t on t.workspace_id = d.workspace_id and t.id = d.ticket_id
    where d.workspace_id = ${workspaceId}::uuid and d.due_at <= ${timestamp(now)}::timestamptz and d.set_aside_at is null
      and (${onlyTicket ?? null}::uuid is null or d.ticket_id = ${onlyTicket ?? null}::uuid)
    order by d.due_at
    limit ${limit}
    for update of d, t skip locked`.execute(tx);
  const byTicket = new Map<TicketId, { ticket: StoredTicket; due: DueDeadline[] }>();
  for (const row of rows) {
    const known = byTicket.get(row.id) ?? {
      ticket: {
        id: row.id,
        version: row.version,
        state: JSON.parse(row.snapshot) as TicketState,
        lastHash: row.last_hash,
      },
      due: [],
    };
    known.due.push({ name: row.name, dueAt: row.due_at, armedBy: row.armed_by });
    byTicket.set(row.id, known);
  }
  return [...byTicket.values()];
}

/** A subject that breaks the engine is kept out of its way; it stands in the alarm until somebody looks at it. */
export async function setAside(
  across: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  at: Instant,
): Promise<void> {
  await across
    .updateTable('deadlines')
    .set({ set_aside_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .execute();
}
