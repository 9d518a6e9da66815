import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteContract } from '../../src/http/contract/route.ts';
import { routes } from '../../src/http/contract/routes.ts';
import { createEmptyWorkspace } from '../../src/operations/create-empty-workspace.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { createTokenFor } from '../../src/operations/tokens.ts';
import { png, uploadFile } from '../support/uploaded-files.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

// Two houses in one database. Whatever the admin of the second asks for with ids of the first, he gets the answer that
// an id gets that nobody has; and no list of his holds anything of theirs.

let desk: TestDesk;
let token: string;
/** By the name of the place in a path or a body. */
let theirs: Record<string, string[]>;
let words: string[];
const unknown = '00000000-0000-4000-8000-0000000000ff';

beforeAll(async () => {
  desk = await startTestDesk();
  const { workspaceId } = await createEmptyWorkspace(desk.desk, {
    adminEmail: 'ada@other.example',
    zone: 'Europe/Berlin',
    policySource: standardPolicy,
  });
  const made = await createTokenFor(desk.desk, workspaceId, 'ada@other.example', { name: 'x' });
  token = made?.token ?? '';
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'Zeppelin mooring',
    text: 'Zeppelin mooring failed.',
    customer: { name: 'Zeppelin Works' },
  });
  const packet = { items: { summary: 'Blank' } };
  const opened = await desk.as('priya').openEscalation({ ticketId, packet, send: false });
  const source = await desk.api.createSource({ system: 'webhook', name: 'Zeppelin form' });
  const endpoint = await desk.api.createWebhookEndpoint({ url: 'https://zeppelin.example' });
  const { customers } = await desk.api.listCustomers({});
  const ids = [personId('priya') as string, source.id, endpoint.id, customers[0]?.id ?? ''];
  theirs = { ticketId: [ticketId], escalationId: [opened.escalationId ?? ''], id: [...ids, 'specialists'] };
  words = [ticketId, ...ids, 'Zeppelin', 'kestrel.example', 'Priya'];
});
afterAll(() => desk.close());

const member = (Object.values(routes) as RouteContract[]).filter(
  ({ access, operationId }) => access === 'member' && operationId !== 'followEvents',
);

async function call(route: RouteContract, url: string, body?: object) {
  const answer = await desk.server.inject({
    method: route.method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, text: answer.payload };
}

/** Bodies that are right in themselves, so that nothing but the id can be refused. */
const bodies: Readonly<Record<string, object>> = {
  addMessage: { direction: 'note', text: 'x' },
  changeTicket: { tags: ['x'] },
  openEscalation: { packet: { items: {} } },
  writePacket: { packet: { items: {} } },
  returnEscalation: { items: ['summary'] },
  reRouteEscalation: { pathId: 'engineering' },
  answerEscalation: { answer: 'x' },
  closeEscalation: { record: { neededHere: true, earlierBy: 'nobody' } },
  changePerson: { name: 'Mallory' },
  setAbsence: { until: '2030-01-01T00:00:00Z' },
  changeCustomer: { dedicatedContactId: null },
  sayPresence: { doing: 'looking' },
};

describe('an id of the other house in a path', () => {
  const withPlaces = member.filter(({ path }) => /\{(ticketId|escalationId|id)\}/.test(path));
  it.each(withPlaces.map((route) => [route.operationId, route] as const))('%s', async (name, route) => {
    const place = /\{(ticketId|escalationId|id)\}/.exec(route.path)?.[1] ?? 'id';
    const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : (bodies[name] ?? {});
    const fill = (id: string) => route.path.replaceAll(/\{\w+\}/g, id);
    const nobody = await call(route, fill(unknown), body);
    for (const id of theirs[place] ?? []) {
      // A name such as a team's is nobody's own; both houses may have it.
      if (id === 'specialists') continue;
      expect(await call(route, fill(id), body)).toEqual(nobody);
    }
  });
});

it('a file of the other house is nobody’s', async () => {
  const [ticketId = ''] = theirs['ticketId'] ?? [];
  const file = await uploadFile(desk, ticketId, 'Zeppelin.png', png);
  for (const [name, what] of [
    ['openAttachment', 'content'],
    ['previewAttachment', 'preview'],
    ['removeAttachment', ''],
  ] as const) {
    const at = (id: string) => `/api/v1/tickets/${ticketId}/attachments/${id}${what && `/${what}`}`;
    const got = await call(routes[name], at(file.id));
    expect([got.status, got]).toEqual([404, await call(routes[name], at(unknown))]);
  }
});

describe('what is listed', () => {
  const lists = member.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
  it.each(lists.map((route) => [route.operationId, route] as const))('%s', async (name, route) => {
    const { text } = await call(route, route.path);
    // The audit log holds the ids that its own admin has tried.
    const strange = name === 'listAudit' ? words.filter((word) => !word.includes('-')) : words;
    for (const word of strange) expect(text).not.toContain(word);
  });
});

describe('an id of the other house in a body', () => {
  it.each([
    ['changeWorkspace', (id: string) => ({ catchAllId: id })],
    ['createTicket', (id: string) => ({ subject: 'x', text: 'y', team: id })],
  ] as const)('%s', async (name, bodyOf) => {
    const route: RouteContract = routes[name];
    const [theirId = ''] = theirs['id'] ?? [];
    const [got, nobody] = [
      await call(route, route.path, bodyOf(theirId)),
      await call(route, route.path, bodyOf(unknown)),
    ];
    expect(got.status).toBe(nobody.status);
    expect(got.text).not.toContain('Priya');
  });

  it('a deputy, a member or somebody to hand over to is nobody here', async () => {
    const me = JSON.parse((await call(routes.me, '/api/v1/me')).text).person.id as string;
    const priya = personId('priya') as string;
    const rota = {
      name: 'x',
      zone: 'UTC',
      every: 'day',
      length: 1,
      startsOn: '2026-01-01',
      handOffAt: '09:00',
    };
    const tries = [
      await call(routes.changePerson, `/api/v1/people/${me}`, { deputyId: priya }),
      await call(routes.createRota, '/api/v1/rotas', {
        id: 'x',
        ...rota,
        memberIds: [priya],
      }),
    ];
    for (const { status, text } of tries) {
      expect(status).toBe(422);
      expect(text).not.toContain('Priya');
    }
  });
});
