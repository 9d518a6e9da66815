import { z } from 'zod';
import { Calendar, TimeZone } from '../../model/calendar.ts';
import { noticeKinds } from '../../model/outgoing.ts';
import { Rota } from '../../model/rota.ts';
import { Team } from '../../model/team.ts';
import { At } from '../../model/view.ts';
import { Role, Tier } from '../../model/words.ts';
import type { RouteContract } from './route.ts';

const idParams = z.object({ id: z.uuid() });
const nameParams = z.object({ id: z.string().max(60) });
/** The version that the page showed. When the record has moved on, the answer is 409. */
const expectedVersion = z.int().min(0).optional();

const recordId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens, such as "front-line"');
const name = z.string().trim().min(1).max(120);
const email = z.email().max(320);
const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as "en-GB"');
const teams = z.array(recordId).max(50);
const people = (max: number) => z.array(z.uuid()).max(max);
const muted = z.array(z.enum(noticeKinds)).max(40);

const Changed = z.object({ id: z.string(), version: z.number() }).meta({ id: 'RecordChanged' });

const Account = z
  .object({
    id: z.string(),
    name: z.string(),
    publicName: z.string(),
    email: z.string(),
    role: Role,
    timeZone: z.string(),
    locale: z.string(),
    teams: z.array(z.string()),
    calendarId: z.string().nullable(),
    deputyId: z.string().nullable(),
    awayFrom: At.nullable(),
    awayUntil: At.nullable(),
    closedAt: At.nullable(),
    muted: z.array(z.string()),
    hasAccount: z.boolean(),
    /** Tickets, escalations and offers of which he holds something now. */
    openParts: z.number(),
    version: z.number(),
  })
  .meta({ id: 'Account' });

const zone = TimeZone;
const TeamRecord = z
  .object({ ...Team.shape, id: z.string(), tier: Tier, version: z.number() })
  .meta({ id: 'TeamRecord' });
const CalendarRecord = z
  .object({ ...Calendar.shape, id: z.string(), version: z.number() })
  .meta({ id: 'CalendarRecord' });
const RotaRecord = z.object({ ...Rota.shape, version: z.number() }).meta({ id: 'RotaRecord' });

const TeamBody = z.strictObject({
  name,
  tier: Tier,
  calendarId: recordId,
  dutyCalendarId: recordId.optional(),
  rotaId: recordId.optional(),
  memberIds: people(200),
  leadIds: people(20),
  backupId: z.uuid().optional(),
});
const RotaBody = z.strictObject({
  ...Rota.omit({ id: true, memberIds: true, zone: true }).shape,
  zone,
  memberIds: people(200).min(1),
});

const absence = {
  /** Absent: from now on. */
  from: At.optional(),
  until: At,
  deputyId: z.uuid().nullable().optional(),
  expectedVersion,
};

const shared = { tag: 'people', access: 'member' } as const;

export const recordRoutes = {
  listAccounts: {
    ...shared,
    method: 'GET',
    path: '/api/v1/accounts',
    operationId: 'listAccounts',
    scope: 'people:write',
    summary: 'Everybody, also who has left, with what admins change',
    status: 200,
    answer: z.object({ people: z.array(Account) }),
  },
  viewAccount: {
    ...shared,
    method: 'GET',
    path: '/api/v1/people/{id}',
    operationId: 'viewAccount',
    scope: 'people:write',
    summary: 'One person with what admins change',
    params: idParams,
    status: 200,
    answer: Account,
  },
  createPerson: {
    ...shared,
    method: 'POST',
    path: '/api/v1/people',
    operationId: 'createPerson',
    scope: 'people:write',
    idempotent: true,
    summary: 'Take somebody in',
    body: z.strictObject({
      name,
      publicName: name.optional(),
      email,
      role: Role,
      timeZone: zone,
      locale: locale.default('en-GB'),
      teams: teams.default([]),
      calendarId: recordId.nullable().optional(),
    }),
    status: 201,
    answer: Changed,
  },
  changePerson: {
    ...shared,
    method: 'PATCH',
    path: '/api/v1/people/{id}',
    operationId: 'changePerson',
    scope: 'people:write',
    idempotent: true,
    summary: 'Change somebody: name, address, role, teams, hours, deputy',
    params: idParams,
    body: z.strictObject({
      name: name.optional(),
      publicName: name.optional(),
      email: email.optional(),
      role: Role.optional(),
      timeZone: zone.optional(),
      locale: locale.optional(),
      teams: teams.optional(),
      calendarId: recordId.nullable().optional(),
      deputyId: z.uuid().nullable().optional(),
      expectedVersion,
    }),
    status: 200,
    answer: Changed,
  },
  closeAccount: {
    ...shared,
    method: 'POST',
    path: '/api/v1/people/{id}/close',
    operationId: 'closeAccount',
    scope: 'people:write',
    idempotent: true,
    summary: 'Somebody leaves: what he holds goes to others at once, his sessions and tokens end',
    params: idParams,
    body: z.strictObject({ handTo: z.uuid().optional(), expectedVersion }),
    status: 200,
    answer: z
      .object({ id: z.string(), version: z.number(), handedOver: z.number(), rotas: z.array(z.string()) })
      .meta({ id: 'AccountClosed' }),
  },
  setAbsence: {
    ...shared,
    method: 'PUT',
    path: '/api/v1/people/{id}/absence',
    operationId: 'setAbsence',
    scope: 'duty:write',
    idempotent: true,
    summary: 'Somebody is away from until; what he holds then goes to his deputy or to whoever is on duty',
    params: idParams,
    body: z.strictObject(absence),
    status: 200,
    answer: Changed,
  },
  endAbsence: {
    ...shared,
    method: 'DELETE',
    path: '/api/v1/people/{id}/absence',
    operationId: 'endAbsence',
    scope: 'duty:write',
    idempotent: true,
    summary: 'He is back, or not away after all',
    params: idParams,
    status: 200,
    answer: Changed,
  },
  changeMe: {
    ...shared,
    method: 'PATCH',
    path: '/api/v1/me',
    operationId: 'changeMe',
    scope: 'session',
    idempotent: true,
    summary: 'One’s own settings: names, language, zone, notices, deputy',
    body: z.strictObject({
      name: name.optional(),
      publicName: name.optional(),
      timeZone: zone.optional(),
      locale: locale.optional(),
      muted: muted.optional(),
      deputyId: z.uuid().nullable().optional(),
      expectedVersion,
    }),
    status: 200,
    answer: Changed,
  },
  viewMySettings: {
    ...shared,
    method: 'GET',
    path: '/api/v1/me/settings',
    operationId: 'viewMySettings',
    scope: 'any',
    summary: 'One’s own settings',
    status: 200,
    answer: Account,
  },
  setMyAbsence: {
    ...shared,
    method: 'PUT',
    path: '/api/v1/me/absence',
    operationId: 'setMyAbsence',
    scope: 'tickets:write',
    idempotent: true,
    summary: 'Say that one is away',
    body: z.strictObject(absence),
    status: 200,
    answer: Changed,
  },
  endMyAbsence: {
    ...shared,
    method: 'DELETE',
    path: '/api/v1/me/absence',
    operationId: 'endMyAbsence',
    scope: 'tickets:write',
    idempotent: true,
    summary: 'Say that one is back',
    status: 200,
    answer: Changed,
  },
  listTeamRecords: {
    ...shared,
    method: 'GET',
    path: '/api/v1/team-records',
    operationId: 'listTeamRecords',
    scope: 'people:read',
    summary: 'Teams as they are written, with their versions',
    status: 200,
    answer: z.object({ teams: z.array(TeamRecord) }),
  },
  createTeam: {
    ...shared,
    method: 'POST',
    path: '/api/v1/teams',
    operationId: 'createTeam',
    scope: 'people:write',
    idempotent: true,
    summary: 'A new team; the policy may name it from now on',
    body: z.strictObject({ id: recordId, ...TeamBody.shape }),
    status: 201,
    answer: Changed,
  },
  changeTeam: {
    ...shared,
    method: 'PUT',
    path: '/api/v1/teams/{id}',
    operationId: 'changeTeam',
    scope: 'people:write',
    idempotent: true,
    summary: 'The next version of a team; open tickets follow',
    params: nameParams,
    body: z.strictObject({ ...TeamBody.shape, expectedVersion }),
    status: 200,
    answer: Changed,
  },
  listCalendars: {
    ...shared,
    method: 'GET',
    path: '/api/v1/calendars',
    operationId: 'listCalendars',
    scope: 'people:read',
    summary: 'Working hours by name, in the version in force',
    status: 200,
    answer: z.object({ calendars: z.array(CalendarRecord) }),
  },
  createCalendar: {
    ...shared,
    method: 'POST',
    path: '/api/v1/calendars',
    operationId: 'createCalendar',
    scope: 'people:write',
    idempotent: true,
    summary: 'New working hours',
    body: z.strictObject({ id: recordId, ...Calendar.shape }),
    status: 201,
    answer: Changed,
  },
  changeCalendar: {
    ...shared,
    method: 'PUT',
    path: '/api/v1/calendars/{id}',
    operationId: 'changeCalendar',
    scope: 'people:write',
    idempotent: true,
    summary: 'The next version of working hours; clocks of open tickets follow',
    params: nameParams,
    body: z.strictObject({ ...Calendar.shape, expectedVersion }),
    status: 200,
    answer: Changed,
  },
  listRotas: {
    ...shared,
    method: 'GET',
    path: '/api/v1/rotas',
    operationId: 'listRotas',
    scope: 'people:read',
    summary: 'Duty rotas, in the version in force',
    status: 200,
    answer: z.object({ rotas: z.array(RotaRecord) }),
  },
  createRota: {
    ...shared,
    method: 'POST',
    path: '/api/v1/rotas',
    operationId: 'createRota',
    scope: 'duty:write',
    idempotent: true,
    summary: 'A new duty rota',
    body: z.strictObject({ id: recordId, ...RotaBody.shape }),
    status: 201,
    answer: Changed,
  },
  changeRota: {
    ...shared,
    method: 'PUT',
    path: '/api/v1/rotas/{id}',
    operationId: 'changeRota',
    scope: 'duty:write',
    idempotent: true,
    summary: 'The next version of a rota',
    params: nameParams,
    body: z.strictObject({ ...RotaBody.shape, expectedVersion }),
    status: 200,
    answer: Changed,
  },
  viewWorkspace: {
    ...shared,
    method: 'GET',
    path: '/api/v1/workspace',
    operationId: 'viewWorkspace',
    scope: 'people:read',
    summary: 'The workspace: its name and its catch-all',
    status: 200,
    answer: z.object({ id: z.string(), name: z.string(), catchAllId: z.string() }),
  },
  changeWorkspace: {
    ...shared,
    method: 'PATCH',
    path: '/api/v1/workspace',
    operationId: 'changeWorkspace',
    scope: 'people:write',
    idempotent: true,
    summary: 'Rename the workspace, or name another catch-all',
    body: z.strictObject({ name: name.optional(), catchAllId: z.uuid().optional() }),
    status: 200,
    answer: Changed,
  },
  listCustomers: {
    ...shared,
    tag: 'customers',
    method: 'GET',
    path: '/api/v1/customers',
    operationId: 'listCustomers',
    scope: 'tickets:read',
    summary: 'Customers by name, with their dedicated contact',
    query: z.object({
      q: z.string().max(200).optional(),
      after: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    status: 200,
    answer: z.object({
      customers: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          plan: z.string().nullable(),
          contract: z.string().nullable(),
          vip: z.boolean(),
          dedicatedContactId: z.string().nullable(),
          version: z.number(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  changeCustomer: {
    ...shared,
    tag: 'customers',
    method: 'PATCH',
    path: '/api/v1/customers/{id}',
    operationId: 'changeCustomer',
    scope: 'duty:write',
    idempotent: true,
    summary: 'Name the person who looks after a customer',
    params: idParams,
    body: z.strictObject({ dedicatedContactId: z.uuid().nullable(), expectedVersion }),
    status: 200,
    answer: Changed,
  },
} as const satisfies Record<string, RouteContract>;
