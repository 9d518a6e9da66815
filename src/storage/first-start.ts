import { sql } from 'kysely';
import type { FirstStartMarks } from '../model/first-start.ts';
import type { WorkspaceId } from '../model/words.ts';
import type { Db } from './database.ts';

/** What people have said of the first steps. */
export async function readFirstStart(db: Db, workspaceId: WorkspaceId): Promise<FirstStartMarks> {
  const row = await db
    .selectFrom('workspaces')
    .select('settings')
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  const kept = (row?.settings as { firstStart?: Partial<FirstStartMarks> })?.firstStart;
  return { steps: kept?.steps ?? {}, isPutAway: kept?.isPutAway ?? false, isSeen: kept !== undefined };
}

/** Beside whatever else the settings hold. */
export async function writeFirstStart(
  db: Db,
  workspaceId: WorkspaceId,
  marks: FirstStartMarks,
): Promise<void> {
  await sql`update workspaces set settings = jsonb_set(settings, '{firstStart}', ${JSON.stringify(marks)}::jsonb)
    where id = ${workspaceId}::uuid`.execute(db);
}

export interface SetUpSoFar {
  readonly name: string;
  readonly people: number;
  readonly policyVersion: number;
  readonly calendarVersions: number;
  readonly calendarFeeds: number;
  readonly sources: number;
  readonly tokens: number;
  readonly tickets: number;
}

/** What has been set up, in numbers. */
export async function readSetUpSoFar(db: Db, workspaceId: WorkspaceId): Promise<SetUpSoFar> {
  const { rows } = await sql<SetUpSoFar>`
    select w.name, w.policy_version as "policyVersion",
      (select count(*)::int from people p where p.workspace_id = w.id and p.closed_at is null) as people,
      (select coalesce(max(r.version), 0)::int from live_records r where r.workspace_id = w.id and r.kind = 'calendar') as "calendarVersions",
      (select count(*)::int from calendar_sources c where c.workspace_id = w.id and c.removed_at is null) as "calendarFeeds",
      (select count(*)::int from sources s where s.workspace_id = w.id and s.closed_at is null) as sources,
      (select count(*)::int from api_tokens a where a.workspace_id = w.id and a.revoked_at is null) as tokens,
      (select count(*)::int from (select 1 from tickets t where t.workspace_id = w.id limit 1) one) as tickets
    from workspaces w where w.id = ${workspaceId}::uuid`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`There is no workspace ${workspaceId}.`);
  return row;
}
