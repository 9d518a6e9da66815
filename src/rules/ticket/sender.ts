/** To whom an escalation goes back. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { PersonId } from '../../model/words.ts';
import { dutyLead, isAvailable, teamOf } from '../routing/duty.ts';
import type { Draft } from './draft.ts';

/** Whoever sent it; a sender who is gone is stood in for by the duty lead. */
export function senderOf(
  { facts, state }: Pick<Draft, 'facts' | 'state'>,
  escalation: OpenEscalation,
): PersonId {
  if (isAvailable(facts.directory, escalation.senderId, facts.now)) return escalation.senderId;
  return dutyLead(facts, teamOf(facts.directory, state.homeTeamId), facts.now);
}

/** Who works on it at home: the first agent while he is there, else the sender. */
export function homeHolderOf(draft: Pick<Draft, 'facts' | 'state'>, escalation: OpenEscalation): PersonId {
  const { facts, state } = draft;
  const agent = state.firstAgentId;
  if (agent !== null && isAvailable(facts.directory, agent, facts.now)) return agent;
  return senderOf(draft, escalation);
}
