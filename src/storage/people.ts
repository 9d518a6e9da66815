import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import { Person } from '../model/person.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

/** A person with what the row says of itself. */
export interface StoredPerson {
  readonly person: Person;
  readonly version: number;
  readonly accountId: string | null;
  /** From when on what the person holds has to go to somebody else; null: nothing is to be handed over. */
  readonly handOverAt: Instant | null;
}

/** Everybody, also who has left, by name. */
export async function readStoredPeople(db: Db, workspaceId: WorkspaceId): Promise<StoredPerson[]> {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    person: Person.parse({
      id: row.id,
      name: row.name,
      publicName: row.public_name,
      email: row.email,
      role: row.role,
      timeZone: row.time_zone,
      locale: row.locale,
      teamIds: row.team_ids,
      ...(row.calendar_id === null ? {} : { calendarId: row.calendar_id }),
      ...(row.deputy_id === null ? {} : { deputyId: row.deputy_id }),
      ...(row.away_from === null ? {} : { awayFrom: row.away_from }),
      ...(row.muted.length === 0 ? {} : { muted: row.muted }),
      ...(row.notice_rules === null ? {} : { noticeRules: row.notice_rules }),
      awayUntil: row.away_until,
      closedAt: row.closed_at,
    }),
    version: row.version,
    accountId: row.account_id,
    handOverAt: row.hand_over_at,
  }));
}

export async function insertPerson(
  tx: Db,
  workspaceId: WorkspaceId,
  person: Person,
  accountId: string | null,
): Promise<void> {
  await tx
    .insertInto('people')
    .values({ workspace_id: workspaceId, id: person.id, ...columnsOf(person), account_id: accountId })
    .execute();
}

/** The next version of the person's row, in a transaction that holds the workspace's lock. */
export async function updatePerson(
  tx: Db,
  workspaceId: WorkspaceId,
  person: Person,
  accountId: string | null,
  handOverAt: Instant | null,
): Promise<void> {
  await tx
    .updateTable('people')
    .set((eb) => ({
      ...columnsOf(person),
      account_id: accountId,
      hand_over_at: handOverAt === null ? null : timestamp(handOverAt),
      version: eb('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', person.id)
    .execute();
}

function columnsOf(person: Person) {
  return {
    email: person.email.toLowerCase(),
    name: person.name,
    public_name: person.publicName,
    role: person.role,
    time_zone: person.timeZone,
    locale: person.locale,
    team_ids: person.teamIds as string[],
    calendar_id: person.calendarId ?? null,
    deputy_id: person.deputyId ?? null,
    away_from: person.awayFrom === undefined ? null : timestamp(person.awayFrom),
    away_until: person.awayUntil === null ? null : timestamp(person.awayUntil),
    muted: [...(person.muted ?? [])],
    notice_rules: person.noticeRules === undefined ? null : JSON.stringify(person.noticeRules),
    closed_at: person.closedAt === null ? null : timestamp(person.closedAt),
  };
}

export interface WorkspaceSettings {
  readonly name: string;
  readonly catchAllId: PersonId;
  readonly recordsVersion: number;
  readonly policyVersion: number;
  readonly clockShiftMs: number;
}

/** The workspace's row, locked: people, teams, calendars and rotas change one after the other. */
export async function lockWorkspace(tx: Db, workspaceId: WorkspaceId): Promise<WorkspaceSettings> {
  const row = await tx
    .selectFrom('workspaces')
    .select(['name', 'catch_all_id', 'records_version', 'policy_version', 'clock_shift_ms'])
    .where('id', '=', workspaceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    catchAllId: row.catch_all_id as PersonId,
    recordsVersion: row.records_version,
    policyVersion: row.policy_version,
    clockShiftMs: row.clock_shift_ms,
  };
}

export async function writeWorkspaceSettings(
  tx: Db,
  workspaceId: WorkspaceId,
  { name, catchAllId }: Pick<WorkspaceSettings, 'name' | 'catchAllId'>,
): Promise<void> {
  await tx
    .updateTable('workspaces')
    .set({ name, catch_all_id: catchAllId })
    .where('id', '=', workspaceId)
    .execute();
}

/** How many open escalations, tickets and offers each person has a part in. */
export async function countParts(db: Db, workspaceId: WorkspaceId): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = await sql<{ person_id: PersonId; count: number }>`
    select p.person_id, count(*)::int as count from ticket_people p
    join tickets t on t.workspace_id = p.workspace_id and t.id = p.ticket_id
    where p.workspace_id = ${workspaceId}::uuid and t.status in ('open', 'waiting')
    group by p.person_id`.execute(db);
  return new Map(rows.map(({ person_id, count }) => [person_id, count]));
}

/** Whose parts have to go to somebody else by now. */
export async function readLeavers(db: Db, workspaceId: WorkspaceId, now: Instant): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`hand_over_at <= ${timestamp(now)}::timestamptz`)
    .orderBy('hand_over_at')
    .limit(100)
    .execute();
  return rows.map(({ id }) => id as PersonId);
}

/** Nothing is left with this person. */
export async function markHandedOver(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  now: Instant,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ hand_over_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .where(sql<boolean>`hand_over_at <= ${timestamp(now)}::timestamptz`)
    .execute();
}

/** Tickets in which somebody has a part; those that are closed for good keep their names. */
export async function readTicketsOf(
  db: Db,
  workspaceId: WorkspaceId,
  personId: PersonId,
  after: TicketId | null,
  limit: number,
): Promise<TicketId[]> {
  const { rows } = await sql<{ id: TicketId }>`
    select t.id from ticket_people p join tickets t on t.workspace_id = p.workspace_id and t.id = p.ticket_id
    where p.workspace_id = ${workspaceId}::uuid and p.person_id = ${personId}::uuid and t.status <> 'closed'
      and (${after}::uuid is null or t.id > ${after}::uuid)
    order by t.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
