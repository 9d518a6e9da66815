import { z } from 'zod';
import * as answers from './answers.ts';
import type { RouteContract } from './route.ts';

export const policyRoutes = {
  listPolicies: {
    method: 'GET',
    path: '/api/v1/policies',
    operationId: 'listPolicies',
    tag: 'policy',
    access: 'member',
    summary: 'Every published version',
    status: 200,
    answer: z.object({ versions: z.array(answers.PolicyVersion) }),
  },
  viewPolicy: {
    method: 'GET',
    path: '/api/v1/policies/{version}',
    operationId: 'viewPolicy',
    tag: 'policy',
    access: 'member',
    summary: 'One version as it was written; "current" is the newest',
    params: z.object({ version: z.union([z.literal('current'), z.coerce.number().int().min(1)]) }),
    status: 200,
    answer: answers.PolicyDocument,
  },
  checkPolicy: {
    method: 'POST',
    path: '/api/v1/policies/check',
    operationId: 'checkPolicy',
    tag: 'policy',
    access: 'member',
    summary: 'Check a policy without publishing it',
    body: z.strictObject({ source: z.string().max(262_144) }),
    status: 200,
    answer: answers.PolicyCheckAnswer,
  },
  publishPolicy: {
    method: 'POST',
    path: '/api/v1/policies',
    operationId: 'publishPolicy',
    tag: 'policy',
    access: 'admin',
    summary: 'Publish a policy as the next version',
    body: z.strictObject({ source: z.string().max(262_144) }),
    status: 201,
    answer: answers.PolicyPublished,
  },
  policySchema: {
    method: 'GET',
    path: '/api/v1/policy.schema.json',
    operationId: 'policySchema',
    tag: 'policy',
    access: 'anyone',
    summary: 'JSON Schema of a policy, for editors',
    status: 200,
    answer: z.unknown(),
  },
} as const satisfies Record<string, RouteContract>;
