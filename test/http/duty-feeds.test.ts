import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { named } from '../support/new-records.ts';
import { sessionOf } from '../support/sign-in.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
let rotaId: string;
let cookie: { cookie: string };
const hana = personId('hana') as string;
const name = 'Nächte; first, „zweite“ \\ dritte Bereitschaft für Störungen aller Art – rund um die Uhr';
beforeAll(async () => {
  desk = await startTestDesk();
  rotaId = named('rota');
  const layer = {
    id: 'days',
    name: 'Days',
    priority: 1,
    zone: 'Europe/Berlin',
    every: 'day' as const,
    length: 1,
    startsOn: '2026-01-05',
    handOffAt: '09:00',
    turns: [[personId('omar') as string], [hana]],
  };
  await desk.api.createRota({ id: rotaId, name, zone: 'Europe/Berlin', layers: [layer] });
  cookie = await sessionOf(desk, 'hana');
});
afterAll(() => desk.close());

const days = (count: number) => Date.parse('2026-04-21T00:00:00Z') + count * 86_400_000;

async function link(ofRota: string | null, headers = cookie): Promise<{ id: string; path: string }> {
  const payload = { rotaId: ofRota };
  const made = await desk.server.inject({ method: 'POST', url: '/api/v1/duty-feeds', headers, payload });
  expect(made.statusCode).toBe(201);
  const { id, address } = made.json<{ id: string; address: string }>();
  return { id, path: new URL(address).pathname };
}

async function read(path: string, etag?: string) {
  const headers = etag === undefined ? {} : { 'if-none-match': etag };
  return desk.server.inject({ method: 'GET', url: path, headers });
}

it('gives everybody’s shifts of a rota, as its schedule has them', async () => {
  const { path } = await link(rotaId);
  const answer = await read(path);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const lines = answer.body.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  const { events = [] } = convertIcsCalendar(undefined, answer.body);
  const [from, to] = [days(-30), days(91)].map((at) => new Date(at).toISOString());
  const schedules = await Promise.all(
    [
      [from, new Date(days(30)).toISOString()],
      [new Date(days(30)).toISOString(), to],
    ].map(([a, b]) => desk.api.viewRotaSchedule({ id: rotaId, from: String(a), to: String(b) })),
  );
  const inner = schedules.flatMap(({ shifts, from: a, to: b }) =>
    shifts.filter((shift) => shift.from > a && shift.to < b),
  );
  const times = events.map(({ start, end }) => `${start.date.toISOString()} ${end?.date.toISOString()}`);
  const expected = inner.map(
    (shift) => `${new Date(shift.from).toISOString()} ${new Date(shift.to).toISOString()}`,
  );
  expect(times).toEqual(expect.arrayContaining(expected));
  expect(expected.length).toBeGreaterThan(110);
  expect(events.length).toBeLessThan(expected.length + 5);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  expect(new Set(events.map(({ summary }) => summary)).size).toBe(2);
  expect(events.some(({ summary }) => summary.endsWith(`: ${name}`))).toBe(true);
  expect(answer.body).not.toContain(hana);
  expect(answer.body).not.toContain('@kestrel');
});

it('gives one’s own shifts on all rotas, and says when nothing has changed', async () => {
  const { path } = await link(null);
  const first = await read(path);
  const events = convertIcsCalendar(undefined, first.body).events ?? [];
  expect(new Set(events.map(({ summary }) => summary))).toContain(`On call: ${name}`);
  const etag = String(first.headers['etag']);
  await desk.forward('20 min');
  const same = await read(path, `"other", ${etag}`);
  expect([same.statusCode, same.body]).toEqual([304, '']);
  const span = { from: '2026-04-25T09:00:00Z', to: '2026-04-25T12:00:00Z' };
  const override = { change: 'add' as const, personId: hana, reason: 'Help', ...span };
  const made = await desk.api.createRotaOverride({ id: rotaId, ...override });
  const changed = await read(path, etag);
  expect(changed.statusCode).toBe(200);
  const after = convertIcsCalendar(undefined, changed.body).events ?? [];
  const before = new Set(events.map(({ uid }) => uid));
  expect(after.filter(({ uid }) => before.has(uid)).length).toBe(before.size);
  expect(after.length).toBe(before.size + 1);
  await desk.api.removeRotaOverride({ id: rotaId, exceptionId: made.id });
  expect((await read(path, etag)).statusCode).toBe(304);
});

it('ends an old link with a new one, whose shifts keep their marks, and ends it for good when told', async () => {
  const old = await link(rotaId);
  const uids = (body: string) => (convertIcsCalendar(undefined, body).events ?? []).map(({ uid }) => uid);
  const before = uids((await read(old.path)).body);
  const { id, path } = await link(rotaId);
  expect((await read(old.path)).statusCode).toBe(404);
  expect(uids((await read(path)).body)).toEqual(before);
  const listed = await desk.server.inject({ method: 'GET', url: '/api/v1/duty-feeds', headers: cookie });
  expect(listed.json<{ feeds: object[] }>().feeds).toContainEqual(
    expect.objectContaining({ id, rotaId, lastReadAt: expect.any(String) }),
  );
  expect(listed.body).not.toContain(path.slice(16, 40));
  const end = (headers: object) =>
    desk.server.inject({ method: 'DELETE', url: `/api/v1/duty-feeds/${id}`, headers: { ...headers } });
  expect((await end(await sessionOf(desk, 'omar'))).json()).toMatchObject({ code: 'duty_feed_not_found' });
  expect((await end(cookie)).statusCode).toBe(204);
  expect((await read(path)).statusCode).toBe(404);
});

it('answers 404 to any other secret, and to the link of somebody who has left', async () => {
  for (const path of ['/duty-calendars/nothing.ics', `/duty-calendars/${'a'.repeat(43)}.ics`]) {
    const answer = await read(path);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'no_such_route']);
  }
  const { path } = await link(null, await sessionOf(desk, 'tom'));
  expect((await read(path)).statusCode).toBe(200);
  await desk.api.closeAccount({ id: personId('tom') });
  expect((await read(path)).statusCode).toBe(404);
});

it('is made by people, not by tokens, and for rotas that are there', async () => {
  const sent = await desk.as('hana').send('makeDutyFeed', {});
  expect([sent.status, sent.body]).toEqual([403, expect.objectContaining({ code: 'token_lacks_scope' })]);
  const request = { method: 'POST', url: '/api/v1/duty-feeds', headers: cookie } as const;
  const none = await desk.server.inject({ ...request, payload: { rotaId: 'none' } });
  expect([none.statusCode, none.json()]).toEqual([404, expect.objectContaining({ code: 'rota_not_found' })]);
});
