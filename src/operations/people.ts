/** Who there is, in which teams, and who is on duty now. */
import type { Directory } from '../model/directory.ts';
import type { Person } from '../model/person.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { isOnDuty, membersOnDuty } from '../rules/routing/duty.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { readHead } from '../storage/read-tickets.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { personMark } from './names.ts';

export async function listPeople(desk: Desk, workspaceId: WorkspaceId) {
  const facts = await workspaceFacts(desk, workspaceId);
  const people = [...facts.directory.people.values()].filter(({ closedAt }) => closedAt === null);
  return people.map((person) => personRow(person, facts));
}

function personRow(person: Person, facts: DecisionFacts) {
  const { id, name, publicName, email, role, timeZone, locale, teamIds } = person;
  const teams: string[] = [...teamIds];
  return {
    id,
    name,
    publicName,
    email,
    role,
    timeZone,
    locale,
    teams,
    onDuty: isOnDuty(facts, id, facts.now),
  };
}

export async function listTeams(desk: Desk, workspaceId: WorkspaceId) {
  const facts = await workspaceFacts(desk, workspaceId);
  const paths = [...facts.policy.paths.values()];
  return [...facts.directory.teams.values()].map(({ record: team }) => ({
    id: team.id,
    name: team.name,
    tier: team.tier,
    members: marks(facts.directory, team.memberIds),
    leads: marks(facts.directory, team.leadIds),
    onDuty: marks(facts.directory, membersOnDuty(facts, team, facts.now)),
    paths: paths
      .filter(({ team: teamId }) => teamId === team.id)
      .map(({ id, name, kind, tier }) => ({ id, name, kind, tier })),
  }));
}

function marks(directory: Directory, ids: readonly PersonId[]) {
  return ids.map((id) => personMark(directory, id));
}

/** What is in force in the workspace now. */
export async function workspaceFacts(desk: Desk, workspaceId: WorkspaceId): Promise<DecisionFacts> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  if (!head) throw new Error(`There is no workspace ${workspaceId}.`);
  return decisionFacts(desk, workspaceId, head);
}
