/** What people are told because of a decision: a row for the app, and the ways and instants by which it leaves. */
import { type Instant, minuteMs } from '../model/instant.ts';
import type { NoticeRule } from '../model/notice-rule.ts';
import type { Outgoing } from '../model/outgoing.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { firstOutside } from '../rules/clocks/recurring-window.ts';
import { withoutOwnRules } from '../rules/notices/own-ways.ts';
import { sendingsOf, type Way, type WayRule } from '../rules/notices/sendings.ts';
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
  const id = nameBasedId(workspaceId, `${ticketId}/${reasonSeq}/notice:${personId}`);
  return {
    id,
    personId,
    escalationId,
    kind,
    reasonSeq,
    toldAt,
    sendings: waysOf(message, toldAt, records).map((way, index) => ({
      ...way,
      id: nameBasedId(id, index),
      mayGoEarly: pace === 'gathered',
    })),
  };
}

/** His own rules, else by mail; what must not wait has a parcel of its own where he has none. */
function waysOf({ personId, pace }: ToPerson, toldAt: Instant, records: WorkspaceRecords): Way[] {
  const own = records.directory.people.get(personId)?.noticeRules;
  if (pace === 'at-once') return own ? sendingsOf(own.important.map(wayRule), toldAt) : [];
  const rules = (own ?? withoutOwnRules).others.map(wayRule);
  const gathered = toldAt + records.policy.clockTerms.gatherForMs;
  const ways = sendingsOf(rules, gathered).map(({ via, dueAt }) => ({
    via,
    afterMs: afterQuietHours(personId, dueAt, records) - gathered,
  }));
  // After the quiet hours two of one way may have become one.
  return sendingsOf(ways, gathered);
}

function wayRule({ via, afterMin }: NoticeRule): WayRule {
  return { via, afterMs: afterMin * minuteMs };
}

/** For whoever is not at work then. */
function afterQuietHours(personId: ToPerson['personId'], dueAt: Instant, records: WorkspaceRecords): Instant {
  const { clockTerms, windows } = records.policy;
  if (isOnDuty(records, personId, dueAt)) return dueAt;
  const quiet = clockTerms.quietHours.flatMap((id) => windows.get(id) ?? []);
  return firstOutside(quiet, dueAt) ?? dueAt;
}
