import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface WaitingWork {
  /** Deadlines and parcels whose ticket is not there. */
  readonly strays: readonly { readonly ticketId: TicketId; readonly what: string }[];
  readonly setAside: readonly { readonly ticketId: TicketId; readonly count: number }[];
  readonly overdue: { readonly count: number; readonly since: Instant | null };
  readonly parcels: { readonly late: number; readonly since: Instant | null; readonly dead: number };
  readonly commands: { readonly late: number };
}

/** What waits for the engine longer than `patienceMs`; of set aside and strays the first `limit`. */
export async function readWaitingWork(
  db: Db,
  workspaceId: WorkspaceId,
  now: Instant,
  patienceMs: number,
  limit: number,
): Promise<WaitingWork> {
  const before = timestamp(now - patienceMs);
  const { rows: strays } = await sql<{ ticket_id: TicketId; what: string }>`
    select ticket_id, what from (
      select d.ticket_id, 'the deadline ' || d.name as what from deadlines d where d.workspace_id = ${workspaceId}::uuid
      union all
      select o.ticket_id, 'the parcel ' || o.id from outbox o
      where o.workspace_id = ${workspaceId}::uuid and o.state in ('pending', 'leased')) found
    where not exists (select from tickets t where t.workspace_id = ${workspaceId}::uuid and t.id = found.ticket_id)
    limit ${limit}`.execute(db);
  const { rows: setAside } = await sql<{ ticket_id: TicketId; count: number }>`
    select ticket_id, count(*)::int as count from deadlines
    where workspace_id = ${workspaceId}::uuid and set_aside_at is not null group by ticket_id limit ${limit}`.execute(
    db,
  );
  const { rows: overdue } = await sql<{ count: number; since: number | null }>`
    select count(*)::int as count, min(due_at) as since from deadlines
    where workspace_id = ${workspaceId}::uuid and set_aside_at is null and due_at < ${before}::timestamptz`.execute(
    db,
  );
  const { rows: parcels } = await sql<{ late: number; since: number | null; dead: number }>`
    select count(*) filter (where state <> 'dead')::int as late, min(not_before) filter (where state <> 'dead') as since,
      count(*) filter (where state = 'dead')::int as dead
    from outbox where workspace_id = ${workspaceId}::uuid
      and (state = 'dead' or (state in ('pending', 'leased') and not_before < ${before}::timestamptz
        and coalesce(lease_until, '-infinity') < ${before}::timestamptz))`.execute(db);
  const { rows: commands } = await sql<{ late: number }>`
    select count(*)::int as late from pending_commands
    where workspace_id = ${workspaceId}::uuid and state = 'pending' and created_at < ${before}::timestamptz`.execute(
    db,
  );
  return {
    strays: strays.map((row) => ({ ticketId: row.ticket_id, what: row.what })),
    setAside: setAside.map((row) => ({ ticketId: row.ticket_id, count: row.count })),
    overdue: { count: overdue[0]?.count ?? 0, since: overdue[0]?.since ?? null },
    parcels: { late: parcels[0]?.late ?? 0, since: parcels[0]?.since ?? null, dead: parcels[0]?.dead ?? 0 },
    commands: { late: commands[0]?.late ?? 0 },
  };
}

/** Read before the workspace is known, or by the engine for all of them; they hold ids, codes and hashes only. */
export const tablesAcross = [
  'api_tokens',
  'chores',
  'deadlines',
  'duty_feeds',
  'notice_sendings',
  'notices',
  'outbox',
  'pending_commands',
  'sessions',
  'sign_in_links',
  'sources',
  'status_links',
];

export interface Guards {
  readonly role: string;
  readonly isOwnRole: boolean;
  /** The role may pass by row-level security. */
  readonly passesBy: boolean;
  /** Tables with a policy on which row-level security does not bind this connection. */
  readonly unbound: readonly string[];
  /** Tables of a workspace without a policy that should have one. */
  readonly unguarded: readonly string[];
  /** Tables that this connection may not read and write. */
  readonly closed: readonly string[];
}

/** How the workspaces are kept apart for this very connection. */
export async function readGuards(across: Db): Promise<Guards> {
  const { rows } = await sql<{
    role: string;
    passes_by: boolean;
    unbound: string[] | null;
    unguarded: string[] | null;
    closed: string[] | null;
  }>`
    select current_user as role, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as passes_by,
      array_agg(c.relname::text order by c.relname) filter (where has_policy and not row_security_active(c.oid)) as unbound,
      array_agg(c.relname::text order by c.relname) filter (where has_workspace and not has_policy) as unguarded,
      array_agg(c.relname::text order by c.relname) filter (where not (has_table_privilege(c.oid, 'select')
        and has_table_privilege(c.oid, 'insert'))) as closed
    from (select p.oid, p.relname,
        exists (select from pg_policy y where y.polrelid = p.oid) as has_policy,
        exists (select from pg_attribute a where a.attrelid = p.oid and a.attname = 'workspace_id') as has_workspace
      from pg_class p where p.relkind = 'r' and p.relnamespace = 'public'::regnamespace and p.relname <> 'migrations') c`.execute(
    across,
  );
  const row = rows[0];
  return {
    role: row?.role ?? '',
    isOwnRole: row?.role === 'baton_app',
    passesBy: row?.passes_by ?? false,
    unbound: row?.unbound ?? [],
    unguarded: (row?.unguarded ?? []).filter((name) => !tablesAcross.includes(name)),
    closed: row?.closed ?? [],
  };
}

/** The highest number of a ticket that is above what the next one is drawn from; null: all is well. */
export async function readNumberAhead(db: Db, workspaceId: WorkspaceId): Promise<number | null> {
  const { rows } = await sql<{ highest: number | null }>`
    select (select max(number) from tickets where workspace_id = ${workspaceId}::uuid)
      - coalesce(pg_sequence_last_value('ticket_numbers'), 0) as highest`.execute(db);
  const ahead = rows[0]?.highest ?? null;
  return ahead !== null && ahead > 0 ? ahead : null;
}

export async function readLastBackup(across: Db): Promise<Instant | null> {
  const row = await across.selectFrom('instance').select('last_backup_at').executeTakeFirst();
  return row?.last_backup_at ?? null;
}
