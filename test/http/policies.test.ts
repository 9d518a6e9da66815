import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import type { CalendarId } from '../../src/model/words.ts';
import { sampleCalendars } from '../../src/operations/sample/sample-people.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

/** The standard policy with one place changed, and the line on which that place stands. */
function changed(from: string | RegExp, to: string): { source: string; line: number } {
  const source = standardPolicy.replace(from, to);
  if (source === standardPolicy) throw new Error('The place was not found.');
  const at = source.split('\n').findIndex((text, index) => text !== standardPolicy.split('\n')[index]);
  return { source, line: at + 1 };
}

const mistakes = [
  [
    'a zone that does not exist',
    changed('zone: Europe/Berlin', 'zone: Europe/Berln'),
    'zone',
    'there is no time zone Europe/Berln',
  ],
  [
    'windows that overlap',
    changed('tue: [["22:00", "06:00"]]', 'tue: [["22:00", "06:00"], ["23:00", "23:30"]]'),
    'windows.0.weekly',
    'overlaps',
  ],
  [
    'a team that nobody knows',
    changed('team: engineering', 'team: enginering'),
    'tiers.2.team',
    'enginering',
  ],
] as const;

describe('a policy with a mistake', () => {
  it.each(mistakes)(
    '%s is refused with its line and column',
    async (_name, { source, line }, path, words) => {
      const { status, body } = await desk.api.send('publishPolicy', { source });
      expect(status).toBe(422);
      const problem = body as Problem & { params: { problems: { line: number; column: number }[] } };
      expect(problem.code).toBe('policy_refused');
      expect(problem.fields?.[0]?.path).toContain(path);
      expect(problem.fields?.[0]?.message).toContain(words);
      expect(problem.fields?.[0]?.message).toContain(`Line ${line}, column `);
      expect(problem.params.problems[0]).toMatchObject({ severity: 'error', line });
      expect(problem.params.problems[0]?.column).toBeGreaterThan(1);
    },
  );

  it.each(mistakes)('%s is found by a check too, and by anybody', async (_name, { source, line }) => {
    const answer = await desk.as('priya').checkPolicy({ source });
    expect(answer.ok).toBe(false);
    expect(answer.problems.find(({ severity }) => severity === 'error')?.line).toBe(line);
  });

  it('changes nothing', async () => {
    expect((await desk.api.listPolicies()).versions.map(({ version }) => version)).toEqual([1]);
  });

  it.each(['', '[', 'policy: 1', '{{{{', 'a: &a [*a, *a]', '\t'])('is refused: %j', async (source) => {
    const { status, body } = await desk.api.send('publishPolicy', { source });
    expect([status, (body as Problem).code]).toEqual([422, 'policy_refused']);
  });
});

describe('a policy whose teams are closed', () => {
  it('is refused when a calendar does not open within fourteen days', async () => {
    const closed = sampleCalendars().map(({ id, body }) =>
      id === ('office' as CalendarId)
        ? { id, body: { ...body, weekly: { mon: [['09:00', '17:00']] as [[string, string]] } } }
        : { id, body },
    );
    const holidays = Array.from({ length: 20 }, (_, week) =>
      new Date(Date.UTC(2026, 3, 27) + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const [office, ...others] = closed;
    if (!office) throw new Error('There is no office.');
    // Open on the day of creation, shut afterwards.
    const shut = { id: office.id, body: { ...office.body, holidays } };
    const later = await startTestDesk({
      startsAt: '2026-04-20T08:00:00Z',
      workspace: { calendars: [shut, ...others] },
    });
    try {
      expect((await later.api.send('publishPolicy', { source: standardPolicy })).status).toBe(201);
      await later.forward('1 day');
      const { status, body } = await later.api.send('publishPolicy', { source: standardPolicy });
      expect(status).toBe(422);
      expect((body as Problem).fields?.[0]?.message).toContain(
        'the calendar office of the team front-line does not open within 14 days',
      );
      expect((body as Problem).fields?.[0]?.path).toBe('tiers.0.team');
    } finally {
      await later.close();
    }
  });
});

describe('publishing', () => {
  it('makes the next version, which open tickets follow', async () => {
    const { ticketId } = await desk
      .as('priya')
      .createTicket({ subject: 'Slow', text: 'Everything is slow.' });
    const before = await desk.as('priya').viewTicket({ ticketId });
    const { source } = changed(/(priority: \w+, firstResponse): [^,]+,/g, '$1: 12 min,');
    const published = await desk.api.publishPolicy({ source });
    expect(published).toMatchObject({ version: 2, openTicketsThatFollow: 1 });
    await desk.settle();
    const after = await desk.as('priya').viewTicket({ ticketId });
    const first = (view: typeof before) => view.clocks.find(({ name }) => name === 'first-response');
    expect(first(after)?.targetMinutes).toBe(12);
    expect(first(before)?.targetMinutes).not.toBe(12);
    expect((await desk.as('priya').me()).policyVersion).toBe(2);
  });

  it('keeps every version as it was written', async () => {
    const { versions } = await desk.api.listPolicies();
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[0]?.publishedBy?.name).toBe('Greta Lund');
    const first = await desk.as('priya').viewPolicy({ version: 1 });
    expect(first.source).toBe(standardPolicy);
    expect((await desk.as('priya').viewPolicy({ version: 'current' })).version).toBe(2);
    expect((await desk.as('priya').send('viewPolicy', { version: 9 })).status).toBe(404);
    expect((await desk.as('priya').send('viewPolicy', { version: 'latest' })).status).toBe(400);
  });

  it('gives two publishers at once two versions', async () => {
    const both = await Promise.all([
      desk.api.publishPolicy({ source: standardPolicy }),
      desk.api.publishPolicy({ source: standardPolicy }),
    ]);
    expect(both.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([3, 4]);
  });
});
