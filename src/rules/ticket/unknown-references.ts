/** What an open ticket points at that is no longer there: people, teams, versions of the policy, paths. */
import type { Person } from '../../model/person.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PathId, PersonId, TeamId } from '../../model/words.ts';

export interface KnownNames {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly teams: ReadonlySet<TeamId>;
  /** The paths of each version of the policy. */
  readonly pathsOf: ReadonlyMap<number, ReadonlySet<PathId>>;
}

/** Of a ticket that is closed nothing is asked any more. */
export function unknownReferences(state: TicketState, known: KnownNames): string[] {
  if (state.status === 'closed' && state.escalations.length === 0) return [];
  const { teams, pathsOf } = known;
  return [
    ...(teams.has(state.teamId) ? [] : [`the team ${state.teamId} is gone`]),
    ...(teams.has(state.homeTeamId) ? [] : [`the home team ${state.homeTeamId} is gone`]),
    ...(pathsOf.has(state.policyVersion) ? [] : [`there is no policy version ${state.policyVersion}`]),
    ...goneAgent(state, known),
    ...state.escalations.flatMap((one) => unknownIn(one, known)),
  ];
}

function goneAgent({ firstAgentId }: TicketState, { people }: KnownNames): string[] {
  if (firstAgentId === null || people.get(firstAgentId)?.closedAt === null) return [];
  return [`its first agent ${firstAgentId} ${people.has(firstAgentId) ? 'has left' : 'is nobody'}`];
}

function unknownIn(escalation: OpenEscalation, { people, teams, pathsOf }: KnownNames): string[] {
  const { number, teamId, pathId, policyVersion, ownerId, updatesOwnerId, leadId } = escalation;
  const paths = pathsOf.get(policyVersion);
  const left = Object.entries({ owner: ownerId, 'updates owner': updatesOwnerId, lead: leadId }).filter(
    ([, id]) => typeof people.get(id)?.closedAt === 'number',
  );
  return [
    ...(teams.has(teamId) ? [] : [`#${number} is with the team ${teamId}, which is gone`]),
    ...(paths ? [] : [`#${number} follows policy version ${policyVersion}, which is not there`]),
    ...(paths?.has(pathId) === false ? [`#${number} is on the path ${pathId}, which its policy lacks`] : []),
    ...left.map(([role, id]) => `#${number} has the ${role} ${id}, who has left`),
  ];
}
