/** What people are told because of a decision: a row for the app, and the ways and instants by which it leaves. */
import { type Instant, minuteMs } from '../model/instant.ts';
import type { NoticeRule, NoticeRules } from '../model/notice-rule.ts';
import type { Outgoing } from '../model/outgoing.ts';
import type { Person } from '../model/person.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { firstOutside } from '../rules/clocks/recurring-window.ts';
import { withoutOwnRules } from '../rules/notices/own-ways.ts';
import { nextDigest, type OwnTimes, ownTimesOf } from '../rules/notices/quiet-hours.ts';
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
  const { personId, kind, escalationId, reasonSeq } = message;
  const own = records.directory.people.get(personId)?.noticeRules;
  const list = listOf(message, own);
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
      mayGoEarly: list === 'others' && !own?.digestAt,
    })),
  };
}

/** His own rules, else by mail; what must not wait has a parcel of its own where he has none. */
function waysOf(message: ToPerson, toldAt: Instant, records: WorkspaceRecords): Way[] {
  const person = records.directory.people.get(message.personId);
  const own = person?.noticeRules;
  if (listOf(message, own) === 'important') {
    if (!own) return [];
    const ways = sendingsOf(own.important.map(wayRule), toldAt);
    return pierces(message, records) ? ways : outsideQuiet(message, ways, toldAt, 'important', records);
  }
  const gathered = toldAt + records.policy.clockTerms.gatherForMs;
  const digestAt = own && person ? nextDigest(timesOf(own, person.timeZone), gathered) : null;
  const rules = (own ?? withoutOwnRules).others.map(wayRule);
  const ways = digestAt === null ? sendingsOf(rules, gathered) : [{ via: 'mail', dueAt: digestAt }];
  return outsideQuiet(message, ways, gathered, 'others', records);
}

/** Of what is about no ticket: it is not gathered, and else leaves like everything of its list. */
export function deskSendings(
  person: Pick<Person, 'id' | 'timeZone' | 'noticeRules'>,
  list: NoticeList,
  at: Instant,
  records: DutyRecords,
): Way[] {
  const own = person.noticeRules ?? withoutOwnRules;
  const digestAt = list === 'others' ? nextDigest(timesOf(own, person.timeZone), at) : null;
  const ways =
    digestAt === null ? sendingsOf(own[list].map(wayRule), at) : [{ via: 'mail', dueAt: digestAt }];
  return outsideQuiet({ personId: person.id }, ways, at, list, records);
}

type DutyRecords = Pick<WorkspaceRecords, 'policy' | 'directory' | 'calendarOf'>;
type NoticeList = 'important' | 'others';

/** As the kind usually goes, unless he wants it otherwise. */
function listOf({ kind, pace }: Pick<ToPerson, 'kind' | 'pace'>, own: NoticeRules | undefined): NoticeList {
  return own?.byKind?.[kind] ?? (pace === 'at-once' ? 'important' : 'others');
}

/** A miss that can't be gathered is one of a critical ticket. */
function pierces({ kind, pace }: ToPerson, { policy }: WorkspaceRecords): boolean {
  return policy.clockTerms.pierces.has(kind) || (kind === 'clock-missed' && pace === 'at-once');
}

/** After the quiet hours two of one way may have become one. */
function outsideQuiet(
  { personId }: Pick<ToPerson, 'personId'>,
  ways: readonly Way[],
  from: Instant,
  list: NoticeList,
  records: DutyRecords,
): Way[] {
  const rules = ways.map(({ via, dueAt }) => ({
    via,
    afterMs: afterQuietHours(personId, dueAt, list, records) - from,
  }));
  return sendingsOf(rules, from);
}

function wayRule({ via, afterMin }: NoticeRule): WayRule {
  return { via, afterMs: afterMin * minuteMs };
}

/** For whoever is not at work then: his own quiet hours, and for what is gathered those of the policy. */
function afterQuietHours(
  personId: PersonId,
  dueAt: Instant,
  list: NoticeList,
  records: DutyRecords,
): Instant {
  const { clockTerms, windows } = records.policy;
  if (isOnDuty(records, personId, dueAt)) return dueAt;
  const person = records.directory.people.get(personId);
  const own = person?.noticeRules && timesOf(person.noticeRules, person.timeZone).quiet;
  const house = list === 'others' ? clockTerms.quietHours.flatMap((id) => windows.get(id) ?? []) : [];
  const quiet = [...house, ...(own ? [own] : [])];
  return firstOutside(quiet, dueAt) ?? dueAt;
}

/** Windows are tables that take a while to make; a person's rules stay the same object until they change. */
const known = new WeakMap<NoticeRules, { readonly zone: string; readonly times: OwnTimes }>();

function timesOf(rules: NoticeRules, zone: string): OwnTimes {
  const kept = known.get(rules);
  if (kept?.zone === zone) return kept.times;
  const times = ownTimesOf(rules, zone);
  known.set(rules, { zone, times });
  return times;
}
