/** What an event does to the signs of a ticket: contacts, mood, waiting, commitments, and what triggers ask of people. */
import type { ActUndone } from '../../model/act-undone.ts';
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type {
  MessageAdded,
  StatusChanged,
  TicketEvent,
  TicketEventBody,
  TriggerMatched,
} from '../../model/ticket-event.ts';
import type { Mood, TicketSigns, TriggerAsk, Wait } from '../../model/ticket-signs.ts';
import type { TriageEvent } from '../../model/triage-event.ts';

/** A list in the snapshot keeps its newest; older entries are past every window that policies ask for. */
const contactsMax = 10;
const waitsMax = 10;
const commitmentsMax = 5;
const asksMax = 5;

/** A new ticket is a contact, until its first message turns out to be none. */
export function signsAtReceipt(status: TicketState['status'], at: Instant): TicketSigns {
  return {
    mood: null,
    contactsAt: [at],
    heardAt: null,
    chasers: 0,
    prioritySince: at,
    waits: status === 'open' ? [] : [[at, null]],
    commitments: [],
    elsewhere: null,
    asks: [],
  };
}

export function evolveSigns(state: TicketState, event: TicketEvent): TicketSigns {
  const { signs } = state;
  const { body, occurredAt: at } = event;
  switch (body.type) {
    case 'message-added':
      return said(signs, body, at);
    case 'facts-changed':
      return body.changes.priority === undefined ? signs : { ...signs, prioritySince: at };
    case 'ticket-assigned':
      return body.tier === state.tier ? signs : { ...signs, waits: stillWaiting(signs.waits, at) };
    case 'status-changed':
      return { ...signs, waits: moved(signs.waits, body, at) };
    case 'trigger-matched':
      return body.shadow ? signs : { ...signs, asks: asked(signs.asks, body, event.seq) };
    case 'trigger-rearmed':
      return { ...signs, asks: signs.asks.filter((ask) => !isSuggestionOf(ask, body.triggerId)) };
    case 'escalation-opened':
      return { ...signs, asks: signs.asks.filter((ask) => ask.what === 'flag' || ask.kind !== body.kind) };
    case 'escalation-closed':
    case 'escalation-declined':
    case 'escalation-withdrawn':
    case 'escalation-merged':
      // What he said led to it and is dealt with.
      return { ...signs, mood: null };
    case 'checklist-answered':
    case 'commitment-made':
    case 'commitment-ended':
    case 'flag-seen':
    case 'suggestion-put-aside':
    case 'elsewhere-found':
      return triaged(signs, body, event.seq);
    default:
      return signs;
  }
}

function said(before: TicketSigns, body: MessageAdded, at: Instant): TicketSigns {
  const { direction, automatic, countsAs, mood } = body;
  if (direction === 'note') return before;
  const signs = direction === 'inbound' ? answerable(before, body) : before;
  if (direction === 'outbound') {
    if (automatic) return signs;
    return { ...signs, chasers: 0 };
  }
  // A ticket that a machine opened is no contact of the customer's.
  if (automatic) return signs.heardAt === null ? { ...signs, contactsAt: [] } : signs;
  return {
    ...signs,
    heardAt: Math.max(signs.heardAt ?? at, at),
    contactsAt: contactsAfter(signs, countsAs, at),
    chasers: signs.chasers + (countsAs === 'chaser' ? 1 : 0),
    mood: mood === undefined ? signs.mood : moodAfter(signs.mood, mood),
  };
}

function answerable({ noAutoReply: _, ...signs }: TicketSigns, { noAutoReply }: MessageAdded): TicketSigns {
  return noAutoReply ? { ...signs, noAutoReply } : signs;
}

/** He sounds as in his newest message; that he will leave, go to law or turn to others stays said. */
function moodAfter(before: Mood | null, mood: Mood): Mood | null {
  const cancellation = mood.cancellation ?? before?.cancellation ?? null;
  const legalThreat = mood.legalThreat ?? before?.legalThreat ?? null;
  const publicThreat = mood.publicThreat ?? before?.publicThreat ?? null;
  const threats = [cancellation, legalThreat, publicThreat];
  const isNeutral = mood.sentiment === 0 && !mood.shouting && threats.every((threat) => threat === null);
  return isNeutral ? null : { ...mood, cancellation, legalThreat, publicThreat };
}

function contactsAfter(
  { contactsAt, heardAt }: TicketSigns,
  countsAs: MessageAdded['countsAs'],
  at: Instant,
): TicketSigns['contactsAt'] {
  if (countsAs === 'chaser' || countsAs === 'thanks') return heardAt === null ? [] : contactsAt;
  // The first message of a ticket is the contact that its receipt counted.
  if (countsAs !== 'contact' || (heardAt === null && contactsAt.length > 0)) return contactsAt;
  return [...contactsAt, at].sort((a, b) => a - b).slice(-contactsMax);
}

function stillWaiting(waits: readonly Wait[], at: Instant): readonly Wait[] {
  return waits.at(-1)?.[1] === null ? [[at, null]] : [];
}

/** The next step is ours while it is open; at any other time it is not. */
function moved(waits: readonly Wait[], { from, to }: StatusChanged, at: Instant): readonly Wait[] {
  if (from === 'open' && to !== 'open') return [...waits, [at, null] as const].slice(-waitsMax);
  const last = waits.at(-1);
  if (to !== 'open' || last === undefined || last[1] !== null) return waits;
  return [...waits.slice(0, -1), [last[0], Math.max(last[0], at)] as const];
}

function asked(
  asks: readonly TriggerAsk[],
  { triggerId, did, suggested }: TriggerMatched,
  id: number,
): readonly TriggerAsk[] {
  const others = asks.filter((ask) => ask.triggerId !== triggerId);
  const flag: TriggerAsk = { id, what: 'flag', triggerId };
  const fresh: TriggerAsk[] = [
    ...(did.includes('flag') ? [flag] : []),
    ...(did.includes('suggest') && suggested
      ? [{ id, what: 'suggest', triggerId, ...suggested } as const]
      : []),
  ];
  return fresh.length === 0 ? asks : [...others, ...fresh].slice(-asksMax);
}

function isSuggestionOf(ask: TriggerAsk, triggerId: TriggerAsk['triggerId']): boolean {
  return ask.what === 'suggest' && ask.triggerId === triggerId;
}

function triaged(signs: TicketSigns, body: TriageEvent, seq: number): TicketSigns {
  switch (body.type) {
    case 'checklist-answered':
      // Shown from the events; the snapshot stays small.
      return signs;
    case 'commitment-made': {
      const { what, dueAt } = body;
      return {
        ...signs,
        commitments: [...signs.commitments, { id: seq, what, dueAt }].slice(-commitmentsMax),
      };
    }
    case 'commitment-ended':
      return { ...signs, commitments: signs.commitments.filter(({ id }) => id !== body.commitmentId) };
    case 'flag-seen':
      return { ...signs, asks: without(signs.asks, 'flag', body.askId) };
    case 'suggestion-put-aside':
      return { ...signs, asks: without(signs.asks, 'suggest', body.askId) };
    case 'elsewhere-found': {
      const { upTo, contacts, customers, dedicatedContactId } = body;
      return { ...signs, elsewhere: { upTo, contacts, customers, dedicatedContactId } };
    }
  }
}

function without(asks: readonly TriggerAsk[], what: TriggerAsk['what'], id: number): readonly TriggerAsk[] {
  return asks.filter((ask) => ask.what !== what || ask.id !== id);
}

/** Every event but those of triage. */
export type OrdinaryEvent = Exclude<TicketEventBody, TriageEvent | ActUndone>;

/** Signs apart, it is the customer's facts alone that other tickets change. */
export function followTriage(state: TicketState, body: TriageEvent): TicketState {
  const customer = body.type === 'elsewhere-found' ? body.customer : null;
  return customer === null ? state : { ...state, customer };
}
