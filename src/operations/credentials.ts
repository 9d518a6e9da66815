/** Who calls: a token or a session becomes a person of a workspace. Answers are kept for seconds, secrets never. */
import { createHash } from 'node:crypto';
import { type Instant, minuteMs } from '../model/instant.ts';
import type { RouteScope, Scope } from '../model/scope.ts';
import type { PersonId, Role, WorkspaceId } from '../model/words.ts';
import { type AccessVerdict, judgeAccess, scopesOf } from '../rules/access/role-scopes.ts';
import { readMember } from '../storage/accounts.ts';
import { type Credential, readApiToken, touchApiToken } from '../storage/credentials.ts';
import type { Db } from '../storage/database.ts';
import { readSession, touchSession } from '../storage/sessions.ts';
import type { Desk } from './desk.ts';

export interface Caller {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly role: Role;
  /** Of the token or the session. */
  readonly credentialId: string;
  /** What a token was made for; null: somebody who has signed in himself. */
  readonly scopes: readonly Scope[] | null;
}

/** May this caller come in where `wanted` is asked? */
export function judgeCaller({ role, scopes }: Caller, wanted: RouteScope): AccessVerdict {
  return judgeAccess(role, scopes, wanted);
}

/** What a token of this caller's can be made for. */
export function grantableScopes({ role }: Caller): readonly Scope[] {
  return scopesOf(role);
}

interface Reading {
  readonly read: (across: Db, hash: Buffer) => Promise<Credential | null>;
  readonly touch: (across: Db, hash: Buffer, at: Instant) => Promise<void>;
}

const tokens: Reading = { read: readApiToken, touch: touchApiToken };
const sessions: Reading = { read: readSession, touch: touchSession };

/** "Last used" is as old as this at most while something is in use. */
const touchEveryMs = minuteMs;

interface Kept {
  readonly caller: Caller;
  readonly expiresAt: number | null;
  readonly readAtMs: number;
}

/** A revoked token, an ended session or another role may be unknown for so long. */
const keptMaxMs = 5_000;
const keptMax = 10_000;

export class Credentials {
  readonly #desk: Desk;
  readonly #kept = new Map<string, Kept>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** null: nobody's token. */
  ofToken(token: string): Promise<Caller | null> {
    return this.#callerOf(token, tokens);
  }

  /** null: no session, or one that has ended. */
  ofSession(token: string): Promise<Caller | null> {
    return this.#callerOf(token, sessions);
  }

  forget(token: string): void {
    this.#kept.delete(hashOf(token).toString('base64'));
  }

  /** Sessions or tokens were ended by their ids: at this node nothing that was read before counts any more. */
  forgetAll(): void {
    this.#kept.clear();
  }

  async #callerOf(token: string, reading: Reading): Promise<Caller | null> {
    const hash = hashOf(token);
    const key = hash.toString('base64');
    const kept = this.#kept.get(key) ?? (await this.#read(key, hash, reading));
    if (kept === null) return null;
    const isOld = this.#desk.clock.monotonicMs() - kept.readAtMs > keptMaxMs;
    const current = isOld ? await this.#read(key, hash, reading) : kept;
    const expiresAt = current?.expiresAt ?? Number.POSITIVE_INFINITY;
    const isEnded = expiresAt <= this.#desk.clock.realNow();
    return isEnded ? null : (current?.caller ?? null);
  }

  async #read(key: string, hash: Buffer, { read, touch }: Reading): Promise<Kept | null> {
    const readAtMs = this.#desk.clock.monotonicMs();
    const credential = await read(this.#desk.database.across, hash);
    const caller = credential === null ? null : await this.#personOf(credential);
    if (credential === null || caller === null) {
      this.#kept.delete(key);
      return null;
    }
    const now = this.#desk.clock.realNow();
    if (now - (credential.lastUsedAt ?? 0) > touchEveryMs) await touch(this.#desk.database.across, hash, now);
    if (this.#kept.size >= keptMax) this.#kept.clear();
    const kept = { caller, expiresAt: credential.expiresAt, readAtMs };
    this.#kept.set(key, kept);
    return kept;
  }

  async #personOf({ id, workspaceId, personId, scopes }: Credential): Promise<Caller | null> {
    const member = await readMember(this.#desk.database.of(workspaceId), workspaceId, personId);
    return member && { workspaceId, personId, role: member.role, credentialId: id, scopes };
  }
}

/** How a secret is stored: it is random, so that one round of sha256 is enough. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
