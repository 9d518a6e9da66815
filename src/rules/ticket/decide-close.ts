/** Closing: only after the customer heard a customer-safe explanation, and with what was learnt. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { LoopRecord } from '../../model/loop-record.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { CloseEscalation } from '../../model/ticket-command.ts';
import type { PersonId, TeamId } from '../../model/words.ts';
import { endAllClocks } from './decide-hand-off.ts';
import { type Draft, emit } from './draft.ts';
import { meetEscalationClock } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { isDecisionOwed } from './manager-clocks.ts';
import { followOwner } from './ticket-place.ts';

export function closeEscalation(draft: Draft, command: CloseEscalation): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'close-escalation');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  if (escalation.state !== 'answered' || escalation.explainedAt === null)
    return { refused: 'explanation_not_sent' };
  if (isDecisionOwed(escalation)) return { refused: 'decision_required' };
  const owners = (command.record.preventiveSteps ?? []).filter(
    ({ ownerId, teamId }) => !isKnown(draft, ownerId, teamId),
  );
  if (owners.length > 0) return { refused: 'step_owner_unknown' };
  const missing = closeForm(escalation) === 'full' ? missingInRecord(command.record) : [];
  if (missing.length > 0) return { refused: 'record_incomplete', params: { missing } };
  meetEscalationClock(draft, escalation, 'escalation-resolution');
  endAllClocks(draft, escalation.id, { code: 'escalation-closed' });
  emit(draft, {
    type: 'escalation-closed',
    escalationId: escalation.id,
    byId: personId,
    record: command.record,
  });
  followOwner(draft);
  return undefined;
}

/** A person or a team, and one of the two. */
function isKnown({ facts }: Draft, ownerId: PersonId | null, teamId: TeamId | null): boolean {
  const { people, teams } = facts.directory;
  if (ownerId !== null) return teamId === null && people.get(ownerId)?.closedAt === null;
  return teamId !== null && teams.has(teamId);
}

/** All of the record for engineering, hierarchical and severity 1–2; else two picks. */
export function closeForm(
  escalation: Pick<OpenEscalation, 'kind' | 'tier' | 'severity'>,
): 'full' | 'two-picks' {
  const isBig = escalation.kind === 'hierarchical' || escalation.tier >= 3 || escalation.severity <= 2;
  return isBig ? 'full' : 'two-picks';
}

const fullRecord = [
  'causeClass',
  'causeId',
  'remedy',
  'reusable',
] as const satisfies readonly (keyof LoopRecord)[];

function missingInRecord(record: LoopRecord): string[] {
  return fullRecord
    .filter((field) => record[field] === undefined)
    .map((field) => (field === 'causeId' ? 'cause' : field));
}
