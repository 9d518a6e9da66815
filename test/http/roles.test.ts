import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteContract } from '../../src/http/contract/route.ts';
import { routes } from '../../src/http/contract/routes.ts';
import type { Person } from '../../src/model/person.ts';
import { Scope, scopes } from '../../src/model/scope.ts';
import { type PersonId, Role } from '../../src/model/words.ts';
import { readingScopes } from '../../src/operations/tokens.ts';
import { createToken } from '../../src/operations/tokens.ts';
import { scopesOf } from '../../src/rules/access/role-scopes.ts';
import type { Operation } from '../support/test-client.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// Every route of the contract, with every role: it is let in by the one table, or told why not.

const roles = Role.options;
const idOf = (role: Role) => `00000000-0000-4000-8000-00000000000${roles.indexOf(role)}` as PersonId;

const people: Person[] = roles.map((role) => ({
  id: idOf(role),
  name: `Somebody ${role}`,
  publicName: role,
  email: `${role}@kestrel.example`,
  role,
  timeZone: 'UTC',
  locale: 'en-GB',
  teamIds: [],
  awayUntil: null,
  closedAt: null,
}));

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ people });
});
afterAll(() => desk.close());

const member = (Object.entries(routes) as [Operation, RouteContract][]).filter(
  ([, route]) => route.access === 'member',
);
/** Ids that nobody has: whoever is let in finds nothing and changes nothing. */
const nothing = '00000000-0000-4000-8000-0000000000ff';

/** A path with every place filled, and no body that could pass. */
async function call(route: RouteContract, token: string) {
  const { statusCode, body } = await desk.server.inject({
    method: route.method,
    url: route.path.replaceAll(/\{\w+\}/g, nothing),
    headers: { authorization: `Bearer ${token}` },
    ...(route.method === 'GET' ? {} : { payload: { nobodyKnowsThisField: true } }),
  });
  return { status: statusCode, code: /"code":"(\w+)"/.exec(body)?.[1] };
}

/** Answers that last until somebody leaves. */
const lasting = ['followEvents'];

describe.each(roles)('somebody whose role is %s', (role) => {
  it.each(member.filter(([name]) => !lasting.includes(name)))('%s', async (_name, route) => {
    const { status, code } = await call(route, await desk.tokenOf(idOf(role)));
    if (route.scope === 'session') return expect([status, code]).toEqual([403, 'token_lacks_scope']);
    const isAllowed = route.scope === 'any' || scopesOf(role).includes(route.scope as Scope);
    if (isAllowed) return expect(status).not.toBe(403);
    const why = role === 'viewer' && route.method !== 'GET' ? 'viewer_only_reads' : 'role_lacks_scope';
    return expect([status, code]).toEqual([403, why]);
  });
});

describe('a token', () => {
  it.each(scopes)('made for %s opens that and nothing else', async (scope) => {
    const order = { workspaceId: desk.workspaceId, personId: idOf('admin'), name: 'x', scopes: [scope] };
    const { token } = await createToken(desk.desk, order);
    for (const [name, route] of member) {
      if (lasting.includes(name)) continue;
      const { code } = await call(route, token);
      const isOpen = route.scope === scope || route.scope === 'any';
      expect([name, code === 'token_lacks_scope']).toEqual([name, !isOpen]);
    }
  });

  it('never exceeds its person, whatever it was made for', async () => {
    const order = { workspaceId: desk.workspaceId, personId: idOf('viewer'), name: 'x', scopes };
    const { token } = await createToken(desk.desk, order);
    const refused = await desk.with(token).send('createTicket', { subject: 'x', text: 'y' });
    expect(refused.body).toMatchObject({ status: 403, code: 'viewer_only_reads' });
  });

  it('for reading is made of scopes that change nothing', () => {
    const writes = member.filter(
      ([, { scope, method }]) => method !== 'GET' && readingScopes.includes(scope as Scope),
    );
    // They look at what they are given, or say what one has seen.
    expect(writes.map(([name]) => name).toSorted()).toEqual([
      'checkMessage',
      'checkPolicy',
      'editPolicy',
      'examplePolicy',
      'previewPolicy',
      'readNotices',
      'sayPresence',
      'tryPolicy',
    ]);
  });
});

it('every route that is not for anybody names its scope', () => {
  for (const [name, route] of Object.entries(routes) as [string, RouteContract][]) {
    const isScope =
      route.scope === 'any' || route.scope === 'session' || Scope.safeParse(route.scope).success;
    expect([name, isScope]).toEqual([name, route.access === 'member']);
  }
});

it('what is for anybody is known by name', () => {
  const open = (Object.values(routes) as RouteContract[]).filter(({ access }) => access === 'anyone');
  expect(open.map(({ operationId }) => operationId).toSorted()).toEqual([
    'choosePassword',
    'health',
    'openApi',
    'policySchema',
    'ready',
    'sendLink',
    'signIn',
  ]);
});
