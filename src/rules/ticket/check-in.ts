/** Whoever has accepted says from time to time that he is at it; without that somebody else is asked to take over. */
import { type OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { EscalationId, Reason } from '../../model/words.ts';
import { type Draft, emit, personOf } from './draft.ts';
import { armedOf, endEscalationClock, pathOf, startEscalationClock } from './escalation-clocks.ts';
import { offerFrom, wouldReach } from './offer-chain.ts';
import { openOne } from './open-one.ts';

/**
 * After every command: it is owed from acceptance until the answer, and starts anew with all that the owner does on the
 * ticket. The catch-all owes none: behind him there is nobody to ask.
 */
export function followCheckIn(draft: Draft, before: TicketState | null): void {
  for (const { id } of draft.state.escalations) {
    const escalation = openOne(draft, id);
    const armed = armedOf(escalation, 'check-in');
    const was = before?.escalations.find((one) => one.id === id);
    if (!isOwed(draft, escalation)) {
      endEscalationClock(draft, escalation, 'check-in', { code: 'check-in-not-owed' });
    } else if (!armed || was?.ownerId !== escalation.ownerId || acts(draft, escalation)) {
      if (armed?.clock.state === 'overdue') withdrawOffer(draft, escalation);
      start(draft, openOne(draft, id));
    }
  }
}

function isOwed({ facts }: Draft, { state, ownerId, policyVersion, pathId }: OpenEscalation): boolean {
  const { checkIn } = pathOf(facts, policyVersion, pathId).targets;
  return checkIn !== null && state === 'accepted' && ownerId !== facts.directory.catchAllId;
}

function acts(draft: Draft, { ownerId }: OpenEscalation): boolean {
  return draft.order.actor.kind === 'person' && personOf(draft) === ownerId;
}

function start(draft: Draft, escalation: OpenEscalation): void {
  const { checkIn } = pathOf(draft.facts, escalation.policyVersion, escalation.pathId).targets;
  if (checkIn !== null) startEscalationClock(draft, escalation, 'check-in', checkIn.withinMs);
}

/** He is back at it. What was offered because his answer is overdue stays on offer. */
function withdrawOffer(draft: Draft, escalation: OpenEscalation): void {
  if (escalation.state !== 'accepted' || escalation.offer === null) return;
  if (armedOf(escalation, 'substantive-answer')?.clock.state === 'overdue') return;
  const because: Reason = { code: 'checked-in' };
  endEscalationClock(draft, escalation, 'acknowledge', because);
  const { ownerId, updatesOwnerId, leadId, backupId, senderId, id: escalationId } = escalation;
  const roles = { ownerId, updatesOwnerId, leadId, backupId, senderId };
  const how = { byId: ownerId, noteId: null, endsOffer: true, because: [because] };
  emit(draft, { type: 'roles-changed', escalationId, ...roles, ...how });
}

/** No sign of him: the chain begins again, and he owns it until somebody accepts. Where nobody else is there, it stays his. */
export function missCheckIn(draft: Draft, id: EscalationId): void {
  const escalation = openOne(draft, id);
  const { facts, state } = draft;
  const path = pathOf(facts, escalation.policyVersion, escalation.pathId);
  if (path.targets.checkIn?.missed !== 'offer-again') return;
  if (escalation.state !== 'accepted' || escalation.offer !== null) return;
  const to = { teamId: escalation.teamId, chain: path.chain, kind: escalation.kind, number: state.number };
  const asked = wouldReach(draft, to, [escalation.ownerId]);
  const offer = offerFrom(asked, null, facts.now);
  if (offer === null) return;
  const because: Reason = { code: 'no-check-in' };
  emit(draft, { type: 'offer-made', escalationId: id, offer, because: [because, asked.next.because] });
  const withinMs = asked.withinMs ?? path.targets.acknowledgeMs;
  startEscalationClock(draft, openOne(draft, id), 'acknowledge', withinMs, [because]);
}
