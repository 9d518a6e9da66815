/** What decisions look at, as it would be under another policy: for all that is shown beforehand and written nowhere. */
import type { Policy } from '../model/policy.ts';
import type { WorkspaceId } from '../model/words.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { readHead } from '../storage/read-tickets.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';

export interface FactsBeforeAndAfter {
  readonly now: DecisionFacts;
  /** With the policy as if it had been published. */
  readonly next: DecisionFacts;
}

export async function factsUnderPolicy(
  desk: Desk,
  workspaceId: WorkspaceId,
  policy: Policy,
): Promise<FactsBeforeAndAfter> {
  const now = await presentFacts(desk, workspaceId);
  return { now, next: withPolicy(now, policy) };
}

export async function presentFacts(desk: Desk, workspaceId: WorkspaceId): Promise<DecisionFacts> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  if (!head) throw new Error(`There is no workspace ${workspaceId}.`);
  return decisionFacts(desk, workspaceId, head);
}

export function withPolicy(now: DecisionFacts, policy: Policy): DecisionFacts {
  const next = compilePolicy(policy, now.policy.version + 1);
  const policyOf = (version: number) => (version === next.version ? next : now.policyOf(version));
  return { ...now, policy: next, policyOf };
}
