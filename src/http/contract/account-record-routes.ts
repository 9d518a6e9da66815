import { z } from 'zod';
import { TimeZone } from '../../model/calendar.ts';
import { NoticeRules } from '../../model/notice-rule.ts';
import { noticeKinds } from '../../model/outgoing.ts';
import { At } from '../../model/view.ts';
import { Role } from '../../model/words.ts';
import { expectedVersion, name, RecordChanged, recordId } from './record-parts.ts';
import type { RouteContract } from './route.ts';

const idParams = z.object({ id: z.uuid() });
const email = z.email().max(320);
const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as "en-GB"');
const teams = z.array(recordId).max(50);
const muted = z.array(z.enum(noticeKinds)).max(40);
const zone = TimeZone;

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
    /** null: by mail, at once or as the policy gathers. */
    noticeRules: NoticeRules.nullable(),
    hasAccount: z.boolean(),
    /** Tickets, escalations and offers of which he holds something now. */
    openParts: z.number(),
    version: z.number(),
  })
  .meta({ id: 'Account' });

const absence = {
  /** Absent: from now on. */
  from: At.optional(),
  until: At,
  deputyId: z.uuid().nullable().optional(),
  expectedVersion,
};

const shared = { tag: 'people', access: 'member' } as const;

export const accountRecordRoutes = {
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
    answer: RecordChanged,
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
    answer: RecordChanged,
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
    answer: RecordChanged,
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
    answer: RecordChanged,
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
      noticeRules: NoticeRules.nullable().optional(),
      deputyId: z.uuid().nullable().optional(),
      expectedVersion,
    }),
    status: 200,
    answer: RecordChanged,
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
    answer: RecordChanged,
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
    answer: RecordChanged,
  },
} as const satisfies Record<string, RouteContract>;
