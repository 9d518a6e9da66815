import type { EscalationId, PathId, PersonId } from '../../model/words.ts';
import { changeRoles } from '../../operations/change-roles.ts';
import { deEscalate, decideCoordination } from '../../operations/steer-escalation.ts';
import { previewHandOff } from '../../operations/preview-hand-off.ts';
import type { steeringRoutes } from '../contract/steering-routes.ts';
import { given } from '../given.ts';
import type { Handlers } from '../call.ts';
import { orderOf, spokenRecord } from './escalations.ts';
import { of } from './tickets.ts';

export const steeringHandlers = {
  previewHandOff: ({ door, caller, params, query }) =>
    previewHandOff(door.desk, {
      ...of(caller),
      escalationId: params.escalationId as EscalationId,
      as: query.as,
      pathId: query.pathId as PathId | undefined,
    }),
  decideCoordination: (call) => {
    const { decision, pathId, personId, record, note } = call.body;
    return decideCoordination(call.door.desk, {
      ...orderOf(call),
      decision,
      pathId: pathId as PathId | undefined,
      keeperId: personId as PersonId | undefined,
      record: record && spokenRecord(record),
      note,
    });
  },
  deEscalate: (call) =>
    deEscalate(call.door.desk, {
      ...orderOf(call),
      pathId: call.body.pathId as PathId | undefined,
      reason: call.body.reason,
    }),
  changeRoles: (call) => {
    const { reason, expectedVersion, ...roles } = call.body;
    const wanted = given({
      ownerId: roles.ownerId as PersonId | undefined,
      updatesOwnerId: roles.updatesOwnerId as PersonId | undefined,
      leadId: roles.leadId as PersonId | undefined,
      backupId: roles.backupId as PersonId | null | undefined,
    });
    return changeRoles(call.door.desk, { ...orderOf(call), reason, roles: wanted });
  },
} satisfies Pick<Handlers, keyof typeof steeringRoutes>;
