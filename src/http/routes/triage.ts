import type { TicketId } from '../../model/words.ts';
import { listSimilar } from '../../operations/list-similar.ts';
import {
  answerChecklist,
  endCommitment,
  makeCommitment,
  putAsideSuggestion,
  seeFlag,
} from '../../operations/triage-ticket.ts';
import { viewTriage } from '../../operations/view-triage.ts';
import type { triageRoutes } from '../contract/triage-routes.ts';
import type { Handlers } from '../call.ts';
import { instantOf } from '../given.ts';
import { of } from './tickets.ts';

export const triageHandlers = {
  viewTriage: ({ door, caller, params }) => viewTriage(door.desk, { ...of(caller), ...idOf(params) }),
  listSimilar: ({ door, caller, params }) => listSimilar(door.desk, { ...of(caller), ...idOf(params) }),
  answerChecklist: ({ door, caller, params, request, body }) =>
    answerChecklist(door.desk, { ...of(caller), ...idOf(params), ...body, request, item: params.item }),
  makeCommitment: ({ door, caller, params, request, body }) =>
    makeCommitment(door.desk, {
      ...of(caller),
      ...idOf(params),
      ...body,
      request,
      dueAt: instantOf(body.dueAt),
    }),
  endCommitment: ({ door, caller, params, request, body }) =>
    endCommitment(door.desk, {
      ...of(caller),
      ...idOf(params),
      ...body,
      request,
      commitmentId: params.commitmentId,
    }),
  seeFlag: ({ door, caller, params, request, body }) =>
    seeFlag(door.desk, { ...of(caller), ...idOf(params), ...body, request, askId: params.askId }),
  putAsideSuggestion: ({ door, caller, params, request, body }) =>
    putAsideSuggestion(door.desk, { ...of(caller), ...idOf(params), ...body, request, askId: params.askId }),
} satisfies Pick<Handlers, keyof typeof triageRoutes>;

function idOf({ ticketId }: { ticketId: string }) {
  return { ticketId: ticketId as TicketId };
}
