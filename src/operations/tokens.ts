/** Tokens by which programs call the API in the name of a person. The secret is shown once. */
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { readMemberByEmail } from '../storage/accounts.ts';
import { insertApiToken, readApiTokens, revokeApiToken } from '../storage/credentials.ts';
import { hashOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { iso, personMark } from './names.ts';
import { workspaceFacts } from './people.ts';

/** By this a token is known in a log or a file, before it is tried. */
const tokenMark = 'baton_';

export interface NewToken {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly name: string;
  readonly isReadOnly?: boolean | undefined;
}

export async function createToken(
  desk: Desk,
  { workspaceId, personId, name, isReadOnly }: NewToken,
): Promise<{ id: string; name: string; token: string }> {
  const token = `${tokenMark}${desk.dice.bytes(32).toString('base64url')}`;
  const id = desk.dice.id();
  await insertApiToken(desk.database.across, {
    workspaceId,
    id,
    tokenHash: hashOf(token),
    name,
    personId,
    scopes: isReadOnly ? ['read'] : ['read', 'write'],
    createdAt: desk.clock.realNow(),
  });
  return { id, name, token };
}

/** null: nobody has this address. */
export async function createTokenFor(
  desk: Desk,
  workspaceId: WorkspaceId,
  email: string,
  settings: { readonly name: string; readonly isReadOnly: boolean },
): Promise<{ id: string; name: string; token: string } | null> {
  const member = await readMemberByEmail(desk.database.of(workspaceId), workspaceId, email);
  return member && createToken(desk, { workspaceId, personId: member.personId, ...settings });
}

export async function listTokens(
  desk: Desk,
  workspaceId: WorkspaceId,
): Promise<{ id: string; name: string; person: string; createdAt: string }[]> {
  const [tokens, { directory }] = await Promise.all([
    readApiTokens(desk.database.across, workspaceId),
    workspaceFacts(desk, workspaceId),
  ]);
  return tokens.map(({ id, name, personId, createdAt }) => {
    return { id, name, person: personMark(directory, personId).name, createdAt: iso(createdAt) };
  });
}

/** Answers whether there was such a token. It may be taken for some seconds more. */
export async function revokeToken(desk: Desk, workspaceId: WorkspaceId, id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  return revokeApiToken(desk.database.across, workspaceId, id, desk.clock.realNow());
}
