/** The two promises of a hierarchical escalation: the manager himself answers the customer, and he decides. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { EscalationId, PersonId, Reason } from '../../model/words.ts';
import { isEnded } from '../clocks/run-clock.ts';
import type { Draft } from './draft.ts';
import {
  armedOf,
  endEscalationClock,
  meetEscalationClock,
  pathOf,
  startEscalationClock,
} from './escalation-clocks.ts';
import { openOne } from './open-one.ts';

/** Both run from the moment at which it was sent, in the hours of the path; sent on to another manager they go on. */
export function startManagerClocks(draft: Draft, id: EscalationId): void {
  const { kind, policyVersion, pathId } = openOne(draft, id);
  if (kind !== 'hierarchical') return;
  const { managerResponseMs, decisionMs } = pathOf(draft.facts, policyVersion, pathId).targets;
  startUnlessRunning(draft, id, 'manager-response', managerResponseMs);
  startUnlessRunning(draft, id, 'decision', decisionMs);
}

function startUnlessRunning(
  draft: Draft,
  id: EscalationId,
  name: 'manager-response' | 'decision',
  targetMs: number | null,
): void {
  const escalation = openOne(draft, id);
  const known = armedOf(escalation, name);
  if (targetMs === null || (known && !isReplaceable(known.clock.state))) return;
  startEscalationClock(draft, escalation, name, targetMs);
}

/** A promise that was kept stays kept; one that a return ended begins again. */
function isReplaceable(state: string): boolean {
  return state === 'cancelled';
}

/** A public message of the manager himself; what somebody else writes keeps another promise. */
export function meetManagerResponse(draft: Draft, id: EscalationId, personId: PersonId | null): void {
  const escalation = openOne(draft, id);
  if (personId !== null && managersOf(escalation).includes(personId))
    meetEscalationClock(draft, escalation, 'manager-response');
}

/** Whoever accepted it; before that whoever is asked, for then the sender is still the owner. */
function managersOf(escalation: OpenEscalation): PersonId[] {
  const asked = 'offer' in escalation && escalation.offer ? [escalation.offer.personId] : [];
  const isTaken = escalation.state === 'accepted' || escalation.state === 'answered';
  return isTaken ? [escalation.ownerId, ...asked] : asked;
}

/** It is decided: by a recorded decision, or by an approval that was answered. Nothing happens where no clock runs. */
export function meetDecision(draft: Draft, id: EscalationId): void {
  meetEscalationClock(draft, openOne(draft, id), 'decision');
}

/** Is a decision promised and not yet given? */
export function isDecisionOwed({ clocks }: OpenEscalation): boolean {
  return clocks.decision !== undefined && !isEnded(clocks.decision.clock);
}

/** Back with the sender: the manager owes nothing until it is sent again. */
export function endManagerClocks(draft: Draft, id: EscalationId, because: Reason): void {
  endEscalationClock(draft, openOne(draft, id), 'manager-response', because);
  endEscalationClock(draft, openOne(draft, id), 'decision', because);
}
