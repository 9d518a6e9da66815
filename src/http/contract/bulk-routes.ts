import { z } from 'zod';
import { BulkView, StartBulk } from '../../model/bulk-act.ts';
import * as answers from './answers.ts';
import type { RouteContract } from './route.ts';

const one = z.object({ bulkId: z.uuid() });
const route = { tag: 'tickets', access: 'member' } as const;

export const bulkRoutes = {
  startBulk: {
    ...route,
    method: 'POST',
    path: '/api/v1/bulk',
    operationId: 'startBulk',
    scope: 'tickets:write',
    idempotent: true,
    summary: 'One act on many tickets, done one after the other; each has its own outcome',
    body: StartBulk,
    status: 202,
    answer: z.object({ id: z.string(), count: z.number() }).meta({ id: 'BulkStarted' }),
  },
  viewBulk: {
    ...route,
    method: 'GET',
    path: '/api/v1/bulk/{bulkId}',
    operationId: 'viewBulk',
    scope: 'tickets:read',
    summary: 'How far it is, and what became of each ticket',
    params: one,
    status: 200,
    answer: BulkView,
  },
  stopBulk: {
    ...route,
    method: 'POST',
    path: '/api/v1/bulk/{bulkId}/stop',
    operationId: 'stopBulk',
    scope: 'tickets:write',
    summary: 'What has not begun is not done',
    params: one,
    status: 200,
    answer: BulkView,
  },
  undoAct: {
    ...route,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/undo',
    operationId: 'undoAct',
    scope: 'tickets:write',
    idempotent: true,
    summary: 'Take back what you have just done, while nothing of it has left and nobody has gone on from it',
    params: z.object({ ticketId: z.uuid() }),
    body: z
      .strictObject({
        /** The versions before and after the act, as its answer gave them in `undo`. */
        from: z.int().min(1),
        to: z.int().min(2),
      })
      .meta({ id: 'UndoRequest' }),
    status: 200,
    answer: answers.Changed,
  },
} as const satisfies Record<string, RouteContract>;
