/** What each team holds, and each person as far as the reader may know: no ranking, by name. */
import type { LoadPage, PersonLoad } from '../model/board-view.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Team } from '../model/team.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { maySeeFiguresOf, maySeeFiguresOfTeam } from '../rules/access/figures-of-people.ts';
import { isAvailable, isOnDuty, membersOnDuty } from '../rules/routing/duty.ts';
import { backOnDutyAt, offDutyAt } from '../rules/routing/duty-gap.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import {
  type EscalationLoad,
  readEscalationLoads,
  readTicketLoads,
  type TicketLoad,
} from '../storage/loads.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull, personMark, teamMark } from './names.ts';
import { workspaceFacts } from './people.ts';

interface Loads {
  readonly tickets: readonly TicketLoad[];
  readonly escalations: readonly EscalationLoad[];
}

export async function viewLoad(
  desk: Desk,
  { workspaceId, personId }: { readonly workspaceId: WorkspaceId; readonly personId: PersonId },
): Promise<LoadPage | Refusal> {
  const db = desk.database.of(workspaceId);
  const facts = await workspaceFacts(desk, workspaceId);
  const { directory, now } = facts;
  const reading = directory.people.get(personId);
  if (!reading) return { refused: 'not_permitted' };
  const reader = { id: personId, teamIds: reading.teamIds };
  const [tickets, escalations] = await Promise.all([
    readTicketLoads(db, workspaceId, { reader, now }),
    readEscalationLoads(db, workspaceId, { reader }),
  ]);
  const loads = { tickets, escalations };
  const people = [...directory.people.values()].filter(
    (one) => one.closedAt === null && one.role !== 'viewer' && maySeeFiguresOf(directory, personId, one.id),
  );
  return {
    now: iso(now),
    teams: [...directory.teams.values()]
      .map(({ record }) => record)
      .toSorted((a, b) => a.tier - b.tier || (a.name < b.name ? -1 : 1))
      .map((team) => teamLoad(team, facts, loads, personId)),
    people: people
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .map(({ id }) => personLoad(id, facts, loads)),
  };
}

function teamLoad(
  team: Team,
  facts: DecisionFacts,
  { tickets, escalations }: Loads,
  readerId: PersonId,
): LoadPage['teams'][number] {
  const own = tickets.filter(({ teamId }) => teamId === team.id);
  const open = escalations.filter(({ teamId }) => teamId === team.id);
  return {
    team: teamMark(facts.directory, team.id),
    members: team.memberIds.length,
    onDuty: membersOnDuty(facts, team, facts.now).length,
    figures: maySeeFiguresOfTeam(facts.directory, readerId, team)
      ? {
          ...sumOf(own),
          ...countOf(
            open,
            open.filter(({ offeredTo }) => offeredTo !== null),
          ),
        }
      : null,
  };
}

function personLoad(id: PersonId, facts: DecisionFacts, { tickets, escalations }: Loads): PersonLoad {
  const { directory, now } = facts;
  const onDuty = isOnDuty(facts, id, now);
  const isAway = !isAvailable(directory, id, now);
  const person = directory.people.get(id);
  const back = isAway ? (person?.awayUntil ?? null) : backOnDutyAt(facts, id, now);
  return {
    person: personMark(directory, id),
    teams: (person?.teamIds ?? []).map((teamId) => teamMark(directory, teamId)),
    onDuty,
    until: isoOrNull(onDuty ? offDutyAt(facts, id, now) : back),
    isAway,
    ...sumOf(tickets.filter(({ ownerId }) => ownerId === id)),
    ...countOf(
      escalations.filter(({ ownerId }) => ownerId === id),
      escalations.filter(({ offeredTo }) => offeredTo === id),
    ),
  };
}

function sumOf(loads: readonly TicketLoad[]) {
  const sum = (name: 'tickets' | 'atRisk' | 'missed') => loads.reduce((total, one) => total + one[name], 0);
  return { tickets: sum('tickets'), atRisk: sum('atRisk'), missed: sum('missed') };
}

function countOf(owned: readonly EscalationLoad[], offered: readonly EscalationLoad[]) {
  const sum = (loads: readonly EscalationLoad[]) => loads.reduce((total, { count }) => total + count, 0);
  return { escalations: sum(owned), offers: sum(offered) };
}
