import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ limits: { requestsPerMinute: 40 } });
});
afterAll(() => desk.close());

it('says with each answer how much is left', async () => {
  const { headers } = await desk.as('sam').send('me');
  expect([headers['ratelimit-limit'], headers['ratelimit-remaining']]).toEqual(['40', '39']);
  expect(Number(headers['ratelimit-reset'])).toBeGreaterThan(0);
});

it('refuses one token that asks too often, with how long to wait, and no other', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 45; count += 1) statuses.push((await desk.as('priya').send('me')).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
  const refused = await desk.as('priya').send('me');
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(refused.body).toMatchObject({
    code: 'rate_limited',
    detail: expect.stringContaining('40 requests'),
  });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await desk.as('jonas').send('me')).status).toBe(200);
  await desk.forward('1 min');
  expect((await desk.as('priya').send('me')).status).toBe(200);
});

it('is stricter with who wants to sign in', async () => {
  const sign = () => desk.with(null).send('signIn', { link: 'nothing' });
  const statuses = [await sign(), await sign(), await sign()].map(({ status }) => status);
  expect(statuses).toEqual([410, 410, 429]);
});

it('counts guesses at tokens by the place that they come from', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 45; count += 1)
    statuses.push((await desk.with(`baton_${count}`).send('me')).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
});

it('lets a source post in bursts', async () => {
  const { id } = await desk.api.createSource({ system: 'webhook', name: 'Form' });
  const post = () =>
    desk.server.inject({ method: 'POST', url: `/api/v1/inbound/webhook/${id}`, payload: {} });
  const statuses = (await Promise.all(Array.from({ length: 100 }, post))).map(({ statusCode }) => statusCode);
  expect(new Set(statuses)).toEqual(new Set([401]));
});
