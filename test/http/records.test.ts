import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const nobody = '00000000-0000-4000-8000-0000000000ff';
const newcomer = {
  name: 'Nele Berg',
  email: 'Nele@Kestrel.example',
  role: 'agent' as const,
  timeZone: 'Europe/Berlin',
  teams: ['front-line'],
};
const code = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('people', () => {
  it('come in, belong to their teams, and are offered work', async () => {
    const { id, version } = await desk.api.createPerson(newcomer);
    expect(version).toBe(1);
    const { teams } = await desk.api.listTeamRecords();
    expect(teams.find((team) => team.id === 'front-line')?.memberIds).toContain(id);
    expect(await desk.api.viewAccount({ id })).toMatchObject({
      email: 'nele@kestrel.example',
      teams: ['front-line'],
    });
    const { people } = await desk.api.listPeople();
    expect(people.find((one) => one.id === id)?.onDuty).toBe(true);
  });

  it('have an address of their own', async () => {
    const sent = await desk.api.send('createPerson', { ...newcomer, email: 'priya@kestrel.example' });
    expect([sent.status, code(sent)]).toEqual([422, 'email_taken']);
  });

  it('change by the version that was seen', async () => {
    const { id } = await desk.api.createPerson({ ...newcomer, email: 'b@kestrel.example' });
    const changed = await desk.api.changePerson({ id, name: 'Nele Stein', expectedVersion: 1 });
    expect(changed.version).toBe(2);
    const late = await desk.api.send('changePerson', { id, name: 'Other', expectedVersion: 1 });
    expect([late.status, code(late)]).toEqual([409, 'record_moved_on']);
    await desk.api.changePerson({ id, teams: ['specialists'], expectedVersion: 2 });
    const { teams } = await desk.api.listTeamRecords();
    const members = teams.filter(({ memberIds }) => memberIds.includes(id as never)).map((team) => team.id);
    expect(members).toEqual(['specialists']);
  });

  it('of another role sign in anew', async () => {
    const { id } = await desk.api.createPerson({ ...newcomer, email: 'c@kestrel.example' });
    await desk.api.changePerson({ id, role: 'team-lead' });
    expect((await desk.api.viewAccount({ id })).role).toBe('team-lead');
  });

  it('keep an admin', async () => {
    const sent = await desk.api.send('changePerson', { id: personId('greta'), role: 'agent' });
    expect([sent.status, code(sent)]).toEqual([422, 'last_admin']);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(121) }],
    ['name', { name: 7 }],
    ['name', { name: 'a\u0000b' }],
    ['name', { name: 'a\ud800b' }],
    ['role', { role: 'king' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['email', { email: 'nobody' }],
    ['teams.0', { teams: ['No Team'] }],
  ])('are not taken with a wrong %s: %o', async (path, wrong) => {
    const sent = await desk.api.send('createPerson', { ...newcomer, email: 'd@kestrel.example', ...wrong });
    expect(sent.status).toBe(400);
    expect((sent.body as { fields: { path: string }[] }).fields[0]?.path).toBe(path);
  });

  it('name teams, hours and deputies that are there', async () => {
    const id = personId('jonas');
    const tries = [{ teams: ['nowhere'] }, { calendarId: 'never' }, { deputyId: nobody }, { deputyId: id }];
    for (const change of tries) {
      const sent = await desk.api.send('changePerson', { id, ...change });
      expect([sent.status, code(sent)]).toEqual([422, 'record_refers_to_nothing']);
    }
    expect((await desk.api.send('changePerson', { id: nobody, name: 'x' })).status).toBe(404);
  });
});

describe('one’s own settings', () => {
  it('are changed by a person, not by a token, and never the role', async () => {
    expect((await desk.as('sam').send('changeMe', { name: 'Sam O.' })).status).toBe(403);
    expect(await desk.as('sam').viewMySettings()).toMatchObject({ name: 'Sam Oduya' });
  });
});

const hours = { zone: 'Europe/Berlin', weekly: { mon: [['09:00', '17:00']] } } as const;

describe('calendars', () => {
  it('are written as versions, and clocks of open tickets follow', async () => {
    const { ticketId } = await desk.as('priya').createTicket({ subject: 'x', text: 'y', priority: 'normal' });
    const dueAt = async () =>
      (await desk.api.viewTicket({ ticketId })).clocks.find(({ name }) => name === 'resolution')?.dueAt;
    const before = await dueAt();
    const { calendars } = await desk.api.listCalendars();
    const { version, ...office } = calendars.find(({ id }) => id === 'office') as (typeof calendars)[number];
    const changed = await desk.api.changeCalendar({
      ...office,
      weekly: { mon: [['08:00', '10:00']] },
      expectedVersion: version,
    });
    expect(changed.version).toBe(version + 1);
    await desk.settle();
    expect(await dueAt()).not.toBe(before);
    await desk.api.changeCalendar(office);
    await desk.settle();
    expect(await dueAt()).toBe(before);
  });

  it('open', async () => {
    const never = await desk.api.send('createCalendar', { id: 'never', zone: 'UTC', weekly: {} });
    expect([never.status, code(never)]).toEqual([422, 'calendar_never_opens']);
  });

  it('are new once', async () => {
    await desk.api.createCalendar({ id: 'mondays', ...hours } as never);
    const again = await desk.api.send('createCalendar', { id: 'mondays', ...hours });
    expect([again.status, code(again)]).toEqual([422, 'name_taken']);
    expect((await desk.api.send('changeCalendar', { id: 'nowhere', ...hours })).status).toBe(404);
  });
});

describe('teams and rotas', () => {
  it('are made of people and hours that are there', async () => {
    const team = {
      name: 'Night',
      tier: 2,
      calendarId: 'office',
      memberIds: [personId('sam')],
      leadIds: [],
    } as const;
    const made = await desk.api.createTeam({
      id: 'night',
      ...team,
      memberIds: [...team.memberIds],
      leadIds: [],
    });
    expect(made).toEqual({ id: 'night', version: 1 });
    expect((await desk.api.viewAccount({ id: personId('sam') })).teams).toContain('night');
    const tries = [
      { calendarId: 'nowhere' },
      { memberIds: [nobody] },
      { rotaId: 'nowhere' },
      { backupId: nobody },
    ];
    for (const change of tries) {
      const sent = await desk.api.send('changeTeam', { id: 'night', ...team, ...change });
      expect([sent.status, code(sent)]).toEqual([422, 'record_refers_to_nothing']);
    }
    await desk.api.changeTeam({ id: 'night', ...team, memberIds: [], leadIds: [], expectedVersion: 1 });
    expect((await desk.api.viewAccount({ id: personId('sam') })).teams).not.toContain('night');
  });

  it('are planned by team leads, too', async () => {
    const rota = {
      name: 'Nights',
      zone: 'Europe/Berlin',
      every: 'week',
      length: 1,
      startsOn: '2026-04-20',
      handOffAt: '09:00',
      memberIds: [personId('omar') as string],
    } as const;
    const order = { id: 'nights', ...rota, memberIds: [...rota.memberIds] };
    expect(await desk.as('omar').createRota(order)).toEqual({ id: 'nights', version: 1 });
    expect((await desk.as('omar').send('changeRota', { ...order, length: 0 })).status).toBe(400);
    expect((await desk.as('priya').send('changeRota', order)).status).toBe(403);
    const pair = [personId('omar') as string, personId('hana') as string];
    const changed = await desk.as('omar').changeRota({ ...order, memberIds: pair, length: 2 });
    expect(changed.version).toBe(2);
    const nights = (await desk.as('priya').listRotas()).rotas.find(({ id }) => id === 'nights');
    expect(new Set([nights?.turn.personId, nights?.turn.nextId])).toEqual(new Set(pair));
    // Monday at nine in Berlin.
    expect(nights?.turn.endsAt).toMatch(/T0[78]:00:00/);
    expect(new Date(String(nights?.turn.endsAt)).getUTCDay()).toBe(1);
  });
});

it('a customer has somebody who looks after him', async () => {
  await desk.as('priya').createTicket({ subject: 'x', text: 'y', customer: { name: 'Foxglove' } });
  const { customers } = await desk.api.listCustomers({ q: 'fox' });
  const { id, version } = customers[0] as (typeof customers)[number];
  await desk
    .as('omar')
    .changeCustomer({ id, dedicatedContactId: personId('jonas'), expectedVersion: version });
  const after = (await desk.api.listCustomers({ q: 'fox' })).customers[0];
  expect(after).toMatchObject({ dedicatedContactId: personId('jonas'), version: version + 1 });
  const late = await desk.api.send('changeCustomer', {
    id,
    dedicatedContactId: null,
    expectedVersion: version,
  });
  expect(late.status).toBe(409);
});

describe('the audit log', () => {
  it('tells who did what from where, and how it ended', async () => {
    await desk.api.send('changePerson', { id: personId('greta'), role: 'agent' });
    const { rows } = await desk.api.listAudit({ what: 'changePerson', limit: 1 });
    expect(rows[0]).toMatchObject({
      person: { name: 'Greta Lund' },
      via: 'token',
      address: '127.0.0.1',
      params: { id: personId('greta'), role: 'agent' },
      outcome: 'last_admin',
    });
  });

  it('holds no secret', async () => {
    const secret = 'whsec_thisIsVerySecretIndeed0000';
    await desk.api.createSource({ system: 'webhook', name: 'Form', secret });
    await desk.with(null).send('signIn', { email: 'priya@kestrel.example', password: 'my secret password' });
    const { rows } = await desk.api.listAudit({ limit: 200 });
    expect(JSON.stringify(rows)).not.toMatch(/thisIsVerySecret|my secret password/);
    expect(rows.some(({ what, outcome }) => what === 'signIn' && outcome === 'sign_in_failed')).toBe(true);
  });

  it('is read page by page, the newest first, by admins alone', async () => {
    const all = (await desk.api.listAudit({ limit: 200 })).rows.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 200; page += 1) {
      const { rows, next } = await desk.api.listAudit({ limit: 3, ...(after ? { after } : {}) });
      paged.push(...rows.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(paged).toEqual(all);
    expect((await desk.as('omar').send('listAudit')).status).toBe(403);
    expect((await desk.api.send('listAudit', { after: 'nonsense' })).status).toBe(400);
  });
});
