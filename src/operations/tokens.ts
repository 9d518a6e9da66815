/** Tokens by which programs call the API in the name of a person. The secret is shown once. */
import { dayMs, type Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Scope, scopes as allScopes } from '../model/scope.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { scopesOf } from '../rules/access/role-scopes.ts';
import { readMember, readMemberByEmail } from '../storage/accounts.ts';
import { insertApiToken, readApiTokens, revokeApiToken } from '../storage/credentials.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import { hashOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { iso, personMark } from './names.ts';
import { workspaceFacts } from './people.ts';
import { newSecret } from './sign-in.ts';

/** By this a token is known in a log or a file, before it is tried. */
const tokenMark = 'baton_';

export interface NewToken {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly name: string;
  /** Absent: all that a token can be made for; what the person's role does not allow stays shut. */
  readonly scopes?: readonly Scope[] | undefined;
  /** Absent: until it is revoked. */
  readonly days?: number | undefined;
  readonly request?: RequestKey | null;
}

/** Reads, and changes nothing. */
export const readingScopes: readonly Scope[] = allScopes.filter((scope) => scope.endsWith(':read'));

/** `token` is null where the same request comes again: the secret was shown then, and is kept nowhere. */
export interface MadeToken {
  readonly id: string;
  readonly name: string;
  readonly token: string | null;
}

export async function createToken(
  desk: Desk,
  { workspaceId, personId, name, scopes = allScopes, days, request = null }: NewToken,
): Promise<MadeToken & { readonly token: string }> {
  const token = `${tokenMark}${newSecret(desk)}`;
  const id = desk.dice.id();
  const createdAt = desk.clock.realNow();
  const expiresAt: Instant | null = days === undefined ? null : createdAt + days * dayMs;
  await desk.database
    .of(workspaceId)
    .transaction()
    .execute(async (tx) => {
      const made = {
        workspaceId,
        id,
        tokenHash: hashOf(token),
        name,
        personId,
        scopes,
        createdAt,
        expiresAt,
      };
      await insertApiToken(tx, made);
      await answeredWith(desk, tx, workspaceId, request, { id, name, token: null });
    });
  return { id, name, token };
}

/** As its person asks for it: never for more than he may himself. */
export async function createOwnToken(
  desk: Desk,
  order: NewToken & { readonly scopes: readonly Scope[] },
): Promise<MadeToken | Refusal> {
  const { workspaceId, personId, scopes, request = null } = order;
  const member = await readMember(desk.database.of(workspaceId), workspaceId, personId);
  if (member === null) return { refused: 'not_permitted' };
  const own = scopesOf(member.role);
  const beyond = scopes.filter((scope) => !own.includes(scope));
  if (beyond.length > 0)
    return { refused: 'scope_beyond_role', params: { scopes: beyond, role: member.role } };
  return answerOnce<MadeToken, Refusal>(desk, workspaceId, request, () => createToken(desk, order));
}

/** null: nobody has this address. */
export async function createTokenFor(
  desk: Desk,
  workspaceId: WorkspaceId,
  email: string,
  settings: Pick<NewToken, 'name' | 'scopes' | 'days'>,
): Promise<(MadeToken & { readonly token: string }) | null> {
  const member = await readMemberByEmail(desk.database.of(workspaceId), workspaceId, email);
  return member && createToken(desk, { workspaceId, personId: member.personId, ...settings });
}

/** `personId`: that person's only. */
export async function listTokens(desk: Desk, workspaceId: WorkspaceId, personId: PersonId | null = null) {
  const [tokens, { directory }] = await Promise.all([
    readApiTokens(desk.database.across, workspaceId, personId),
    workspaceFacts(desk, workspaceId),
  ]);
  return tokens.map(({ personId: of, createdAt, expiresAt, lastUsedAt, ...token }) => ({
    ...token,
    person: personMark(directory, of),
    createdAt: iso(createdAt),
    expiresAt: expiresAt === null ? null : iso(expiresAt),
    lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
  }));
}

/** Answers whether there was such a token. Other nodes may take it for some seconds more. */
export async function revokeToken(
  desk: Desk,
  workspaceId: WorkspaceId,
  id: string,
  personId: PersonId | null = null,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  return revokeApiToken(desk.database.across, workspaceId, id, personId, desk.clock.realNow());
}
