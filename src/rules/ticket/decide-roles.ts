/** Somebody who may gives parts of an escalation to others, with a reason. Whoever gets a promise to keep is on duty. */
import type { OpenEscalation } from '../../model/escalation.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { ChangeRoles } from '../../model/steering-command.ts';
import type { PersonId, Reason } from '../../model/words.ts';
import { isAvailable, isOnDuty } from '../routing/duty.ts';
import { type Draft, emit } from './draft.ts';
import { endEscalationClock } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { takeOver } from './offer-chain.ts';
import { openOne } from './open-one.ts';
import { isReceiver, mayAct, maySteer } from './permissions.ts';

interface Roles {
  readonly ownerId: PersonId;
  readonly updatesOwnerId: PersonId;
  readonly leadId: PersonId;
  readonly backupId: PersonId | null;
}

export function changeRoles(draft: Draft, command: ChangeRoles): Refusal | undefined {
  const { facts } = draft;
  return changeRolesTo(draft, command, (id) => isOnDuty(facts, id, facts.now), []);
}

/** `isThere`: who may be given a promise to keep. */
export function changeRolesTo(
  draft: Draft,
  command: ChangeRoles,
  isThere: (id: PersonId) => boolean,
  because: readonly Reason[],
): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'change-roles');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  const { ownerId, updatesOwnerId, leadId, backupId } = escalation;
  const before: Roles = { ownerId, updatesOwnerId, leadId, backupId };
  const wanted = wantedRoles(before, command);
  if (JSON.stringify(wanted) === JSON.stringify(before)) return { refused: 'nothing_changes' };
  const refusal =
    refuseOverreach(draft, escalation, personId, wanted) ?? refusePeople(draft, before, wanted, isThere);
  if (refusal) return refusal;
  const takes = wanted.ownerId !== before.ownerId;
  // Whoever of the team that was asked is given it owns it as if he had accepted.
  if (
    takes &&
    escalation.state === 'requested' &&
    isReceiver(draft.facts.directory, escalation, wanted.ownerId)
  )
    takeOver(draft, escalation.id, wanted.ownerId, { assignedBy: personId });
  give(draft, command, personId, wanted, takes, because);
  return undefined;
}

function wantedRoles(before: Roles, { ownerId, updatesOwnerId, leadId, backupId }: ChangeRoles): Roles {
  const owner = ownerId ?? before.ownerId;
  const backup = backupId === undefined ? before.backupId : backupId;
  return {
    ownerId: owner,
    updatesOwnerId: updatesOwnerId ?? before.updatesOwnerId,
    leadId: leadId ?? before.leadId,
    // Nobody is his own backup.
    backupId: backup === owner ? null : backup,
  };
}

function give(
  draft: Draft,
  command: ChangeRoles,
  byId: PersonId,
  wanted: Roles,
  takes: boolean,
  because: readonly Reason[],
): void {
  const escalation = openOne(draft, command.escalationId);
  const endsOffer = takes && escalation.state === 'accepted' && escalation.offer !== null;
  if (endsOffer) endEscalationClock(draft, escalation, 'acknowledge', { code: 'given-to-somebody' });
  emit(draft, {
    type: 'roles-changed',
    escalationId: escalation.id,
    byId,
    ...wanted,
    senderId: escalation.senderId,
    noteId: command.reasonId,
    endsOffer,
    because,
  });
}

/** Owner and updates owner may hand on what they hold; the rest is for those who steer. */
function refuseOverreach(
  { facts, state }: Draft,
  escalation: OpenEscalation,
  by: PersonId,
  wanted: Roles,
): Refusal | undefined {
  if (maySteer(facts.directory, state, escalation, by)) return undefined;
  const { ownerId, updatesOwnerId, leadId, backupId } = escalation;
  const isOwner = by === ownerId;
  const isAllowed =
    wanted.leadId === leadId &&
    (isOwner || (wanted.ownerId === ownerId && wanted.backupId === backupId)) &&
    (by === updatesOwnerId || wanted.updatesOwnerId === updatesOwnerId);
  return isAllowed ? undefined : { refused: 'not_permitted', params: { owner: leadId } };
}

function refusePeople(
  { facts }: Draft,
  before: Roles,
  wanted: Roles,
  isThere: (id: PersonId) => boolean,
): Refusal | undefined {
  const { directory, now } = facts;
  for (const role of ['ownerId', 'updatesOwnerId', 'leadId', 'backupId'] as const) {
    const id = wanted[role];
    if (id === null || id === before[role]) continue;
    if (!mayAct(directory, id)) return { refused: 'person_unknown' };
    const holdsPromise = role === 'ownerId' || role === 'updatesOwnerId';
    const may = holdsPromise
      ? isThere(id) && isAvailable(directory, id, now)
      : isAvailable(directory, id, now);
    if (!may && id !== directory.catchAllId) return { refused: 'person_off_duty', params: { person: id } };
  }
  return undefined;
}
