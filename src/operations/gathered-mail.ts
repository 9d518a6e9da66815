/** One mail for all that fell due for a person within the same minutes; what has been dealt with since is left out. */
import type { OutboundParcel } from '../model/channel.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, TicketId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { bundleOf } from '../rules/notices/bundle.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import type { Db } from '../storage/database.ts';
import { readNoticesOf, type StoredNotice } from '../storage/notices.ts';
import { readSubject, type TakenParcel } from '../storage/outbox.ts';
import { readEvents, readTickets } from '../storage/read-tickets.ts';
import { readTexts } from '../storage/read-views.ts';
import type { Desk } from './desk.ts';
import { letter } from './letter.ts';
import { outcomeNote } from './outcome-note.ts';
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
  readonly isDone: boolean;
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
  const bundle = bundleOf(entries, ({ isDone }) => isDone);
  if (bundle.mode === 'none') return { superseded: true };
  const several = bundle.mode === 'single' ? [bundle.one] : bundle.several;
  const subject =
    bundle.mode === 'single'
      ? bundle.one.heading
      : `${several.length} things to look at: ${numbersOf(several)}`;
  const text = several.map(({ heading, sentence }) => `${heading}\n${sentence}\n`).join('\n');
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
  // Whoever sent it reads what became of it, by whatever way he hears.
  const isEnded = told.some(({ kind }) => kind === 'escalation-closed') && !state.restricted;
  const texts = isEnded ? await readTexts(db, workspaceId, ticketId) : null;
  return told.map((notice) => {
    const event = events.find((one) => one.event.seq === notice.reasonSeq)?.event;
    const one = { ...notice, personId };
    // Read in the app already: he need not be told again.
    const isDone = notice.readAt !== null || muted.includes(notice.kind) || isOver(one, event, state, facts);
    const heading = noticeHeading(notice.kind, state, subject);
    const outcome =
      texts && notice.kind === 'escalation-closed' && notice.escalationId !== null
        ? outcomeNote(notice.escalationId, { events, texts, facts })
        : null;
    const sentence = `${noticeSentence(one, event, facts)}${outcome ? `\n\n${outcome.text}` : ''}`;
    return { heading, sentence, number: state.number, isDone };
  });
}

const numbersMax = 5;

function numbersOf(entries: readonly Entry[]): string {
  const sorted = entries.map(({ number }) => number).sort((a, b) => a - b);
  const numbers = [...new Set(sorted)].map((number) => `#${number}`);
  const more = numbers.length > numbersMax ? ' …' : '';
  return `${numbers.slice(0, numbersMax).join(', ')}${more}`;
}
