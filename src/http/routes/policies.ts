import { checkPolicy } from '../../operations/check-policy.ts';
import { editPolicySource, publishMatrix } from '../../operations/edit-policy.ts';
import { outlinePolicy } from '../../operations/outline-policy.ts';
import { comparePolicyVersions, listPolicies, policySchema, viewPolicy } from '../../operations/policies.ts';
import { publishPolicy } from '../../operations/publish-policy.ts';
import { showPolicyPreview } from '../../operations/show-policy-preview.ts';
import { tryPolicy } from '../../operations/try-policy.ts';
import type { policyRoutes } from '../contract/policy-routes.ts';
import type { Handlers } from '../call.ts';
import { newTicket, of } from './tickets.ts';

export const policyHandlers = {
  listPolicies: async ({ door, caller }) => ({ versions: await listPolicies(door.desk, caller.workspaceId) }),
  viewPolicy: ({ door, caller, params }) => viewPolicy(door.desk, caller.workspaceId, params.version),
  checkPolicy: async ({ door, caller, body }) => {
    const { policy, problems } = await checkPolicy(door.desk, caller.workspaceId, body.source);
    return { ok: policy !== null, problems };
  },
  publishPolicy: ({ door, caller, request, body }) =>
    publishPolicy(door.desk, { ...of(caller), ...body, request }),
  publishMatrix: ({ door, caller, request, body }) =>
    publishMatrix(door.desk, { ...of(caller), ...body, request }),
  comparePolicyVersions: ({ door, caller, params, query }) =>
    comparePolicyVersions(door.desk, caller.workspaceId, { ...params, ...query }),
  outlinePolicy: ({ door, caller, params }) => outlinePolicy(door.desk, { ...of(caller), ...params }),
  tryPolicy: ({ door, caller, body }) => {
    const { source, version, ticket } = body;
    return tryPolicy(door.desk, { ...of(caller), source, version, ticket: newTicket(ticket) });
  },
  previewPolicy: ({ door, caller, body, left }) =>
    showPolicyPreview(door.desk, { ...of(caller), source: body.source, signal: left }),
  editPolicy: ({ door, caller, body }) => editPolicySource(door.desk, caller.workspaceId, body),
  policySchema: async () => policySchema(),
} satisfies Pick<Handlers, keyof typeof policyRoutes>;
