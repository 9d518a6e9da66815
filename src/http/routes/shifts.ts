import type { EscalationId, PersonId } from '../../model/words.ts';
import { viewBrief } from '../../operations/view-brief.ts';
import { askNext, handShiftOver, keepOverShift, viewHandOver } from '../../operations/shift-hand-over.ts';
import type { Handlers } from '../call.ts';
import type { shiftRoutes } from '../contract/shift-routes.ts';
import { orderOf } from './escalations.ts';
import { of } from './tickets.ts';

export const shiftHandlers = {
  viewHandOver: ({ door, caller, query }) =>
    viewHandOver(door.desk, { ...of(caller), ofId: query.person as PersonId | undefined }),
  viewBrief: ({ door, caller, params }) =>
    viewBrief(door.desk, { ...of(caller), escalationId: params.escalationId as EscalationId }),
  handShiftOver: (call) => {
    const { toId, fromId, note } = call.body;
    return handShiftOver(call.door.desk, {
      ...orderOf(call),
      toId: toId as PersonId,
      fromId: fromId as PersonId | undefined,
      note,
    });
  },
  keepOverShift: (call) => {
    const { reason, personId } = call.body;
    return keepOverShift(call.door.desk, {
      ...orderOf(call),
      reason,
      ofId: personId as PersonId | undefined,
    });
  },
  askNext: (call) => askNext(call.door.desk, { ...orderOf(call), note: call.body.note }),
} satisfies Pick<Handlers, keyof typeof shiftRoutes>;
