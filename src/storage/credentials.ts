import type { Instant } from '../model/instant.ts';
import type { Scope } from '../model/scope.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** Whom a secret stands for. Only its sha256 is stored. */
export interface Credential {
  /** Of the token or the session. */
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** null: until it is revoked. */
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  /** What a token was made for; null: a session, which may do all that its person may. */
  readonly scopes: readonly Scope[] | null;
}

export interface NewToken {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly name: string;
  readonly personId: PersonId;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
}

/** Also one that has ended by time: whoever reads it compares `expiresAt`. */
export async function readApiToken(across: Db, tokenHash: Buffer): Promise<Credential | null> {
  const row = await across
    .selectFrom('api_tokens')
    .select(['id', 'workspace_id', 'person_id', 'scopes', 'expires_at', 'last_used_at'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    workspaceId: row.workspace_id as WorkspaceId,
    personId: row.person_id as PersonId,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    scopes: row.scopes as Scope[],
  };
}

export async function touchApiToken(across: Db, tokenHash: Buffer, at: Instant): Promise<void> {
  await across
    .updateTable('api_tokens')
    .set({ last_used_at: timestamp(at) })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function insertApiToken(across: Db, token: NewToken): Promise<void> {
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
      expires_at: token.expiresAt === null ? null : timestamp(token.expiresAt),
    })
    .execute();
}

/** Answers whether there was such a token in force. With `personId` only one of that person's. */
export async function revokeApiToken(
  across: Db,
  workspaceId: WorkspaceId,
  id: string,
  personId: PersonId | null,
  at: Instant,
): Promise<boolean> {
  const tokens = across
    .updateTable('api_tokens')
    .set({ revoked_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null);
  const own = personId === null ? tokens : tokens.where('person_id', '=', personId);
  const { numUpdatedRows } = await own.executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface StoredToken {
  readonly id: string;
  readonly name: string;
  readonly personId: PersonId;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

/** Those that were not revoked, the oldest first. */
export async function readApiTokens(
  across: Db,
  workspaceId: WorkspaceId,
  personId: PersonId | null,
): Promise<StoredToken[]> {
  const tokens = across
    .selectFrom('api_tokens')
    .select(['id', 'name', 'person_id', 'scopes', 'created_at', 'expires_at', 'last_used_at'])
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(tokensMax);
  const rows = await (personId === null ? tokens : tokens.where('person_id', '=', personId)).execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    personId: row.person_id as PersonId,
    scopes: row.scopes as Scope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** A list for people to look through. */
const tokensMax = 1_000;

export async function revokeTokensOf(
  across: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  at: Instant,
): Promise<void> {
  await across
    .updateTable('api_tokens')
    .set({ revoked_at: timestamp(at) })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute();
}
