/** Somebody of a workspace by e-mail address; without one, the admin who has been there longest. */
import type { WorkspaceId } from '../model/words.ts';
import { type Member, readFirstAdmin, readMemberByEmail } from '../storage/accounts.ts';
import type { Desk } from './desk.ts';

export function findPerson(
  desk: Desk,
  workspaceId: WorkspaceId,
  email: string | null,
): Promise<Member | null> {
  const db = desk.database.of(workspaceId);
  return email === null ? readFirstAdmin(db, workspaceId) : readMemberByEmail(db, workspaceId, email);
}
