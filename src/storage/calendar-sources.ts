import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredCalendarSource {
  readonly id: string;
  readonly calendarId: string;
  readonly name: string;
  readonly address: string | null;
  readonly body: string;
  readonly etag: string | null;
  readonly readAt: Instant;
  readonly checkedAt: Instant;
  readonly nextCheckAt: Instant;
  readonly failure: SourceFailure | null;
  readonly createdAt: Instant;
  readonly createdBy: PersonId | null;
}

/** Why the last check failed: a code, with what to say about it. */
export interface SourceFailure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Of one calendar, or all. Oldest first. */
export async function readCalendarSources(
  db: Db,
  workspaceId: WorkspaceId,
  calendarId: string | null,
): Promise<StoredCalendarSource[]> {
  const rows = await db
    .selectFrom('calendar_sources')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .$if(calendarId !== null, (query) => query.where('calendar_id', '=', calendarId ?? ''))
    .orderBy('created_at')
    .limit(500)
    .execute();
  return rows.map(sourceOf);
}

export async function readDueCalendarSources(
  db: Db,
  workspaceId: WorkspaceId,
  now: Instant,
  limit: number,
): Promise<StoredCalendarSource[]> {
  const rows = await db
    .selectFrom('calendar_sources')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .where('next_check_at', '<=', timestamp(now) as unknown as number)
    .orderBy('next_check_at')
    .limit(limit)
    .execute();
  return rows.map(sourceOf);
}

export async function insertCalendarSource(
  tx: Db,
  workspaceId: WorkspaceId,
  source: StoredCalendarSource,
): Promise<void> {
  await tx
    .insertInto('calendar_sources')
    .values({
      workspace_id: workspaceId,
      id: source.id,
      calendar_id: source.calendarId,
      name: source.name,
      created_at: timestamp(source.createdAt),
      created_by: source.createdBy,
      ...checkedColumns(source),
    })
    .execute();
}

/** What a check has found. */
export async function writeSourceCheck(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  check: Omit<StoredCalendarSource, 'id' | 'calendarId' | 'name' | 'createdAt' | 'createdBy'>,
): Promise<void> {
  await tx
    .updateTable('calendar_sources')
    .set(checkedColumns(check))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function removeCalendarSource(
  tx: Db,
  workspaceId: WorkspaceId,
  id: string,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('calendar_sources')
    .set({ removed_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

type Check = Omit<StoredCalendarSource, 'id' | 'calendarId' | 'name' | 'createdAt' | 'createdBy'>;

function checkedColumns({ address, body, etag, readAt, checkedAt, nextCheckAt, failure }: Check) {
  return {
    address,
    body,
    etag,
    read_at: timestamp(readAt),
    checked_at: timestamp(checkedAt),
    next_check_at: timestamp(nextCheckAt),
    failure: failure && JSON.stringify(failure),
  };
}

interface Row {
  readonly id: string;
  readonly calendar_id: string;
  readonly name: string;
  readonly address: string | null;
  readonly body: string;
  readonly etag: string | null;
  readonly read_at: Instant;
  readonly checked_at: Instant;
  readonly next_check_at: Instant;
  readonly failure: unknown;
  readonly created_at: Instant;
  readonly created_by: string | null;
}

function sourceOf(row: Row): StoredCalendarSource {
  return {
    id: row.id,
    calendarId: row.calendar_id,
    name: row.name,
    address: row.address,
    body: row.body,
    etag: row.etag,
    readAt: row.read_at,
    checkedAt: row.checked_at,
    nextCheckAt: row.next_check_at,
    failure: row.failure as SourceFailure | null,
    createdAt: row.created_at,
    createdBy: row.created_by as PersonId | null,
  };
}
