import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import type { Credential } from './credentials.ts';
import { type Db, timestamp } from './database.ts';

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly id: string;
  readonly accountId: string;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly address: string;
  readonly agent: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Also one that has ended: whoever reads it compares `expiresAt`. */
export async function readSession(across: Db, tokenHash: Buffer): Promise<Credential | null> {
  const row = await across
    .selectFrom('sessions')
    .select(['id', 'workspace_id', 'person_id', 'expires_at', 'last_used_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    workspaceId: row.workspace_id as WorkspaceId,
    personId: row.person_id as PersonId,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    scopes: null,
  };
}

export async function insertSession(across: Db, session: NewSession): Promise<void> {
  await across
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      account_id: session.accountId,
      workspace_id: session.workspaceId,
      person_id: session.personId,
      address: session.address,
      agent: session.agent,
      created_at: timestamp(session.createdAt),
      last_used_at: timestamp(session.createdAt),
      expires_at: timestamp(session.expiresAt),
    })
    .execute();
}

export async function touchSession(across: Db, tokenHash: Buffer, at: Instant): Promise<void> {
  await across
    .updateTable('sessions')
    .set({ last_used_at: timestamp(at) })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteSession(across: Db, tokenHash: Buffer): Promise<void> {
  await across.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** Answers whether there was such a session of this person. */
export async function deleteSessionById(
  across: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await across
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Of one person here, all but the one with `keptId`. */
export async function deleteSessionsOf(
  across: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  keptId: string | null,
): Promise<void> {
  const sessions = across
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId);
  await (keptId === null ? sessions : sessions.where('id', '<>', keptId)).execute();
}

/** Wherever the account is signed in, in every workspace: its password is another one now. */
export async function deleteSessionsOfAccount(across: Db, accountId: string): Promise<void> {
  await across.deleteFrom('sessions').where('account_id', '=', accountId).execute();
}

export interface StoredSession {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant;
  readonly expiresAt: Instant;
}

/** The latest used first. */
export async function readSessionsOf(
  across: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  now: Instant,
): Promise<StoredSession[]> {
  const rows = await across
    .selectFrom('sessions')
    .select(['id', 'address', 'agent', 'created_at', 'last_used_at', 'expires_at'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('expires_at', '>', timestamp(now) as unknown as number)
    .orderBy('last_used_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    address: row.address,
    agent: row.agent,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
  }));
}
