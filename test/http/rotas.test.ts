import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { named } from '../support/new-records.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const code = (sent: { readonly body: unknown }) => (sent.body as { code?: string }).code;
const day = (from: number, hours = 0) =>
  new Date(Date.parse('2027-06-07T09:00:00Z') + from * 86_400_000 + hours * 3_600_000).toISOString();
const [omar, hana, yuki] = [
  personId('omar') as string,
  personId('hana') as string,
  personId('yuki') as string,
];

const daily = (turns: string[][]) => ({
  id: 'days',
  name: 'Days',
  priority: 1,
  zone: 'UTC',
  every: 'day' as const,
  length: 1,
  startsOn: '2027-06-07',
  handOffAt: '09:00',
  turns,
});

async function newRota(turns: string[][] = [[omar], [hana], [yuki]]) {
  const id = named('rota');
  await desk.api.createRota({ id, name: 'Nights', zone: 'UTC', layers: [daily(turns)] });
  return id;
}

async function whoIn(id: string, days: number) {
  const { shifts, gaps } = await desk.api.viewRotaSchedule({ id, from: day(0), to: day(days) });
  return { who: shifts.map(({ personId: one }) => one), gaps, shifts };
}

describe('a rota', () => {
  it('is read by days of its zone, with gaps, versions and what is planned', async () => {
    const id = await newRota([[omar], [], [yuki]]);
    const read = await desk.as('sam').viewRotaSchedule({ id, date: '2027-06-07', days: 3 });
    expect(read.days.map(({ date }) => date)).toEqual(['2027-06-07', '2027-06-08', '2027-06-09']);
    expect([read.earlier, read.later]).toEqual(['2027-06-04', '2027-06-10']);
    expect((await whoIn(id, 3)).gaps).toEqual([{ from: day(1), to: day(2) }]);
    const layers = [daily([[hana]])];
    await desk
      .as('omar')
      .changeRota({ id, name: 'Nights', zone: 'UTC', layers, startsAt: day(2), expectedVersion: 1 });
    expect((await whoIn(id, 4)).who).toEqual([omar, hana, hana]);
    const { versions } = await desk.api.listRotaVersions({ id });
    expect(versions.map(({ version, startsAt }) => [version, startsAt])).toEqual([
      [2, day(2)],
      [1, null],
    ]);
    await desk.api.withdrawRotaChange({ id, startsAt: day(2) });
    expect((await whoIn(id, 3)).who).toEqual([omar, yuki]);
    const again = await desk.api.send('withdrawRotaChange', { id, startsAt: day(2) });
    expect([again.status, code(again)]).toEqual([404, 'planned_change_not_found']);
  });

  it('refuses what can’t be', async () => {
    const id = await newRota();
    const rota = { id, name: 'Nights', zone: 'UTC' };
    const tries: [object, number, string][] = [
      [{ layers: [daily([[randomUUID()]])] }, 422, 'record_refers_to_nothing'],
      [{ layers: [daily([[omar]]), daily([[hana]])] }, 422, 'layer_twice'],
      [{ layers: [{ ...daily([[omar]]), every: 'duty-day' }] }, 422, 'layer_without_days'],
      [{ layers: [{ ...daily([[omar]]), firstTurn: 5 }] }, 422, 'layer_first_turn'],
      [{ layers: [{ ...daily([[omar]]), hours: { weekly: {} } }] }, 422, 'layer_never_on'],
      [{ layers: [daily([[omar]])], startsAt: '2020-01-01T00:00:00Z' }, 422, 'change_in_the_past'],
      [{ layers: [daily([[omar]])], expectedVersion: 9 }, 409, 'record_moved_on'],
      [{ layers: [daily([[omar]])], memberIds: [omar] }, 400, 'invalid_request'],
      [{ layers: [{ ...daily([[omar]]), name: 'a\u0000b' }] }, 400, 'invalid_request'],
      [{}, 400, 'invalid_request'],
    ];
    for (const [change, status, refused] of tries) {
      const sent = await desk.api.send('changeRota', { ...rota, ...change });
      expect([JSON.stringify(change), sent.status, code(sent)]).toEqual([
        JSON.stringify(change),
        status,
        refused,
      ]);
    }
    expect((await desk.api.listRotaVersions({ id })).versions).toHaveLength(1);
    const long = await desk.api.send('viewRotaSchedule', { id, from: day(0), to: day(120) });
    expect([long.status, code(long)]).toEqual([422, 'span_not_readable']);
    expect((await desk.api.send('viewRotaSchedule', { id: 'nowhere' })).status).toBe(404);
  });
});

describe('an override', () => {
  it('counts for its span, and ends when it is removed', async () => {
    const id = await newRota();
    const span = { from: day(0, 2), to: day(0, 4), reason: 'Doctor' };
    const { id: exceptionId } = await desk
      .as('omar')
      .createRotaOverride({ id, change: 'replace', personId: omar, byId: yuki, ...span });
    const { shifts } = await whoIn(id, 1);
    expect(shifts.map(({ personId: one, from, why }) => [one, from, why])).toEqual([
      [omar, day(0), 'turn'],
      [yuki, day(0, 2), 'override'],
      [omar, day(0, 4), 'turn'],
    ]);
    expect((await desk.as('sam').send('removeRotaOverride', { id, exceptionId })).status).toBe(403);
    await desk.api.removeRotaOverride({ id, exceptionId });
    expect((await whoIn(id, 1)).who).toEqual([omar]);
    const again = await desk.api.send('removeRotaOverride', { id, exceptionId });
    expect([again.status, code(again)]).toEqual([404, 'override_not_found']);
  });

  it.each([
    [{ change: 'replace', personId: omar, byId: omar }, 'same_person'],
    [{ change: 'add', personId: omar, to: day(-1) }, 'span_not_readable'],
    [
      { change: 'add', personId: omar, from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' },
      'override_over',
    ],
    [{ change: 'temporary', shifts: [{ personId: omar, from: day(0), to: day(9) }] }, 'shift_outside_span'],
    [{ change: 'add', personId: randomUUID() }, 'record_refers_to_nothing'],
  ])('%j is refused', async (change, refused) => {
    const id = await newRota();
    const sent = await desk.api.send('createRotaOverride', { id, from: day(0), to: day(1), ...change });
    expect([sent.status, code(sent)]).toEqual([422, refused]);
  });
});

describe('a swap', () => {
  const ask = { layerId: 'days', at: day(0, 1), takerId: hana, backAt: day(1, 1), reason: 'A wedding' };

  it('exchanges two turns once the other has agreed', async () => {
    const id = await newRota();
    const asked = await desk.as('omar').askRotaSwap({ id, ...ask });
    expect((await whoIn(id, 3)).who).toEqual([omar, hana, yuki]);
    const answer = { id, exceptionId: asked.id };
    const other = await desk.as('priya').send('answerRotaSwap', { ...answer, answer: 'agree' });
    expect([other.status, code(other)]).toEqual([403, 'swap_of_others']);
    await desk.as('hana').answerRotaSwap({ ...answer, answer: 'agree' });
    expect((await whoIn(id, 3)).who).toEqual([hana, omar, yuki]);
    const again = await desk.as('hana').send('answerRotaSwap', { ...answer, answer: 'decline' });
    expect([again.status, code(again)]).toEqual([409, 'swap_answered']);
    await desk.as('omar').answerRotaSwap({ ...answer, answer: 'withdraw' });
    expect((await whoIn(id, 3)).who).toEqual([omar, hana, yuki]);
  });

  it.each([
    [{ at: day(1, 1) }, 'turn_not_theirs'],
    [{ backAt: day(2, 1) }, 'turn_not_theirs'],
    [{ takerId: omar }, 'same_person'],
    [{ layerId: 'nights' }, 'layer_not_found'],
    [{ at: '2020-01-01T00:00:00Z', backAt: undefined }, 'turn_over'],
    [{ part: { from: day(0), to: day(3) } }, 'shift_outside_span'],
  ])('%j is refused', async (change, refused) => {
    const id = await newRota();
    const sent = await desk.as('omar').send('askRotaSwap', { id, ...ask, ...change });
    expect(code(sent)).toBe(refused);
  });
});

it('the check of a policy tells of hours to come that nobody covers, where the policy names the team', async () => {
  const id = await newRota([[omar], []]);
  const { teams } = await desk.api.listTeamRecords();
  const team = teams.find((one) => one.id === 'security');
  const { version, ...body } = { ...team } as Exclude<typeof team, undefined>;
  await desk.api.changeTeam({
    ...body,
    rotaId: id,
    dutyCalendarId: 'around-the-clock',
    expectedVersion: version,
  });
  const { problems } = await desk.api.checkPolicy({ source: standardPolicy });
  const gap = problems.find(({ message }) => message.startsWith('nobody covers the team security'));
  expect(gap).toMatchObject({ severity: 'warning', line: expect.any(Number), column: expect.any(Number) });
  expect(gap?.message).toContain('in the next 90 days');
});
