/** Checks a policy against the live records that it names, without publishing it. */
import type { Calendar } from '../model/calendar.ts';
import { dayMs, hourMs, type Instant } from '../model/instant.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyProblem } from '../model/policy-problem.ts';
import type { Rota } from '../model/rota.ts';
import type { CoverGap } from '../model/rota-cover.ts';
import type { Team } from '../model/team.ts';
import type { CalendarId, TeamId, WorkspaceId } from '../model/words.ts';
import { rollForward } from '../rules/clocks/open-periods.ts';
import { compileCalendar } from '../rules/clocks/compile-calendar.ts';
import { sayInstant } from '../rules/clocks/say-instant.ts';
import { uncoveredHours } from '../rules/routing/uncovered-hours.ts';
import { parsePolicy } from '../rules/policy/parse-policy.ts';
import { type PolicyPath, readPolicySource } from '../rules/policy/read-policy-source.ts';
import { readRecords, type StoredRecords } from '../storage/live-records.ts';
import { readHead } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';

export interface PolicyProblemView extends PolicyProblem {
  readonly severity: 'error' | 'warning';
}

export interface CheckedPolicy {
  /** null: it can't be published. */
  readonly policy: Policy | null;
  /** Errors first, each kind in the order of the document. */
  readonly problems: readonly PolicyProblemView[];
  readonly now: Instant;
}

/** `looksAhead`: hours without cover in the months to come are told, too. Who shows no doubts need not wait for it. */
export async function checkPolicy(
  desk: Desk,
  workspaceId: WorkspaceId,
  source: string,
  looksAhead = true,
): Promise<CheckedPolicy> {
  const db = desk.database.of(workspaceId);
  const [records, head] = await Promise.all([readRecords(db, workspaceId), readHead(db, workspaceId)]);
  const now = desk.clock.now(head?.clockShiftMs ?? 0);
  return { ...checkPolicyWith(source, records, now, looksAhead), now };
}

type KnownTeams = Pick<StoredRecords, 'teams' | 'calendars'> & Partial<Pick<StoredRecords, 'rotas'>>;

export function checkPolicyWith(
  source: string,
  records: KnownTeams,
  now: Instant,
  looksAhead = true,
): Omit<CheckedPolicy, 'now'> {
  const teams = new Map<string, Team>(records.teams.map(({ record }) => [record.id, record]));
  const parsed = parsePolicy(source, { teams: new Set(teams.keys()) });
  const closed = 'policy' in parsed ? closedTeams(source, parsed.policy, teams, records, now) : [];
  const mistakes = 'policy' in parsed ? closed : parsed.problems;
  const gaps =
    'policy' in parsed && looksAhead ? gapsInCover(source, parsed.policy, teams, records, now) : [];
  const problems = [
    ...mistakes.map((problem) => ({ severity: 'error' as const, ...problem })),
    ...gaps.map((problem) => ({ severity: 'warning' as const, ...problem })),
    ...parsed.warnings.map((problem) => ({ severity: 'warning' as const, ...problem })),
  ];
  return { policy: 'policy' in parsed && mistakes.length === 0 ? parsed.policy : null, problems };
}

/** A team's clocks would never run out while its calendar stays shut. */
const opensWithinMs = 14 * dayMs;

function closedTeams(
  source: string,
  policy: Policy,
  teams: ReadonlyMap<string, Team>,
  { calendars }: KnownTeams,
  now: Instant,
): PolicyProblem[] {
  const placeOf = placesIn(source);
  const newest = new Map(calendars.map(({ id, record }) => [id, record]));
  return teamsOfPolicy(policy).flatMap(({ teamId, path }) => {
    const team = teams.get(teamId);
    const ids = [team?.calendarId, team?.dutyCalendarId].filter((id) => id !== undefined);
    return [...new Set(ids)]
      .filter((id) => !opensSoon(newest.get(id), now))
      .map((id) => ({
        ...placeOf(path),
        path: path.join('.'),
        ...closedWords(teamId, id, newest.has(id)),
      }));
  });
}

/** Where parts of a policy stand that was read already: it is read again only when something has to be shown. */
function placesIn(source: string) {
  let read: ReturnType<typeof readPolicySource> | undefined;
  return (path: PolicyPath) => {
    read ??= readPolicySource(source);
    return 'problems' in read ? { line: 1, column: 1 } : read.place(path, 'value');
  };
}

function opensSoon(calendar: Calendar | undefined, now: Instant): boolean {
  if (calendar === undefined) return false;
  const opening = rollForward(compileCalendar(calendar), now);
  return typeof opening === 'number' && opening <= now + opensWithinMs;
}

function closedWords(teamId: TeamId, calendarId: CalendarId, isThere: boolean) {
  const what = isThere ? 'does not open within 14 days' : 'is missing';
  return {
    message: `the calendar ${calendarId} of the team ${teamId} ${what}`,
    mend: 'Give the calendar hours in the next 14 days, or name another team.',
  };
}

/** How far ahead gaps are looked for. */
const coverAheadMs = 90 * dayMs;

/** Hours to come in which an escalation to the team would find nobody on call and nobody at work. */
function gapsInCover(
  source: string,
  policy: Policy,
  teams: ReadonlyMap<string, Team>,
  { calendars, rotas = [] }: KnownTeams,
  now: Instant,
): PolicyProblem[] {
  const placeOf = placesIn(source);
  const newest = new Map(calendars.map(({ id, record }) => [id, record]));
  const compiled = (id: CalendarId | undefined) => {
    const calendar = id === undefined ? undefined : newest.get(id);
    return calendar ? compileCalendar(calendar) : null;
  };
  return teamsOfPolicy(policy).flatMap(({ teamId, path }) => {
    const team = teams.get(teamId);
    const rota = rotas.find(({ record }) => record.id === team?.rotaId);
    const working = compiled(team?.calendarId);
    if (!rota || !working) return [];
    const cover = { rota, working, duty: compiled(team?.dutyCalendarId) };
    const gaps = uncoveredHours(cover, now, now + coverAheadMs);
    const words = gapWords(teamId, rota.record, gaps, now);
    return words ? [{ ...placeOf(path), path: path.join('.'), ...words }] : [];
  });
}

function gapWords(teamId: TeamId, { id, zone }: Rota, gaps: readonly CoverGap[], now: Instant) {
  const [first] = gaps;
  if (!first) return null;
  const reader = { zone, locale: 'en-GB', now };
  const hours = Math.ceil(gaps.reduce((sum, { from, to }) => sum + to - from, 0) / hourMs);
  const count = gaps.length === 1 ? '1 gap' : `${gaps.length} gaps`;
  return {
    message: `nobody covers the team ${teamId} at times: ${count} in the next 90 days, ${hours} h in all, the first from ${sayInstant(first.from, reader)} to ${sayInstant(first.to, reader)}`,
    mend: `Give these hours to somebody in the rota ${id}, or add an override.`,
  };
}

/** Every place where the policy names a team; the first of each team. */
export function teamsOfPolicy(policy: Policy): { teamId: TeamId; path: PolicyPath }[] {
  const places = [
    ...policy.tiers.map(({ team }, index) => ({ teamId: team, path: ['tiers', index, 'team'] })),
    ...policy.paths.map(({ team }, index) => ({ teamId: team, path: ['paths', index, 'team'] })),
    ...policy.triggers.flatMap(({ then }, index) =>
      then.reroute
        ? [{ teamId: then.reroute.team, path: ['triggers', index, 'then', 'reroute', 'team'] }]
        : [],
    ),
  ];
  const first = new Map(places.toReversed().map((place) => [place.teamId, place]));
  return [...first.values()].toReversed();
}
