/** Who is signed in, where, and what time it is there. */
import type { Refusal } from '../model/refusal.ts';
import type { Me } from '../model/view.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { scopesOf } from '../rules/access/role-scopes.ts';
import { readWorkspace } from '../storage/accounts.ts';
import type { Desk } from './desk.ts';
import { viewFilling } from './fill-sample.ts';
import { iso } from './names.ts';
import { workspaceFacts } from './people.ts';

export async function viewMe(
  desk: Desk,
  { workspaceId, personId }: { workspaceId: WorkspaceId; personId: PersonId },
): Promise<Me | Refusal> {
  const [workspace, filling, facts] = await Promise.all([
    readWorkspace(desk.database.across, workspaceId),
    viewFilling(desk, workspaceId),
    workspaceFacts(desk, workspaceId),
  ]);
  const person = facts.directory.people.get(personId);
  if (!workspace || !person) return { refused: 'not_permitted' };
  const { id, name, email, role, timeZone, locale } = person;
  const { slug, isSample } = workspace;
  return {
    person: { id, name, email, role, timeZone, locale },
    scopes: [...scopesOf(role)],
    workspace: { id: workspaceId, name: workspace.name, slug, sample: isSample, filling },
    now: iso(facts.now),
    policyVersion: facts.policy.version,
  };
}
