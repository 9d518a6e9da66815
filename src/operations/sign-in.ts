/** Coming in: by e-mail address and password, or by a link that works once and soon ends; and the session that opens. */
import { createHash } from 'node:crypto';
import { dayMs, type Instant, minuteMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { emailLimit, placeLimit, tryOnce } from '../rules/access/sign-in-delay.ts';
import {
  ensureAccount,
  type Member,
  readFirstAdmin,
  readMember,
  readMemberByEmail,
  readWorkspaces,
} from '../storage/accounts.ts';
import type { Db } from '../storage/database.ts';
import { deleteSession, insertSession } from '../storage/sessions.ts';
import {
  countAttempt,
  forgiveAttempt,
  insertSignInLink,
  type LinkPurpose,
  readPasswordHash,
  useSignInLink,
} from '../storage/sign-in.ts';
import { writeAudit } from './audit.ts';
import { hashOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { isPassword } from './passwords.ts';

export const linkMinutes = 15;
const sessionDays = 14;
/** So many houses share one desk at most, as far as signing in looks. */
const workspacesMax = 100;

/** Where somebody comes from, and by what. */
export interface Place {
  readonly address: string;
  readonly agent: string;
}

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
  purpose: LinkPurpose = 'sign-in',
): Promise<SignInLink | null> {
  const db = desk.database.of(workspaceId);
  const member =
    email === null ? await readFirstAdmin(db, workspaceId) : await readMemberByEmail(db, workspaceId, email);
  if (member === null) return null;
  const token = await newLink(desk, workspaceId, member, purpose);
  return { token, name: member.name, email: member.email };
}

/** The secret of a new link for somebody. */
export async function newLink(
  desk: Desk,
  workspaceId: WorkspaceId,
  member: Member,
  purpose: LinkPurpose,
  lastsMs = linkMinutes * minuteMs,
): Promise<string> {
  const token = newSecret(desk);
  const now = desk.clock.realNow();
  await insertSignInLink(desk.database.across, {
    tokenHash: hashOf(token),
    purpose,
    accountId: await accountOf(desk, member, now),
    workspaceId,
    personId: member.personId,
    createdAt: now,
    expiresAt: now + lastsMs,
  });
  return token;
}

export async function accountOf(desk: Desk, member: Member, now: Instant): Promise<string> {
  return member.accountId ?? ensureAccount(desk.database.across, desk.dice.id(), member.email, now);
}

export interface Session {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Uses the link up. null: it was used before, has ended, or never was one. `before`: the session that it replaces. */
export async function signInByLink(
  desk: Desk,
  linkToken: string,
  place: Place,
  before: string | null = null,
): Promise<Session | null> {
  const now = desk.clock.realNow();
  const session = await desk.database.across.transaction().execute(async (tx) => {
    const link = await useSignInLink(tx, hashOf(linkToken), 'sign-in', now);
    // Who has left since does not come in.
    if (
      link === null ||
      (await readMember(desk.database.of(link.workspaceId), link.workspaceId, link.personId)) === null
    )
      return null;
    return openSession(desk, tx, link, place, before);
  });
  if (session) await auditSignIn(desk, session, place, 'signInByLink', 'done');
  return session;
}

export interface PasswordOrder {
  readonly email: string;
  readonly password: string;
  /** The short name of a workspace, for who belongs to several; absent: the oldest. */
  readonly workspace?: string | undefined;
  readonly place: Place;
  /** The secret of the session that it replaces. */
  readonly before: string | null;
}

/** Asked for where there is none: nobody's question is as long as somebody's. */
const nobodysAccount = '00000000-0000-0000-0000-000000000000';

/** The same answer, after the same work, whether it was the address or the password that was wrong. */
export async function signInByPassword(desk: Desk, order: PasswordOrder): Promise<Session | Refusal> {
  const { email, password, workspace, place, before } = order;
  const now = desk.clock.realNow();
  const waiting = await countTry(desk, email, place, now);
  const found = await findMember(desk, email, workspace ?? null);
  if (waiting !== null) {
    await auditTry(desk, found, place, 'too_many_attempts');
    return { refused: 'too_many_attempts', params: { waitSeconds: Math.ceil((waiting - now) / 1000) } };
  }
  const accountId = found?.member.accountId ?? null;
  const passwordHash = await readPasswordHash(desk.database.across, accountId ?? nobodysAccount);
  if (!(await isPassword(passwordHash, password)) || !found || !accountId) {
    await auditTry(desk, found, place, 'sign_in_failed');
    return { refused: 'sign_in_failed' };
  }
  await forgiveAttempt(desk.database.across, emailSubject(email), placeSubject(place));
  const who = { accountId, workspaceId: found.workspaceId, personId: found.member.personId };
  const session = await desk.database.across
    .transaction()
    .execute((tx) => openSession(desk, tx, who, place, before));
  await auditSignIn(desk, session, place, 'signIn', 'done');
  return session;
}

/** Counted before it is made, so that many tries at once are many. Answers until when to wait, or null. */
export async function countTry(
  desk: Desk,
  email: string,
  place: Place,
  now: Instant,
): Promise<Instant | null> {
  return desk.database.across.transaction().execute(async (tx) => {
    const byPlace = await countAttempt(tx, placeSubject(place), now, (tries) =>
      tryOnce(tries, now, placeLimit),
    );
    if (byPlace) return byPlace.waitUntil;
    const byEmail = await countAttempt(tx, emailSubject(email), now, (tries) =>
      tryOnce(tries, now, emailLimit),
    );
    return byEmail?.waitUntil ?? null;
  });
}

function emailSubject(email: string): string {
  return `email:${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`;
}

function placeSubject({ address }: Place): string {
  return `place:${address}`;
}

export interface FoundMember {
  readonly workspaceId: WorkspaceId;
  readonly member: Member;
}

/** Somebody with this address, in the workspace that is named or the oldest that has him. */
export async function findMember(
  desk: Desk,
  email: string,
  slug: string | null,
): Promise<FoundMember | null> {
  const workspaces = (await readWorkspaces(desk.database.across)).slice(0, workspacesMax);
  let found: FoundMember | null = null;
  // All are asked, also behind the one that knows him: how long it takes says nothing.
  for (const { id, slug: of } of workspaces) {
    const member = await readMemberByEmail(desk.database.of(id), id, email);
    if (member !== null && found === null && (slug === null || slug === of))
      found = { workspaceId: id, member };
  }
  return found;
}

interface Who {
  readonly accountId: string;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Always a new secret: one that was there before signing in is worth nothing afterwards. */
export async function openSession(
  desk: Desk,
  tx: Db,
  who: Who,
  place: Place,
  before: string | null,
): Promise<Session> {
  const token = newSecret(desk);
  const now = desk.clock.realNow();
  const expiresAt = now + sessionDays * dayMs;
  if (before !== null) await deleteSession(tx, hashOf(before));
  const agent = place.agent.slice(0, 300);
  await insertSession(tx, {
    ...who,
    ...place,
    agent,
    tokenHash: hashOf(token),
    id: desk.dice.id(),
    createdAt: now,
    expiresAt,
  });
  return { token, expiresAt, workspaceId: who.workspaceId, personId: who.personId };
}

export async function signOut(desk: Desk, sessionToken: string): Promise<void> {
  await deleteSession(desk.database.across, hashOf(sessionToken));
}

async function auditSignIn(
  desk: Desk,
  { workspaceId, personId }: Pick<Session, 'workspaceId' | 'personId'>,
  place: Place,
  what: string,
  outcome: string,
): Promise<void> {
  await writeAudit(desk, workspaceId, { personId, via: 'sign-in', address: place.address, what, outcome });
}

/** A try by an address that nobody has is the oldest workspace's to know; what was typed is kept nowhere. */
async function auditTry(desk: Desk, found: FoundMember | null, place: Place, outcome: string): Promise<void> {
  const workspaceId = found?.workspaceId ?? (await readWorkspaces(desk.database.across))[0]?.id;
  if (workspaceId === undefined) return;
  const personId = found?.member.personId ?? null;
  await writeAudit(desk, workspaceId, {
    personId,
    via: 'sign-in',
    address: place.address,
    what: 'signIn',
    outcome,
  });
}

export function newSecret(desk: Desk): string {
  return desk.dice.bytes(32).toString('base64url');
}
