import type { EscalationId, PathId, TicketId } from '../../model/words.ts';
import { answerEscalation, recordDecision } from '../../operations/answer-escalation.ts';
import { closeEscalation } from '../../operations/close-escalation.ts';
import {
  acceptEscalation,
  endHandOff,
  reRouteEscalation,
  requestEscalation,
  returnEscalation,
} from '../../operations/hand-off.ts';
import { openEscalation } from '../../operations/open-escalation.ts';
import { packetPage } from '../../operations/packet-page.ts';
import { previewEscalation } from '../../operations/preview-escalation.ts';
import { viewPacket } from '../../operations/view-packet.ts';
import { writePacket } from '../../operations/write-packet.ts';
import type { escalationRoutes } from '../contract/escalation-routes.ts';
import { given } from '../given.ts';
import type { Call, Handlers } from '../call.ts';
import { of } from './tickets.ts';

export const escalationHandlers = {
  previewEscalation: ({ door, caller, params, query }) =>
    previewEscalation(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      kind: query.kind,
      pathId: query.pathId as PathId | undefined,
    }),
  openEscalation: ({ door, caller, params, request, body }) =>
    openEscalation(door.desk, {
      ...of(caller),
      ...body,
      ticketId: params.ticketId as TicketId,
      request,
      pathId: body.pathId as PathId | undefined,
      continuesId: body.continuesEscalationId as EscalationId | undefined,
      packet: draft(body.packet),
    }),
  writePacket: (call) => writePacket(call.door.desk, { ...orderOf(call), packet: draft(call.body.packet) }),
  viewPacket: ({ door, caller, params, query }) =>
    viewPacket(door.desk, { ...of(caller), ...idOf(params), version: query.version }),
  packetMarkdown: ({ door, caller, params }) => packetPage(door.desk, { ...of(caller), ...idOf(params) }),
  requestEscalation: (call) =>
    requestEscalation(call.door.desk, {
      ...orderOf(call),
      overrideReason: call.body.overrideReason,
      pathId: call.body.pathId as PathId | undefined,
    }),
  acceptEscalation: (call) => acceptEscalation(call.door.desk, orderOf(call)),
  returnEscalation: (call) =>
    returnEscalation(call.door.desk, { ...orderOf(call), items: call.body.items, note: call.body.note }),
  reRouteEscalation: (call) =>
    reRouteEscalation(call.door.desk, {
      ...orderOf(call),
      pathId: call.body.pathId as PathId,
      note: call.body.note,
    }),
  declineEscalation: (call) =>
    endHandOff(call.door.desk, 'decline-escalation', { ...orderOf(call), note: call.body.note }),
  withdrawEscalation: (call) =>
    endHandOff(call.door.desk, 'withdraw-escalation', { ...orderOf(call), note: call.body.note }),
  answerEscalation: (call) =>
    answerEscalation(call.door.desk, {
      ...orderOf(call),
      answer: call.body.answer,
      explanation: call.body.explanation,
    }),
  recordDecision: (call) =>
    recordDecision(call.door.desk, { ...orderOf(call), decision: call.body.decision }),
  closeEscalation: (call) => {
    const record = spokenRecord(call.body.record);
    return closeEscalation(call.door.desk, { ...orderOf(call), record });
  },
} satisfies Pick<Handlers, keyof typeof escalationRoutes>;

function idOf({ escalationId }: { readonly escalationId: string }) {
  return { escalationId: escalationId as EscalationId };
}

type Commanding = Pick<
  Call<typeof escalationRoutes.acceptEscalation>,
  'caller' | 'params' | 'request' | 'body'
>;

/** What every command on an escalation holds. */
export function orderOf({ caller, params, request, body }: Commanding) {
  return { ...of(caller), ...idOf(params), request, expectedVersion: body.expectedVersion };
}

export function spokenRecord(record: Call<typeof escalationRoutes.closeEscalation>['body']['record']) {
  const { cause, workaround, preventiveSteps, neededHere, earlierBy, ...picks } = record;
  return { ...given(picks), neededHere, earlierBy, cause, workaround, preventiveSteps };
}

function draft(packet: Call<typeof escalationRoutes.writePacket>['body']['packet']) {
  return { ...packet, items: given(packet.items) };
}
