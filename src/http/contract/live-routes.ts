import { z } from 'zod';
import type { RouteContract } from './route.ts';

export const liveRoutes = {
  followEvents: {
    method: 'GET',
    path: '/api/v1/events',
    operationId: 'followEvents',
    tag: 'events',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What changes, as server-sent events: ids and versions, never words',
    query: z.object({
      /** The id of the last event that was heard; the header Last-Event-ID goes before it. */
      after: z.string().max(100).optional(),
    }),
    status: 200,
    answer: z.unknown(),
    answerType: 'text/event-stream',
  },
  sayPresence: {
    method: 'PUT',
    path: '/api/v1/tickets/{ticketId}/presence',
    operationId: 'sayPresence',
    tag: 'events',
    access: 'member',
    scope: 'tickets:read',
    summary: 'Say that you look at a ticket, write on it, or have left it',
    params: z.object({ ticketId: z.uuid() }),
    body: z.strictObject({ doing: z.enum(['looking', 'writing', 'left']) }),
    status: 204,
  },
} as const satisfies Record<string, RouteContract>;
