import { z } from 'zod';
import { ShadowActView, ShadowTriggerView, ShadowVerdict } from '../../model/shadow-view.ts';
import type { RouteContract } from './route.ts';

const seq = z.coerce.number().int().min(1).max(1_000_000_000);

export const shadowRoutes = {
  listShadowTriggers: {
    method: 'GET',
    path: '/api/v1/shadow-triggers',
    operationId: 'listShadowTriggers',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
    summary: 'Triggers in shadow, and how often what they would have done was right, by team',
    status: 200,
    answer: z.object({ triggers: z.array(ShadowTriggerView) }),
  },
  listShadowActs: {
    method: 'GET',
    path: '/api/v1/shadow-triggers/{triggerId}/acts',
    operationId: 'listShadowActs',
    tag: 'policy',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What a trigger would have done, the newest first, with what people think of it',
    params: z.object({ triggerId: z.string().max(60) }),
    query: z.object({
      team: z.string().max(60).optional(),
      /** open: not marked. */
      verdict: ShadowVerdict.optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    status: 200,
    answer: z.object({ acts: z.array(ShadowActView), next: z.string().nullable() }),
  },
  ticketShadowActs: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/shadow-acts',
    operationId: 'ticketShadowActs',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What triggers in shadow would have done on one ticket',
    params: z.object({ ticketId: z.uuid() }),
    status: 200,
    answer: z.object({ acts: z.array(ShadowActView) }),
  },
  markShadowAct: {
    method: 'PUT',
    path: '/api/v1/tickets/{ticketId}/shadow-acts/{seq}',
    operationId: 'markShadowAct',
    tag: 'tickets',
    access: 'member',
    scope: 'tickets:write',
    summary: 'Say whether what a trigger would have done was right; open takes it back',
    params: z.object({ ticketId: z.uuid(), seq }),
    body: z.strictObject({ verdict: ShadowVerdict }).meta({ id: 'MarkShadowActRequest' }),
    status: 200,
    answer: ShadowActView,
  },
} as const satisfies Record<string, RouteContract>;
