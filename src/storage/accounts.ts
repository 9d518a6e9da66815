import type { Instant } from '../model/instant.ts';
import type { PersonId, Role, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export interface StoredWorkspace {
  readonly id: WorkspaceId;
  readonly slug: string;
  readonly name: string;
  readonly isSample: boolean;
}

/** The oldest first. */
export async function readWorkspaces(across: Db): Promise<StoredWorkspace[]> {
  const rows = await across
    .selectFrom('workspaces')
    .select(['id', 'slug', 'name', 'is_sample'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id as WorkspaceId,
    slug: row.slug,
    name: row.name,
    isSample: row.is_sample,
  }));
}

export async function readWorkspace(across: Db, id: WorkspaceId): Promise<StoredWorkspace | null> {
  const row = await across
    .selectFrom('workspaces')
    .select(['id', 'slug', 'name', 'is_sample'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { id, slug: row.slug, name: row.name, isSample: row.is_sample } : null;
}

export async function insertWorkspace(
  tx: Db,
  workspace: StoredWorkspace,
  catchAllId: PersonId,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto('workspaces')
    .values({
      id: workspace.id,
      slug: workspace.slug,
      name: workspace.name,
      is_sample: workspace.isSample,
      catch_all_id: catchAllId,
      created_at: timestamp(at),
    })
    .execute();
}

/** The account of this address, made with `newId` where there is none yet. Answers its id. */
export async function ensureAccount(tx: Db, newId: string, email: string, at: Instant): Promise<string> {
  const { id } = await tx
    .insertInto('accounts')
    .values({ id: newId, email: email.toLowerCase(), created_at: timestamp(at) })
    .onConflict((one) => one.column('email').doUpdateSet({ email: email.toLowerCase() }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface Member {
  readonly personId: PersonId;
  readonly accountId: string | null;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

/** Somebody who still belongs to the workspace, by id. `db` is the workspace's handle. */
export async function readMember(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<Member | null> {
  const row = await members(db, workspaceId).where('id', '=', personId).executeTakeFirst();
  return row ? memberOf(row) : null;
}

export async function readMemberByEmail(
  db: Db,
  workspaceId: WorkspaceId,
  email: string,
): Promise<Member | null> {
  const row = await members(db, workspaceId)
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row ? memberOf(row) : null;
}

/** The admin who has been here longest. */
export async function readFirstAdmin(db: Db, workspaceId: WorkspaceId): Promise<Member | null> {
  const row = await members(db, workspaceId)
    .where('role', '=', 'admin')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? memberOf(row) : null;
}

function members(db: Db, workspaceId: WorkspaceId) {
  return db
    .selectFrom('people')
    .select(['id', 'account_id', 'role', 'name', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('closed_at', 'is', null);
}

function memberOf(row: {
  id: string;
  account_id: string | null;
  role: string;
  name: string;
  email: string;
}): Member {
  const { id, account_id, role, name, email } = row;
  return { personId: id as PersonId, accountId: account_id, role: role as Role, name, email };
}
