/** Coming in without a password: a link that works once and soon ends, and the session that it opens. */
import { minuteMs, dayMs, type Instant } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { ensureAccount, readFirstAdmin, readMemberByEmail, type Member } from '../storage/accounts.ts';
import { deleteSession, insertSession, insertSignInLink, useSignInLink } from '../storage/credentials.ts';
import { hashOf } from './credentials.ts';
import type { Desk } from './desk.ts';

export const linkMinutes = 15;
const sessionDays = 14;

export interface SignInLink {
  /** Stands in the address; only its hash is stored. */
  readonly token: string;
  readonly name: string;
  readonly email: string;
}

/** For the person of this address; without one, for the first admin. null: there is nobody like that. */
export async function createSignInLink(
  desk: Desk,
  workspaceId: WorkspaceId,
  email: string | null,
): Promise<SignInLink | null> {
  const db = desk.database.of(workspaceId);
  const member =
    email === null ? await readFirstAdmin(db, workspaceId) : await readMemberByEmail(db, workspaceId, email);
  if (member === null) return null;
  const token = newSecret(desk);
  const now = desk.clock.realNow();
  await insertSignInLink(desk.database.across, {
    tokenHash: hashOf(token),
    accountId: await accountOf(desk, member, now),
    workspaceId,
    personId: member.personId,
    createdAt: now,
    expiresAt: now + linkMinutes * minuteMs,
  });
  return { token, name: member.name, email: member.email };
}

async function accountOf(desk: Desk, member: Member, now: Instant): Promise<string> {
  return member.accountId ?? ensureAccount(desk.database.across, desk.dice.id(), member.email, now);
}

export interface Session {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Uses the link up. null: it was used before, has ended, or never was one. */
export async function signIn(desk: Desk, linkToken: string): Promise<Session | null> {
  const now = desk.clock.realNow();
  return desk.database.across.transaction().execute(async (tx) => {
    const link = await useSignInLink(tx, hashOf(linkToken), now);
    if (link === null) return null;
    const { accountId, workspaceId, personId } = link;
    const token = newSecret(desk);
    const expiresAt = now + sessionDays * dayMs;
    const tokenHash = hashOf(token);
    await insertSession(tx, { tokenHash, accountId, workspaceId, personId, createdAt: now, expiresAt });
    return { token, expiresAt, workspaceId, personId };
  });
}

export async function signOut(desk: Desk, sessionToken: string): Promise<void> {
  await deleteSession(desk.database.across, hashOf(sessionToken));
}

function newSecret(desk: Desk): string {
  return desk.dice.bytes(32).toString('base64url');
}
