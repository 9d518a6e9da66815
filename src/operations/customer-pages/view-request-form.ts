/** The request form as a way in: where it stands, and whether the policy in force opens it. */
import type { WorkspaceId } from '../../model/words.ts';
import { workspaceFacts } from '../people.ts';
import type { Desk } from '../desk.ts';
import { guidePath, requestPath, slugOf } from './page-paths.ts';

export interface RequestFormPlace {
  readonly path: string;
  readonly guidePath: string;
  readonly isOpen: boolean;
}

export async function viewRequestForm(desk: Desk, workspaceId: WorkspaceId): Promise<RequestFormPlace> {
  const [slug, { policy }] = await Promise.all([
    slugOf(desk, workspaceId),
    workspaceFacts(desk, workspaceId),
  ]);
  const isOpen = policy.policy.customerPages?.requestForm ?? false;
  return { path: requestPath(slug), guidePath: guidePath(slug), isOpen };
}
