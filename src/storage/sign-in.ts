import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** What a link is for: to come in, or to choose a password. */
export type LinkPurpose = 'sign-in' | 'password';

export interface NewLink {
  readonly tokenHash: Buffer;
  readonly purpose: LinkPurpose;
  readonly accountId: string;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export async function insertSignInLink(across: Db, link: NewLink): Promise<void> {
  await across
    .insertInto('sign_in_links')
    .values({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      account_id: link.accountId,
      workspace_id: link.workspaceId,
      person_id: link.personId,
      created_at: timestamp(link.createdAt),
      expires_at: timestamp(link.expiresAt),
    })
    .execute();
}

export interface UsedLink {
  readonly accountId: string;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Uses the link up, if it is neither used nor old: of two who open it at once, one gets it. */
export async function useSignInLink(
  tx: Db,
  tokenHash: Buffer,
  purpose: LinkPurpose,
  now: Instant,
): Promise<UsedLink | null> {
  const row = await tx
    .updateTable('sign_in_links')
    .set({ used_at: timestamp(now) })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
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

/** Nobody chooses a password by an older link once it has been chosen. */
export async function dropLinksOfAccount(tx: Db, accountId: string): Promise<void> {
  await tx.deleteFrom('sign_in_links').where('account_id', '=', accountId).execute();
}

export async function readPasswordHash(across: Db, accountId: string): Promise<string | null> {
  const row = await across
    .selectFrom('accounts')
    .select('password_hash')
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

export async function writePasswordHash(
  tx: Db,
  accountId: string,
  passwordHash: string,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ password_hash: passwordHash, password_set_at: timestamp(at) })
    .where('id', '=', accountId)
    .execute();
}

/** The place that forgot its tries has none. */
export interface Attempts {
  readonly failures: number;
  readonly lastAt: Instant;
  readonly blockedUntil: Instant;
}

/**
 * Counts a try before it is made, so that many at once are many. The row is locked until the transaction ends;
 * `next` says what follows from those before it, or null: this one has to wait.
 */
export async function countAttempt(
  tx: Db,
  subject: string,
  now: Instant,
  next: (before: Attempts) => Attempts | null,
): Promise<{ readonly waitUntil: Instant } | null> {
  const none = { subject, failures: 0, last_at: timestamp(now), blocked_until: timestamp(0) };
  const row = await tx
    .insertInto('sign_in_attempts')
    .values(none)
    .onConflict((one) => one.column('subject').doUpdateSet({ subject }))
    .returning(['failures', 'last_at', 'blocked_until'])
    .executeTakeFirstOrThrow();
  const before = { failures: row.failures, lastAt: row.last_at, blockedUntil: row.blocked_until };
  const after = next(before);
  if (after === null) return { waitUntil: before.blockedUntil };
  await tx
    .updateTable('sign_in_attempts')
    .set({
      failures: after.failures,
      last_at: timestamp(after.lastAt),
      blocked_until: timestamp(after.blockedUntil),
    })
    .where('subject', '=', subject)
    .execute();
  return null;
}

/** The try was good: an e-mail address begins anew, a place has one failure less. */
export async function forgiveAttempt(across: Db, email: string, place: string): Promise<void> {
  await across.deleteFrom('sign_in_attempts').where('subject', '=', email).execute();
  await sql`update sign_in_attempts set failures = greatest(failures - 1, 0), blocked_until = to_timestamp(0)
    where subject = ${place}`.execute(across);
}
