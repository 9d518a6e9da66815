/** What happens next on a ticket and who does it, so that one look tells. Codes; words are made at the door. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';
import { isEnded } from '../clocks/run-clock.ts';
import { nearestClock } from './nearest-clock.ts';

export type NextActionCode =
  | 'complete-packet'
  | 'send-escalation'
  | 'answer-offer'
  | 'take-over'
  | 'answer-escalation'
  | 'answer-customer-yourself'
  | 'record-decision'
  | 'decide-coordination'
  | 'explain-to-customer'
  | 'close-escalation'
  | 'answer-customer'
  | 'resolve'
  | 'wait-for-customer'
  | 'confirm-resolution'
  | 'take-ticket'
  | 'nothing';

export interface NextAction {
  readonly code: NextActionCode;
  readonly byId: PersonId | null;
}

/** Of several open escalations the one whose clock is due first speaks. */
export function nextAction(state: TicketState): NextAction {
  const nearest = nearestClock(state);
  const escalation =
    state.escalations.find(({ id }) => id === nearest?.escalationId) ?? state.escalations.at(-1);
  if (escalation) return nextOnEscalation(escalation);
  if (state.status === 'waiting') return { code: 'wait-for-customer', byId: null };
  if (state.status === 'resolved') return { code: 'confirm-resolution', byId: null };
  if (state.status === 'closed') return { code: 'nothing', byId: null };
  if (state.firstAgentId === null) return { code: 'take-ticket', byId: null };
  const first = state.clocks['first-response']?.clock;
  return { code: first && !isEnded(first) ? 'answer-customer' : 'resolve', byId: state.firstAgentId };
}

export function nextOnEscalation(escalation: OpenEscalation): NextAction {
  switch (escalation.state) {
    case 'investigating':
      return {
        code: escalation.missingToLeave.length > 0 ? 'complete-packet' : 'send-escalation',
        byId: escalation.ownerId,
      };
    case 'requested':
      return { code: 'answer-offer', byId: escalation.offer.personId };
    case 'accepted':
      return escalation.offer
        ? { code: 'take-over', byId: escalation.offer.personId }
        : { code: owedByManager(escalation) ?? 'answer-escalation', byId: escalation.ownerId };
    case 'coordinating':
      return { code: 'decide-coordination', byId: escalation.ownerId };
    case 'answered':
      if (owedByManager(escalation) === 'record-decision')
        return { code: 'record-decision', byId: escalation.ownerId };
      return escalation.explainedAt === null
        ? { code: 'explain-to-customer', byId: escalation.updatesOwnerId }
        : { code: 'close-escalation', byId: escalation.ownerId };
  }
}

/** The manager's own words to the customer go ahead of any queue; the decision comes next. */
function owedByManager({ clocks }: OpenEscalation): NextActionCode | null {
  const owes = (name: 'manager-response' | 'decision') => {
    const clock = clocks[name]?.clock;
    return clock !== undefined && !isEnded(clock);
  };
  if (owes('manager-response')) return 'answer-customer-yourself';
  return owes('decision') ? 'record-decision' : null;
}
