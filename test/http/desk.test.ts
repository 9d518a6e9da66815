import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/http/contract/routes.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

describe('the document of the API', () => {
  it('lists every route', async () => {
    const document = (await desk.with(null).openApi()) as { paths: Record<string, object> };
    for (const { path, method } of Object.values(routes))
      expect(document.paths[path]).toHaveProperty(method.toLowerCase());
  });

  it('comes with the shape of a policy, for editors', async () => {
    expect(await desk.with(null).policySchema()).toMatchObject({ title: 'Baton policy' });
  });
});

describe('who there is', () => {
  it('is told with who is on duty', async () => {
    const { people } = await desk.as('priya').listPeople();
    expect(people.find(({ name }) => name === 'Priya Raman')).toMatchObject({
      onDuty: true,
      teams: ['front-line'],
    });
    const { teams } = await desk.as('priya').listTeams();
    const engineering = teams.find(({ id }) => id === 'engineering');
    expect(engineering?.leads.map(({ name }) => name)).toEqual(['Omar Haddad']);
    expect(engineering?.paths.map(({ id }) => id)).toContain('engineering');
    expect(engineering?.onDuty.length).toBeGreaterThan(0);
  });

  it('changes with the hours', async () => {
    const night = await startTestDesk({ startsAt: '2026-04-19T03:00:00Z' });
    try {
      const { teams } = await night.as('priya').listTeams();
      expect(teams.find(({ id }) => id === 'front-line')?.onDuty).toEqual([]);
      expect(teams.find(({ id }) => id === 'incident-response')?.onDuty).toHaveLength(1);
    } finally {
      await night.close();
    }
  });
});

describe('the clock of a sample', () => {
  it('goes on by minutes, and never back', async () => {
    const before = Date.parse((await desk.as('priya').me()).now);
    const moved = await desk.as('priya').moveSampleClock({ minutes: 90 });
    expect(Date.parse(moved.now) - before).toBe(90 * 60_000);
    expect((await desk.as('priya').send('moveSampleClock', { minutes: -5 })).status).toBe(400);
    expect((await desk.as('priya').me()).now).toBe(moved.now);
  });

  it('goes to the next deadline, and says when the one after it is', async () => {
    const fresh = await startTestDesk();
    let woken = Promise.resolve();
    try {
      // Nobody runs an engine here: each wake does what is due, one after the other.
      Object.assign(fresh.desk, { wake: () => (woken = woken.then(() => fresh.settle())) });
      await fresh.as('priya').createTicket({ subject: 'Slow', text: 'Slow.', priority: 'urgent' });
      const before = Date.parse((await fresh.as('priya').me()).now);
      const moved = await fresh.as('priya').moveSampleClock({ to: 'next-deadline' });
      expect(Date.parse(moved.now)).toBeGreaterThan(before);
      expect(moved.deadlinesFired).toBeGreaterThan(0);
      expect(Date.parse(moved.nextDeadlineAt ?? '')).toBeGreaterThan(Date.parse(moved.now));
    } finally {
      await woken;
      await fresh.close();
    }
  });

  it('of a workspace that is no sample stays as it is', async () => {
    const real = await startTestDesk({ workspace: { isSample: false } });
    try {
      const { status, body } = await real.as('priya').send('moveSampleClock', { minutes: 5 });
      expect([status, (body as { code: string }).code]).toEqual([403, 'sample_only']);
    } finally {
      await real.close();
    }
  });
});

describe('the desk itself', () => {
  it('says that it lives and that it is ready', async () => {
    expect(await desk.with(null).health()).toMatchObject({ status: 'ok' });
    expect(await desk.with(null).ready()).toMatchObject({ status: 'ok' });
  });

  it('brings people to the queue', async () => {
    const answer = await desk.server.inject('/');
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/queue']);
  });

  it('says what to do where the web app is not built', async () => {
    const answer = await desk.server.inject({ url: '/queue', headers: { accept: 'text/html' } });
    expect(answer.body).toContain('npm run build');
  });
});
