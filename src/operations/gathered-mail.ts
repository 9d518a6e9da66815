/** One mail for all that fell due for a person within the same minutes; what has been dealt with since is left out. */
import type { OutboundParcel } from '../model/channel.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, TicketId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import type { Db } from '../storage/database.ts';
import { readNoticesOf, type StoredNotice } from '../storage/notices.ts';
import { readSubject, type TakenParcel } from '../storage/outbox.ts';
import { readEvents, readTickets } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import { letter } from './letter.ts';
import { isOver, noticeHeading, noticeSentence } from './notice-words.ts';

export interface Gathered {
  readonly to: 'gathered';
  readonly personId: PersonId;
  readonly noticeIds: readonly string[];
}

interface Entry {
  readonly heading: string;
  readonly sentence: string;
  readonly number: number;
}

export async function gatheredMail(
  desk: Desk,
  taken: TakenParcel,
  { personId, noticeIds }: Gathered,
  facts: DecisionFacts,
): Promise<{ parcel: OutboundParcel } | { superseded: true } | { unsendable: string }> {
  const { workspaceId } = taken;
  const person = facts.directory.people.get(personId);
  if (!person || person.closedAt !== null) return { unsendable: 'the person has left' };
  const db = desk.database.of(workspaceId);
  const notices = await readNoticesOf(db, workspaceId, noticeIds);
  const read = await readTickets(db, workspaceId, [...new Set(notices.map(({ ticketId }) => ticketId))]);
  const entries: Entry[] = [];
  for (const [ticketId, told] of byTicket(notices)) {
    const state = read?.tickets.get(ticketId)?.state;
    if (state && maySee(state, person))
      entries.push(...(await entriesOf(db, taken, { ticketId, told, personId, state, facts })));
  }
  const [first] = entries;
  if (!first) return { superseded: true };
  const subject =
    entries.length === 1 ? first.heading : `${entries.length} things to look at: ${numbersOf(entries)}`;
  const text = entries.map(({ heading, sentence }) => `${heading}\n${sentence}\n`).join('\n');
  return { parcel: { ...letter(desk, taken), destination: person.email, subject, text } };
}

function byTicket(notices: readonly StoredNotice[]): Map<TicketId, StoredNotice[]> {
  const found = new Map<TicketId, StoredNotice[]>();
  for (const notice of notices) found.set(notice.ticketId, [...(found.get(notice.ticketId) ?? []), notice]);
  return found;
}

async function entriesOf(
  db: Db,
  { workspaceId }: TakenParcel,
  about: {
    readonly ticketId: TicketId;
    readonly told: readonly StoredNotice[];
    readonly personId: PersonId;
    readonly state: TicketState;
    readonly facts: DecisionFacts;
  },
): Promise<Entry[]> {
  const { ticketId, told, personId, state, facts } = about;
  const muted: readonly string[] = facts.directory.people.get(personId)?.muted ?? [];
  const [subject, events] = await Promise.all([
    readSubject(db, workspaceId, ticketId),
    readEvents(db, workspaceId, ticketId),
  ]);
  return told.flatMap((notice) => {
    const event = events.find((one) => one.event.seq === notice.reasonSeq)?.event;
    const one = { ...notice, personId };
    // Read in the app already: he need not be told again.
    if (notice.readAt !== null || muted.includes(notice.kind) || isOver(one, event, state, facts)) return [];
    const heading = noticeHeading(notice.kind, state, subject);
    return [{ heading, sentence: noticeSentence(one, event, facts), number: state.number }];
  });
}

const numbersMax = 5;

function numbersOf(entries: readonly Entry[]): string {
  const sorted = entries.map(({ number }) => number).sort((a, b) => a - b);
  const numbers = [...new Set(sorted)].map((number) => `#${number}`);
  const more = numbers.length > numbersMax ? ' …' : '';
  return `${numbers.slice(0, numbersMax).join(', ')}${more}`;
}
