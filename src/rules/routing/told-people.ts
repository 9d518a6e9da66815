// Who is meant by the words of a policy that name people by their part: "duty lead", "account team", "team Finance".
import type { Directory } from '../../model/directory.ts';
import type { Instant } from '../../model/instant.ts';
import type { Team } from '../../model/team.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { ToldWord } from '../../model/told-words.ts';
import type { PersonId } from '../../model/words.ts';
import { type Duty, dutyLead, isAvailable, membersOnDuty, teamOf } from './duty.ts';

/** Nobody is helped by a notice to a whole department. */
const peopleMax = 10;

/** People by the words of the policy; whoever nobody stands behind is left out. */
export function peopleTold(
  duty: Duty,
  state: TicketState,
  words: readonly string[],
  at: Instant,
): PersonId[] {
  const people = words.flatMap((word) => peopleBehind(duty, state, word, at));
  return [...new Set(people)].filter((id) => isAvailable(duty.directory, id, at)).slice(0, peopleMax);
}

function peopleBehind(duty: Duty, state: TicketState, word: string, at: Instant): PersonId[] {
  const team = teamMeant(duty.directory, word);
  if (team) return ofTeam(duty, team, at);
  const one = (id: PersonId | null) => (id === null ? [] : [id]);
  switch (plain(word) as ToldWord) {
    case 'duty lead':
      return [dutyLead(duty, teamOf(duty.directory, state.homeTeamId), at)];
    case 'first agent':
      return one(state.firstAgentId);
    case 'escalation lead':
      return one(state.leadId);
    case 'dedicated contact':
      return one(state.customer?.dedicatedContactId ?? null);
    case 'leadership':
      return managers(duty.directory);
    case 'account team':
      return [];
  }
}

/** "team Finance", by id or name; "account team" is the team of that name, where there is one. */
export function teamMeant({ teams }: Pick<Directory, 'teams'>, word: string): Team | null {
  const name = plain(word).startsWith('team ') ? plain(word).slice('team '.length) : plain(word);
  const isTeam = plain(word).startsWith('team ') || name === 'account team';
  if (!isTeam) return null;
  for (const { record } of teams.values()) {
    if ([plain(record.id), plain(record.name)].includes(name)) return record;
  }
  return null;
}

/** "Account-Team" and "account team" are the same. */
export function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');
}

/** Who is at work; outside of the hours its leads, else all of it. */
function ofTeam(duty: Duty, team: Team, at: Instant): PersonId[] {
  const here = membersOnDuty(duty, team, at);
  if (here.length > 0) return here;
  return team.leadIds.length > 0 ? [...team.leadIds] : [...team.memberIds];
}

function managers({ people }: Directory): PersonId[] {
  return [...people.values()].filter(({ role }) => role === 'manager').map(({ id }) => id);
}
