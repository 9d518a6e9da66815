import { checkPolicy } from '../../operations/check-policy.ts';
import { listPolicies, policySchema, viewPolicy } from '../../operations/policies.ts';
import { publishPolicy } from '../../operations/publish-policy.ts';
import type { policyRoutes } from '../contract/policy-routes.ts';
import type { Handlers } from '../call.ts';
import { of } from './tickets.ts';

export const policyHandlers = {
  listPolicies: async ({ door, caller }) => ({ versions: await listPolicies(door.desk, caller.workspaceId) }),
  viewPolicy: ({ door, caller, params }) => viewPolicy(door.desk, caller.workspaceId, params.version),
  checkPolicy: async ({ door, caller, body }) => {
    const { policy, problems } = await checkPolicy(door.desk, caller.workspaceId, body.source);
    return { ok: policy !== null, problems };
  },
  publishPolicy: ({ door, caller, request, body }) =>
    publishPolicy(door.desk, { ...of(caller), source: body.source, request }),
  policySchema: async () => policySchema(),
} satisfies Pick<Handlers, keyof typeof policyRoutes>;
