/** Who belongs to a team stands with the person and with the team; both are changed together. */
import type { Person } from '../model/person.ts';
import type { Team } from '../model/team.ts';
import type { PersonId, TeamId } from '../model/words.ts';

/** The teams that look otherwise once this person belongs to `after.teamIds` and no others. */
export function withTeams(teams: readonly Team[], before: readonly TeamId[], after: Person): Team[] {
  return teams.flatMap((team) => {
    const belongs = after.teamIds.includes(team.id);
    if (belongs === before.includes(team.id)) return [];
    if (!belongs) return [without(team, after.id)];
    const isThere = team.memberIds.includes(after.id) || team.leadIds.includes(after.id);
    return isThere ? [] : [{ ...team, memberIds: [...team.memberIds, after.id] }];
  });
}

/** The team without somebody, in every part that he had. */
export function without({ backupId, ...team }: Team, id: PersonId): Team {
  return {
    ...team,
    memberIds: team.memberIds.filter((one) => one !== id),
    leadIds: team.leadIds.filter((one) => one !== id),
    ...(backupId === undefined || backupId === id ? {} : { backupId }),
  };
}

/** The teams of a person after one team has become `team`. */
export function teamsAfter(person: Person, team: Team): TeamId[] {
  const others = person.teamIds.filter((id) => id !== team.id);
  const belongs = team.memberIds.includes(person.id) || team.leadIds.includes(person.id);
  return belongs ? [...others, team.id] : others;
}
