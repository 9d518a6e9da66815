import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly via: 'session' | 'token' | 'command-line' | 'sign-in' | 'desk';
  readonly address: string;
  readonly what: string;
  readonly params: object;
  readonly outcome: string;
}

export async function insertAudit(db: Db, workspaceId: WorkspaceId, row: AuditRow): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      at: timestamp(row.at),
      person_id: row.personId,
      via: row.via,
      address: row.address,
      what: row.what,
      params: JSON.stringify(row.params),
      outcome: row.outcome,
    })
    .execute();
}

/** How it ended, with what it made. */
export async function endAudit(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
  outcome: string,
  made: object,
): Promise<void> {
  await db
    .updateTable('audit_log')
    .set({ outcome, params: sql`params || ${JSON.stringify(made)}::jsonb` })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export interface AuditQuestion {
  readonly personId: PersonId | null;
  readonly what: string | null;
  readonly before: { readonly at: Instant; readonly id: string } | null;
  readonly limit: number;
}

/** The newest first. */
export async function readAudit(
  db: Db,
  workspaceId: WorkspaceId,
  { personId, what, before, limit }: AuditQuestion,
): Promise<AuditRow[]> {
  let asked = db
    .selectFrom('audit_log')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (personId !== null) asked = asked.where('person_id', '=', personId);
  if (what !== null) asked = asked.where('what', '=', what);
  if (before !== null)
    asked = asked.where(sql<boolean>`(at, id) < (${timestamp(before.at)}::timestamptz, ${before.id}::uuid)`);
  const rows = await asked.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    personId: row.person_id as PersonId | null,
    via: row.via,
    address: row.address,
    what: row.what,
    params: row.params,
    outcome: row.outcome,
  }));
}
