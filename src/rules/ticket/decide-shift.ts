/** Before a shift ends each open escalation goes to a named person who is there then, or is kept with a reason. */
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { HandShiftOver, KeepOverShift } from '../../model/shift-command.ts';
import type { PersonId } from '../../model/words.ts';
import { isOnDuty } from '../routing/duty.ts';
import { backOnDutyAt, offDutyAt } from '../routing/duty-gap.ts';
import { changeRolesTo } from './decide-roles.ts';
import { type Draft, emit } from './draft.ts';
import { permit } from './escalation-command.ts';

export function handShiftOver(draft: Draft, command: HandShiftOver): Refusal | undefined {
  const { escalationId, fromId, toId, reasonId } = command;
  const permitted = permit(draft, escalationId, 'hand-shift-over');
  if (isRefusal(permitted)) return permitted;
  const { escalation } = permitted;
  const holds = [escalation.ownerId, escalation.updatesOwnerId].includes(fromId);
  if (!holds || fromId === toId) return { refused: 'nothing_changes' };
  const roles = {
    type: 'change-roles',
    escalationId,
    ...(escalation.ownerId === fromId ? { ownerId: toId } : {}),
    ...(escalation.updatesOwnerId === fromId ? { updatesOwnerId: toId } : {}),
    reasonId,
  } as const;
  return changeRolesTo(draft, roles, (id) => isThereAfter(draft, fromId, id), [{ code: 'shift-ends' }]);
}

/** At work now, or when the giver leaves: whoever comes then is not there yet. */
export function isThereAfter({ facts }: Pick<Draft, 'facts'>, fromId: PersonId, id: PersonId): boolean {
  if (isOnDuty(facts, id, facts.now)) return true;
  const leavesAt = isOnDuty(facts, fromId, facts.now) ? offDutyAt(facts, fromId, facts.now) : null;
  return leavesAt !== null && isOnDuty(facts, id, leavesAt);
}

export function keepOverShift(draft: Draft, command: KeepOverShift): Refusal | undefined {
  const { escalationId, personId, reasonId: noteId } = command;
  const permitted = permit(draft, escalationId, 'keep-over-shift');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId: byId } = permitted;
  if (![escalation.ownerId, escalation.updatesOwnerId].includes(personId))
    return { refused: 'nothing_changes' };
  const { facts } = draft;
  const leavesAt = isOnDuty(facts, personId, facts.now) ? offDutyAt(facts, personId, facts.now) : facts.now;
  const until = leavesAt === null ? null : backOnDutyAt(facts, personId, leavesAt);
  emit(draft, { type: 'escalation-kept', escalationId, personId, byId, until, noteId });
  return undefined;
}
