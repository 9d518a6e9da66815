import { changeContact } from '../../operations/change-contact.ts';
import type { Calendar } from '../../model/calendar.ts';
import type { Team } from '../../model/team.ts';
import {
  changeCustomer,
  type CustomerChange,
  listCustomers,
  noteCustomer,
} from '../../operations/manage-customers.ts';
import {
  listCalendars,
  listTeamRecords,
  type RecordWrite,
  writeRecord,
} from '../../operations/manage-records.ts';
import { viewCustomer } from '../../operations/view-customer.ts';
import { changeWorkspace, viewWorkspace } from '../../operations/workspace-settings.ts';
import type { Call, Handlers } from '../call.ts';
import type { recordRoutes } from '../contract/record-routes.ts';
import { given } from '../given.ts';
import { by } from './account-records.ts';
import { of } from './tickets.ts';

export const recordHandlers = {
  listTeamRecords: async ({ door, caller }) => ({
    teams: await listTeamRecords(door.desk, caller.workspaceId),
  }),
  createTeam: (call) => {
    const { id, ...body } = call.body;
    return writeRecord(call.door.desk, { ...by(call), isNew: true, record: teamOf(id, body) });
  },
  changeTeam: (call) => {
    const { expectedVersion, ...body } = call.body;
    const record = teamOf(call.params.id, body);
    return writeRecord(call.door.desk, { ...by(call), isNew: false, expectedVersion, record });
  },
  listCalendars: async ({ door, caller }) => ({
    calendars: await listCalendars(door.desk, caller.workspaceId),
  }),
  createCalendar: (call) => {
    const { id, ...body } = call.body;
    return writeRecord(call.door.desk, { ...by(call), isNew: true, record: calendarOf(id, body) });
  },
  changeCalendar: (call) => {
    const { expectedVersion, ...body } = call.body;
    const record = calendarOf(call.params.id, body);
    return writeRecord(call.door.desk, { ...by(call), isNew: false, expectedVersion, record });
  },
  viewWorkspace: ({ door, caller }) => viewWorkspace(door.desk, caller.workspaceId),
  changeWorkspace: (call) => changeWorkspace(call.door.desk, { ...by(call), ...call.body }),
  listCustomers: ({ door, caller, query }) =>
    listCustomers(door.desk, { workspaceId: caller.workspaceId, ...query }),
  viewCustomer: ({ door, caller, params }) =>
    viewCustomer(door.desk, { ...of(caller), customerId: params.id }),
  noteCustomer: (call) => noteCustomer(call.door.desk, { ...by(call), id: call.params.id, ...call.body }),
  changeContact: (call) => {
    const { expectedVersion, ...changes } = call.body;
    return changeContact(call.door.desk, { ...by(call), id: call.params.id, expectedVersion, changes });
  },
  changeCustomer: (call) => {
    const { expectedVersion, ...changes } = call.body;
    return changeCustomer(call.door.desk, {
      ...by(call),
      id: call.params.id,
      expectedVersion,
      changes: changes as CustomerChange['changes'],
    });
  },
} satisfies Pick<Handlers, keyof typeof recordRoutes>;

/** Ids in a record are checked against the records and people that there are, under the lock that writes it. */
type Body<Name extends 'createTeam' | 'createCalendar'> = Omit<
  Call<(typeof recordRoutes)[Name]>['body'],
  'id'
>;

function teamOf(id: string, body: Body<'createTeam'>): RecordWrite['record'] {
  return { kind: 'team', id, body: { id, ...given(body) } as unknown as Team };
}

function calendarOf(id: string, body: Body<'createCalendar'>): RecordWrite['record'] {
  return { kind: 'calendar', id, body: given(body) as Calendar };
}
