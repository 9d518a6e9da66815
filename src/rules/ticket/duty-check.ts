/**
 * Nobody off duty holds a running clock unseen: where a promise falls due before its holder is back, somebody who is
 * there is asked to take over, or the duty lead is told. Looked at after every command, and when a holder goes off duty.
 */
import type { EscalationClockName, OpenEscalation } from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { HolderOffDuty } from '../../model/steering-event.ts';
import type { PersonId } from '../../model/words.ts';
import { dutyLead, isOnDuty, teamOf } from '../routing/duty.ts';
import { backOnDutyAt, gapAround } from '../routing/duty-gap.ts';
import { type Draft, emit } from './draft.ts';
import { armedOf } from './escalation-clocks.ts';
import { coverFor } from './offer-chain.ts';
import { openOne } from './open-one.ts';

/** Promises of one holder; acknowledge is not among them: a missed offer goes on to the next by itself. */
const promisesOf: Readonly<Record<HolderOffDuty['role'], readonly EscalationClockName[]>> = {
  owner: ['substantive-answer', 'findings', 'manager-response', 'decision', 'coordination'],
  'updates-owner': ['customer-update'],
};

interface Gap {
  readonly escalation: OpenEscalation;
  readonly role: HolderOffDuty['role'];
  readonly personId: PersonId;
  readonly from: Instant;
  readonly dueAt: Instant;
}

export function lookAtDuty(draft: Draft): void {
  for (const { id } of draft.state.escalations) {
    for (const role of ['owner', 'updates-owner'] as const) {
      const gap = gapOf(draft, openOne(draft, id), role);
      if (gap && gap.from <= draft.facts.now) act(draft, gap);
    }
  }
  setNextCheck(draft);
}

/** When this holder goes off duty, or went, while one of the promises falls due before they are back. */
function gapOf(draft: Draft, escalation: OpenEscalation, role: HolderOffDuty['role']): Gap | null {
  const { facts } = draft;
  // What is offered to somebody already has its own clock and its own chain.
  if (role === 'owner' && 'offer' in escalation && escalation.offer !== null) return null;
  const personId = role === 'owner' ? escalation.ownerId : escalation.updatesOwnerId;
  let nearest: Gap | null = null;
  for (const name of promisesOf[role]) {
    const clock = armedOf(escalation, name)?.clock;
    if (clock?.state !== 'running' || clock.dueAt <= facts.now) continue;
    // Due as they leave is due in time: the last instant before it counts.
    const from = gapAround(facts, personId, facts.now, clock.dueAt - 1);
    if (from === null || isCovered(escalation, personId, from) || from >= (nearest?.from ?? Infinity))
      continue;
    nearest = { escalation, role, personId, from, dueAt: clock.dueAt };
  }
  return nearest;
}

function isCovered({ covered = [] }: OpenEscalation, id: PersonId, from: Instant): boolean {
  return covered.some(({ personId, until }) => personId === id && (until === null || from < until));
}

function act(draft: Draft, { escalation, role, personId, dueAt }: Gap): void {
  const { facts } = draft;
  draft.actor = { kind: 'engine' };
  const { id: escalationId } = escalation;
  const until = backOnDutyAt(facts, personId, facts.now);
  const mayOffer =
    role === 'owner' && escalation.state === 'accepted' && personId !== facts.directory.catchAllId;
  const cover = mayOffer ? coverFor(draft, escalationId) : null;
  const told = cover ? [] : [whoIsThere(draft, escalation, personId)];
  emit(draft, { type: 'holder-off-duty', escalationId, personId, role, until, dueAt, told });
  cover?.offer();
}

/** The duty lead of the team that has it, else the escalation lead, else the catch-all: whoever of them is at work. */
function whoIsThere({ facts, state }: Draft, escalation: OpenEscalation, personId: PersonId): PersonId {
  const { directory, now } = facts;
  const leads = [escalation.teamId, state.homeTeamId].map((id) =>
    dutyLead(facts, teamOf(directory, id), now, [personId]),
  );
  const able = [...leads, escalation.leadId, directory.catchAllId].filter((id) => id !== personId);
  return able.find((id) => isOnDuty(facts, id, now)) ?? able[0] ?? directory.catchAllId;
}

/** One row per ticket: the earliest instant at which somebody leaves a promise alone. */
function setNextCheck(draft: Draft): void {
  const gaps = draft.state.escalations.flatMap((one) => [
    gapOf(draft, one, 'owner'),
    gapOf(draft, one, 'updates-owner'),
  ]);
  const next = Math.min(
    ...gaps.map((gap) => gap?.from ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
  const at = Number.isFinite(next) ? next : null;
  if (at === (draft.state.dutyCheck?.at ?? null)) return;
  emit(draft, { type: 'duty-check-set', at });
}
