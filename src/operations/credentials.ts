/** Who calls: a token or a session becomes a person of a workspace. Answers are kept for seconds, secrets never. */
import { createHash } from 'node:crypto';
import type { PersonId, Role, WorkspaceId } from '../model/words.ts';
import { readMember } from '../storage/accounts.ts';
import { type Credential, readApiToken, readSession } from '../storage/credentials.ts';
import type { Db } from '../storage/database.ts';
import type { Desk } from './desk.ts';

export interface Caller {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly role: Role;
  /** A token may be for reading only. */
  readonly mayWrite: boolean;
}

type Reading = (across: Db, hash: Buffer) => Promise<Credential | null>;

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
    return this.#callerOf(token, readApiToken);
  }

  /** null: no session, or one that has ended. */
  ofSession(token: string): Promise<Caller | null> {
    return this.#callerOf(token, readSession);
  }

  forget(token: string): void {
    this.#kept.delete(hashOf(token).toString('base64'));
  }

  async #callerOf(token: string, read: Reading): Promise<Caller | null> {
    const hash = hashOf(token);
    const key = hash.toString('base64');
    const kept = this.#kept.get(key) ?? (await this.#read(key, hash, read));
    if (kept === null) return null;
    const isOld = this.#desk.clock.monotonicMs() - kept.readAtMs > keptMaxMs;
    const current = isOld ? await this.#read(key, hash, read) : kept;
    const expiresAt = current?.expiresAt ?? Number.POSITIVE_INFINITY;
    const isEnded = expiresAt <= this.#desk.clock.realNow();
    return isEnded ? null : (current?.caller ?? null);
  }

  async #read(key: string, hash: Buffer, read: Reading): Promise<Kept | null> {
    const readAtMs = this.#desk.clock.monotonicMs();
    const credential = await read(this.#desk.database.across, hash);
    const caller = credential === null ? null : await this.#personOf(credential);
    if (credential === null || caller === null) {
      this.#kept.delete(key);
      return null;
    }
    if (this.#kept.size >= keptMax) this.#kept.clear();
    const kept = { caller, expiresAt: credential.expiresAt, readAtMs };
    this.#kept.set(key, kept);
    return kept;
  }

  async #personOf({ workspaceId, personId, mayWrite }: Credential): Promise<Caller | null> {
    const member = await readMember(this.#desk.database.of(workspaceId), workspaceId, personId);
    return member && { workspaceId, personId, role: member.role, mayWrite };
  }
}

/** How a secret is stored: it is random, so that one round of sha256 is enough. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
