/** The receiving side: accept, return with what is missing, re-route, decline; and the sender's withdrawal. */
import type { OpenEscalation } from '../../model/escalation.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type {
  AcceptEscalation,
  DeclineEscalation,
  ReRouteEscalation,
  ReturnEscalation,
  WithdrawEscalation,
} from '../../model/ticket-command.ts';
import type { EscalationEnded } from '../../model/escalation-event.ts';
import type { PersonId, Reason, TextId } from '../../model/words.ts';
import { isLastBounce, startCoordination } from './decide-coordination.ts';
import { type Draft, emit } from './draft.ts';
import { endAllClocks, endEscalationClock, meetEscalationClock, pathOf } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { endManagerClocks, startManagerClocks } from './manager-clocks.ts';
import { startChain, takeOver } from './offer-chain.ts';
import { openOne } from './open-one.ts';
import { senderOf } from './sender.ts';
import { followOwner } from './ticket-place.ts';

export function acceptEscalation(draft: Draft, command: AcceptEscalation): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'accept-escalation');
  if (isRefusal(permitted)) return permitted;
  takeOver(draft, command.escalationId, permitted.personId, 'accepted');
  return undefined;
}

export function returnEscalation(draft: Draft, command: ReturnEscalation): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'return-escalation');
  if (isRefusal(permitted)) return permitted;
  if (command.items.length === 0) return { refused: 'items_required' };
  const { escalation, personId } = permitted;
  const items = [...new Set(command.items)];
  const counted = { bounces: escalation.bounces + 1, returns: escalation.returns + 1 };
  endHandOffClocks(draft, escalation, { code: 'returned' });
  endManagerClocks(draft, escalation.id, { code: 'returned' });
  emit(draft, {
    type: 'escalation-returned',
    escalationId: escalation.id,
    byId: personId,
    items,
    noteId: command.noteId,
    ownerId: senderOf(draft, escalation),
    ...counted,
  });
  const { packetVersion, missingToFollow, missingToLeave } = openOne(draft, escalation.id);
  emit(draft, {
    type: 'packet-written',
    escalationId: escalation.id,
    packetVersion,
    missingToLeave: [...new Set([...missingToLeave, ...items])],
    missingToFollow,
    stillReturned: items,
  });
  if (isLastBounce(draft, escalation)) {
    const { wrongTeams } = escalation;
    const last = { cause: 'returned', proposedPathId: null, wrongTeams, noteId: command.noteId } as const;
    startCoordination(draft, escalation, { byId: personId, ...last, ...counted });
  }
  followOwner(draft);
  return undefined;
}

export function reRouteEscalation(draft: Draft, command: ReRouteEscalation): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 're-route-escalation');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  const path = draft.facts.policyOf(escalation.policyVersion).paths.get(command.pathId);
  if (!path || path.kind !== escalation.kind)
    return { refused: 'path_unknown', params: { path: command.pathId } };
  if (path.id === escalation.pathId) return { refused: 'nothing_changes' };
  const before = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  const wrong = path.team === before.team ? 0 : 1;
  const counted = { bounces: escalation.bounces + wrong, wrongTeams: escalation.wrongTeams + wrong };
  endHandOffClocks(draft, escalation, { code: 're-routed' });
  if (wrong === 1 && isLastBounce(draft, escalation)) {
    const { returns } = escalation;
    const last = { cause: 'wrong-team', proposedPathId: path.id, returns, noteId: command.noteId } as const;
    startCoordination(draft, escalation, { byId: personId, ...last, ...counted });
    return undefined;
  }
  startChain(draft, escalation.id, { teamId: path.team, chain: path.chain }, (offer) =>
    emit(draft, {
      type: 'escalation-re-routed',
      escalationId: escalation.id,
      byId: personId,
      pathId: path.id,
      teamId: path.team,
      tier: path.tier,
      ownerId: escalation.ownerId,
      ...counted,
      offer,
      noteId: command.noteId,
    }),
  );
  startManagerClocks(draft, escalation.id);
  followOwner(draft);
  return undefined;
}

/** Declined by whoever was asked, or taken back by whoever asked. */
export function endHandOff(
  draft: Draft,
  command: DeclineEscalation | WithdrawEscalation,
): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, command.type);
  if (isRefusal(permitted)) return permitted;
  const type = command.type === 'decline-escalation' ? 'escalation-declined' : 'escalation-withdrawn';
  end(draft, permitted.escalation, type, permitted.personId, command.noteId);
  return undefined;
}

function end(
  draft: Draft,
  escalation: OpenEscalation,
  type: EscalationEnded['type'],
  byId: PersonId | null,
  noteId: TextId | null,
): void {
  endAllClocks(draft, escalation.id, { code: type });
  emit(draft, { type, escalationId: escalation.id, byId, noteId });
  followOwner(draft);
}

/** Acknowledge counts as met where somebody answered the offer, whatever the answer was. */
function endHandOffClocks(draft: Draft, escalation: OpenEscalation, because: Reason): void {
  if (escalation.state === 'requested')
    meetEscalationClock(draft, escalation, 'acknowledge', draft.at, [because]);
  else endEscalationClock(draft, escalation, 'acknowledge', because);
  endEscalationClock(draft, openOne(draft, escalation.id), 'substantive-answer', because);
  endEscalationClock(draft, openOne(draft, escalation.id), 'follow-up', because);
  endEscalationClock(draft, openOne(draft, escalation.id), 'findings', because);
}
