/** The versions of the policy, as they were written. */
import type { Condition } from '../model/condition.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyPreviewView } from '../model/policy-view.ts';
import type { Refusal } from '../model/refusal.ts';
import type { WorkspaceId } from '../model/words.ts';
import { comparePolicies, sayPolicyChange } from '../rules/policy/compare-policies.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import { policyJsonSchema } from '../rules/policy/policy-schema.ts';
import { sayCondition } from '../rules/words/say-condition.ts';
import { readPolicies, type StoredPolicy } from '../storage/live-records.ts';
import type { Desk } from './desk.ts';
import { iso, personMarkOrNull } from './names.ts';
import { workspaceFacts } from './people.ts';

/** The newest first. */
export async function listPolicies(desk: Desk, workspaceId: WorkspaceId) {
  const [policies, { directory }] = await Promise.all([
    readPolicies(desk.database.of(workspaceId), workspaceId),
    workspaceFacts(desk, workspaceId),
  ]);
  return policies
    .map((policy) => ({
      ...headOf(policy),
      publishedBy: personMarkOrNull(directory, policy.publishedBy),
    }))
    .toReversed();
}

export async function viewPolicy(desk: Desk, workspaceId: WorkspaceId, version: number | 'current') {
  const [policies, { directory }] = await Promise.all([
    readPolicies(desk.database.of(workspaceId), workspaceId),
    workspaceFacts(desk, workspaceId),
  ]);
  const policy = version === 'current' ? policies.at(-1) : policies.find((one) => one.version === version);
  if (!policy) return { refused: 'policy_not_found', params: { version } } as const satisfies PolicyNotFound;
  const publishedBy = personMarkOrNull(directory, policy.publishedBy);
  return { ...headOf(policy), publishedBy, source: policy.source };
}

/** As it is decided by, with its defaults; null: there is no such version. */
export async function readPolicyDocument(
  desk: Desk,
  workspaceId: WorkspaceId,
  version: number | 'current',
): Promise<Policy | null> {
  const policies = await readPolicies(desk.database.of(workspaceId), workspaceId);
  const found = version === 'current' ? policies.at(-1) : policies.find((one) => one.version === version);
  return found?.document ?? null;
}

/** What a version changed of another, by meaning; of the one before it unless another is named. */
export async function comparePolicyVersions(
  desk: Desk,
  workspaceId: WorkspaceId,
  { version, since = version - 1 }: { readonly version: number; readonly since?: number | undefined },
) {
  const policies = await readPolicies(desk.database.of(workspaceId), workspaceId);
  const of = (wanted: number) => policies.find((one) => one.version === wanted)?.document;
  const [before, after] = [of(since), of(version)];
  // The first version is all new: there is nothing to compare it with.
  if (after && since < 1) return { version, since: null, changes: [] };
  if (!before || !after)
    return {
      refused: 'policy_not_found',
      params: { version: after ? since : version },
    } as const satisfies PolicyNotFound;
  return { version, since, changes: changeViews(before, after) };
}

export function changeViews(before: Policy, after: Policy): PolicyPreviewView['changes'] {
  const compiled = { before: compilePolicy(before, 0), after: compilePolicy(after, 0) };
  const sayWhen = (when: Condition, of: keyof typeof compiled) => sayCondition(when, compiled[of]);
  return comparePolicies(before, after, sayWhen).map((one) => ({
    change: one.change,
    part: one.part,
    subject: one.subject,
    sentence: sayPolicyChange(one),
  }));
}

export interface PolicyNotFound {
  readonly refused: 'policy_not_found';
  readonly params: Refusal['params'] & object;
}

function headOf({ version, name, sha256, publishedAt, reason }: StoredPolicy) {
  return { version, name, sha256, reason, publishedAt: iso(publishedAt) };
}

/** For editors, which complete and check while one writes. */
export function policySchema(): Record<string, unknown> {
  return policyJsonSchema();
}
