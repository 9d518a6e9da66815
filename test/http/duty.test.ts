import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const code = ({ body }: { readonly body: unknown }) => (body as { code?: string }).code;

describe('who is on duty', () => {
  it('is shown to everybody for every team: now, until when, who comes next, and what nobody covers', async () => {
    const page = await desk.as('sam').viewDuty({ days: 30 });
    const { teams } = await desk.api.listTeams();
    expect(page.teams.map(({ team }) => team.id).toSorted()).toEqual(teams.map(({ id }) => id).toSorted());
    for (const one of page.teams) {
      const listed = teams.find(({ id }) => id === one.team.id);
      expect(one.now.map(({ person }) => person)).toEqual(listed?.onDuty);
      for (const { until } of one.now) expect(until === null || until > page.now).toBe(true);
      if (one.next) expect(one.next.at > page.now).toBe(true);
    }
    const rotas = page.teams.filter(({ rota }) => rota !== null);
    expect(rotas.length).toBeGreaterThan(0);
    const { rotas: plans } = await desk.api.listRotas();
    for (const { rota, onCall, next } of rotas) {
      const plan = plans.find(({ id }) => id === rota?.id);
      expect(onCall?.people.map(({ id }) => id)).toEqual(plan?.turn.onCallIds);
      expect(next?.at ?? null).toBe(plan?.turn.endsAt);
    }
  });
});

describe('who would be reached', () => {
  it('is whom a real escalation reaches, one after the other, when nobody answers', async () => {
    const severity = 3 as const;
    const sender = personId('priya');
    const { severities } = await desk.api.viewResponders({
      severity,
      issueType: 'question',
      sender,
    });
    const chain = severities[0]?.chains.find(({ path }) => path.kind === 'functional');
    const { ticketId } = await desk.as('priya').createTicket({
      subject: 'The webhook is late',
      text: 'It comes an hour late.',
      issueType: 'question',
      severity,
      assigneeEmail: 'priya@kestrel.example',
    });
    await desk.as('priya').openEscalation({
      ticketId,
      kind: 'functional',
      packet: { items: {} },
      overrideReason: 'The customer is on the phone.',
    });
    const reached: { who: string; at: string }[] = [];
    for (let step = 0; step < 6; step += 1) {
      const [escalation] = (await desk.api.viewTicket({ ticketId })).escalations;
      if (!escalation?.offer) break;
      reached.push({ who: escalation.offer.to.id, at: escalation.offer.madeAt });
      await desk.forward(Date.parse(escalation.offer.dueAt) - desk.clock.now(0));
    }
    const asked = chain?.responders.filter(({ does }) => does === 'asked') ?? [];
    expect(asked.length).toBeGreaterThan(1);
    expect(reached.map(({ who }) => who)).toEqual(asked.map(({ person }) => person.id));
    const minutes = (at: string, from: string) => Math.round((Date.parse(at) - Date.parse(from)) / 60_000);
    expect(reached.map(({ at }) => minutes(at, reached[0]?.at ?? at))).toEqual(
      asked.map(({ afterMin }) => afterMin),
    );
    const [last] = (await desk.api.viewTicket({ ticketId })).escalations;
    expect(last?.owner.id).toBe(chain?.responders.at(-1)?.person.id);
    expect(chain?.responders.at(-1)).toMatchObject({ does: 'owns', step: 'catch-all' });
  });

  it('is told for an instant to come, a team or a path, with the ways by which each hears', async () => {
    const { now } = await desk.api.me();
    const at = new Date(Date.parse(now) + 3 * 86_400_000).toISOString();
    const { severities } = await desk.as('sam').viewResponders({ at, team: 'incident-response' });
    expect(severities.map(({ severity }) => severity)).toEqual([1, 2, 3, 4]);
    const chains = severities.flatMap((one) => one.chains);
    expect(new Set(chains.map(({ team }) => team.id))).toEqual(new Set(['incident-response']));
    const omar = chains
      .flatMap(({ responders }) => responders)
      .find(({ person }) => person.id === personId('omar'));
    expect(omar?.ways).toEqual([{ via: 'mail', afterMin: 0 }]);
    expect(chains[0]?.responders[0]?.at).toBe(at);
  });

  it('refuses what is not there, and instants that nobody can know', async () => {
    const ask = (query: object) => desk.api.send('viewResponders', query);
    expect(code(await ask({ team: 'nowhere' }))).toBe('team_not_found');
    expect(code(await ask({ path: 'nowhere' }))).toBe('path_unknown');
    expect(code(await ask({ issueType: 'nothing' }))).toBe('issue_type_not_found');
    expect(code(await ask({ sender: '00000000-0000-4000-8000-00000000dead' }))).toBe('person_not_found');
    expect(code(await ask({ at: '2001-01-01T00:00:00Z' }))).toBe('span_not_readable');
    expect(code(await ask({ at: 'soon' }))).toBe('invalid_request');
    expect(code(await ask({ severity: 5 }))).toBe('invalid_request');
    expect((await desk.api.send('viewDuty', { days: 91 })).status).toBe(400);
  });
});
