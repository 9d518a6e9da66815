/** A workspace without tickets that works at once: one admin who belongs to every team that the policy names. */
import type { Calendar } from '../model/calendar.ts';
import type { Person } from '../model/person.ts';
import { Policy } from '../model/policy.ts';
import type { Team } from '../model/team.ts';
import type { CalendarId, PersonId, TeamId, WorkspaceId } from '../model/words.ts';
import { readPolicySource } from '../rules/policy/read-policy-source.ts';
import { teamsOfPolicy } from './check-policy.ts';
import { createWorkspace } from './create-workspace.ts';
import type { Desk } from './desk.ts';

export interface EmptyWorkspace {
  readonly adminEmail: string;
  /** The zone of the working hours and of the admin. */
  readonly zone: string;
  readonly policySource: string;
}

export async function createEmptyWorkspace(
  desk: Desk,
  { adminEmail, zone, policySource }: EmptyWorkspace,
): Promise<{ workspaceId: WorkspaceId }> {
  const teams = teamsFor(policySource);
  const personId = desk.dice.id() as PersonId;
  const admin: Person = {
    id: personId,
    name: 'Administrator',
    publicName: 'Support',
    email: adminEmail,
    role: 'admin',
    timeZone: zone,
    locale: 'en-GB',
    teamIds: teams.map(({ id }) => id),
    awayUntil: null,
    closedAt: null,
  };
  return createWorkspace(desk, {
    slug: 'desk',
    name: emptyWorkspaceName,
    isSample: false,
    calendars: [{ id: workingHours, body: officeHours(zone) }],
    teams: teams.map((team) => ({ ...team, memberIds: [personId], leadIds: [personId] })),
    rotas: [],
    people: [admin],
    catchAllId: personId,
    policySource,
  });
}

/** Until somebody says how the house is called. */
export const emptyWorkspaceName = 'Desk';

const workingHours = 'working-hours' as CalendarId;

function officeHours(zone: string): Calendar {
  const day: [[string, string]] = [['09:00', '17:00']];
  return { zone, weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } };
}

type TeamWithoutPeople = Omit<Team, 'memberIds' | 'leadIds'>;

function teamsFor(policySource: string): TeamWithoutPeople[] {
  const read = readPolicySource(policySource);
  if ('problems' in read) throw new Error('The policy is not readable.');
  const policy = Policy.parse(read.value);
  return teamsOfPolicy(policy).map(({ teamId }) => ({
    id: teamId,
    name: nameOf(teamId),
    tier: tierOf(policy, teamId),
    calendarId: workingHours,
  }));
}

/** "front-line" → "Front line". */
function nameOf(teamId: TeamId): string {
  const words = teamId.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function tierOf(policy: Policy, teamId: TeamId): Team['tier'] {
  const place = [...policy.tiers, ...policy.paths].find(({ team }) => team === teamId);
  return place?.tier ?? 1;
}
