/** A manager records what he decided. */
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { RecordDecision } from '../../model/ticket-command.ts';
import { type Draft, emit } from './draft.ts';
import { permit } from './escalation-command.ts';
import { meetDecision } from './manager-clocks.ts';

export function recordDecision(draft: Draft, command: RecordDecision): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'record-decision');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  meetDecision(draft, escalation.id);
  emit(draft, {
    type: 'decision-recorded',
    escalationId: escalation.id,
    byId: personId,
    decisionId: command.decisionId,
  });
  return undefined;
}
