/** Teams and calendars as admins read and write them. Each write is a version; open tickets follow it. */
import type { Calendar } from '../model/calendar.ts';
import type { Instant } from '../model/instant.ts';
import { dayMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Team } from '../model/team.ts';
import type { CalendarId, WorkspaceId } from '../model/words.ts';
import { compileCalendar } from '../rules/clocks/compile-calendar.ts';
import { rollForward } from '../rules/clocks/open-periods.ts';
import { daysOfClosure } from '../rules/icalendar/closed-days.ts';
import { isMistake } from '../rules/icalendar/mistake.ts';
import { type LiveRecord, readRecords, type StoredRecords, writeRecords } from '../storage/live-records.ts';
import { updatePerson } from '../storage/people.ts';
import {
  changeRecords,
  letTicketsFollow,
  movedOn,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { refuseAbsent } from './manage-people.ts';
import { teamsAfter } from './team-members.ts';

/** Rotas are written in a file of their own. */
type PlainRecord = Exclude<LiveRecord, { kind: 'rota' }>;

export interface RecordWrite extends RecordOrder {
  /** true: it must not be there yet; false: it must. */
  readonly isNew: boolean;
  readonly expectedVersion?: number | undefined;
  readonly record: PlainRecord;
}

export function writeRecord(desk: Desk, order: RecordWrite): Promise<RecordChanged | Refusal> {
  const { workspaceId, personId, record, isNew, expectedVersion } = order;
  return changeRecords(desk, order, async (given) => {
    const version = versionOf(given.records, record.kind, record.id);
    if (version === null && !isNew) return { refused: `${record.kind}_not_found` };
    if (version !== null && isNew) return { refused: 'name_taken' };
    const refusal = movedOn(expectedVersion, version ?? 0) ?? refuseRecord(given, record);
    if (refusal) return refusal;
    await writeRecords(
      given.tx,
      workspaceId,
      [withFeedDays(given.records, record)],
      desk.clock.realNow(),
      personId,
    );
    if (record.kind === 'team') await followTeam(given, workspaceId, record.body);
    if (!isNew) await letTicketsFollow(desk, given.tx, workspaceId, `${record.kind} ${record.id}`);
    return { id: record.id, version: (version ?? 0) + 1 };
  });
}

/** Whoever writes hours leaves the days alone that feeds have brought. */
function withFeedDays({ calendars }: StoredRecords, record: LiveRecord): LiveRecord {
  if (record.kind !== 'calendar') return record;
  const feedDays = calendars.findLast((one) => one.id === record.id)?.record.feedDays;
  return feedDays === undefined ? record : { ...record, body: { ...record.body, feedDays } };
}

/** People know their teams by themselves, too. */
async function followTeam({ tx, people }: Records, workspaceId: WorkspaceId, team: Team): Promise<void> {
  for (const { person, accountId, handOverAt } of people) {
    const teamIds = teamsAfter(person, team);
    const isSame =
      teamIds.length === person.teamIds.length && teamIds.every((id) => person.teamIds.includes(id));
    if (!isSame) await updatePerson(tx, workspaceId, { ...person, teamIds }, accountId, handOverAt);
  }
}

function versionOf(
  { calendars, teams }: StoredRecords,
  kind: PlainRecord['kind'],
  id: string,
): number | null {
  switch (kind) {
    case 'calendar':
      return calendars.findLast((one) => one.id === id)?.version ?? null;
    case 'team':
      return teams.find(({ record }) => record.id === id)?.version ?? null;
  }
}

function refuseRecord(given: Records, record: PlainRecord): Refusal | null {
  switch (record.kind) {
    case 'calendar':
      return refuseCalendar(record.body, given.now);
    case 'team':
      return refuseTeam(given, record.body);
  }
}

/** Hours that never come would leave every clock of the team standing. */
const opensWithinMs = 14 * dayMs;

export function refuseCalendar(calendar: Calendar, now: Instant): Refusal | null {
  for (const closure of calendar.recurringClosures ?? []) {
    const days = daysOfClosure(closure);
    if (isMistake(days))
      return { refused: 'closure_rule_unreadable', params: { property: days.property, found: days.found } };
  }
  const opening = rollForward(compileCalendar(calendar), now);
  const opens = typeof opening === 'number' && opening - now <= opensWithinMs;
  return opens ? null : { refused: 'calendar_never_opens' };
}

function refuseTeam(given: Records, team: Team): Refusal | null {
  const { calendars, rotas } = given.records;
  const hours = [team.calendarId, team.dutyCalendarId].filter((id): id is CalendarId => id !== undefined);
  const gone = hours.find((id) => !calendars.some((one) => one.id === id));
  if (gone !== undefined)
    return { refused: 'record_refers_to_nothing', params: { what: `calendar ${gone}` } };
  const { rotaId, backupId } = team;
  if (rotaId !== undefined && !rotas.some(({ record }) => record.id === rotaId))
    return { refused: 'record_refers_to_nothing', params: { what: `rota ${rotaId}` } };
  return firstRefusal(given, [...team.memberIds, ...team.leadIds, ...(backupId ? [backupId] : [])]);
}

function firstRefusal({ people }: Records, ids: readonly string[]): Refusal | null {
  for (const id of ids) {
    const refusal = refuseAbsent(people, id);
    if (refusal) return refusal;
  }
  return null;
}

export async function listCalendars(desk: Desk, workspaceId: WorkspaceId) {
  const { calendars } = await readRecords(desk.database.of(workspaceId), workspaceId);
  const newest = [...new Map(calendars.map((one) => [one.id, one])).values()];
  return newest.map(({ id, version, record }) => ({ ...record, id: id as string, version }));
}

export async function listTeamRecords(desk: Desk, workspaceId: WorkspaceId) {
  const { teams } = await readRecords(desk.database.of(workspaceId), workspaceId);
  return teams.map(({ version, record }) => ({ ...record, version }));
}
