/** Something was said: by the customer, to the customer, or among ourselves. */
import type { Refusal } from '../../model/refusal.ts';
import type { AddMessage } from '../../model/ticket-command.ts';
import type { MessageAdded } from '../../model/ticket-event.ts';
import type { RequesterRole, TriggerId } from '../../model/words.ts';
import { mayAutoReply } from '../triggers/may-auto-reply.ts';
import { moveTo } from './decide-ticket.ts';
import { contextOf, type Draft, emit } from './draft.ts';
import { followPromise } from './decide-triage.ts';
import { keepUpdate } from './customer-updates.ts';
import { meetManagerResponse } from './manager-clocks.ts';
import { speaksForTier } from './speaks-for-tier.ts';
import { isLive, meetTicketClock, oweNextResponse } from './ticket-clocks.ts';

export function addMessage(draft: Draft, command: AddMessage): Refusal | undefined {
  const refusal = refuseMessage(draft, command);
  if (refusal) return refusal;
  const { messageId, direction, personId, automatic, isOursToSend, signals, found = [] } = command;
  emit(draft, {
    type: 'message-added',
    messageId,
    direction,
    personId,
    automatic,
    isOursToSend,
    signals,
    ...(direction === 'inbound' && !automatic ? saidBy(draft, command) : {}),
    ...(direction === 'inbound' && !isAnswerable(command) ? { noAutoReply: true as const } : {}),
    ...(found.length > 0 ? { found } : {}),
    ...(direction === 'outbound' && command.standing ? { standing: command.standing } : {}),
  });
  if (direction === 'inbound') noteWhoAsks(draft, command.reading?.askedBy ?? []);
  if (automatic) return undefined;
  if (direction === 'inbound') heardFromCustomer(draft);
  if (direction === 'outbound') answeredCustomer(draft, command);
  if (direction === 'note' && personId !== null) meetTicketClock(draft, 'investigation');
  return undefined;
}

function refuseMessage(draft: Draft, command: AddMessage): Refusal | undefined {
  const { nextUpdateAt, explains, automatic, isOursToSend, direction, found = [] } = command;
  if (automatic && isOursToSend && direction === 'outbound') {
    // What nobody wrote waits for a person where the stakes are high.
    if (isHighStakes(draft)) return { refused: 'person_needed' };
    if (draft.state.signs.noAutoReply) return { refused: 'no_auto_reply' };
  }
  const held = found.filter((check) => draft.facts.policy.policy.messageCheck.refuse.includes(check));
  if (held.length > 0) return { refused: 'message_held_back', params: { checks: held } };
  if (nextUpdateAt !== undefined && nextUpdateAt <= draft.facts.now)
    return { refused: 'promise_in_the_past' };
  if (explains === undefined) return undefined;
  const escalation = draft.state.escalations.find(({ id }) => id === explains);
  if (!escalation) return { refused: 'escalation_not_found' };
  if (escalation.state !== 'answered' && escalation.state !== 'coordinating')
    return { refused: 'wrong_state', params: { state: escalation.state } };
  return undefined;
}

/** Machines, lists and senders that take no mail get no automatic answer. */
function isAnswerable({ automatic, mail = {} }: AddMessage): boolean {
  return !automatic && mayAutoReply(mail);
}

function isHighStakes(draft: Draft): boolean {
  return draft.facts.policy.highStakes?.holds(contextOf(draft)) ?? false;
}

/** What the customer's message counts as. One after an answer is a new contact; asking for news or thanking is none. */
function saidBy({ state, at }: Draft, { reading }: AddMessage): Pick<MessageAdded, 'countsAs' | 'mood'> {
  const { answeredAt } = state;
  const { heardAt, contactsAt } = state.signs;
  const mood = reading === undefined ? {} : { mood: reading.mood };
  if (reading?.kind === 'chaser' || reading?.kind === 'thanks') return { countsAs: reading.kind, ...mood };
  const isAnswered = answeredAt !== null && answeredAt >= (heardAt ?? 0) && answeredAt <= at;
  const isContact = heardAt === null || isAnswered || contactsAt.length === 0;
  return { countsAs: isContact ? 'contact' : 'more', ...mood };
}

/** Who asks for it is a fact of the ticket from now on. */
function noteWhoAsks(draft: Draft, askedBy: readonly RequesterRole[]): void {
  const requestedBy = [...new Set([...draft.state.requestedBy, ...askedBy])];
  if (requestedBy.length === draft.state.requestedBy.length) return;
  emit(draft, {
    type: 'facts-changed',
    changes: { requestedBy },
    severityFixed: false,
    noteId: null,
    because: [{ code: 'asked-by-message', params: { requestedBy: askedBy.join(', ') } }],
  });
}

/** The ticket is ours again; a trigger whose escalation has ended may look at it anew. */
function heardFromCustomer(draft: Draft): void {
  const { state } = draft;
  for (const [id, fired] of Object.entries(state.fired)) {
    if (fired?.isDone) emit(draft, { type: 'trigger-rearmed', triggerId: id as TriggerId });
  }
  if (state.status !== 'open') moveTo(draft, 'open');
  oweNextResponse(draft);
}

/** An answer by a person: the response that was owed is given, and what was promised to the customer is kept. */
function answeredCustomer(draft: Draft, command: AddMessage): void {
  if (isLive(draft.state) && speaksForTier(draft.facts.directory, draft.state, command.personId)) {
    meetTicketClock(draft, 'first-response');
    meetTicketClock(draft, 'next-response');
  }
  followPromise(draft, command.nextUpdateAt);
  for (const { id } of draft.state.escalations) {
    keepUpdate(draft, id, command.nextUpdateAt);
    meetManagerResponse(draft, id, command.personId);
  }
  if (command.explains !== undefined) {
    emit(draft, { type: 'explanation-sent', escalationId: command.explains, messageId: command.messageId });
  }
}
