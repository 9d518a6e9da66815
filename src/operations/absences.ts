/** Away from until. At the beginning whatever the person holds goes to his deputy or to somebody who is there. */
import type { Instant } from '../model/instant.ts';
import type { Person } from '../model/person.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId } from '../model/words.ts';
import { type StoredPerson, updatePerson } from '../storage/people.ts';
import {
  changeRecords,
  movedOn,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { handOverFrom } from './hand-over.ts';
import { left, refuseAbsent } from './manage-people.ts';

export interface SetAbsence extends RecordOrder {
  readonly id: string;
  /** Absent: from now on. */
  readonly from?: Instant | undefined;
  readonly until: Instant;
  /** Who stands in; absent: whoever it was before. */
  readonly deputyId?: string | null | undefined;
  readonly expectedVersion?: number | undefined;
}

export async function setAbsence(desk: Desk, order: SetAbsence): Promise<RecordChanged | Refusal> {
  const set = await changeRecords(desk, order, (given) => setUnderLock(given, order));
  if (!('refused' in set) && set.isNow) await handOverFrom(desk, order.workspaceId, order.id as PersonId);
  return 'refused' in set ? set : { id: set.id, version: set.version };
}

async function setUnderLock(given: Records, order: SetAbsence) {
  const { tx, people, now } = given;
  const found = findPerson(given, order.id, order.expectedVersion);
  if ('refused' in found) return found;
  if (order.until <= Math.max(now, order.from ?? now))
    return { refused: 'absence_in_the_past' } satisfies Refusal;
  const deputyId = order.deputyId === undefined ? found.person.deputyId : (order.deputyId as PersonId | null);
  const noDeputy = deputyId ? refuseAbsent(people, deputyId) : null;
  if (noDeputy) return noDeputy;
  if (deputyId === order.id)
    return { refused: 'record_refers_to_nothing', params: { what: 'other deputy' } } satisfies Refusal;
  const { awayFrom, deputyId: before, ...person } = found.person;
  const from = order.from !== undefined && order.from > now ? order.from : undefined;
  const away: Person = {
    ...person,
    ...(from === undefined ? {} : { awayFrom: from }),
    ...(deputyId ? { deputyId } : {}),
    awayUntil: order.until,
  };
  await updatePerson(tx, order.workspaceId, away, found.accountId, from ?? now);
  return { id: person.id as string, version: found.version + 1, isNow: from === undefined };
}

export interface EndAbsence extends RecordOrder {
  readonly id: string;
}

/** Back, or not away after all. What was handed over stays where it is. */
export function endAbsence(desk: Desk, order: EndAbsence): Promise<RecordChanged | Refusal> {
  return changeRecords(desk, order, async (given) => {
    const found = findPerson(given, order.id, undefined);
    if ('refused' in found) return found;
    if (found.person.awayUntil === null || found.person.awayUntil <= given.now)
      return { refused: 'absence_not_found' };
    const { awayFrom, ...person } = found.person;
    await updatePerson(given.tx, order.workspaceId, { ...person, awayUntil: null }, found.accountId, null);
    return { id: person.id, version: found.version + 1 };
  });
}

function findPerson({ people }: Records, id: string, expected: number | undefined): StoredPerson | Refusal {
  const found = people.find(({ person }) => person.id === id);
  if (!found) return { refused: 'person_not_found' };
  return movedOn(expected, found.version) ?? (found.person.closedAt === null ? found : left(found.person));
}
