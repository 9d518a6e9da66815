/** Closing: only after the customer heard a customer-safe explanation, and with what was learnt. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { LoopRecord } from '../../model/loop-record.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { CloseEscalation } from '../../model/ticket-command.ts';
import type { PersonId, TeamId } from '../../model/words.ts';
import { type Draft, emit } from './draft.ts';
import type { CompiledPath } from '../policy/compile-policy.ts';
import { endAllClocks, meetEscalationClock, pathOf } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { isDecisionOwed } from './manager-clocks.ts';
import { followOwner } from './ticket-place.ts';

export function closeEscalation(draft: Draft, command: CloseEscalation): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'close-escalation');
  if (isRefusal(permitted)) return permitted;
  return closeWith(draft, permitted.escalation, permitted.personId, command.record);
}

/** `first`: what is to be said before it ends, once nothing stands against it. */
export function closeWith(
  draft: Draft,
  escalation: OpenEscalation,
  byId: PersonId,
  record: LoopRecord,
  first: () => void = () => undefined,
): Refusal | undefined {
  if (!('explainedAt' in escalation) || escalation.explainedAt === null)
    return { refused: 'explanation_not_sent' };
  if (isDecisionOwed(escalation)) return { refused: 'decision_required' };
  const owners = (record.preventiveSteps ?? []).filter(
    ({ ownerId, teamId }) => !isKnown(draft, ownerId, teamId),
  );
  if (owners.length > 0) return { refused: 'step_owner_unknown' };
  const path = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  const missing = missingInRecord(record, closeForm(escalation, path));
  if (missing.length > 0) return { refused: 'record_incomplete', params: { missing } };
  first();
  meetEscalationClock(draft, escalation, 'escalation-resolution');
  endAllClocks(draft, escalation.id, { code: 'escalation-closed' });
  emit(draft, {
    type: 'escalation-closed',
    escalationId: escalation.id,
    byId,
    record,
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

/** All of the record for engineering, hierarchical and severity 1–2; else two picks. A path of tier 3 may say otherwise. */
export function closeForm(
  escalation: Pick<OpenEscalation, 'kind' | 'tier' | 'severity'>,
  path: Pick<CompiledPath, 'record'> | undefined,
): 'full' | 'two-picks' {
  if (escalation.kind === 'hierarchical' || escalation.severity <= 2) return 'full';
  return path?.record ?? (escalation.tier >= 3 ? 'full' : 'two-picks');
}

const fullRecord = [
  'causeClass',
  'causeId',
  'remedy',
  'reusable',
] as const satisfies readonly (keyof LoopRecord)[];

/** What was paid back has an amount and a currency; a workaround has its words. */
function missingInRecord(record: LoopRecord, form: 'full' | 'two-picks'): string[] {
  const asked: (keyof LoopRecord)[] = form === 'full' ? [...fullRecord] : [];
  if (record.remedy === 'refund' || record.remedy === 'credit') asked.push('remedyAmount', 'remedyCurrency');
  if (record.remedy === 'workaround') asked.push('workaroundId');
  return asked.filter((field) => record[field] === undefined).map((field) => spoken[field] ?? field);
}

/** Words are asked for, ids are kept. */
const spoken: { readonly [field in keyof LoopRecord]?: string } = {
  causeId: 'cause',
  workaroundId: 'workaround',
};
