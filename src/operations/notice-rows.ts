/** What people are told because of a decision: a row for the app, and when it leaves by mail. */
import type { Instant } from '../model/instant.ts';
import type { Outgoing } from '../model/outgoing.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { nextTransition } from '../rules/clocks/open-periods.ts';
import { isOpenAt } from '../rules/clocks/business-time.ts';
import { isOnDuty } from '../rules/routing/duty.ts';
import type { NoticeRow } from '../storage/rows.ts';
import { nameBasedId } from './name-based-id.ts';
import type { WorkspaceRecords } from './records.ts';

type ToPerson = Extract<Outgoing, { to: 'person' }>;

/** The same fact tells a person once. */
export function noticeRow(
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  message: ToPerson,
  toldAt: Instant,
  records: WorkspaceRecords,
): NoticeRow {
  const { personId, kind, escalationId, reasonSeq, pace } = message;
  return {
    id: nameBasedId(workspaceId, `${ticketId}/${reasonSeq}/notice:${personId}`),
    personId,
    escalationId,
    kind,
    reasonSeq,
    toldAt,
    mailAt: pace === 'at-once' ? null : mailAt(message, toldAt, records),
  };
}

/** After the time in which more may come; for whoever is not at work, after the quiet hours. */
function mailAt({ personId }: ToPerson, toldAt: Instant, records: WorkspaceRecords): Instant {
  const { clockTerms, windows } = records.policy;
  const gathered = toldAt + clockTerms.gatherForMs;
  const quiet = clockTerms.quietHours === null ? undefined : windows.get(clockTerms.quietHours);
  if (!quiet || !isOpenAt(quiet, gathered) || isOnDuty(records, personId, gathered)) return gathered;
  const end = nextTransition(quiet, gathered);
  return end !== null && 'transition' in end ? end.at : gathered;
}
