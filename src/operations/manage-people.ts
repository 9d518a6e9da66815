/** People come, change and are shown to admins. Who leaves: `close-account.ts`. */
import type { NoticeRules } from '../model/notice-rule.ts';
import type { Person } from '../model/person.ts';
import type { Refusal } from '../model/refusal.ts';
import type { CalendarId, PersonId, Role, TeamId, WorkspaceId } from '../model/words.ts';
import { ensureAccount } from '../storage/accounts.ts';
import { writeRecords } from '../storage/live-records.ts';
import {
  countParts,
  insertPerson,
  readStoredPeople,
  type StoredPerson,
  updatePerson,
} from '../storage/people.ts';
import { deleteSessionsOf } from '../storage/sessions.ts';
import {
  changeRecords,
  movedOn,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { handOverFrom } from './hand-over.ts';
import { iso } from './names.ts';
import { withTeams } from './team-members.ts';

/** One person as admins see him. */
export async function listAccounts(desk: Desk, workspaceId: WorkspaceId) {
  const db = desk.database.of(workspaceId);
  const [people, parts] = await Promise.all([readStoredPeople(db, workspaceId), countParts(db, workspaceId)]);
  return people.map((stored) => accountView(stored, parts.get(stored.person.id) ?? 0));
}

export async function viewAccount(desk: Desk, workspaceId: WorkspaceId, id: string) {
  const found = (await listAccounts(desk, workspaceId)).find((one) => one.id === id);
  return found ?? ({ refused: 'person_not_found' } satisfies Refusal);
}

function accountView({ person, version, accountId }: StoredPerson, openParts: number) {
  const { teamIds, calendarId, deputyId, awayFrom, awayUntil, closedAt, muted, noticeRules, ...rest } =
    person;
  return {
    ...rest,
    teams: [...teamIds] as string[],
    calendarId: calendarId ?? null,
    deputyId: deputyId ?? null,
    awayFrom: awayFrom === undefined ? null : iso(awayFrom),
    awayUntil: awayUntil === null ? null : iso(awayUntil),
    closedAt: closedAt === null ? null : iso(closedAt),
    muted: [...(muted ?? [])],
    noticeRules: noticeRules ?? null,
    hasAccount: accountId !== null,
    openParts,
    version,
  };
}

export interface NewPerson extends RecordOrder {
  readonly name: string;
  readonly publicName?: string | undefined;
  readonly email: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly locale: string;
  readonly teams: readonly string[];
  readonly calendarId?: string | null | undefined;
}

export function createPerson(desk: Desk, order: NewPerson): Promise<RecordChanged | Refusal> {
  return changeRecords(desk, order, async (given) => {
    const { workspaceId, name, publicName, role, timeZone, locale } = order;
    const email = order.email.trim().toLowerCase();
    if (given.people.some(({ person }) => person.email === email)) return { refused: 'email_taken' };
    const person: Person = {
      id: desk.dice.id() as PersonId,
      name,
      publicName: publicName ?? name,
      email,
      role,
      timeZone,
      locale,
      teamIds: order.teams as unknown as TeamId[],
      ...(order.calendarId ? { calendarId: order.calendarId as CalendarId } : {}),
      awayUntil: null,
      closedAt: null,
    };
    const nothing = refersToNothing(given, person);
    if (nothing) return nothing;
    const accountId = await ensureAccount(given.tx, desk.dice.id(), email, desk.clock.realNow());
    await insertPerson(given.tx, workspaceId, person, accountId);
    await joinTeams(desk, given, order, null, person);
    return { id: person.id, version: 1 };
  });
}

export interface PersonChange extends RecordOrder {
  readonly id: string;
  readonly expectedVersion?: number | undefined;
  readonly name?: string | undefined;
  readonly publicName?: string | undefined;
  readonly email?: string | undefined;
  readonly role?: Role | undefined;
  readonly timeZone?: string | undefined;
  readonly locale?: string | undefined;
  readonly teams?: readonly string[] | undefined;
  /** null: the team's hours. */
  readonly calendarId?: string | null | undefined;
  readonly deputyId?: string | null | undefined;
  readonly muted?: readonly string[] | undefined;
  /** null: by mail, as the policy gathers. */
  readonly noticeRules?: NoticeRules | null | undefined;
}

export async function changePerson(desk: Desk, change: PersonChange): Promise<RecordChanged | Refusal> {
  const changed = await changeRecords(desk, change, (given) => changeUnderLock(desk, given, change));
  // Who may only look on any more, holds nothing.
  if (!('refused' in changed) && change.role === 'viewer')
    await handOverFrom(desk, change.workspaceId, change.id as PersonId);
  return changed;
}

async function changeUnderLock(
  desk: Desk,
  given: Records,
  change: PersonChange,
): Promise<RecordChanged | Refusal> {
  const { workspaceId, id, expectedVersion } = change;
  const stored = given.people.find(({ person }) => person.id === id);
  if (!stored) return { refused: 'person_not_found' };
  const refusal =
    movedOn(expectedVersion, stored.version) ??
    (stored.person.closedAt !== null ? left(stored.person) : null);
  if (refusal) return refusal;
  const person = changedPerson(stored.person, change);
  const no = refusePerson(given, stored.person, person) ?? refersToNothing(given, person);
  if (no) return no;
  const isRenamed = person.email !== stored.person.email;
  const now = desk.clock.realNow();
  const accountId = isRenamed
    ? await ensureAccount(given.tx, desk.dice.id(), person.email, now)
    : stored.accountId;
  const losesWork = person.role === 'viewer' && stored.person.role !== 'viewer';
  await updatePerson(given.tx, workspaceId, person, accountId, losesWork ? given.now : stored.handOverAt);
  if (isRenamed || person.role !== stored.person.role)
    await deleteSessionsOf(given.tx, workspaceId, person.id, null);
  if (change.teams !== undefined) await joinTeams(desk, given, change, stored.person, person);
  return { id, version: stored.version + 1 };
}

function changedPerson(person: Person, change: PersonChange): Person {
  const { calendarId: ownHours, deputyId: ownDeputy, noticeRules: ownRules, ...rest } = person;
  const calendarId = change.calendarId === undefined ? ownHours : (change.calendarId as CalendarId | null);
  const deputyId = change.deputyId === undefined ? ownDeputy : (change.deputyId as PersonId | null);
  const noticeRules = change.noticeRules === undefined ? ownRules : change.noticeRules;
  return {
    ...rest,
    name: change.name ?? person.name,
    publicName: change.publicName ?? person.publicName,
    email: change.email?.trim().toLowerCase() ?? person.email,
    role: change.role ?? person.role,
    timeZone: change.timeZone ?? person.timeZone,
    locale: change.locale ?? person.locale,
    teamIds: (change.teams ?? person.teamIds) as TeamId[],
    ...(calendarId ? { calendarId } : {}),
    ...(deputyId ? { deputyId } : {}),
    ...(noticeRules ? { noticeRules } : {}),
    ...(change.muted === undefined ? {} : { muted: [...change.muted] }),
  };
}

function refusePerson({ people, settings }: Records, before: Person, after: Person): Refusal | null {
  if (people.some(({ person }) => person.id !== after.id && person.email === after.email))
    return { refused: 'email_taken' };
  if (before.role === 'admin' && after.role !== 'admin' && isLastAdmin(people, before.id))
    return { refused: 'last_admin' };
  if (after.role === 'viewer' && settings.catchAllId === after.id) return { refused: 'is_catch_all' };
  if (after.deputyId === after.id)
    return { refused: 'record_refers_to_nothing', params: { what: 'other deputy' } };
  return null;
}

export function isLastAdmin(people: readonly StoredPerson[], id: PersonId): boolean {
  return !people.some(
    ({ person }) => person.id !== id && person.role === 'admin' && person.closedAt === null,
  );
}

/** Names that lead nowhere, and people who have left. */
export function refersToNothing({ people, records }: Records, person: Person): Refusal | null {
  const team = person.teamIds.find((id) => !records.teams.some(({ record }) => record.id === id));
  if (team !== undefined) return { refused: 'record_refers_to_nothing', params: { what: `team ${team}` } };
  const { calendarId, deputyId } = person;
  if (calendarId !== undefined && !records.calendars.some(({ id }) => id === calendarId))
    return { refused: 'record_refers_to_nothing', params: { what: `calendar ${calendarId}` } };
  return deputyId === undefined ? null : refuseAbsent(people, deputyId);
}

/** Somebody named in a record has to be here. */
export function refuseAbsent(people: readonly StoredPerson[], id: string): Refusal | null {
  const found = people.find(({ person }) => person.id === id);
  if (!found) return { refused: 'record_refers_to_nothing', params: { what: `person ${id}` } };
  return found.person.closedAt === null ? null : left(found.person);
}

export function left({ name }: Person): Refusal {
  return { refused: 'person_left', params: { name } };
}

/** Teams name their members too: the person's teams and the teams' members are changed together. */
async function joinTeams(
  desk: Desk,
  { tx, records }: Records,
  { workspaceId, personId }: RecordOrder,
  before: Person | null,
  after: Person,
): Promise<void> {
  const changed = withTeams(
    records.teams.map(({ record }) => record),
    before?.teamIds ?? [],
    after,
  );
  const bodies = changed.map((team) => ({ kind: 'team', id: team.id, body: team }) as const);
  if (bodies.length > 0) await writeRecords(tx, workspaceId, bodies, desk.clock.realNow(), personId);
}
