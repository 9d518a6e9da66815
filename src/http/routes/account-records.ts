import { endAbsence, setAbsence } from '../../operations/absences.ts';
import { closeAccount } from '../../operations/close-account.ts';
import { changePerson, createPerson, listAccounts, viewAccount } from '../../operations/manage-people.ts';
import type { Call, Handlers } from '../call.ts';
import type { accountRecordRoutes } from '../contract/account-record-routes.ts';
import { instantOf } from '../given.ts';
import { of } from './tickets.ts';

type Ordering = Pick<Call<typeof accountRecordRoutes.endMyAbsence>, 'caller' | 'request'>;

/** Who orders it, under which key. */
export const by = ({ caller, request }: Ordering) => ({ ...of(caller), request });

export const accountRecordHandlers = {
  listAccounts: async ({ door, caller }) => ({ people: await listAccounts(door.desk, caller.workspaceId) }),
  viewAccount: ({ door, caller, params }) => viewAccount(door.desk, caller.workspaceId, params.id),
  createPerson: (call) => createPerson(call.door.desk, { ...by(call), ...call.body }),
  changePerson: async (call) => {
    const changed = await changePerson(call.door.desk, { ...by(call), id: call.params.id, ...call.body });
    call.door.credentials.forgetAll();
    return changed;
  },
  closeAccount: async (call) => {
    const closed = await closeAccount(call.door.desk, { ...by(call), id: call.params.id, ...call.body });
    call.door.credentials.forgetAll();
    return closed;
  },
  setAbsence: (call) => setAbsence(call.door.desk, { ...by(call), id: call.params.id, ...away(call.body) }),
  endAbsence: (call) => endAbsence(call.door.desk, { ...by(call), id: call.params.id }),
  changeMe: (call) => changePerson(call.door.desk, { ...by(call), id: call.caller.personId, ...call.body }),
  viewMySettings: ({ door, caller }) => viewAccount(door.desk, caller.workspaceId, caller.personId),
  setMyAbsence: (call) =>
    setAbsence(call.door.desk, { ...by(call), id: call.caller.personId, ...away(call.body) }),
  endMyAbsence: (call) => endAbsence(call.door.desk, { ...by(call), id: call.caller.personId }),
} satisfies Pick<Handlers, keyof typeof accountRecordRoutes>;

function away({ from, until, ...rest }: Call<typeof accountRecordRoutes.setAbsence>['body']) {
  return { ...rest, from: instantOf(from), until: instantOf(until) };
}
