import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { newPerson } from '../support/new-records.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const states = async () =>
  Object.fromEntries((await desk.api.viewFirstStart()).steps.map(({ step, state }) => [step, state]));

describe('the first start', () => {
  it('knows by itself what is done, keeps what was skipped, and can be put away', async () => {
    // A house with people and a name of its own; nobody has touched hours, policy and the ways in.
    expect(await states()).toMatchObject({ company: 'done', people: 'done', hours: 'open', policy: 'open' });
    const skipped = await desk.api.changeFirstStart({ step: 'hours', state: 'skipped' });
    expect(skipped).toMatchObject({ putAway: false, fresh: false, mayBeginOwn: true });
    expect(await states()).toMatchObject({ hours: 'skipped' });
    await desk.api.changeFirstStart({ step: 'hours', state: 'open' });
    expect(await states()).toMatchObject({ hours: 'open' });
    expect((await desk.api.changeFirstStart({ putAway: true })).putAway).toBe(true);
    expect((await desk.as('priya').send('changeFirstStart', { putAway: false })).status).toBe(403);
    expect((await desk.api.send('changeFirstStart', { step: 'party' })).status).toBe(400);
  });

  it('makes a policy of an example and three answers, in words', async () => {
    const answers = { example: 'small-team', languages: ['de'], aroundTheClock: true } as const;
    const { source, sentences } = await desk.api.examplePolicy({ ...answers, languages: ['de'] });
    expect(sentences).toContain(
      'A ticket of urgent priority is answered within 30 min and resolved within 8 h, around the clock.',
    );
    await desk.api.publishPolicy({ source, reason: 'First' });
    expect(await states()).toMatchObject({ policy: 'done' });
    expect((await desk.api.send('examplePolicy', { ...answers, languages: [] })).status).toBe(400);
  });
});

describe('an invitation', () => {
  it('lets somebody in who has never been here, once, and nobody else afterwards', async () => {
    const { id } = await desk.api.createPerson(newPerson());
    const { address } = await desk.api.invitePerson({ id });
    const token = new URL(address).searchParams.get('token') ?? '';
    const signIn = () => desk.server.inject({ method: 'GET', url: `/sign-in?token=${token}` });
    const first = await signIn();
    expect(String(first.headers['set-cookie'])).toContain('baton');
    expect(String((await signIn()).headers['set-cookie'] ?? '')).not.toContain('baton');
    const again = await desk.api.send('invitePerson', { id });
    expect([again.status, (again.body as Problem).code]).toEqual([409, 'already_in']);
    expect((await desk.as('priya').send('invitePerson', { id })).status).toBe(403);
    const nobody = await desk.api.send('invitePerson', { id: '00000000-0000-4000-8000-000000000009' });
    expect(nobody.status).toBe(404);
  });
});

it('from the sample one desk is begun, while there is no other', async () => {
  const order = { email: 'one@desk.example', timeZone: 'Europe/Berlin' };
  expect((await desk.as('priya').send('beginOwnDesk', order)).status).toBe(403);
  const { address } = await desk.api.beginOwnDesk(order);
  const { headers } = await desk.server.inject({
    method: 'GET',
    url: `/sign-in?${new URL(address).searchParams.toString()}`,
  });
  expect(String(headers['set-cookie'])).toContain('baton');
  const again = await desk.api.send('beginOwnDesk', { ...order, email: 'two@desk.example' });
  expect([again.status, (again.body as Problem).code]).toEqual([403, 'sample_only']);
  expect((await desk.api.viewFirstStart()).mayBeginOwn).toBe(false);
});
