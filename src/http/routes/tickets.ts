import type { IssueTypeId, PersonId, PreventiveStepId, TicketId, EscalationId } from '../../model/words.ts';
import { answerResolution } from '../../operations/answer-resolution.ts';
import { finishPreventiveStep, listPreventiveSteps } from '../../operations/preventive-steps.ts';
import { addMessage } from '../../operations/add-message.ts';
import { viewMessageCheck } from '../../operations/check-message.ts';
import { changeTicket } from '../../operations/change-ticket.ts';
import { mergeTicket } from '../../operations/merge-ticket.ts';
import { createTicket } from '../../operations/create-ticket.ts';
import { explainTicketClock } from '../../operations/explain-ticket-clock.ts';
import { listTemplates } from '../../operations/list-templates.ts';
import { listTickets } from '../../operations/list-tickets.ts';
import { viewTicket } from '../../operations/view-ticket.ts';
import type { ticketRoutes } from '../contract/ticket-routes.ts';
import { given, instantOf } from '../given.ts';
import type { Call, Handlers } from '../call.ts';

export const ticketHandlers = {
  createTicket: ({ door, caller, request, body }) =>
    createTicket(door.desk, {
      workspaceId: caller.workspaceId,
      actor: { kind: 'person', personId: caller.personId },
      request,
      ticket: newTicket(body),
    }),
  listTickets: ({ door, caller, query: { view, q, after, limit, ...filters } }) =>
    listTickets(door.desk, { ...of(caller), view, q, after, limit, filters }),
  viewTicket: ({ door, caller, params }) =>
    viewTicket(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId }),
  changeTicket: ({ door, caller, params, request, body }) => {
    const { status, firstAgentId, reason, expectedVersion, issueType, ...facts } = body;
    return changeTicket(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      facts: given({ ...facts, issueType: issueType as IssueTypeId | undefined }),
      status,
      firstAgentId: firstAgentId as PersonId | null | undefined,
      reason,
      expectedVersion,
      request,
    });
  },
  checkMessage: ({ door, caller, params, body }) =>
    viewMessageCheck(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      text: body.text,
      nextUpdateAt: instantOf(body.nextUpdateAt),
    }),
  addMessage: ({ door, caller, params, request, body }) =>
    addMessage(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      request,
      direction: body.direction,
      text: body.text,
      nextUpdateAt: instantOf(body.nextUpdateAt),
      explainsEscalationId: body.explainsEscalationId as EscalationId | undefined,
      occurredAt: instantOf(body.occurredAt),
      standing: body.standing,
      attachmentIds: body.attachmentIds,
      expectedVersion: body.expectedVersion,
    }),
  mergeTicket: ({ door, caller, params, request, body }) => {
    const { into, acrossCustomers = false, ...rest } = body;
    const ids = { ticketId: params.ticketId as TicketId, intoId: into as TicketId };
    return mergeTicket(door.desk, { ...of(caller), ...rest, ...ids, acrossCustomers, request });
  },
  answerResolution: ({ door, caller, params, request, body }) =>
    answerResolution(door.desk, { ...of(caller), ...body, ticketId: params.ticketId as TicketId, request }),
  listPreventiveSteps: ({ door, caller, query }) =>
    listPreventiveSteps(door.desk, { ...of(caller), ...query }),
  finishPreventiveStep: ({ door, caller, params, request }) =>
    finishPreventiveStep(door.desk, { ...of(caller), stepId: params.stepId as PreventiveStepId, request }),
  listTemplates: ({ door, caller, params }) =>
    listTemplates(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId }),
  explainClock: ({ door, caller, params, query }) =>
    explainTicketClock(door.desk, {
      ...of(caller),
      ticketId: params.ticketId as TicketId,
      name: params.name,
      escalationId: query.escalationId as EscalationId | undefined,
    }),
} satisfies Pick<Handlers, keyof typeof ticketRoutes>;

export function of({ workspaceId, personId }: Call<typeof ticketRoutes.viewTicket>['caller']) {
  return { workspaceId, personId };
}

export function newTicket(body: Call<typeof ticketRoutes.createTicket>['body']) {
  const {
    tags,
    fields,
    impact,
    scope,
    workaround,
    requestedBy,
    needs,
    disputed,
    customer,
    occurredAt,
    ...ticket
  } = body;
  return {
    ...ticket,
    customer: customer && {
      ...given({ ...customer, since: instantOf(customer.since) }),
      name: customer.name,
    },
    contact: ticket.contact && given(ticket.contact),
    facts: given({ tags, fields, impact, scope, workaround, requestedBy, needs, disputed }),
    occurredAt: instantOf(occurredAt),
  };
}
