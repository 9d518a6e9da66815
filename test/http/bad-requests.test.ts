import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
let authorization: string;

beforeAll(async () => {
  desk = await startTestDesk();
  authorization = `Bearer ${await desk.tokenOf('priya')}`;
});
afterAll(() => desk.close());

async function post(payload: string | Buffer, headers: Record<string, string> = {}) {
  const answer = await desk.server.inject({
    method: 'POST',
    url: '/api/v1/tickets',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    payload,
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], problem: answer.json() };
}

describe('a body that is not as it should be', () => {
  it('is told where its JSON breaks', async () => {
    const { status, type, problem } = await post('{"subject": "x",\n "text": oops}');
    expect(status).toBe(400);
    expect(type).toContain('application/problem+json');
    expect(problem).toMatchObject({ code: 'malformed_json', status: 400, params: { line: 2, column: 10 } });
  });

  it.each([
    ['cut short', '{"subject": "x"', 'line 1, column 16'],
    ['empty braces and more', '{} {}', 'line 1, column 4'],
    ['a comma too many', '{"subject": "x",\n "tags": [1,],\n "text": ""}', 'line 2, column 13'],
    ['a word', 'subject=x', 'line 1, column 1'],
  ])('is told where it ends too soon or too late: %s', async (_name, body, place) => {
    expect((await post(body)).problem.detail).toContain(place);
  });

  it('may not be something else than UTF-8', async () => {
    const { status, problem } = await post(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]));
    expect([status, problem.code, problem.fields[0].message]).toEqual([
      400,
      'malformed_json',
      'It is not UTF-8.',
    ]);
  });

  it('names every field that is missing, unknown or wrong', async () => {
    const { status, problem } = await post(
      JSON.stringify({ texts: 'x', priority: 'mad', customer: { name: 'A', vips: true }, tags: [1] }),
    );
    expect(status).toBe(400);
    expect(problem.fields).toEqual(
      expect.arrayContaining([
        { path: 'subject', message: 'It is missing.' },
        { path: 'text', message: 'It is missing.' },
        { path: 'texts', message: 'There is no such field.' },
        { path: 'priority', message: 'It must be one of low, normal, high, urgent.' },
        { path: 'customer.vips', message: 'There is no such field.' },
        { path: 'tags.0', message: expect.stringContaining('expected string') },
      ]),
    );
  });

  it.each(['null', '[]', '"text"', '42'])('is an object, not %s', async (body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('may not carry a key that changes what objects are', async () => {
    const { status, problem } = await post('{"subject":"x","text":"y","__proto__":{"polluted":true}}');
    expect([status, problem.fields[0].path]).toEqual([400, '__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is refused when it is too large', async () => {
    const { status, problem } = await post(JSON.stringify({ subject: 'x', text: 'y'.repeat(1_048_576) }));
    expect([status, problem.code, problem.params.limitBytes]).toEqual([413, 'body_too_large', 1_048_576]);
  });

  it('is JSON and nothing else', async () => {
    const { status, problem } = await post('subject=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([status, problem.code]).toEqual([415, 'unsupported_media_type']);
  });

  it('is told when there is none', async () => {
    const answer = await desk.as('priya').send('createTicket');
    expect(answer.status).toBe(400);
  });
});

describe('an address that is not as it should be', () => {
  it('has an id that is one', async () => {
    const { status, body } = await desk.api.send('viewTicket', { ticketId: 'abc' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ fields: [{ path: 'ticketId' }] });
  });

  it('has a query that the list knows', async () => {
    const { status, body } = await desk.api.send('listTickets', { view: 'everything', limit: 9999 });
    expect(status).toBe(400);
    expect((body as { fields: { path: string }[] }).fields.map(({ path }) => path)).toEqual([
      'view',
      'limit',
    ]);
  });

  it('has a place in the list that the list gave', async () => {
    const { status, body } = await desk.api.send('listTickets', { after: 'nonsense' });
    expect([status, (body as { code: string }).code]).toEqual([400, 'cursor_unreadable']);
  });

  it.each([
    ['GET', '/api/v1/nothing', 404, 'no_such_route'],
    ['DELETE', '/api/v1/tickets', 405, 'method_not_allowed'],
    ['GET', '/api/v1/tickets/%zz', 400, 'bad_address'],
  ] as const)('%s %s → %i %s', async (method, url, status, code) => {
    const answer = await desk.server.inject({ method, url, headers: { authorization } });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('says which methods it takes', async () => {
    const answer = await desk.server.inject({ method: 'DELETE', url: '/api/v1/tickets' });
    expect(answer.headers['allow']).toBe('POST, GET');
  });
});

describe('a ticket at the edge of what is allowed', () => {
  it('needs no customer', async () => {
    const { ticketId } = await desk.as('priya').createTicket({ subject: 'No name', text: 'Who am I?' });
    const view = await desk.as('priya').viewTicket({ ticketId });
    expect([view.customer, view.contact]).toEqual([null, null]);
  });

  it('may hold every kind of letter', async () => {
    const subject = '🧯 \u202eعطل — “Zürich” ﷽ \u0000'.replace('\u0000', '');
    const { ticketId } = await desk.as('priya').createTicket({ subject, text: 'ß\n\n\tß' });
    expect((await desk.as('priya').viewTicket({ ticketId })).subject).toBe(subject.trim());
  });

  it.each(['a\u0000b', 'half \ud83e'])('may not hold what no database can keep: %j', async (subject) => {
    const { status, body } = await desk.as('priya').send('createTicket', { subject, text: 'x' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ fields: [{ path: 'subject' }] });
  });

  it('is not searched for by what no database can keep', async () => {
    expect((await desk.as('priya').send('listTickets', { q: 'a\u0000' })).status).toBe(400);
  });

  it('has no length that is an object, which would throw below', async () => {
    const { status } = await post('{"subject":{"length":{"toString":1,"valueOf":2}},"text":"y"}');
    expect(status).toBe(400);
  });

  it('is not nested without end', async () => {
    const deep = `{"subject":"x","text":"y","impact":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
    const { status, problem } = await post(deep);
    expect([status, problem.fields[0].message]).toEqual([400, 'It is nested too deeply.']);
  });
});

describe('every answer', () => {
  it('carries the headers that browsers ask for', async () => {
    const { headers } = await desk.api.send('me');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
