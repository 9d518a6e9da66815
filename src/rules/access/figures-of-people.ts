/** Who may see figures that are about a person: he himself, and whoever leads a team of his. Nobody ranks people. */
import type { Directory } from '../../model/directory.ts';
import type { Team } from '../../model/team.ts';
import type { PersonId } from '../../model/words.ts';

export function maySeeFiguresOf({ teams }: Directory, readerId: PersonId, personId: PersonId): boolean {
  if (readerId === personId) return true;
  return [...teams.values()].some(
    ({ record }) => record.leadIds.includes(readerId) && record.memberIds.includes(personId),
  );
}

/** Below this a team's sum tells what one of them does. */
const fewPeople = 3;

/** A team of few has no figures of its own, but for those who see each of its members anyway. */
export function maySeeFiguresOfTeam(directory: Directory, readerId: PersonId, team: Team): boolean {
  return (
    team.memberIds.length >= fewPeople ||
    team.memberIds.every((id) => maySeeFiguresOf(directory, readerId, id))
  );
}
