import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSignInLink } from '../../src/operations/sign-in.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());
// Tries are forgotten after an hour; no test waits for another's.
beforeEach(() => desk.forward('2 h'));

const email = 'priya@kestrel.example';
const password = 'a horse in the rain';

async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object, cookie?: string) {
  return desk.server.inject({
    method,
    url: `/api/v1/${url}`,
    headers: { 'user-agent': 'Test browser', ...(cookie === undefined ? {} : { cookie }) },
    ...(body === undefined ? {} : { payload: body }),
  });
}

type Answer = Awaited<ReturnType<typeof call>>;

const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0] ?? '';
const codeOf = (answer: Answer) => (answer.body === '' ? null : (answer.json().code as string));
const signIn = (with_: string, of = email) => call('POST', 'session', { email: of, password: with_ });

async function byLink(of = email): Promise<string> {
  const link = await createSignInLink(desk.desk, desk.workspaceId, of);
  const answer = await call('POST', 'session', { link: link?.token });
  expect(answer.statusCode).toBe(204);
  return cookieOf(answer);
}

async function withPassword(of = email): Promise<string> {
  const link = await createSignInLink(desk.desk, desk.workspaceId, of, 'password');
  const answer = await call('POST', 'password', { link: link?.token, password });
  expect([answer.statusCode, answer.body]).toEqual([204, '']);
  return cookieOf(answer);
}

describe('a password', () => {
  it('is chosen by a link, and lets its person in', async () => {
    await withPassword();
    const answer = await signIn(password);
    expect(answer.statusCode).toBe(204);
    expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect((await call('GET', 'me', undefined, cookieOf(answer))).json().person.email).toBe(email);
  });

  it('is stored as argon2id with the settings that OWASP advises', async () => {
    await withPassword();
    const accounts = await desk.desk.database.across.selectFrom('accounts').selectAll().execute();
    const { password_hash: stored } = accounts.find((one) => one.email === email) ?? {};
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is refused with the same words, whatever was wrong', async () => {
    await withPassword();
    const answers = await Promise.all([
      signIn('something else entirely'),
      signIn('something else entirely', 'nobody@kestrel.example'),
      // Somebody who has never chosen one.
      signIn('something else entirely', 'jonas@kestrel.example'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it.each([
    ['short', 'password_too_short'],
    ['elevenchars', 'password_too_short'],
    ['password1234', 'password_too_easy'],
    ['aaaaaaaaaaaaaaaa', 'password_too_easy'],
    [email, 'password_too_easy'],
  ])('is not “%s”: %s', async (tried, code) => {
    const cookie = await byLink('elif@kestrel.example');
    const link = await createSignInLink(desk.desk, desk.workspaceId, email, 'password');
    const change = await call('PUT', 'password', { password: tried }, cookie);
    if (tried !== email) expect([change.statusCode, codeOf(change)]).toEqual([422, code]);
    const choice = await call('POST', 'password', { link: link?.token, password: tried });
    if (tried !== email) expect([choice.statusCode, codeOf(choice)]).toEqual([422, code]);
  });

  it('says how long it has to be', async () => {
    const answer = await call('PUT', 'password', { password: 'short' }, await byLink('sam@kestrel.example'));
    expect(answer.json().detail).toContain('at least 12 characters');
  });

  it('is changed by who knows the present one', async () => {
    const cookie = await withPassword();
    const other = { password: 'another one in the sun' };
    expect(codeOf(await call('PUT', 'password', other, cookie))).toBe('password_wrong');
    expect(codeOf(await call('PUT', 'password', { ...other, current: 'nonsense' }, cookie))).toBe(
      'password_wrong',
    );
    const changed = await call('PUT', 'password', { ...other, current: password }, cookie);
    expect(changed.statusCode).toBe(204);
    expect((await signIn(password)).statusCode).toBe(401);
    expect((await signIn(other.password)).statusCode).toBe(204);
  });

  it('ends every session when it changes, and the one that changed it goes on under a new secret', async () => {
    const cookie = await withPassword();
    const elsewhere = cookieOf(await signIn(password));
    const changed = await call(
      'PUT',
      'password',
      { current: password, password: 'quite another one' },
      cookie,
    );
    const after = cookieOf(changed);
    expect(after).not.toBe(cookie);
    const statuses = await Promise.all(
      [cookie, elsewhere, after].map(async (one) => (await call('GET', 'me', undefined, one)).statusCode),
    );
    expect(statuses).toEqual([401, 401, 200]);
  });

  it('is not to be had by a token', async () => {
    const answer = await desk.as('priya').send('changePassword', { password: 'a horse in the rain' });
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'token_lacks_scope' }]);
  });
});

describe('who tries again and again', () => {
  it('waits, whether or not the address is known; a link still lets in', async () => {
    await withPassword();
    for (const of of [email, 'nobody@kestrel.example']) {
      for (let count = 0; count < 5; count += 1)
        expect((await signIn('wrong words', of)).statusCode).toBe(401);
      const answer = await signIn(password, of);
      expect([answer.statusCode, codeOf(answer)]).toEqual([429, 'too_many_attempts']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(20);
    }
    expect(await byLink()).toContain('baton_session=');
    await desk.forward('31 s');
    expect((await signIn(password)).statusCode).toBe(204);
  });

  it('is counted also when he tries a hundred at once', async () => {
    await withPassword();
    const answers = await Promise.all(Array.from({ length: 25 }, () => signIn('wrong words')));
    const tried = answers.filter(({ statusCode }) => statusCode === 401).length;
    expect(tried).toBeLessThanOrEqual(5);
  });

  it('waits longer each time, and never longer than a quarter of an hour', async () => {
    await withPassword();
    const waits: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const answer = await signIn('wrong words');
      const wait = Number(answer.headers['retry-after'] ?? 0);
      waits.push(wait);
      if (wait > 0) await desk.forward(`${wait} s`);
    }
    expect(Math.max(...waits)).toBe(900);
  });

  it('from one place is slowed down whatever addresses he tries', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 32; count += 1)
      statuses.push((await signIn('wrong words', `somebody${count}@kestrel.example`)).statusCode);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a link by mail', () => {
  async function ask(of: string, more: object = {}) {
    const before = desk.sent.length;
    const answer = await call('POST', 'sign-in-links', { email: of, ...more });
    await desk.settle();
    return { answer, letters: desk.sent.slice(before) };
  }

  it('comes to who is known, and the answer is the same for who is not', async () => {
    const known = await ask(email);
    const unknown = await ask('nobody@kestrel.example');
    expect(known.answer.statusCode).toBe(202);
    expect(unknown.answer.body).toBe(known.answer.body);
    expect(known.letters.map(({ destination }) => destination)).toEqual([email]);
    expect(unknown.letters).toEqual([]);
  });

  it('lets in once, and leads to the page that was wanted', async () => {
    const { letters } = await ask(email, { next: '/tickets/abc?panel=clocks' });
    const address = /https?:\S+/.exec(letters[0]?.text ?? '')?.[0] ?? '';
    const query = new URL(address).searchParams;
    expect([new URL(address).pathname, query.get('next')]).toEqual([
      '/sign-in-by-link',
      '/tickets/abc?panel=clocks',
    ]);
    const link = query.get('token');
    expect((await call('POST', 'session', { link })).statusCode).toBe(204);
    expect((await call('POST', 'session', { link })).statusCode).toBe(410);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/api/v1/me'])(
    'never leads elsewhere: %s',
    async (next) => {
      const { letters } = await ask(email, { next });
      expect(letters[0]?.text).not.toContain('next=');
    },
  );

  it('to choose a password does not sign in, and the other way round', async () => {
    const { letters } = await ask(email, { purpose: 'password' });
    const link = /token=([\w-]+)/.exec(letters[0]?.text ?? '')?.[1];
    expect((await call('POST', 'session', { link })).statusCode).toBe(410);
    const toSignIn = await createSignInLink(desk.desk, desk.workspaceId, email);
    const wrong = await call('POST', 'password', { link: toSignIn?.token, password });
    expect(wrong.statusCode).toBe(410);
    expect((await call('POST', 'password', { link, password })).statusCode).toBe(204);
  });

  it('waits in the outbox without its secret', async () => {
    await call('POST', 'sign-in-links', { email });
    const rows = await desk.desk.database.across.selectFrom('outbox').selectAll().execute();
    const letter = rows.find(({ ticket_id: ticketId }) => ticketId === null);
    expect(JSON.stringify(letter)).not.toMatch(/token|kestrel/);
    await desk.settle();
  });

  it('is not asked for by another site', async () => {
    const answer = await desk.server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { email, password },
    });
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'cross_site']);
  });
});

describe('sessions', () => {
  it('are listed with where they come from, and one is ended by its id', async () => {
    const [mine, other] = [await byLink(), await byLink()];
    const { sessions } = (await call('GET', 'sessions', undefined, mine)).json();
    expect(sessions.filter((one: { current: boolean }) => one.current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ agent: 'Test browser', address: '127.0.0.1' });
    const theirs = (await call('GET', 'sessions', undefined, other)).json().sessions;
    const { id } = theirs.find((one: { current: boolean }) => one.current);
    expect((await call('DELETE', `sessions/${id}`, undefined, mine)).statusCode).toBe(204);
    expect((await call('GET', 'me', undefined, other)).statusCode).toBe(401);
    expect((await call('DELETE', `sessions/${id}`, undefined, mine)).statusCode).toBe(404);
  });

  it('of somebody else are not there', async () => {
    const [mine, hers] = [await byLink(), await byLink('elif@kestrel.example')];
    const { id } = (await call('GET', 'sessions', undefined, hers)).json().sessions[0];
    expect((await call('DELETE', `sessions/${id}`, undefined, mine)).statusCode).toBe(404);
    expect((await call('GET', 'me', undefined, hers)).statusCode).toBe(200);
  });

  it('elsewhere end all at once', async () => {
    const [mine, ...others] = [await byLink(), await byLink(), await byLink()];
    expect((await call('DELETE', 'sessions', undefined, mine)).statusCode).toBe(204);
    const statuses = await Promise.all(
      [mine, ...others].map(async (one) => (await call('GET', 'me', undefined, one)).statusCode),
    );
    expect(statuses).toEqual([200, 401, 401]);
  });

  it('begin with a new secret each time, and the one before ends', async () => {
    await withPassword();
    const first = cookieOf(await signIn(password));
    const again = await call('POST', 'session', { email, password }, first);
    expect(cookieOf(again)).not.toBe(first);
    expect((await call('GET', 'me', undefined, first)).statusCode).toBe(401);
  });
});
