/** Who hears of a clock: first whoever does what was promised, then the lead. */
import type { ClockName } from '../../model/clock-event.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { EscalationId, PersonId } from '../../model/words.ts';
import { dutyLead, teamOf } from '../routing/duty.ts';
import { traitsOf } from './clock-catalogue.ts';
import type { Draft } from './draft.ts';
import { ticketOwner } from './ticket-owner.ts';

/** Whoever does it; of a ticket that nobody has taken the duty lead of its team. */
export function owing(draft: Draft, name: ClockName, escalationId: EscalationId | null): PersonId {
  const escalation = draft.state.escalations.find(({ id }) => id === escalationId);
  if (!escalation) return owingOnTicket(draft.state, name) ?? leadOf(draft, null);
  switch (traitsOf(name).owedBy) {
    case 'updates-owner':
      return escalation.updatesOwnerId;
    case 'sender':
      return escalation.senderId;
    case 'offered':
      return 'offer' in escalation && escalation.offer ? escalation.offer.personId : escalation.ownerId;
    case 'talker':
    case 'ticket-owner':
    case 'owner':
      return escalation.ownerId;
  }
}

function owingOnTicket(state: TicketState, name: ClockName): PersonId | null {
  if (traitsOf(name).owedBy !== 'talker') return ticketOwner(state);
  return state.escalations.at(-1)?.updatesOwnerId ?? state.firstAgentId;
}

export function owingAndLead(draft: Draft, name: ClockName, escalationId: EscalationId | null): PersonId[] {
  return [...new Set([owing(draft, name, escalationId), leadOf(draft, escalationId)])];
}

/**
 * The lead hears at once what an escalation misses; what a ticket misses with the first reminder. While somebody is
 * asked, whoever owns it until then hears of it, too.
 */
export function toldOfMiss(draft: Draft, name: ClockName, escalationId: EscalationId | null): PersonId[] {
  if (traitsOf(name).missTellsItself) return [];
  if (escalationId === null) return [owing(draft, name, null)];
  const escalation = draft.state.escalations.find(({ id }) => id === escalationId);
  const holder = escalation && traitsOf(name).owedBy === 'offered' ? [escalation.ownerId] : [];
  return [...new Set([owing(draft, name, escalationId), ...holder, leadOf(draft, escalationId)])];
}

function leadOf({ state, facts }: Draft, escalationId: EscalationId | null): OpenEscalation['leadId'] {
  const escalation = state.escalations.find(({ id }) => id === escalationId);
  return (
    escalation?.leadId ?? state.leadId ?? dutyLead(facts, teamOf(facts.directory, state.teamId), facts.now)
  );
}
