/** What somebody does with his own way in: password, sessions, and the letters that bring a link. */
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { localPath } from '../rules/access/local-path.ts';
import { refusePassword } from '../rules/access/password-rule.ts';
import { readMember, readWorkspaces } from '../storage/accounts.ts';
import type { Db } from '../storage/database.ts';
import { insertLetter } from '../storage/letters.ts';
import {
  deleteSessionById,
  deleteSessionsOf,
  deleteSessionsOfAccount,
  readSessionsOf,
} from '../storage/sessions.ts';
import {
  dropLinksOfAccount,
  type LinkPurpose,
  readPasswordHash,
  useSignInLink,
  writePasswordHash,
} from '../storage/sign-in.ts';
import { writeAudit } from './audit.ts';
import { hashOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { accountOf, countTry, findMember, openSession, type Place, type Session } from './sign-in.ts';

interface Own {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** The session that asks, and whose others end. */
interface OwnSession extends Own {
  readonly sessionId: string;
}

export async function listSessions(desk: Desk, { workspaceId, personId, sessionId }: OwnSession) {
  const sessions = await readSessionsOf(desk.database.across, workspaceId, personId, desk.clock.realNow());
  return sessions.map(({ id, address, agent, createdAt, lastUsedAt, expiresAt }) => ({
    id,
    address,
    agent,
    createdAt: iso(createdAt),
    lastUsedAt: iso(lastUsedAt),
    expiresAt: iso(expiresAt),
    current: id === sessionId,
  }));
}

/** Answers whether there was such a session. */
export function endSession(
  desk: Desk,
  { workspaceId, personId, id }: Own & { id: string },
): Promise<boolean> {
  return deleteSessionById(desk.database.across, workspaceId, personId, id);
}

/** Everywhere but here. */
export async function endOtherSessions(desk: Desk, own: OwnSession): Promise<void> {
  await deleteSessionsOf(desk.database.across, own.workspaceId, own.personId, own.sessionId);
}

export interface PasswordChange extends Own {
  /** Needed where there is a password already: an unwatched screen must not be enough. */
  readonly current?: string | undefined;
  readonly password: string;
  readonly place: Place;
}

/** Every session of the account ends; the one that asked goes on under a new secret. */
export async function changePassword(desk: Desk, change: PasswordChange): Promise<Session | Refusal> {
  const { workspaceId, personId, current, password, place } = change;
  const member = await readMember(desk.database.of(workspaceId), workspaceId, personId);
  if (member === null) return { refused: 'not_permitted' };
  const now = desk.clock.realNow();
  const accountId = await accountOf(desk, member, now);
  const known = await readPasswordHash(desk.database.across, accountId);
  if (known !== null) {
    const waiting = await countTry(desk, member.email, place, now);
    if (waiting !== null)
      return { refused: 'too_many_attempts', params: { waitSeconds: Math.ceil((waiting - now) / 1000) } };
    if (!(await isPassword(known, current ?? ''))) return { refused: 'password_wrong' };
  }
  const refusal = refusePassword(password, member.email);
  if (refusal) return refusal;
  return setPassword(desk, { accountId, workspaceId, personId }, password, place);
}

/** By the link in a letter. null: it was used before, has ended, or never was one. */
export async function choosePassword(
  desk: Desk,
  { link, password, place }: { readonly link: string; readonly password: string; readonly place: Place },
): Promise<Session | Refusal> {
  // What is known without the link is said before it is used up.
  const early = refusePassword(password, '');
  if (early) return early;
  const used = await useSignInLink(desk.database.across, hashOf(link), 'password', desk.clock.realNow());
  const member =
    used && (await readMember(desk.database.of(used.workspaceId), used.workspaceId, used.personId));
  if (!used || !member) return { refused: 'link_used' };
  return setPassword(desk, used, password, place);
}

type Who = Own & { readonly accountId: string };

async function setPassword(desk: Desk, who: Who, password: string, place: Place): Promise<Session> {
  const passwordHash = await hashPassword(password);
  const now = desk.clock.realNow();
  const session = await desk.database.across.transaction().execute(async (tx: Db) => {
    await writePasswordHash(tx, who.accountId, passwordHash, now);
    await deleteSessionsOfAccount(tx, who.accountId);
    await dropLinksOfAccount(tx, who.accountId);
    return openSession(desk, tx, who, place, null);
  });
  const { personId } = who;
  const act = { personId, via: 'sign-in', address: place.address, what: 'changePassword' } as const;
  await writeAudit(desk, who.workspaceId, { ...act, outcome: 'done' });
  return session;
}

export interface LetterOrder {
  readonly email: string;
  readonly purpose: LinkPurpose;
  /** Where the reader wanted to go. */
  readonly next: string | undefined;
  readonly place: Place;
}

/**
 * A link comes by mail, if somebody has this address. One row is written in either case, and the letter itself is
 * written when it leaves: neither the answer nor its time says who is known here.
 */
export async function sendLink(desk: Desk, order: LetterOrder): Promise<Refusal | null> {
  const { email, purpose, place } = order;
  const now = desk.clock.realNow();
  const waiting = await countTry(desk, `letter:${email}`, place, now);
  if (waiting !== null)
    return { refused: 'too_many_attempts', params: { waitSeconds: Math.ceil((waiting - now) / 1000) } };
  const found = await findMember(desk, email, null);
  const workspaceId = found?.workspaceId ?? (await readWorkspaces(desk.database.across))[0]?.id;
  if (workspaceId === undefined) return null;
  const personId = found?.member.personId ?? null;
  const id = desk.dice.id();
  await insertLetter(desk.database.across, workspaceId, {
    id,
    lane: `account:${personId ?? id}`,
    parcel: { to: 'account', personId, purpose, next: localPath(order.next) },
    createdAt: now,
    // A link that would come too late is not sent any more.
    notBefore: now,
  });
  const act = { personId, via: 'sign-in', address: place.address, what: 'sendLink' } as const;
  await writeAudit(desk, workspaceId, { ...act, params: { purpose }, outcome: 'done' });
  desk.wake(workspaceId);
  return null;
}
