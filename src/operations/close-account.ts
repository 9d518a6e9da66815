/**
 * Somebody leaves. First he is nobody's choice any more, then all that he holds goes to people who are there, then his
 * account is closed and his sessions and tokens end: at no instant does somebody who has left hold anything.
 */
import { dayMs } from '../model/instant.ts';
import type { Person } from '../model/person.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId } from '../model/words.ts';
import { revokeTokensOf } from '../storage/credentials.ts';
import { writeRecords } from '../storage/live-records.ts';
import { type StoredPerson, updatePerson } from '../storage/people.ts';
import { deleteSessionsOf } from '../storage/sessions.ts';
import { answerOnce } from './answer-once.ts';
import { changeRecords, movedOn, type RecordOrder, type Records } from './change-records.ts';
import type { Desk } from './desk.ts';
import { handOverFrom } from './hand-over.ts';
import { isLastAdmin, left, refuseAbsent } from './manage-people.ts';
import { without } from './team-members.ts';

export interface CloseAccount extends RecordOrder {
  readonly id: string;
  /** Who takes over where he can; absent: backup, duty lead, catch-all, whoever is on duty. */
  readonly handTo?: string | undefined;
  readonly expectedVersion?: number | undefined;
}

export interface AccountClosed {
  readonly id: string;
  readonly version: number;
  /** Tickets of which he held something. */
  readonly handedOver: number;
  /** Rotas that name him: plan them anew. While they do, his turns are covered by whoever is on duty. */
  readonly rotas: readonly string[];
}

/** Long enough for any hand-over. One that is cut off is begun again by whoever closes the account. */
const leavingMs = dayMs;

export function closeAccount(desk: Desk, order: CloseAccount): Promise<AccountClosed | Refusal> {
  const { workspaceId, request = null } = order;
  return answerOnce<AccountClosed, Refusal>(desk, workspaceId, request, () => close(desk, order));
}

async function close(desk: Desk, order: CloseAccount): Promise<AccountClosed | Refusal> {
  const { workspaceId, id, handTo } = order;
  const leaving = await changeRecords(desk, { ...order, request: null }, (given) =>
    beginLeaving(given, order),
  );
  if ('refused' in leaving) return leaving;
  const toId = (handTo ?? null) as PersonId | null;
  const handedOver = await handOverFrom(desk, workspaceId, id as PersonId, toId, true);
  const closed = await changeRecords(desk, order, async (given) =>
    endAccount(desk, given, order, handedOver),
  );
  // A decision that was under way when he left may have named him still.
  if (!('refused' in closed)) await handOverFrom(desk, workspaceId, id as PersonId, toId);
  return closed;
}

async function beginLeaving({ tx, people, settings, now }: Records, order: CloseAccount) {
  const stored = people.find(({ person }) => person.id === order.id);
  if (!stored) return { refused: 'person_not_found' } satisfies Refusal;
  const refusal = refuseToClose(stored, people, settings.catchAllId, order);
  if (refusal) return refusal;
  const { awayFrom, ...person } = stored.person;
  const away = { ...person, awayUntil: now + leavingMs };
  await updatePerson(tx, order.workspaceId, away, stored.accountId, now);
  return { id: person.id, version: stored.version + 1 };
}

function refuseToClose(
  { person, version }: StoredPerson,
  people: readonly StoredPerson[],
  catchAllId: PersonId,
  { expectedVersion, handTo }: CloseAccount,
): Refusal | null {
  const stale = movedOn(expectedVersion, version);
  if (stale) return stale;
  if (person.closedAt !== null) return left(person);
  if (person.id === catchAllId) return { refused: 'is_catch_all' };
  if (person.role === 'admin' && isLastAdmin(people, person.id)) return { refused: 'last_admin' };
  return handTo === undefined ? null : refuseAbsent(people, handTo);
}

async function endAccount(
  desk: Desk,
  { tx, people, records, settings, now }: Records,
  { workspaceId, id, personId }: CloseAccount,
  handedOver: number,
): Promise<AccountClosed | Refusal> {
  const stored = people.find(({ person }) => person.id === id);
  if (!stored) return { refused: 'person_not_found' };
  // Two admins who close each other at once: the second finds himself the last.
  const refusal = refuseToClose(stored, people, settings.catchAllId, { workspaceId, id, personId });
  if (refusal) return refusal;
  const { awayFrom, ...person } = stored.person;
  const closed: Person = { ...person, awayUntil: null, closedAt: now, teamIds: [] };
  await updatePerson(tx, workspaceId, closed, stored.accountId, now);
  const realNow = desk.clock.realNow();
  const teams = records.teams
    .map(({ record }) => record)
    .filter((team) => team.backupId === id || [...team.memberIds, ...team.leadIds].includes(person.id))
    .map((team) => ({ kind: 'team', id: team.id, body: without(team, person.id) }) as const);
  if (teams.length > 0) await writeRecords(tx, workspaceId, teams, realNow, personId);
  await deleteSessionsOf(tx, workspaceId, person.id, null);
  await revokeTokensOf(tx, workspaceId, person.id, realNow);
  const rotas = records.rotas.filter(({ record }) =>
    record.plans.some(({ layers }) => layers.some(({ turns }) => turns.flat().includes(person.id))),
  );
  const version = stored.version + 1;
  return { id, version, handedOver, rotas: rotas.map(({ record }) => record.name) };
}
