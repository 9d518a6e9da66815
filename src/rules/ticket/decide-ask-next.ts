/** The next of the chain is asked at once, because somebody who may says that waiting is of no use. */
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { AskNext } from '../../model/shift-command.ts';
import { type Draft, emit } from './draft.ts';
import { permit } from './escalation-command.ts';
import { passOfferOn } from './offer-chain.ts';

export function askNext(draft: Draft, command: AskNext): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'ask-next');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId: byId } = permitted;
  if (!('offer' in escalation) || escalation.offer === null) return { refused: 'nobody_asked' };
  const { number: offerNumber, personId } = escalation.offer;
  emit(draft, {
    type: 'offer-passed-on',
    escalationId: escalation.id,
    offerNumber,
    personId,
    byId,
    noteId: command.noteId,
  });
  passOfferOn(draft, escalation.id);
  return undefined;
}
