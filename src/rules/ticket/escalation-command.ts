/** Finds the escalation that a command names and asks whether this person may do that now. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { EscalationId, PersonId } from '../../model/words.ts';
import { type Draft, personOf } from './draft.ts';
import { commandsByState, type EscalationCommandName, mayCommand } from './permissions.ts';

export interface Permitted {
  readonly escalation: OpenEscalation;
  readonly personId: PersonId;
}

/** The escalation and the person, or why not: gone, ended, in another state, accepted by somebody else, not theirs to do. */
export function permit(draft: Draft, id: EscalationId, name: EscalationCommandName): Permitted | Refusal {
  const { state, facts } = draft;
  const personId = personOf(draft);
  if (personId === null) return { refused: 'not_permitted' };
  const escalation = state.escalations.find((one) => one.id === id);
  if (!escalation) {
    const ended = state.ended.find((one) => one.id === id);
    return ended
      ? { refused: 'escalation_ended', params: { state: ended.state } }
      : { refused: 'escalation_not_found' };
  }
  if (name === 'accept-escalation' && escalation.state === 'accepted' && escalation.offer === null) {
    return { refused: 'already_accepted', params: { by: escalation.ownerId } };
  }
  if (!(commandsByState[escalation.state] as readonly string[]).includes(name)) {
    return { refused: 'wrong_state', params: { state: escalation.state } };
  }
  if (mayCommand(facts.directory, state, escalation, name, personId)) return { escalation, personId };
  if (escalation.settled && handsBack.includes(name)) return { refused: 'settled_by_coordinator' };
  const isCatchAll = personId === facts.directory.catchAllId;
  if (isCatchAll && (name === 'decline-escalation' || name === 'return-escalation')) {
    return { refused: 'catch_all_cannot_decline' };
  }
  return { refused: 'not_permitted', params: { owner: escalation.ownerId } };
}

/** What a coordinator's decision rules out. */
const handsBack: readonly EscalationCommandName[] = [
  'return-escalation',
  're-route-escalation',
  'decline-escalation',
];
