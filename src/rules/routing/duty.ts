/** Who is on duty: the one answer for the engine, the screens and the checks. */
import type { Directory, DutyRota } from '../../model/directory.ts';
import type { Instant } from '../../model/instant.ts';
import type { Person } from '../../model/person.ts';
import type { Team } from '../../model/team.ts';
import type { CalendarId, PersonId, TeamId } from '../../model/words.ts';
import type { ClockCalendar } from '../../model/clock.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import { mayDo } from '../access/role-scopes.ts';
import { isOpenAt } from '../clocks/business-time.ts';
import { rollForward } from '../clocks/open-periods.ts';
import type { CalendarOf } from '../clocks/run-clock.ts';
import { onCallAt, planAt } from '../rota/cover.ts';

/** The live records, and a way to their compiled calendars. */
export interface Duty {
  readonly directory: Directory;
  readonly calendarOf: CalendarOf;
}

export function teamOf(directory: Directory, id: TeamId): Team | null {
  return directory.teams.get(id)?.record ?? null;
}

/** Employed, not away, and more than a looker-on: may be offered something. */
export function isAvailable(directory: Directory, id: PersonId, at: Instant): boolean {
  const person = directory.people.get(id);
  return person !== undefined && mayDo(person, 'escalations:write') && !isAway(person, at);
}

/** The absence is half-open: whoever is away until 08:00 is back at 08:00. */
function isAway({ awayFrom, awayUntil }: Person, at: Instant): boolean {
  return awayUntil !== null && at < awayUntil && (awayFrom ?? at) <= at;
}

/** Available, and at work now: on call by the rota of a team that has one, else within the hours. */
export function isOnDuty(duty: Duty, id: PersonId, at: Instant): boolean {
  const { directory } = duty;
  const person = directory.people.get(id);
  if (!person || !isAvailable(directory, id, at)) return false;
  return person.teamIds.some((teamId) => isOnDutyIn(duty, person, teamId, at));
}

function isOnDutyIn(duty: Duty, person: Person, teamId: TeamId, at: Instant): boolean {
  const team = teamOf(duty.directory, teamId);
  if (!team) return false;
  if (onCall(duty, team, at).includes(person.id)) return true;
  const calendar = hoursOf(duty, person, team);
  return calendar !== null && isOpenAt(calendar, at);
}

/** Who is on call by the team's rota and available, in the order in which they are called. */
export function onCall(duty: Duty, team: Team, at: Instant): PersonId[] {
  return calledBy(duty, team, at).filter((id) => isAvailable(duty.directory, id, at));
}

/** Whose turn it is by the team's rota, there or not; nobody for a team without one, and in a gap. */
export function calledBy(duty: Duty, team: Team, at: Instant): PersonId[] {
  const rota = rotaOf(duty, team);
  return rota ? onCallAt(rota, at).map(({ personId }) => personId) : [];
}

export function rotaOf({ directory }: Duty, team: Team): DutyRota | undefined {
  return team.rotaId ? directory.rotas.get(team.rotaId) : undefined;
}

/** Whom the team's rota names for hours with nobody on call. */
export function afterHours(duty: Duty, team: Team, at: Instant): readonly PersonId[] {
  const rota = rotaOf(duty, team);
  return rota ? planAt(rota, at).afterHoursIds : [];
}

/** Members who are at work now, whoever is on call first. */
export function membersOnDuty(duty: Duty, team: Team, at: Instant): PersonId[] {
  const first = onCall(duty, team, at);
  const others = team.memberIds.filter((id) => {
    const person = duty.directory.people.get(id);
    if (first.includes(id) || !person || !isAvailable(duty.directory, id, at)) return false;
    const calendar = hoursOf(duty, person, team);
    return calendar !== null && isOpenAt(calendar, at);
  });
  return [...first, ...others];
}

/** When this member of the team is at work next, from `at` on; null if never. */
export function nextOnDutyAt(duty: Duty, id: PersonId, team: Team, at: Instant): Instant | null {
  const person = duty.directory.people.get(id);
  if (!person || person.closedAt !== null) return null;
  const calendar = hoursOf(duty, person, team);
  if (calendar === null) return null;
  const opening = openingFrom(calendar, at);
  return opening !== null && isAway(person, opening)
    ? openingFrom(calendar, person.awayUntil ?? opening)
    : opening;
}

function openingFrom(calendar: CompiledCalendar, at: Instant): Instant | null {
  const opening = rollForward(calendar, at);
  return typeof opening === 'number' ? opening : null;
}

/** The team lead on duty; where none is at work, the first who is available. */
export function dutyLead(
  duty: Duty,
  team: Team | null,
  at: Instant,
  passOver: readonly PersonId[] = [],
): PersonId {
  const { directory } = duty;
  const leads = (team?.leadIds ?? []).filter(
    (id) => !passOver.includes(id) && isAvailable(directory, id, at),
  );
  return leads.find((id) => isOnDuty(duty, id, at)) ?? leads[0] ?? directory.catchAllId;
}

/** The calendar of the team's working or duty hours, with the version in force; 'always' where the name leads nowhere. */
export function calendarOfTeam(
  directory: Directory,
  teamId: TeamId,
  hours: 'working' | 'duty',
): ClockCalendar {
  const team = teamOf(directory, teamId);
  const id = hours === 'duty' ? (team?.dutyCalendarId ?? team?.calendarId) : team?.calendarId;
  return id === undefined ? 'always' : versionInForce(directory, id);
}

function versionInForce(directory: Directory, id: CalendarId): ClockCalendar {
  const found = directory.calendars.get(id);
  return found ? { id, version: found.version } : 'always';
}

export function hoursOf(duty: Duty, person: Person, team: Team): CompiledCalendar | null {
  // A team with a rota has its duty hours covered by whoever is on call; without one its members cover them.
  const ofTeam = team.rotaId ? team.calendarId : (team.dutyCalendarId ?? team.calendarId);
  const id = person.calendarId ?? ofTeam;
  const version = versionInForce(duty.directory, id);
  return version === 'always' ? null : duty.calendarOf(version);
}
