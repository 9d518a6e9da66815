import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/model/person.ts';
import type { PersonId, TeamId } from '../../src/model/words.ts';
import { createEmptyWorkspace } from '../../src/operations/create-empty-workspace.ts';
import { createSignInLink } from '../../src/operations/sign-in.ts';
import { createToken, createTokenFor, readingScopes, revokeToken } from '../../src/operations/tokens.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import type { TestClient } from '../support/test-client.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

const vera: Person = {
  id: '00000000-0000-4000-8000-000000000001' as PersonId,
  name: 'Vera Lindt',
  publicName: 'Vera',
  email: 'vera@kestrel.example',
  role: 'viewer',
  timeZone: 'UTC',
  locale: 'en-GB',
  teamIds: ['front-line' as unknown as TeamId],
  awayUntil: null,
  closedAt: null,
};

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ people: [vera] });
});
afterAll(() => desk.close());

const code = ({ body }: { body: unknown }) => (body as { code: string }).code;

async function open(address: string, cookie?: string) {
  return desk.server.inject({ url: address, headers: cookie === undefined ? {} : { cookie } });
}

async function signedIn(): Promise<string> {
  const link = await createSignInLink(desk.desk, desk.workspaceId, 'priya@kestrel.example');
  const answer = await open(`/sign-in?token=${link?.token}`);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

describe('a token', () => {
  it('is needed, and says so with what to do', async () => {
    const { status, headers, body } = await desk.with(null).send('me');
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer realm="Baton"']);
    expect(body).toMatchObject({
      code: 'signed_out',
      detail: expect.stringContaining('Sign in'),
    });
  });

  it('that nobody has is refused, and no session stands in for it', async () => {
    const answer = await desk.server.inject({
      url: '/api/v1/me',
      headers: { authorization: 'Bearer baton_nothing', cookie: await signedIn() },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'token_unknown']);
  });

  it('stops working within five seconds of being revoked', async () => {
    const { workspaceId } = desk;
    const made = await createToken(desk.desk, { workspaceId, personId: personId('priya'), name: 'x' });
    const client = desk.with(made.token);
    const me = await client.me();
    expect(me.person.name).toBe('Priya Raman');
    expect(me.scopes).toContain('escalations:write');
    expect(me.scopes).not.toContain('people:write');
    await revokeToken(desk.desk, workspaceId, made.id);
    await desk.forward('6 s');
    expect((await client.send('me')).status).toBe(401);
  });

  it('made for reading changes nothing', async () => {
    const order = {
      workspaceId: desk.workspaceId,
      personId: personId('greta'),
      name: 'x',
      scopes: readingScopes,
    };
    const { token } = await createToken(desk.desk, order);
    const client = desk.with(token);
    expect((await client.send('listTickets')).status).toBe(200);
    const { status, body } = await client.send('createTicket', { subject: 'x', text: 'y' });
    expect([status, code({ body })]).toEqual([403, 'token_lacks_scope']);
  });

  it('is stored as a hash only', async () => {
    const token = await desk.tokenOf('priya');
    const rows = await desk.desk.database.across.selectFrom('api_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(6));
    expect(rows[0]?.token_hash.length).toBe(32);
  });
});

describe('roles', () => {
  it('lets a viewer look at everything', async () => {
    for (const name of ['me', 'listTickets', 'listPeople', 'listTeams', 'listPolicies'] as const)
      expect((await desk.as(vera.id).send(name)).status).toBe(200);
  });

  it('lets a viewer change nothing', async () => {
    const { ticketId } = await desk.as('priya').createTicket({ subject: 'x', text: 'y' });
    const orders = [
      ['createTicket', { subject: 'x', text: 'y' }],
      ['changeTicket', { ticketId, priority: 'high', reason: 'z' }],
      ['addMessage', { ticketId, direction: 'note', text: 'z' }],
    ] as const;
    for (const [name, input] of orders) {
      const sent = await desk.as(vera.id).send(name, input);
      expect([name, sent.status, code(sent)]).toEqual([name, 403, 'viewer_only_reads']);
    }
    expect((await desk.as('priya').viewTicket({ ticketId })).version).toBeLessThan(10);
  });

  it('keeps ways in and out, and publishing, to admins', async () => {
    const orders = [
      ['listSources', {}],
      ['createSource', { system: 'webhook', name: 'x' }],
      ['createWebhookEndpoint', { url: 'https://example.com' }],
      ['publishPolicy', { source: '' }],
    ] as const;
    for (const [name, input] of orders) {
      const sent = await desk.as('ruth').send(name, input);
      expect([name, sent.status, code(sent)]).toEqual([name, 403, 'role_lacks_scope']);
    }
  });
});

describe('a sign-in link', () => {
  it('lets its person in and sets a cookie that scripts can’t read', async () => {
    const link = await createSignInLink(desk.desk, desk.workspaceId, 'priya@kestrel.example');
    const answer = await open(`/sign-in?token=${link?.token}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/queue']);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^baton_session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    const me = await open('/api/v1/me', cookie.split(';')[0]);
    expect(me.json().person.name).toBe('Priya Raman');
  });

  it('works once, also when two open it at the same time', async () => {
    const link = await createSignInLink(desk.desk, desk.workspaceId, 'priya@kestrel.example');
    const answers = await Promise.all([1, 2, 3].map(() => open(`/sign-in?token=${link?.token}`)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 410, 410]);
    const late = answers.find(({ statusCode }) => statusCode === 410);
    expect(late?.headers['content-type']).toContain('text/html');
    expect(late?.body).toContain('npx baton sign-in');
  });

  it('works for fifteen minutes', async () => {
    const link = await createSignInLink(desk.desk, desk.workspaceId, 'priya@kestrel.example');
    await desk.forward('15 min');
    expect((await open(`/sign-in?token=${link?.token}`)).statusCode).toBe(410);
  });

  it('is not used up by a program that only looks', async () => {
    const link = await createSignInLink(desk.desk, desk.workspaceId, 'priya@kestrel.example');
    await desk.server.inject({ method: 'HEAD', url: `/sign-in?token=${link?.token}` });
    expect((await open(`/sign-in?token=${link?.token}`)).statusCode).toBe(303);
  });

  it('brings back whoever is signed in already', async () => {
    const link = await createSignInLink(desk.desk, desk.workspaceId, 'priya@kestrel.example');
    const first = await open(`/sign-in?token=${link?.token}`);
    const cookie = String(first.headers['set-cookie']).split(';')[0];
    expect((await open(`/sign-in?token=${link?.token}`, cookie)).headers.location).toBe('/queue');
  });

  it.each(['/sign-in?token=', '/sign-in?token=nonsense', '/sign-in?token=a&token=b'])(
    'that is none gets the same page: %s',
    async (address) => {
      expect((await open(address)).statusCode).toBe(410);
    },
  );
});

describe('a session', () => {
  it('ends after fourteen days', async () => {
    const cookie = await signedIn();
    desk.clock.forwardTo(desk.clock.realNow() + 13 * 86_400_000);
    expect((await open('/api/v1/me', cookie)).statusCode).toBe(200);
    desk.clock.forwardTo(desk.clock.realNow() + 86_400_000);
    expect((await open('/api/v1/me', cookie)).statusCode).toBe(401);
  });

  it('ends at once by signing out', async () => {
    const cookie = await signedIn();
    expect((await open('/api/v1/me', cookie)).statusCode).toBe(200);
    const out = await desk.server.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
    expect([out.statusCode, String(out.headers['set-cookie'])]).toEqual([
      204,
      expect.stringContaining('baton_session=;'),
    ]);
    expect((await open('/api/v1/me', cookie)).statusCode).toBe(401);
  });

  it.each([
    ['this page', { 'sec-fetch-site': 'same-origin' }, 201],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another place of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['the address bar', { 'sec-fetch-site': 'none' }, 403],
    ['an older browser, this page', { origin: 'http://localhost:80' }, 201],
    ['an older browser, another site', { origin: 'https://evil.example' }, 403],
    ['an older browser, a sandbox', { origin: 'null' }, 403],
    ['no browser', {}, 201],
  ])('may write from %s: %o → %i', async (_from, headers, status) => {
    const answer = await desk.server.inject({
      method: 'POST',
      url: '/api/v1/tickets',
      headers: { cookie: await signedIn(), host: 'localhost:80', ...headers },
      payload: { subject: 'x', text: 'y' },
    });
    expect(answer.statusCode).toBe(status);
  });
});

describe('another workspace', () => {
  it('is not there: its tickets and endpoints are unknown', async () => {
    const theirs = await secondWorkspace(desk);
    const ours = await theirs.createTicket({ subject: 'Ours', text: 'Ours' });
    const { ticketId } = await desk.as('priya').createTicket({ subject: 'Theirs', text: 'Theirs' });
    const { id } = await desk.api.createWebhookEndpoint({ url: 'https://example.com' });
    const sent = await Promise.all([
      theirs.send('viewTicket', { ticketId }),
      theirs.send('addMessage', { ticketId, direction: 'note', text: 'x' }),
      theirs.send('changeTicket', { ticketId, tags: ['x'] }),
      theirs.send('previewEscalation', { ticketId }),
      theirs.send('deleteWebhookEndpoint', { id }),
      desk.api.send('viewTicket', { ticketId: ours.ticketId }),
    ]);
    expect(sent.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const rows = (await theirs.listTickets({ view: 'all' })).rows.map((row) => row.id);
    expect(rows).toEqual([ours.ticketId]);
    expect((await desk.api.listWebhookEndpoints()).endpoints).toHaveLength(1);
  });
});

/** In the same database: what keeps the two apart is the workspace alone. Answers its admin's client. */
async function secondWorkspace(first: TestDesk): Promise<TestClient> {
  const { workspaceId } = await createEmptyWorkspace(first.desk, {
    adminEmail: 'greta@kestrel.example',
    zone: 'Europe/Berlin',
    policySource: standardPolicy,
  });
  const made = await createTokenFor(first.desk, workspaceId, 'greta@kestrel.example', { name: 'x' });
  return first.with(made?.token ?? null);
}
