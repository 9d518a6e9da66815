import type { ApprovalId, CompensationId, PersonId, TicketId } from '../../model/words.ts';
import {
  approveRequest,
  passApproval,
  refuseApproval,
  requestApproval,
  withdrawApproval,
} from '../../operations/ask-approval.ts';
import { bookCompensation, giveCompensation } from '../../operations/give-compensation.ts';
import { listApprovals, viewLimits, viewTicketCompensations } from '../../operations/view-authority.ts';
import type { authorityRoutes } from '../contract/authority-routes.ts';
import type { Call, Handlers } from '../call.ts';
import { of } from './tickets.ts';

export const authorityHandlers = {
  viewCompensations: ({ door, caller, params, query: { action, amount, currency } }) =>
    viewTicketCompensations(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      wish: action && amount && currency ? { action, amount, currency } : null,
    }),
  giveCompensation: ({ door, caller, params, request, body }) =>
    giveCompensation(door.desk, { ...of(caller), ...body, ticketId: params.ticketId as TicketId, request }),
  bookCompensation: ({ door, caller, params, request, body }) =>
    bookCompensation(door.desk, {
      ...of(caller),
      ...body,
      compensationId: params.compensationId as CompensationId,
      request,
    }),
  askApproval: ({ door, caller, params, request, body }) =>
    requestApproval(door.desk, { ...of(caller), ...body, ticketId: params.ticketId as TicketId, request }),
  listApprovals: ({ door, caller, query }) => listApprovals(door.desk, { ...of(caller), ...query }),
  approve: (call) => approveRequest(call.door.desk, { ...orderOf(call), ...call.body }),
  refuseApproval: (call) => refuseApproval(call.door.desk, { ...orderOf(call), ...call.body }),
  passApproval: (call) =>
    passApproval(call.door.desk, { ...orderOf(call), ...call.body, toId: call.body.toId as PersonId }),
  withdrawApproval: (call) => withdrawApproval(call.door.desk, { ...orderOf(call), ...call.body }),
  viewLimits: ({ door, caller }) => viewLimits(door.desk, of(caller)),
} satisfies Pick<Handlers, keyof typeof authorityRoutes>;

type Deciding = Pick<Call<typeof authorityRoutes.withdrawApproval>, 'caller' | 'params' | 'request'>;

function orderOf({ caller, params, request }: Deciding) {
  return { ...of(caller), approvalId: params.approvalId as ApprovalId, request };
}
