/** What becomes known while an escalation is worked on: findings for the next update, and that the customer can work again. */
import type { Instant } from '../../model/instant.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { RecordFindings, RecordRelief } from '../../model/ticket-command.ts';
import { type Draft, emit } from './draft.ts';
import { meetEscalationClock } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { openOne } from './open-one.ts';
import { meetTicketClock } from './ticket-clocks.ts';

export function recordProgress(draft: Draft, command: RecordFindings | RecordRelief): Refusal | undefined {
  return command.type === 'record-findings' ? recordFindings(draft, command) : recordRelief(draft, command);
}

function recordFindings(draft: Draft, command: RecordFindings): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'record-findings');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  const { findingsId } = command;
  emit(draft, { type: 'findings-recorded', escalationId: escalation.id, byId: personId, findingsId });
  meetEscalationClock(draft, openOne(draft, escalation.id), 'findings');
  meetTicketClock(draft, 'investigation');
  return undefined;
}

/** The first instant counts; a fix after a workaround is kept beside it and changes no clock. */
function recordRelief(draft: Draft, command: RecordRelief): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'record-relief');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  const at: Instant = command.at ?? draft.at;
  if (at > draft.facts.now) return { refused: 'instant_ahead' };
  const before = escalation.relief;
  if (before?.how === command.how && before.at <= at) return { refused: 'nothing_changes' };
  const relief = { at: before === null ? at : Math.min(before.at, at), how: command.how };
  emit(draft, { type: 'relief-recorded', escalationId: escalation.id, byId: personId, relief });
  meetEscalationClock(draft, openOne(draft, escalation.id), 'relief', Math.max(at, escalation.openedAt));
  return undefined;
}
