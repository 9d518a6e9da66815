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

describe('a policy is shown before it holds', () => {
  const source = standardPolicy
    .replace('acknowledge: 15 min', 'acknowledge: 12 min')
    .replace(/ {2}- when: \{ impact: \{ productionOutage: true \} \}\n {4}path: incident-response/, (row) =>
      row.replace('path: incident-response', 'path: engineering'),
    );

  it('says which open tickets go elsewhere, why, and what changes by meaning', async () => {
    const outage = { impact: { productionOutage: true }, issueType: 'question' };
    const { ticketId, number } = await desk
      .as('priya')
      .createTicket({ subject: 'Down', text: 'x', ...outage });
    const hidden = await desk.api.createTicket({
      ...outage,
      subject: 'Secret',
      text: 'our lawyer',
      issueType: 'legal',
    });
    const preview = await desk.as('priya').previewPolicy({ source });
    expect(preview.changes.map(({ sentence }) => sentence)).toContain(
      'paths incident-response: targets.acknowledge 15 min → 12 min',
    );
    expect(preview.routes.find((one) => one.ticketId === ticketId)).toMatchObject({
      number,
      subject: 'Down',
      kind: 'functional',
      before: { pathName: 'Incident response', team: { id: 'incident-response' } },
      after: { pathName: 'Engineering', team: { id: 'engineering' } },
      why: expect.stringContaining('production outage'),
    });
    // The lawyer's ticket is restricted: it counts, and is not shown to whoever may not see it.
    expect(preview.routes.map(({ ticketId: id }) => id)).not.toContain(hidden.ticketId);
    expect(preview.routeCount).toBe(2);
    const { status } = await desk.as('priya').send('previewPolicy', { source: 'policy: 1' });
    expect(status).toBe(422);
  });

  it('is published with a reason, from the version that was shown', async () => {
    const { policyVersion: expectedVersion } = await desk.api.me();
    const stale = { source, reason: 'Faster', expectedVersion: expectedVersion - 1 };
    const refused = await desk.api.send('publishPolicy', stale);
    expect([refused.status, (refused.body as Problem).code]).toEqual([409, 'record_moved_on']);
    const { version } = await desk.api.publishPolicy({ source, reason: 'Faster', expectedVersion });
    const { versions } = await desk.as('priya').listPolicies();
    expect(versions[0]).toMatchObject({ version, reason: 'Faster', publishedBy: { name: 'Greta Lund' } });
    const changed = await desk.as('priya').comparePolicyVersions({ version });
    expect(changed.changes.map(({ part }) => part)).toEqual(['paths', 'matrix']);
    expect((await desk.as('priya').comparePolicyVersions({ version: 1 })).changes).toEqual([]);
    expect((await desk.api.send('comparePolicyVersions', { version: 99 })).status).toBe(404);
  });
});

describe('the matrix by a form', () => {
  const edit = {
    matrix: [
      { from: 1 },
      { from: 0, told: ['duty lead'] },
      { from: null, when: { issueType: ['billing' as const] }, path: 'finance', told: [] },
    ],
    pathTargets: [{ path: 'finance', clock: 'acknowledge' as const, length: '20 min' }],
  };

  it('is changed by a team lead, who changes nothing else', async () => {
    const { policyVersion: expectedVersion } = await desk.api.me();
    const before = await desk.api.viewPolicy({ version: 'current' });
    const { version } = await desk.as('ruth').publishMatrix({ edit, reason: 'Money first', expectedVersion });
    const outline = await desk.as('priya').outlinePolicy({ version: 'current' });
    expect(outline.version).toBe(version);
    expect(outline.rows.map(({ when, pathId, told }) => [when, pathId, told])).toEqual([
      ['production outage', 'engineering', ['duty lead', 'account team', 'leadership']],
      ['account security at stake or data loss', 'security', ['duty lead']],
      ['issue type Billing', 'finance', []],
    ]);
    const { source } = await desk.api.viewPolicy({ version: 'current' });
    const lines = new Set(source.split('\n'));
    // Only lines of the rows and of the one length are gone.
    expect(before.source.split('\n').filter((line) => !lines.has(line)).length).toBeLessThanOrEqual(8);
  });

  it('is refused to agents, from an old version, and where the form names what is not there', async () => {
    const { policyVersion: expectedVersion } = await desk.api.me();
    const asked = { edit, reason: 'x', expectedVersion };
    expect((await desk.as('priya').send('publishMatrix', asked)).status).toBe(403);
    expect((await desk.as('ruth').send('publishPolicy', { source: standardPolicy })).status).toBe(403);
    const of = async (order: object) =>
      ((await desk.api.send('publishMatrix', { ...asked, ...order })).body as Problem).code;
    expect(await of({ expectedVersion: 1 })).toBe('record_moved_on');
    expect(await of({ expectedVersion: 999 })).toBe('record_moved_on');
    expect(await of({ edit: { matrix: [{ from: 99 }] } })).toBe('policy_not_editable');
    expect(
      await of({ edit: { pathTargets: [{ path: 'finance', clock: 'acknowledge', length: null }] } }),
    ).toBe('policy_refused');
    expect(await of({ reason: ' ' })).toBe('invalid_request');
    // What a condition may hold is the policy's to say, in a sentence at its place.
    expect(await of({ edit: { matrix: [{ from: 0, when: { severity: [9] } }] } })).toBe('policy_refused');
  });
});

describe('a ticket is tried', () => {
  const ticket = {
    subject: 'Production is down',
    text: 'Nothing works since nine.',
    channel: 'email',
    priority: 'urgent' as const,
    customer: { name: 'Sample Works', plan: 'Enterprise' },
    impact: { productionOutage: true },
  };

  it('by the same rules as a real one, and nothing is written', async () => {
    const { counts } = await desk.as('priya').listTickets({ view: 'all' });
    const tried = await desk.as('priya').tryPolicy({ ticket });
    expect(tried.severity).toMatchObject({ value: 1, why: 'production outage' });
    expect(tried.tier).toBe(2);
    expect(tried.triggers.map(({ id }) => id)).toContain('production-down');
    expect(tried.triggers[0]?.sentence).toContain('Escalated to Engineering');
    expect(tried.opened).toEqual([
      { pathName: 'Engineering', team: { id: 'engineering', name: expect.any(String) } },
    ]);
    expect(tried.ways.map(({ kind, pathId }) => [kind, pathId])).toEqual([
      ['functional', 'engineering'],
      ['hierarchical', 'managers'],
    ]);
    expect(tried.ways[0]?.sentence).toContain('must accept by');
    expect(tried.clocks.length).toBeGreaterThan(2);
    expect((await desk.as('priya').listTickets({ view: 'all' })).counts).toEqual(counts);
  });

  it('under an older version, and under one that is not published', async () => {
    const old = await desk.api.tryPolicy({ ticket, version: 1 });
    expect(old.ways[0]?.pathId).toBe('incident-response');
    const source = standardPolicy.replace('startTier: 2', 'startTier: 3');
    expect((await desk.api.tryPolicy({ ticket, source })).tier).toBe(3);
    expect((await desk.api.send('tryPolicy', { ticket, version: 99 })).status).toBe(404);
    expect((await desk.api.send('tryPolicy', { ticket, source: '[' })).status).toBe(422);
  });
});
