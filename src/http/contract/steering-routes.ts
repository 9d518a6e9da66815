import { z } from 'zod';
import { HandOffPreview } from '../../model/escalation-view.ts';
import * as answers from './answers.ts';
import * as requests from './steering-requests.ts';
import type { RouteContract } from './route.ts';

const escalationParams = z.object({ escalationId: z.uuid() });

/** What is done with an escalation apart from its hand-off: by coordinators, leads and managers. */
export const steeringRoutes = {
  previewHandOff: {
    method: 'GET',
    path: '/api/v1/escalations/{escalationId}/hand-off-preview',
    operationId: 'previewHandOff',
    tag: 'escalations',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What a hand-off would do, before it is done',
    params: escalationParams,
    query: z.object({
      as: z.enum(['request', 'return', 're-route', 'de-escalate', 'coordinate']),
      pathId: z.string().max(60).optional(),
    }),
    status: 200,
    answer: HandOffPreview,
  },
  decideCoordination: {
    method: 'POST',
    path: '/api/v1/escalations/{escalationId}/coordination',
    operationId: 'decideCoordination',
    tag: 'escalations',
    access: 'member',
    scope: 'escalations:write',
    idempotent: true,
    summary: 'The coordinator decides who keeps it',
    params: escalationParams,
    body: requests.CoordinationRequest,
    status: 200,
    answer: answers.Changed,
  },
  deEscalate: {
    method: 'POST',
    path: '/api/v1/escalations/{escalationId}/de-escalate',
    operationId: 'deEscalate',
    tag: 'escalations',
    access: 'member',
    scope: 'escalations:write',
    idempotent: true,
    summary: 'Give it back to a lower tier',
    params: escalationParams,
    body: requests.DeEscalateRequest,
    status: 200,
    answer: answers.Changed,
  },
  changeRoles: {
    method: 'POST',
    path: '/api/v1/escalations/{escalationId}/roles',
    operationId: 'changeRoles',
    tag: 'escalations',
    access: 'member',
    scope: 'escalations:write',
    idempotent: true,
    summary: 'Other people for owner, backup, updates owner or lead',
    params: escalationParams,
    body: requests.RolesRequest,
    status: 200,
    answer: answers.Changed,
  },
} as const satisfies Record<string, RouteContract>;
