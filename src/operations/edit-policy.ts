/** What forms change in a policy: written into its text, checked like every other, and for the matrix published too. */
import type { MatrixEdit, PolicyEdit } from '../model/policy-edit.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { editPolicy } from '../rules/policy/edit-policy.ts';
import type { RequestKey } from './answer-once.ts';
import { checkPolicy, type PolicyProblemView } from './check-policy.ts';
import type { Desk } from './desk.ts';
import { viewPolicy } from './policies.ts';
import { type PolicyPublished, type PolicyRefused, publishPolicy } from './publish-policy.ts';

export interface EditedPolicy {
  readonly source: string;
  readonly ok: boolean;
  readonly problems: readonly PolicyProblemView[];
}

export async function editPolicySource(
  desk: Desk,
  workspaceId: WorkspaceId,
  { source, edit }: { readonly source: string; readonly edit: PolicyEdit },
): Promise<EditedPolicy | Refusal> {
  const edited = editPolicy(source, edit);
  if (edited === null) return { refused: 'policy_not_editable' };
  const { policy, problems } = await checkPolicy(desk, workspaceId, edited);
  return { source: edited, ok: policy !== null, problems };
}

export interface PublishMatrix {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly edit: MatrixEdit;
  readonly reason: string;
  readonly expectedVersion: number;
  readonly request?: RequestKey | null;
}

/** Whoever may change the matrix changes nothing else: the rest is the text of the version in force. */
export async function publishMatrix(
  desk: Desk,
  { workspaceId, personId, edit, reason, expectedVersion, request = null }: PublishMatrix,
): Promise<PolicyPublished | PolicyRefused | Refusal> {
  // Publishing refuses it when there is a newer one, unless this very request has made it.
  const written = await viewPolicy(desk, workspaceId, expectedVersion);
  if ('refused' in written) return { refused: 'record_moved_on', params: { version: expectedVersion } };
  const source = editPolicy(written.source, edit);
  if (source === null) return { refused: 'policy_not_editable' };
  return publishPolicy(desk, { workspaceId, personId, source, reason, expectedVersion, request });
}
