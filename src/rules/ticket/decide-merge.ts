/**
 * Two tickets about one thing become one: what the merged one still owes goes on in the other, with the time that it
 * had used; what was missed stays where it was missed; nothing is owed twice.
 */
import type { Clock } from '../../model/clock.ts';
import { type ArmedClock, escalationClockNames, type OpenEscalation } from '../../model/escalation.ts';
import type { MergeCommand, MergeTicket, TakeInTicket } from '../../model/merge.ts';
import { type TicketClockName, ticketClockNames, type TicketState } from '../../model/ticket.ts';
import type { EscalationId, Reason, TextId } from '../../model/words.ts';
import { isEnded, resumeClock } from '../clocks/run-clock.ts';
import { settlePauses } from './clock-pauses.ts';
import { endAllConsults } from './end-consult.ts';
import { moveTo } from './decide-ticket.ts';
import { vendorAnswered } from './decide-vendor.ts';
import { type Draft, emit, personOf } from './draft.ts';
import { emitClock } from './emit-clock.ts';
import { armedOf, endAllClocks } from './escalation-clocks.ts';
import { endTicketClock, isOwed } from './ticket-clocks.ts';
import { followOwner } from './ticket-place.ts';

export function decideMerge(draft: Draft, command: MergeCommand): undefined {
  if (command.type === 'merge-ticket') endAsMerged(draft, command);
  else takeIn(draft, command);
}

/** Nothing is owed on it any more, and nothing of it is missed by that. */
function endAsMerged(draft: Draft, { into, linked, noteId }: MergeTicket): void {
  const because: Reason = { code: 'merged', params: { number: into.number } };
  for (const name of ticketClockNames) endTicketClock(draft, name, because);
  vendorAnswered(draft);
  endAllConsults(draft);
  const { status } = draft.state;
  if (status !== 'closed') emit(draft, { type: 'status-changed', from: status, to: 'closed' });
  const byId = personOf(draft);
  emit(draft, { type: 'ticket-merged', into, byId, noteId });
  for (const { fromId, toId } of linked) {
    endAllClocks(draft, fromId, because);
    const ends = { type: 'escalation-merged', escalationId: fromId, byId, noteId: null } as const;
    emit(draft, { ...ends, linkedId: toId });
  }
  followOwner(draft);
}

function takeIn(draft: Draft, { from, words }: TakeInTicket): void {
  const { id, number } = from;
  emit(draft, { type: 'ticket-taken-in', from: { id, number }, byId: personOf(draft) });
  for (const { fromId, toId } of linkedOf(draft, from)) carryOver(draft, from, { fromId, toId, words });
  followOwner(draft);
  // The customer of the other one waits for us, so this one no longer waits for the customer.
  if (from.status === 'open' && draft.state.status === 'waiting') moveTo(draft, 'open');
  for (const name of ['first-response', 'next-response', 'investigation', 'resolution'] as const) {
    const armed = from.clocks[name];
    if (armed && !isEnded(armed.clock)) keepEarlier(draft, name, armed, number);
  }
  settlePauses(draft);
}

/** Which escalation of this ticket goes on with which one of the other; the same each time it is asked. */
export function linkedOf(
  { facts, state, ticketId }: Pick<Draft, 'facts' | 'state' | 'ticketId'>,
  from: TicketState,
): { fromId: EscalationId; toId: EscalationId }[] {
  return from.escalations.map(({ id }, index) => ({
    fromId: id,
    toId: facts.escalationIdOf(ticketId, state.escalationsOpened + 1 + index),
  }));
}

interface Carrying {
  readonly fromId: EscalationId;
  readonly toId: EscalationId;
  readonly words: TakeInTicket['words'];
}

function carryOver(draft: Draft, from: TicketState, { fromId, toId, words }: Carrying): void {
  const before = from.escalations.find(({ id }) => id === fromId);
  if (!before) throw new Error(`Ticket ${from.id} has no open escalation ${fromId}.`);
  const { state } = draft;
  const { continuesId, ...kept } = before;
  const escalation: OpenEscalation = {
    ...withWords(kept, words),
    id: toId,
    number: state.escalationsOpened + 1,
    leadId: state.leadId ?? before.leadId,
    restricted: state.restricted || before.restricted,
    packetVersion: before.packetVersion === 0 ? 0 : 1,
    clocks: {},
  };
  const fromTicket = { id: from.id, number: from.number };
  emit(draft, { type: 'escalation-carried-over', escalationId: toId, fromId, fromTicket, escalation });
  const because: Reason[] = [{ code: 'carried-over', params: { number: from.number } }];
  for (const name of escalationClockNames) {
    const armed = armedOf(before, name);
    if (!armed) continue;
    const { clock, remind } = armed;
    const type = isEnded(clock) ? 'clock-changed' : 'clock-started';
    emitClock(draft, { type, name, escalationId: toId, clock, because, ...(remind ? { remind } : {}) });
  }
}

/** The same words, under the ids that they have on this ticket. */
function withWords(one: OpenEscalation, words: TakeInTicket['words']): OpenEscalation {
  const here = <T extends TextId | null>(id: T): T => (id === null ? id : ((words[id] ?? id) as T));
  const findings = one.findings && { ...one.findings, textId: here(one.findings.textId) };
  const returnedHere =
    'returned' in one && one.returned
      ? { returned: { ...one.returned, noteId: here(one.returned.noteId) } }
      : {};
  const answer =
    one.state === 'answered' ? { answerId: here(one.answerId), explanationId: here(one.explanationId) } : {};
  return { ...one, findings, ...returnedHere, ...answer };
}

/** Of two promises about the same thing the earlier one holds. */
function keepEarlier(
  draft: Draft,
  name: TicketClockName,
  { clock, remind }: ArmedClock,
  number: number,
): void {
  const { facts, at, state } = draft;
  const owed = owedHere(state, name);
  const mine = state.clocks[owed];
  const theirs = resumeClock(clock, at, facts.calendarOf);
  if ('refused' in theirs) return;
  const code = 'carried-over';
  if (!mine || isEnded(mine.clock)) {
    // Once investigated it stays so, whoever else asked.
    if (mine && name === 'investigation') return;
    const change = { type: 'clock-started', name: owed, escalationId: null } as const;
    emitClock(draft, {
      ...change,
      clock: { ...theirs, name: owed },
      because: [{ code, params: { number } }],
      ...(remind ? { remind } : {}),
    });
    return;
  }
  const here = resumeClock(mine.clock, at, facts.calendarOf);
  // A miss counts where it happened; this ticket's own promise goes on.
  if ('refused' in here || wasMissed(theirs) || dueOf(theirs) >= dueOf(here)) return;
  const missedAt = 'missedAt' in mine.clock ? mine.clock.missedAt : null;
  const kept: Clock = theirs.state === 'running' ? { ...theirs, name: owed, missedAt } : theirs;
  const because: Reason[] = [{ code: 'earlier-of-two', params: { number } }];
  emitClock(draft, { type: 'clock-changed', name: owed, escalationId: null, clock: kept, because });
}

/** A customer who has had an answer here and none there is owed the next one, and not a first one again. */
function owedHere(state: TicketState, name: TicketClockName): TicketClockName {
  if (name !== 'first-response' && name !== 'next-response') return name;
  if (isOwed(state, 'first-response')) return 'first-response';
  return state.answeredAt === null && !state.clocks['first-response'] ? name : 'next-response';
}

function wasMissed(clock: Clock): boolean {
  return 'missedAt' in clock && clock.missedAt !== null;
}

function dueOf(clock: Clock): number {
  return 'dueAt' in clock ? clock.dueAt : Number.POSITIVE_INFINITY;
}
