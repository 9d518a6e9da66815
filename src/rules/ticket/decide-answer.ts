/** The receiving team answers: for colleagues, and in words that the customer may read. */
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { AnswerEscalation } from '../../model/ticket-command.ts';
import { type Draft, emit } from './draft.ts';
import { endEscalationClock, meetEscalationClock } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { openOne } from './open-one.ts';

export function answer(draft: Draft, command: AnswerEscalation): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'answer-escalation');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  meetEscalationClock(draft, escalation, 'substantive-answer');
  meetEscalationClock(draft, openOne(draft, escalation.id), 'findings');
  endEscalationClock(draft, openOne(draft, escalation.id), 'acknowledge', { code: 'answered' });
  emit(draft, {
    type: 'escalation-answered',
    escalationId: escalation.id,
    byId: personId,
    answerId: command.answerId,
    explanationId: command.explanationId,
  });
  return undefined;
}
