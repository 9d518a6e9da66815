/** The customer says whether it is solved. After an escalation he is asked, and his silence counts as unconfirmed. */
import type { FinishPreventiveStep } from '../../model/preventive-step.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { AnswerResolution } from '../../model/ticket-command.ts';
import { moveTo } from './decide-ticket.ts';
import { oweNextResponse } from './ticket-clocks.ts';
import { type Draft, emit, personOf } from './draft.ts';

export function decideAftermath(
  draft: Draft,
  command: AnswerResolution | FinishPreventiveStep,
): Refusal | undefined {
  return command.type === 'answer-resolution'
    ? answerResolution(draft, command)
    : finishPreventiveStep(draft, command);
}

function answerResolution(draft: Draft, command: AnswerResolution): Refusal | undefined {
  if (draft.state.status !== 'resolved')
    return { refused: 'wrong_state', params: { state: draft.state.status } };
  const { satisfaction = null, commentId = null, confirmed } = command;
  const confirmation = confirmed ? 'confirmed' : 'not-solved';
  emit(draft, { type: 'resolution-answered', confirmation, satisfaction, commentId });
  if (confirmed) return undefined;
  moveTo(draft, 'open');
  // It was said after our answer: the next one is owed, besides the resolution that goes on.
  oweNextResponse(draft);
  return undefined;
}

/** No answer in time. He may still answer. */
export function giveUpConfirmation(draft: Draft): undefined {
  emit(draft, {
    type: 'resolution-answered',
    confirmation: 'unconfirmed',
    satisfaction: null,
    commentId: null,
  });
}

/** What keeps it from coming back was done. Whether it was open is known to the rows, which no state holds. */
function finishPreventiveStep(draft: Draft, { stepId }: FinishPreventiveStep): Refusal | undefined {
  const personId = personOf(draft);
  if (personId === null) return { refused: 'not_permitted' };
  emit(draft, { type: 'preventive-step-done', stepId, byId: personId });
  return undefined;
}
