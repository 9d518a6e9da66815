import { sql } from 'kysely';
import { Calendar } from '../model/calendar.ts';
import type { Person } from '../model/person.ts';
import { Policy } from '../model/policy.ts';
import type { DutyRota } from '../model/directory.ts';
import { Rota } from '../model/rota.ts';
import { Team } from '../model/team.ts';
import type { Instant } from '../model/instant.ts';
import type { CalendarId, PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';
import { readStoredPeople } from './people.ts';
import { readRotaExceptions } from './rota-exceptions.ts';

export type LiveRecord =
  | { readonly kind: 'calendar'; readonly id: string; readonly body: Calendar }
  | { readonly kind: 'team'; readonly id: string; readonly body: Team }
  | { readonly kind: 'rota'; readonly id: string; readonly body: Rota };

/** Every version of every calendar (older clocks name them), the newest of teams and rotas, and all people. */
export interface StoredRecords {
  readonly people: readonly Person[];
  readonly calendars: readonly { id: CalendarId; version: number; record: Calendar }[];
  readonly teams: readonly { version: number; record: Team }[];
  readonly rotas: readonly DutyRota[];
  readonly catchAllId: PersonId | null;
  readonly endpoints: readonly { id: string; events: readonly string[] }[];
}

export async function readRecords(db: Db, workspaceId: WorkspaceId): Promise<StoredRecords> {
  const [people, records, exceptions, workspace, endpoints] = await Promise.all([
    readStoredPeople(db, workspaceId),
    db
      .selectFrom('live_records')
      .select(['kind', 'id', 'version', 'body'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('kind')
      .orderBy('id')
      .orderBy('version')
      .execute(),
    readRotaExceptions(db, workspaceId),
    db.selectFrom('workspaces').select('catch_all_id').where('id', '=', workspaceId).executeTakeFirst(),
    db
      .selectFrom('webhook_endpoints')
      .select(['id', 'events'])
      .where('workspace_id', '=', workspaceId)
      .where('set_aside_at', 'is', null)
      .where('closed_at', 'is', null)
      .execute(),
  ]);
  const of = (kind: string) => records.filter((row) => row.kind === kind);
  return {
    people: people.map(({ person }) => person),
    calendars: of('calendar').map((row) => ({
      id: row.id as CalendarId,
      version: row.version,
      record: Calendar.parse(row.body),
    })),
    teams: newest(of('team')).map((row) => ({ version: row.version, record: Team.parse(row.body) })),
    rotas: newest(of('rota')).map((row) => ({
      version: row.version,
      record: Rota.parse(row.body),
      exceptions: exceptions.filter(({ rotaId }) => rotaId === row.id).map(({ exception }) => exception),
    })),
    catchAllId: (workspace?.catch_all_id as PersonId | null | undefined) ?? null,
    endpoints,
  };
}

function newest<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The next version of each record; whatever caches them notices by the workspace's records version. */
export async function writeRecords(
  tx: Db,
  workspaceId: WorkspaceId,
  records: readonly LiveRecord[],
  at: Instant,
  by: PersonId | null,
): Promise<void> {
  for (const { kind, id, body } of records) {
    await sql`insert into live_records (workspace_id, kind, id, version, body, recorded_at, recorded_by)
      select ${workspaceId}::uuid, ${kind}, ${id}, coalesce(max(version), 0) + 1, ${JSON.stringify(body)}::jsonb, ${timestamp(at)}::timestamptz, ${by}::uuid
      from live_records where workspace_id = ${workspaceId}::uuid and kind = ${kind} and id = ${id}`.execute(
      tx,
    );
  }
  await touchRecords(tx, workspaceId);
}

export async function touchRecords(tx: Db, workspaceId: WorkspaceId): Promise<void> {
  await tx
    .updateTable('workspaces')
    .set((eb) => ({ records_version: eb('records_version', '+', 1) }))
    .where('id', '=', workspaceId)
    .execute();
}

export interface StoredPolicy {
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly document: Policy;
  readonly sha256: string;
  readonly publishedAt: Instant;
  readonly publishedBy: PersonId | null;
  /** Why, in the publisher's words; null: nobody said. */
  readonly reason: string | null;
}

/** Every version, oldest first. */
export async function readPolicies(db: Db, workspaceId: WorkspaceId): Promise<StoredPolicy[]> {
  const rows = await db
    .selectFrom('policies')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    name: row.name,
    source: row.source,
    document: Policy.parse(row.document),
    sha256: row.sha256,
    publishedAt: row.published_at,
    publishedBy: row.published_by as PersonId | null,
    reason: row.reason,
  }));
}

/** The next version. The workspace's row is locked first, so that two publishers get two versions. */
export async function writePolicy(
  tx: Db,
  workspaceId: WorkspaceId,
  policy: Omit<StoredPolicy, 'version'>,
): Promise<number> {
  const { policy_version } = await tx
    .updateTable('workspaces')
    .set((eb) => ({ policy_version: eb('policy_version', '+', 1) }))
    .where('id', '=', workspaceId)
    .returning('policy_version')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('policies')
    .values({
      workspace_id: workspaceId,
      version: policy_version,
      name: policy.name,
      source: policy.source,
      document: JSON.stringify(policy.document),
      sha256: policy.sha256,
      published_at: timestamp(policy.publishedAt),
      published_by: policy.publishedBy,
      reason: policy.reason,
    })
    .execute();
  return policy_version;
}
