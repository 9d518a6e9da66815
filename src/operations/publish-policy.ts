/** Publishes a policy as the next version. Open tickets follow it, one by one, behind what is due. */
import { createHash } from 'node:crypto';
import type { Policy } from '../model/policy.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import { commandOpenTickets } from '../storage/bulk.ts';
import { writePolicy } from '../storage/live-records.ts';
import { lockWorkspace } from '../storage/people.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import { checkPolicy, type PolicyProblemView } from './check-policy.ts';
import { movedOn } from './change-records.ts';
import type { Desk } from './desk.ts';

export interface PolicyPublished {
  readonly version: number;
  /** Warnings; errors refuse it. */
  readonly problems: readonly PolicyProblemView[];
  readonly openTicketsThatFollow: number;
}

/** Every mistake at once, each with its line and column. */
export interface PolicyRefused {
  readonly refused: 'policy_refused';
  readonly problems: readonly PolicyProblemView[];
}

export interface PublishPolicy {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly source: string;
  /** Why, in the publisher's words. */
  readonly reason?: string | undefined;
  /** The version that it was written from. A newer one in between refuses it. */
  readonly expectedVersion?: number | undefined;
  readonly request?: RequestKey | null;
}

export async function publishPolicy(
  desk: Desk,
  order: PublishPolicy,
): Promise<PolicyPublished | PolicyRefused | Refusal> {
  const { workspaceId, request = null } = order;
  return answerOnce<PolicyPublished | PolicyRefused, Refusal>(desk, workspaceId, request, () =>
    publish(desk, order),
  );
}

async function publish(
  desk: Desk,
  { workspaceId, personId, source, reason, expectedVersion, request = null }: PublishPolicy,
): Promise<PolicyPublished | PolicyRefused | Refusal> {
  const { policy, problems, now } = await checkPolicy(desk, workspaceId, source);
  if (policy === null) return { refused: 'policy_refused', problems };
  assertCompiles(policy);
  const db = desk.database.of(workspaceId);
  const published = await db.transaction().execute(async (tx) => {
    // The row is locked: nobody publishes between this look and the write.
    const { policyVersion } = await lockWorkspace(tx, workspaceId);
    const refusal = movedOn(expectedVersion, policyVersion);
    if (refusal) return refusal;
    const version = await writePolicy(tx, workspaceId, {
      ...policyRow(policy, source),
      reason: reason ?? null,
      publishedAt: now,
      publishedBy: personId,
    });
    const cause = `policy/${version}`;
    const count = await commandOpenTickets(tx, workspaceId, cause, { type: 'follow-records' }, now);
    const answer = { version, openTicketsThatFollow: count, problems };
    await answeredWith(desk, tx, workspaceId, request, answer);
    return answer;
  });
  if (!('refused' in published)) desk.wake(workspaceId);
  return published;
}

export function policyRow(policy: Policy, source: string) {
  const sha256 = createHash('sha256').update(source).digest('hex');
  return { name: policy.name, source, document: policy, sha256 };
}

/** What can't be compiled must never be in force: every decision would fail on it. */
export function assertCompiles(policy: Policy): void {
  compilePolicy(policy, 0);
}
