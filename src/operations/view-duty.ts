/** Every team on one page: who is on duty now and until when, who comes next, and the hours that nobody covers. */
import type { DutyPage, TeamDuty } from '../model/duty-view.ts';
import type { DutyRota } from '../model/directory.ts';
import { dayMs, type Instant } from '../model/instant.ts';
import type { Team } from '../model/team.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { nextChangeAt, onCallAt } from '../rules/rota/cover.ts';
import { calendarOfTeam, membersOnDuty, nextOnDutyAt, rotaOf } from '../rules/routing/duty.ts';
import { offDutyAt } from '../rules/routing/duty-gap.ts';
import { uncoveredHours } from '../rules/routing/uncovered-hours.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull, personMark, teamMark } from './names.ts';
import { workspaceFacts } from './people.ts';

export async function viewDuty(
  desk: Desk,
  { workspaceId, days }: { readonly workspaceId: WorkspaceId; readonly days: number },
): Promise<DutyPage> {
  const facts = await workspaceFacts(desk, workspaceId);
  const teams = [...facts.directory.teams.values()].map(({ record }) => record);
  return {
    now: iso(facts.now),
    days,
    teams: teams
      .toSorted((a, b) => a.tier - b.tier || (a.name < b.name ? -1 : 1))
      .map((team) => teamDuty(facts, team, days)),
  };
}

function teamDuty(facts: DecisionFacts, team: Team, days: number): TeamDuty {
  const { directory, now } = facts;
  const rota = rotaOf(facts, team);
  const marks = (ids: readonly PersonId[]) => ids.map((id) => personMark(directory, id));
  const called = rota ? onCallAt(rota, now).map(({ personId }) => personId) : [];
  const turnEnds = rota ? nextChangeAt(rota, now) : null;
  const here = membersOnDuty(facts, team, now).map((id) => ({
    id,
    until: called.includes(id) ? turnEnds : offDutyAt(facts, id, now),
  }));
  return {
    team: teamMark(directory, team.id),
    tier: team.tier,
    rota: rota ? { id: rota.record.id, name: rota.record.name } : null,
    now: here.map(({ id, until }) => ({ person: personMark(directory, id), until: isoOrNull(until) })),
    onCall: rota ? { people: marks(called), until: isoOrNull(turnEnds) } : null,
    next: rota ? nextByRota(facts, rota) : nextByHours(facts, team, here),
    gaps: gapsOf(facts, team, days),
  };
}

function nextByRota({ directory, now }: DecisionFacts, rota: DutyRota): TeamDuty['next'] {
  const at = nextChangeAt(rota, now);
  if (at === null) return null;
  return { at: iso(at), people: onCallAt(rota, at).map(({ personId }) => personMark(directory, personId)) };
}

/** Whoever of the others comes to work first; where all are here, whoever is back first once they have gone. */
function nextByHours(
  facts: DecisionFacts,
  team: Team,
  here: readonly { readonly id: PersonId; readonly until: Instant | null }[],
): TeamDuty['next'] {
  const { directory, now } = facts;
  const comingAfter = (ids: readonly PersonId[], from: Instant) =>
    ids.flatMap((id) => {
      const at = nextOnDutyAt(facts, id, team, from);
      return at === null || at <= now ? [] : [{ id, at }];
    });
  const others = team.memberIds.filter((id) => !here.some((one) => one.id === id));
  const gone = Math.max(now, ...here.map(({ until }) => until ?? now));
  const soon = comingAfter(others, now);
  const coming = soon.length > 0 ? soon : comingAfter(team.memberIds, gone);
  const first = Math.min(...coming.map(({ at }) => at));
  const people = coming.filter(({ at }) => at === first).map(({ id }) => personMark(directory, id));
  return people.length === 0 ? null : { at: iso(first), people };
}

function gapsOf(facts: DecisionFacts, team: Team, days: number): TeamDuty['gaps'] {
  const rota = rotaOf(facts, team);
  if (!rota) return [];
  const working = facts.calendarOf(calendarOfTeam(facts.directory, team.id, 'working'));
  const duty =
    team.dutyCalendarId === undefined
      ? null
      : facts.calendarOf(calendarOfTeam(facts.directory, team.id, 'duty'));
  const gaps = uncoveredHours({ rota, working, duty }, facts.now, facts.now + days * dayMs);
  return gaps.map(({ from, to }) => ({ from: iso(from), to: iso(to) }));
}
