/** A way in for somebody who has never come in: a link that an admin hands on himself. */
import type { WayIn } from '../model/first-start.ts';
import { dayMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { readMember } from '../storage/accounts.ts';
import { readPasswordHash } from '../storage/sign-in.ts';
import { readSessionsOf } from '../storage/sessions.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';
import { accountOf, newLink } from './sign-in.ts';

/** Until somebody has read his chat after a week-end. */
const inviteDays = 3;

/**
 * Refused once the person has a password or a session: a link is a way in as somebody, and from then on only he himself
 * may have one sent.
 */
export async function invitePerson(
  desk: Desk,
  { workspaceId, personId }: { readonly workspaceId: WorkspaceId; readonly personId: PersonId },
): Promise<WayIn | Refusal> {
  const member = await readMember(desk.database.of(workspaceId), workspaceId, personId);
  if (!member) return { refused: 'person_not_found' };
  const { across } = desk.database;
  const now = desk.clock.realNow();
  const accountId = await accountOf(desk, member, now);
  const [password, sessions] = await Promise.all([
    readPasswordHash(across, accountId),
    readSessionsOf(across, workspaceId, personId, now),
  ]);
  if (password !== null || sessions.length > 0) return { refused: 'already_in' };
  const lastsMs = inviteDays * dayMs;
  const token = await newLink(desk, workspaceId, member, 'sign-in', lastsMs);
  return { address: `${desk.address()}/sign-in?token=${token}`, endsAt: iso(now + lastsMs) };
}
