/** Which workspaces a database holds. */
import type { WorkspaceId } from '../model/words.ts';
import { readWorkspaces } from '../storage/accounts.ts';
import type { Desk } from './desk.ts';

export async function hasWorkspace(desk: Desk): Promise<boolean> {
  return (await readWorkspaces(desk.database.across)).length > 0;
}

/** By its short name; without one the oldest, a desk of one's own before the sample. null: there is none. */
export async function findWorkspace(desk: Desk, slug: string | null): Promise<WorkspaceId | null> {
  const workspaces = await readWorkspaces(desk.database.across);
  const own = workspaces.find(({ isSample }) => !isSample) ?? workspaces[0];
  const found = slug === null ? own : workspaces.find((one) => one.slug === slug);
  return found?.id ?? null;
}
