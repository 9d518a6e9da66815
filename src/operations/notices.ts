/** What a person was told, newest first, in words; and that he has read it. */
import type { NoticesPage, NoticeView } from '../model/notice-view.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { Instant } from '../model/instant.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { clockLabel } from '../rules/words/say-event.ts';
import type { Db } from '../storage/database.ts';
import { countUnread, markNoticesRead, readNotices, type StoredNotice } from '../storage/notices.ts';
import { markDeskNoticesRead } from '../storage/desk-notices.ts';
import { readSubject } from '../storage/outbox.ts';
import { readEvents, readHead, readTickets } from '../storage/read-tickets.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { deskNoticesFor } from './desk-notices.ts';
import { listCursor, readListCursor } from './list-cursor.ts';
import { iso } from './names.ts';
import { isOver, noticeLabels, noticeSentence } from './notice-words.ts';

interface Reader {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

export interface ListNotices extends Reader {
  readonly unread: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The list stops counting there. */
const unreadMax = 100;

export async function listNotices(desk: Desk, asked: ListNotices): Promise<NoticesPage | Refusal> {
  const { workspaceId, personId, unread, limit } = asked;
  const db = desk.database.of(workspaceId);
  const after = asked.after === undefined ? null : readListCursor(asked.after);
  if (isRefusal(after)) return after;
  const facts = await factsNow(desk, db, workspaceId);
  if (isRefusal(facts)) return facts;
  const [found, count] = await Promise.all([
    readNotices(db, workspaceId, personId, { unread, after, limit }),
    countUnread(db, workspaceId, personId),
  ]);
  const last = found.at(-1);
  const next = last && found.length === limit ? listCursor(last.toldAt, last.id) : null;
  const span = { until: after?.at ?? null, since: next === null || !last ? null : last.toldAt };
  const deskNotices = await deskNoticesFor(db, asked, span, facts);
  const notices = await inWords(db, asked, found, facts);
  const more = deskNotices.filter(({ read }) => !read).length;
  return { notices, desk: deskNotices, unread: Math.min(count + more, unreadMax), next };
}

async function factsNow(desk: Desk, db: Db, workspaceId: WorkspaceId): Promise<DecisionFacts | Refusal> {
  const head = await readHead(db, workspaceId);
  return head ? decisionFacts(desk, workspaceId, head) : { refused: 'ticket_not_found' };
}

/** Tickets that he may not see any more are left out. */
async function inWords(
  db: Db,
  { workspaceId, personId }: Reader,
  found: readonly StoredNotice[],
  facts: DecisionFacts,
): Promise<NoticeView[]> {
  const ids = [...new Set(found.map(({ ticketId }) => ticketId))];
  const read = await readTickets(db, workspaceId, ids);
  const person = facts.directory.people.get(personId);
  const known = new Map<TicketId, Awaited<ReturnType<typeof ticketOf>>>();
  for (const id of ids) {
    const state = read?.tickets.get(id)?.state;
    if (state && person && maySee(state, person)) known.set(id, await ticketOf(db, workspaceId, state));
  }
  return found.flatMap((one) => {
    const ticket = known.get(one.ticketId);
    return ticket ? [noticeView(one, ticket, personId, facts)] : [];
  });
}

async function ticketOf(db: Db, workspaceId: WorkspaceId, state: TicketState) {
  const [subject, events] = await Promise.all([
    readSubject(db, workspaceId, state.id),
    readEvents(db, workspaceId, state.id),
  ]);
  return { state, subject, events: new Map(events.map(({ event }) => [event.seq, event])) };
}

function noticeView(
  notice: StoredNotice,
  { state, subject, events }: Awaited<ReturnType<typeof ticketOf>>,
  personId: PersonId,
  facts: DecisionFacts,
): NoticeView {
  const event = events.get(notice.reasonSeq);
  const told = { ...notice, personId };
  const name = event && 'name' in event.body ? event.body.name : null;
  return {
    id: notice.id,
    at: iso(notice.toldAt),
    kind: notice.kind,
    label: noticeLabels[notice.kind],
    clock: name === null ? null : clockLabel(name),
    sentence: noticeSentence(told, event, facts),
    ticket: { id: state.id, number: state.number, subject: subject ?? `Ticket ${state.number}` },
    escalationId: notice.escalationId,
    read: notice.readAt !== null,
    over: isOver(told, event, state, facts),
  };
}

/** `ids` null: everything up to now. Answers how many are left. */
export async function markRead(
  desk: Desk,
  { workspaceId, personId, ids }: Reader & { readonly ids: readonly string[] | null },
): Promise<{ unread: number } | Refusal> {
  const db = desk.database.of(workspaceId);
  const facts = await factsNow(desk, db, workspaceId);
  if (isRefusal(facts)) return facts;
  const now: Instant = facts.now;
  await markNoticesRead(db, workspaceId, personId, { ids, upTo: now, now });
  await markDeskNoticesRead(db, workspaceId, personId, { ids, now });
  const all = { until: null, since: null };
  const left = await deskNoticesFor(db, { workspaceId, personId, unread: true }, all, facts);
  const count = await countUnread(db, workspaceId, personId);
  return { unread: Math.min(count + left.length, unreadMax) };
}
