import type { ConsultId, EscalationId, PersonId, TicketId } from '../../model/words.ts';
import { answerConsult, askConsult, endConsult } from '../../operations/consult.ts';
import type { consultRoutes } from '../contract/consult-routes.ts';
import type { Handlers } from '../call.ts';
import { of } from './tickets.ts';

export const consultHandlers = {
  askConsult: ({ door, caller, params, request, body }) =>
    askConsult(door.desk, {
      ...of(caller),
      request,
      ticketId: params.ticketId as TicketId,
      expertIds: body.expertIds as PersonId[],
      question: body.question,
      escalationId: body.escalationId as EscalationId | undefined,
      answerWithinMin: body.answerWithinMin,
      expectedVersion: body.expectedVersion,
    }),
  answerConsult: ({ door, caller, params, request, body }) =>
    answerConsult(door.desk, { ...of(caller), ...idsOf(params), ...body, request }),
  endConsult: ({ door, caller, params, request, body }) =>
    endConsult(door.desk, { ...of(caller), ...idsOf(params), ...body, request }),
} satisfies Pick<Handlers, keyof typeof consultRoutes>;

function idsOf({ ticketId, consultId }: { ticketId: string; consultId: string }) {
  return { ticketId: ticketId as TicketId, consultId: consultId as ConsultId };
}
