/** Live records change one after the other, each in one transaction that open tickets then follow. */
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { commandOpenTickets } from '../storage/bulk.ts';
import type { Db } from '../storage/database.ts';
import { readRecords, type StoredRecords, touchRecords } from '../storage/live-records.ts';
import {
  lockWorkspace,
  readStoredPeople,
  type StoredPerson,
  type WorkspaceSettings,
} from '../storage/people.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';

export interface RecordOrder {
  readonly workspaceId: WorkspaceId;
  /** Who changes it. null: the operator, by the command line. */
  readonly personId: PersonId | null;
  readonly request?: RequestKey | null;
}

/** Everything of the workspace as it is now, under its lock: nobody changes a record in between. */
export interface Records {
  readonly tx: Db;
  readonly settings: WorkspaceSettings;
  readonly people: readonly StoredPerson[];
  readonly records: StoredRecords;
  /** Of the workspace: absences begin by it. */
  readonly now: Instant;
}

/** What is answered: the record's id and the version that it has now. */
export interface RecordChanged {
  readonly id: string;
  readonly version: number;
}

/** `make` writes through `tx` and answers, or refuses and nothing is written. */
export async function changeRecords<T extends RecordChanged>(
  desk: Desk,
  order: RecordOrder,
  make: (given: Records) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { workspaceId, request = null } = order;
  return answerOnce<T, Refusal>(desk, workspaceId, request, async () => {
    try {
      return await desk.database
        .of(workspaceId)
        .transaction()
        .execute(async (tx) => {
          const answer = await make(await readUnderLock(desk, tx, workspaceId));
          if ('refused' in answer) throw new Undone(answer);
          await touchRecords(tx, workspaceId);
          await answeredWith(desk, tx, workspaceId, request, answer);
          return answer;
        });
    } catch (error) {
      if (error instanceof Undone) return error.refusal;
      throw error;
    }
  });
}

/** Takes the transaction back with a refusal. */
class Undone extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

async function readUnderLock(desk: Desk, tx: Db, workspaceId: WorkspaceId): Promise<Records> {
  const settings = await lockWorkspace(tx, workspaceId);
  const people = await readStoredPeople(tx, workspaceId);
  const records = await readRecords(tx, workspaceId);
  return { tx, settings, people, records, now: desk.clock.now(settings.clockShiftMs) };
}

/** Clocks that run by these hours look at them again, one ticket after the other, behind what is due. */
export async function letTicketsFollow(
  desk: Desk,
  tx: Db,
  workspaceId: WorkspaceId,
  what: string,
): Promise<void> {
  const cause = `records ${what}`;
  await commandOpenTickets(tx, workspaceId, cause, { type: 'follow-records' }, desk.clock.realNow());
}

export function movedOn(expected: number | undefined, version: number): Refusal | null {
  return expected === undefined || expected === version
    ? null
    : { refused: 'record_moved_on', params: { version } };
}
