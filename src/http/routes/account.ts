import type { Call, Handlers } from '../call.ts';
import {
  changePassword,
  choosePassword,
  endOtherSessions,
  endSession,
  listSessions,
  sendLink,
} from '../../operations/account.ts';
import { listAudit } from '../../operations/audit.ts';
import { grantableScopes } from '../../operations/credentials.ts';
import type { Session } from '../../operations/sign-in.ts';
import { signInByLink, signInByPassword } from '../../operations/sign-in.ts';
import { createOwnToken, listTokens, revokeToken } from '../../operations/tokens.ts';
import type { accountRoutes } from '../contract/account-routes.ts';
import { of } from './tickets.ts';

type AnyCall = Pick<Call<typeof accountRoutes.signIn>, 'door' | 'cookies'>;

export const accountHandlers = {
  signIn: async ({ door, body, place, session: before, cookies }) => {
    const session =
      'link' in body
        ? await signInByLink(door.desk, body.link, place, before)
        : await signInByPassword(door.desk, { ...body, place, before });
    return come({ door, cookies }, session ?? ({ refused: 'link_used' } as const));
  },
  sendLink: async ({ door, body, place }) =>
    (await sendLink(door.desk, { ...body, next: body.next, place })) ?? { sent: 'if-known' },
  choosePassword: async ({ door, body, place, cookies }) =>
    come({ door, cookies }, await choosePassword(door.desk, { ...body, place })),
  changePassword: async ({ door, caller, body, place, cookies }) =>
    come({ door, cookies }, await changePassword(door.desk, { ...of(caller), ...body, place })),
  listSessions: async ({ door, caller }) => ({
    sessions: await listSessions(door.desk, { ...of(caller), sessionId: caller.credentialId }),
  }),
  endSession: async ({ door, caller, params }) => {
    const isThere = await endSession(door.desk, { ...of(caller), id: params.id });
    door.credentials.forgetAll();
    return isThere ? undefined : { refused: 'session_not_found' };
  },
  endOtherSessions: async ({ door, caller }) => {
    await endOtherSessions(door.desk, { ...of(caller), sessionId: caller.credentialId });
    door.credentials.forgetAll();
    return undefined;
  },
  listTokens: async ({ door, caller, query }) => {
    const isWide = query.of === 'everybody' && caller.role === 'admin';
    const personId = isWide ? null : caller.personId;
    return {
      tokens: await listTokens(door.desk, caller.workspaceId, personId),
      grantable: [...grantableScopes(caller)],
    };
  },
  createToken: ({ door, caller, body, request }) =>
    createOwnToken(door.desk, { ...of(caller), ...body, request }),
  revokeToken: async ({ door, caller, params }) => {
    const personId = caller.role === 'admin' ? null : caller.personId;
    const isThere = await revokeToken(door.desk, caller.workspaceId, params.id, personId);
    door.credentials.forgetAll();
    return isThere ? undefined : { refused: 'token_not_found' };
  },
  listAudit: ({ door, caller, query }) => listAudit(door.desk, { workspaceId: caller.workspaceId, ...query }),
} satisfies Pick<Handlers, keyof typeof accountRoutes>;

/** A session that has just been opened is the browser's from now on; those before it are not known any more. */
function come<R extends { readonly refused: string }>(
  { door, cookies }: AnyCall,
  session: Session | R,
): undefined | R {
  if ('refused' in session) return session;
  door.credentials.forgetAll();
  cookies.begin(session);
  return undefined;
}
