import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** Whom a secret stands for. Only its sha256 is stored. */
export interface Credential {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** null: until it is revoked. */
  readonly expiresAt: Instant | null;
  readonly mayWrite: boolean;
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export async function readApiToken(across: Db, tokenHash: Buffer): Promise<Credential | null> {
  const row = await across
    .selectFrom('api_tokens')
    .select(['workspace_id', 'person_id', 'scopes'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    workspaceId: row.workspace_id as WorkspaceId,
    personId: row.person_id as PersonId,
    expiresAt: null,
    mayWrite: row.scopes.includes('write'),
  };
}

export async function insertApiToken(
  across: Db,
  token: {
    readonly workspaceId: WorkspaceId;
    readonly id: string;
    readonly tokenHash: Buffer;
    readonly name: string;
    readonly personId: PersonId;
    readonly scopes: readonly string[];
    readonly createdAt: Instant;
  },
): Promise<void> {
  await across
    .insertInto('api_tokens')
    .values({
      workspace_id: token.workspaceId,
      id: token.id,
      token_hash: token.tokenHash,
      name: token.name,
      person_id: token.personId,
      scopes: [...token.scopes],
      created_at: timestamp(token.createdAt),
    })
    .execute();
}

/** Answers whether there was such a token in force. */
export async function revokeApiToken(
  across: Db,
  workspaceId: WorkspaceId,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await across
    .updateTable('api_tokens')
    .set({ revoked_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function readApiTokens(
  across: Db,
  workspaceId: WorkspaceId,
): Promise<{ id: string; name: string; personId: PersonId; createdAt: Instant }[]> {
  const rows = await across
    .selectFrom('api_tokens')
    .select(['id', 'name', 'person_id', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    personId: row.person_id as PersonId,
    createdAt: row.created_at,
  }));
}

/** Also one that has ended: whoever reads it compares `expiresAt`. */
export async function readSession(across: Db, tokenHash: Buffer): Promise<Credential | null> {
  const row = await across
    .selectFrom('sessions')
    .select(['workspace_id', 'person_id', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  return {
    workspaceId: row.workspace_id as WorkspaceId,
    personId: row.person_id as PersonId,
    expiresAt: row.expires_at,
    mayWrite: true,
  };
}

export async function insertSession(across: Db, session: NewSession): Promise<void> {
  await across.insertInto('sessions').values(rowOf(session)).execute();
}

export async function deleteSession(across: Db, tokenHash: Buffer): Promise<void> {
  await across.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

export async function insertSignInLink(across: Db, link: NewSession): Promise<void> {
  await across.insertInto('sign_in_links').values(rowOf(link)).execute();
}

/** Uses the link up, if it is neither used nor old: of two who open it at once, one gets it. */
export async function useSignInLink(
  tx: Db,
  tokenHash: Buffer,
  now: Instant,
): Promise<{ accountId: string; workspaceId: WorkspaceId; personId: PersonId } | null> {
  const row = await tx
    .updateTable('sign_in_links')
    .set({ used_at: timestamp(now) })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', timestamp(now) as unknown as number)
    .returning(['account_id', 'workspace_id', 'person_id'])
    .executeTakeFirst();
  if (!row) return null;
  return {
    accountId: row.account_id,
    workspaceId: row.workspace_id as WorkspaceId,
    personId: row.person_id as PersonId,
  };
}

function rowOf(one: NewSession) {
  return {
    token_hash: one.tokenHash,
    account_id: one.accountId,
    workspace_id: one.workspaceId,
    person_id: one.personId,
    created_at: timestamp(one.createdAt),
    expires_at: timestamp(one.expiresAt),
  };
}
