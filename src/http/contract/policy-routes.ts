import { z } from 'zod';
import { MatrixEdit, PolicyEdit } from '../../model/policy-edit.ts';
import { PolicyChangeView, PolicyOutline, PolicyPreviewView, TriedTicket } from '../../model/policy-view.ts';
import * as answers from './answers.ts';
import { CreateTicketRequest } from './requests.ts';
import type { RouteContract } from './route.ts';

const source = z.string().max(262_144);
const reason = z.string().trim().min(1).max(1000);
const expectedVersion = z.int().min(0);
const version = z.union([z.literal('current'), z.coerce.number().int().min(1)]);

export const policyRoutes = {
  listPolicies: {
    method: 'GET',
    path: '/api/v1/policies',
    operationId: 'listPolicies',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
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
    scope: 'policy:read',
    summary: 'One version as it was written; "current" is the newest',
    params: z.object({ version }),
    status: 200,
    answer: answers.PolicyDocument,
  },
  checkPolicy: {
    method: 'POST',
    path: '/api/v1/policies/check',
    operationId: 'checkPolicy',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
    summary: 'Check a policy without publishing it',
    body: z.strictObject({ source }),
    status: 200,
    answer: answers.PolicyCheckAnswer,
  },
  publishPolicy: {
    method: 'POST',
    path: '/api/v1/policies',
    operationId: 'publishPolicy',
    idempotent: true,
    tag: 'policy',
    access: 'member',
    scope: 'policy:write',
    summary: 'Publish a policy as the next version',
    body: z
      .strictObject({
        source,
        /** Why; shown beside the version. */
        reason: reason.optional(),
        /** The version that it was written from: a newer one in between refuses it. */
        expectedVersion: expectedVersion.optional(),
      })
      .meta({ id: 'PublishPolicyRequest' }),
    status: 201,
    answer: answers.PolicyPublished,
  },
  publishMatrix: {
    method: 'POST',
    path: '/api/v1/policies/matrix',
    operationId: 'publishMatrix',
    idempotent: true,
    tag: 'policy',
    access: 'member',
    scope: 'matrix:write',
    summary: 'Change rows of the matrix and lengths of time, and publish the next version',
    body: z.strictObject({ edit: MatrixEdit, reason, expectedVersion }).meta({ id: 'PublishMatrixRequest' }),
    status: 201,
    answer: answers.PolicyPublished,
  },
  editPolicy: {
    method: 'POST',
    path: '/api/v1/policies/edit',
    operationId: 'editPolicy',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
    summary: 'Write what a form has changed into the text of a policy, and check it; nothing is published',
    body: z.strictObject({ source, edit: PolicyEdit }).meta({ id: 'EditPolicyRequest' }),
    status: 200,
    answer: z
      .object({ source: z.string(), ok: z.boolean(), problems: z.array(answers.PolicyProblemView) })
      .meta({ id: 'EditedPolicy' }),
  },
  previewPolicy: {
    method: 'POST',
    path: '/api/v1/policies/preview',
    operationId: 'previewPolicy',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
    summary: 'What publishing a policy would change: by meaning, and on the open tickets',
    body: z.strictObject({ source }),
    status: 200,
    answer: PolicyPreviewView,
  },
  tryPolicy: {
    method: 'POST',
    path: '/api/v1/policies/try',
    operationId: 'tryPolicy',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
    summary: 'What would happen to a ticket like this, and why; nothing is written',
    body: z
      .strictObject({
        /** A policy that is not published; else a version, else the one in force. */
        source: source.optional(),
        version: z.int().min(1).optional(),
        ticket: CreateTicketRequest.omit({ occurredAt: true }),
      })
      .meta({ id: 'TryPolicyRequest' }),
    status: 200,
    answer: TriedTicket,
  },
  outlinePolicy: {
    method: 'GET',
    path: '/api/v1/policies/{version}/outline',
    operationId: 'outlinePolicy',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
    summary: 'One version as a table and as a map: tiers, paths, the matrix and triggers in words',
    params: z.object({ version }),
    status: 200,
    answer: PolicyOutline,
  },
  comparePolicyVersions: {
    method: 'GET',
    path: '/api/v1/policies/{version}/changes',
    operationId: 'comparePolicyVersions',
    tag: 'policy',
    access: 'member',
    scope: 'policy:read',
    summary: 'What a version changed by meaning; of the one before it, or since another',
    params: z.object({ version: z.coerce.number().int().min(1) }),
    query: z.object({ since: z.coerce.number().int().min(1).optional() }),
    status: 200,
    answer: z
      .object({ version: z.number(), since: z.number().nullable(), changes: z.array(PolicyChangeView) })
      .meta({ id: 'PolicyVersionChanges' }),
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
