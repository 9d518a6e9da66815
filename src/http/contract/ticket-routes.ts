import { z } from 'zod';
import { QueuePage, QueueViewName } from '../../model/queue-view.ts';
import { TicketTemplates } from '../../model/template-view.ts';
import { TicketView } from '../../model/ticket-view.ts';
import { ClockTimeline } from '../../model/view.ts';
import * as answers from './answers.ts';
import * as requests from './requests.ts';
import type { RouteContract } from './route.ts';

const ticketParams = z.object({ ticketId: z.uuid() });

export const ticketRoutes = {
  createTicket: {
    method: 'POST',
    path: '/api/v1/tickets',
    operationId: 'createTicket',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:write',
    idempotent: true,
    summary: 'Take a ticket in',
    body: requests.CreateTicketRequest,
    status: 201,
    answer: answers.Changed,
  },
  listTickets: {
    method: 'GET',
    path: '/api/v1/tickets',
    operationId: 'listTickets',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:read',
    summary: 'A queue view, the nearest deadline first',
    status: 200,
    answer: QueuePage,
    query: z.object({
      view: QueueViewName.default('next'),
      q: z.string().max(200).optional(),
      after: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  viewTicket: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}',
    operationId: 'viewTicket',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:read',
    summary: 'One ticket with its escalations, clocks and history',
    params: ticketParams,
    status: 200,
    answer: TicketView,
  },
  changeTicket: {
    method: 'PATCH',
    path: '/api/v1/tickets/{ticketId}',
    operationId: 'changeTicket',
    tag: 'tickets',
    access: 'member',
    idempotent: true,
    scope: 'tickets:write',
    summary: 'Change facts of a ticket',
    params: ticketParams,
    body: requests.ChangeTicketRequest,
    status: 200,
    answer: answers.Changed,
  },
  addMessage: {
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/messages',
    operationId: 'addMessage',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:write',
    idempotent: true,
    summary: 'Add a message or an internal note',
    params: ticketParams,
    body: requests.AddMessageRequest,
    status: 201,
    answer: answers.Changed,
  },
  listTemplates: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/templates',
    operationId: 'listTemplates',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What a message to this customer may start from',
    params: ticketParams,
    status: 200,
    answer: TicketTemplates,
  },
  explainClock: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/clocks/{name}',
    operationId: 'explainClock',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:read',
    summary: 'Why a clock is due when it is, as a timeline',
    params: ticketParams.extend({ name: z.string().max(60) }),
    query: z.object({ escalationId: z.uuid().optional() }),
    status: 200,
    answer: ClockTimeline,
  },
} as const satisfies Record<string, RouteContract>;
