/** Where the pages of a workspace for everybody stand, the request form and what to expect; and who speaks on them. */
import type { Policy } from '../../model/policy.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { readWorkspace } from '../../storage/accounts.ts';
import type { Desk } from '../desk.ts';

/** null: the policy does not open it. */
export async function formPathOf(
  desk: Desk,
  workspaceId: WorkspaceId,
  policy: Policy,
): Promise<string | null> {
  return policy.customerPages?.requestForm ? requestPath(await slugOf(desk, workspaceId)) : null;
}

export async function guidePathOf(
  desk: Desk,
  workspaceId: WorkspaceId,
  policy: Policy,
): Promise<string | null> {
  return policy.customerPages ? guidePath(await slugOf(desk, workspaceId)) : null;
}

/** Who speaks to the customer. */
export async function speakerOf(desk: Desk, workspaceId: WorkspaceId, policy: Policy): Promise<string> {
  const named = policy.customerPages?.name;
  return named ?? (await readWorkspace(desk.database.across, workspaceId))?.name ?? '';
}

export async function slugOf(desk: Desk, workspaceId: WorkspaceId): Promise<string> {
  const workspace = await readWorkspace(desk.database.across, workspaceId);
  return workspace?.slug ?? '';
}

export const requestPath = (slug: string) => `/request/${encodeURIComponent(slug)}`;
export const guidePath = (slug: string) => `${requestPath(slug)}/what-to-expect`;
