/** An escalation that went to and fro too often is a coordinator's: he must decide, and nobody can hand it back to him. */
import type { OpenEscalation } from '../../model/escalation.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { DecideCoordination } from '../../model/steering-command.ts';
import type { CoordinationStarted } from '../../model/steering-event.ts';
import type { EscalationId, PersonId } from '../../model/words.ts';
import type { CompiledPath } from '../policy/compile-policy.ts';
import { chooseCoordinator } from '../routing/choose-coordinator.ts';
import { isOnDuty } from '../routing/duty.ts';
import { closeWith } from './decide-close.ts';
import { type Draft, emit } from './draft.ts';
import { meetEscalationClock, startEscalationClock } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { startManagerClocks } from './manager-clocks.ts';
import { startChain, takeOver } from './offer-chain.ts';
import { openOne } from './open-one.ts';
import { senderOf } from './sender.ts';
import { followOwner } from './ticket-place.ts';

/** Is this return or re-route the last one that the policy allows? */
export function isLastBounce({ facts }: Draft, { policyVersion, bounces }: OpenEscalation): boolean {
  return bounces + 1 >= facts.policyOf(policyVersion).policy.bounceLimit;
}

export type Bounce = Pick<
  CoordinationStarted,
  'byId' | 'cause' | 'proposedPathId' | 'noteId' | 'bounces' | 'returns' | 'wrongTeams'
>;

/** `before`: the escalation as it was when it was handed back. */
export function startCoordination(draft: Draft, before: OpenEscalation, bounce: Bounce): void {
  const coordinator = coordinatorFor(draft, before, [bounce.byId], []) ?? draft.facts.directory.catchAllId;
  const limit = draft.facts.policyOf(before.policyVersion).policy.bounceLimit;
  emit(draft, {
    type: 'coordination-started',
    escalationId: before.id,
    ...bounce,
    ownerId: coordinator,
    because: [{ code: 'bounce-limit', params: { bounces: bounce.bounces, limit } }],
  });
  startCoordinationClock(draft, before.id);
  followOwner(draft);
}

function startCoordinationClock(draft: Draft, id: EscalationId): void {
  const escalation = openOne(draft, id);
  const { decideWithinMs } = draft.facts.policyOf(escalation.policyVersion).coordinator;
  startEscalationClock(draft, escalation, 'coordination', decideWithinMs);
}

/** Who would have to decide now; null: everybody has been asked. */
export function coordinatorFor(
  { facts, state }: Pick<Draft, 'facts' | 'state'>,
  escalation: OpenEscalation,
  involved: readonly PersonId[],
  passOver: readonly PersonId[],
): PersonId | null {
  const { ownerId, senderId, teamId, policyVersion } = escalation;
  const agent = state.firstAgentId === null ? [] : [state.firstAgentId];
  return chooseCoordinator({
    duty: facts,
    loads: facts.loads,
    role: facts.policyOf(policyVersion).coordinator.role,
    at: facts.now,
    teamIds: [teamId, state.homeTeamId],
    involved: [...involved, ownerId, senderId, ...agent],
    passOver,
  });
}

/** He did not decide in time: the next one must. Where everybody was asked, it stays, and is told as missed. */
export function passCoordinationOn(draft: Draft, id: EscalationId): void {
  const escalation = openOne(draft, id);
  if (escalation.state !== 'coordinating') return;
  const next = coordinatorFor(draft, escalation, [], escalation.asked);
  if (next === null) return;
  const because = [{ code: 'not-decided-in-time' }];
  emit(draft, { type: 'coordination-passed-on', escalationId: id, ownerId: next, because });
  startCoordinationClock(draft, id);
}

export function decideCoordination(draft: Draft, command: DecideCoordination): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'decide-coordination');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  const { decided, noteId } = command;
  switch (decided.decision) {
    case 'team':
      return keepWithTeam(draft, escalation, decided.pathId, { byId: personId, noteId });
    case 'person':
      return keepWithPerson(draft, escalation, decided, { byId: personId, noteId });
    case 'send-back': {
      if (noteId === null) return { refused: 'instruction_required' };
      const ownerId = senderOf(draft, escalation);
      say(draft, escalation.id, { decision: 'send-back', byId: personId, noteId, ownerId });
      followOwner(draft);
      return undefined;
    }
    case 'close':
      return closeWith(draft, escalation, personId, decided.record, () =>
        say(draft, escalation.id, { decision: 'close', byId: personId, noteId }),
      );
  }
}

type By = { readonly byId: PersonId; readonly noteId: DecideCoordination['noteId'] };

function keepWithTeam(
  draft: Draft,
  escalation: OpenEscalation,
  pathId: CompiledPath['id'],
  by: By,
): Refusal | undefined {
  const path = pathFor(draft, escalation, pathId);
  if (!path) return { refused: 'path_unknown', params: { path: pathId } };
  const place = { pathId: path.id, teamId: path.team, tier: path.tier };
  meetEscalationClock(draft, escalation, 'coordination');
  startChain(draft, escalation.id, { teamId: path.team, chain: path.chain }, (offer) =>
    emit(draft, {
      type: 'coordination-decided',
      escalationId: escalation.id,
      decision: 'team',
      ...by,
      ...place,
      offer,
    }),
  );
  startManagerClocks(draft, escalation.id);
  followOwner(draft);
  return undefined;
}

function keepWithPerson(
  draft: Draft,
  escalation: OpenEscalation,
  { personId, pathId }: { readonly personId: PersonId; readonly pathId?: CompiledPath['id'] },
  by: By,
): Refusal | undefined {
  const { facts } = draft;
  const path = pathFor(draft, escalation, pathId ?? escalation.pathId);
  if (!path) return { refused: 'path_unknown', params: { path: pathId ?? escalation.pathId } };
  const person = facts.directory.people.get(personId);
  if (!person || person.closedAt !== null || person.role === 'viewer') return { refused: 'person_unknown' };
  if (!isOnDuty(facts, personId, facts.now))
    return { refused: 'person_off_duty', params: { person: personId } };
  const place = { pathId: path.id, teamId: path.team, tier: path.tier };
  say(draft, escalation.id, { decision: 'person', ...by, ...place, personId });
  takeOver(draft, escalation.id, personId, { assignedBy: by.byId });
  startManagerClocks(draft, escalation.id);
  return undefined;
}

function pathFor(draft: Draft, { policyVersion, kind }: OpenEscalation, pathId: CompiledPath['id']) {
  const path = draft.facts.policyOf(policyVersion).paths.get(pathId);
  return path?.kind === kind ? path : undefined;
}

type Said = Parameters<typeof emit>[1] extends infer Body
  ? Body extends { type: 'coordination-decided' }
    ? Omit<Body, 'type' | 'escalationId'>
    : never
  : never;

function say(draft: Draft, escalationId: EscalationId, said: Said): void {
  meetEscalationClock(draft, openOne(draft, escalationId), 'coordination');
  emit(draft, { type: 'coordination-decided', escalationId, ...said });
}
