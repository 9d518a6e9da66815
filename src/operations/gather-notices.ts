/** What falls due for a person within the same minutes leaves as one notice, by the ways that he chose. */
import { type Instant, minuteMs } from '../model/instant.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { type LeavingTerms, type PendingSending, planLeaving } from '../rules/notices/plan-leaving.ts';
import type { Db } from '../storage/database.ts';
import {
  type LeavingWrite,
  readLeftParcels,
  takeDueSendings,
  type WaitingSending,
  writeLeaving,
} from '../storage/notice-sendings.ts';
import { readHead } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import type { WorkspaceRecords } from './records.ts';

/** What would leave within so long goes along. */
const aheadMs = 5 * minuteMs;
/** More than a person reads in one mail; the rest follows with the next pass. */
const sendingsMax = 500;

/** One round; answers how many waiting sendings it dealt with. */
export function gatherDueNotices(desk: Desk): Promise<number> {
  return desk.database.across.transaction().execute(async (tx) => {
    const taken = await takeDueSendings(tx, desk.clock.realNow(), { aheadMs, sendingsMax });
    for (const [workspaceId, waiting] of Map.groupBy(taken, (one) => one.workspaceId))
      await leave(desk, tx, workspaceId, waiting);
    return taken.length;
  });
}

async function leave(
  desk: Desk,
  tx: Db,
  workspaceId: WorkspaceId,
  waiting: readonly WaitingSending[],
): Promise<void> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  if (!head) return;
  const now = desk.clock.now(head.clockShiftMs);
  const records = await desk.records.of(workspaceId, head);
  const terms = await termsOf(tx, workspaceId, waiting, now, records);
  const { parcels, postponed, dropped } = planLeaving(waiting.map(pendingOf), terms);
  const ticketOf = new Map(waiting.map(({ noticeId, ticketId }) => [noticeId, ticketId]));
  const writes = parcels.flatMap(({ noticeIds, sendings, ...to }): LeavingWrite['parcels'] => {
    const ticketId = ticketOf.get(noticeIds[0] ?? '');
    // Named after its first sending, which leaves once.
    const id = sendings[0];
    return ticketId && id
      ? [{ id, ticketId, noticeIds, sendings, via: to.via, personId: to.personId as PersonId }]
      : [];
  });
  await writeLeaving(tx, workspaceId, { now, parcels: writes, postponed, dropped });
}

async function termsOf(
  tx: Db,
  workspaceId: WorkspaceId,
  waiting: readonly WaitingSending[],
  now: Instant,
  { policy, directory }: WorkspaceRecords,
): Promise<LeavingTerms> {
  const { throttles } = policy.clockTerms;
  const people = [...new Set(waiting.map(({ personId }) => personId))];
  const longestMs = Math.max(0, ...throttles.map(({ perMs }) => perMs));
  const left = throttles.length === 0 ? [] : await readLeftParcels(tx, workspaceId, people, now - longestMs);
  return {
    now,
    aheadMs,
    throttles,
    sentAt: (personId, via) =>
      left.filter((one) => one.personId === personId && one.via === via).map(({ at }) => at),
    isUsable: (personId, via) => {
      const person = directory.people.get(personId as PersonId);
      if (!person || person.closedAt !== null) return false;
      const { noticeRules: own } = person;
      if (own?.digestAt !== undefined && via === 'mail') return true;
      return !own || [...own.important, ...own.others].some((rule) => rule.via === via);
    },
  };
}

/** The same offer made twice is one question; everything else is a fact of its own. */
function pendingOf(one: WaitingSending): PendingSending {
  const about = one.kind === 'offer-made' ? `${one.ticketId}/${one.escalationId}/${one.kind}` : one.noticeId;
  return { ...one, about, isNews: false };
}
