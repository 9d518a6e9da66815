import { z } from 'zod';
import { CustomerView } from '../../model/customer-view.ts';
import { Calendar, TimeZone } from '../../model/calendar.ts';
import { Team } from '../../model/team.ts';
import { Tier } from '../../model/words.ts';
import { expectedVersion, name, RecordChanged, recordId } from './record-parts.ts';
import type { RouteContract } from './route.ts';

const idParams = z.object({ id: z.uuid() });
const nameParams = z.object({ id: z.string().max(60) });
const people = (max: number) => z.array(z.uuid()).max(max);

const TeamRecord = z
  .object({ ...Team.shape, id: z.string(), tier: Tier, version: z.number() })
  .meta({ id: 'TeamRecord' });
const CalendarRecord = z
  .object({ ...Calendar.shape, id: z.string(), version: z.number() })
  .meta({ id: 'CalendarRecord' });
/** Feeds bring their days by themselves. */
const CalendarBody = Calendar.omit({ feedDays: true });

const TeamBody = z.strictObject({
  name,
  /** What customers read for it. */
  publicName: name.optional(),
  tier: Tier,
  calendarId: recordId,
  dutyCalendarId: recordId.optional(),
  rotaId: recordId.optional(),
  memberIds: people(200),
  leadIds: people(20),
  backupId: z.uuid().optional(),
});
const shared = { tag: 'people', access: 'member' } as const;

export const recordRoutes = {
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
    answer: RecordChanged,
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
    answer: RecordChanged,
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
    body: z.strictObject({ id: recordId, ...CalendarBody.shape }),
    status: 201,
    answer: RecordChanged,
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
    body: z.strictObject({ ...CalendarBody.shape, expectedVersion }),
    status: 200,
    answer: RecordChanged,
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
    answer: RecordChanged,
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
          annualValue: z.number().nullable(),
          currency: z.string().nullable(),
          vip: z.boolean(),
          dedicatedContactId: z.string().nullable(),
          version: z.number(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  viewCustomer: {
    ...shared,
    tag: 'customers',
    method: 'GET',
    path: '/api/v1/customers/{id}',
    operationId: 'viewCustomer',
    scope: 'tickets:read',
    summary: 'What is known of a customer, with their newest tickets',
    params: idParams,
    status: 200,
    answer: CustomerView,
  },
  noteCustomer: {
    ...shared,
    tag: 'customers',
    method: 'PUT',
    path: '/api/v1/customers/{id}/notes',
    operationId: 'noteCustomer',
    scope: 'tickets:write',
    idempotent: true,
    summary: 'What everybody should know before he writes to this customer',
    params: idParams,
    body: z.strictObject({ notes: z.string().max(4000), expectedVersion }),
    status: 200,
    answer: RecordChanged,
  },
  changeContact: {
    ...shared,
    tag: 'customers',
    method: 'PATCH',
    path: '/api/v1/contacts/{id}',
    operationId: 'changeContact',
    scope: 'tickets:write',
    idempotent: true,
    summary:
      'In which language and time zone somebody of a customer reads what we write; null: as the workspace has it',
    params: idParams,
    body: z
      .strictObject({
        language: z.enum(['en', 'de']).nullable().optional(),
        timeZone: TimeZone.nullable().optional(),
        expectedVersion,
      })
      .meta({ id: 'ChangeContactRequest' }),
    status: 200,
    answer: RecordChanged,
  },
  changeCustomer: {
    ...shared,
    tag: 'customers',
    method: 'PATCH',
    path: '/api/v1/customers/{id}',
    operationId: 'changeCustomer',
    scope: 'duty:write',
    idempotent: true,
    summary: 'Change what is known of a customer, or who looks after it',
    params: idParams,
    body: z.strictObject({
      plan: z.string().trim().min(1).max(60).nullable().optional(),
      contract: z.string().trim().min(1).max(200).nullable().optional(),
      annualValue: z.number().min(0).max(1e12).nullable().optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'three capital letters, such as EUR')
        .nullable()
        .optional(),
      vip: z.boolean().optional(),
      dedicatedContactId: z.uuid().nullable().optional(),
      expectedVersion,
    }),
    status: 200,
    answer: RecordChanged,
  },
} as const satisfies Record<string, RouteContract>;
