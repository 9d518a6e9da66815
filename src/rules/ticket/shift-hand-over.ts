/** What one person holds when the shift ends: which promises fall due while he is off, and who could take it. */
import {
  type EscalationClockName,
  escalationClockNames,
  type OpenEscalation,
} from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';
import { isCounting } from '../clocks/run-clock.ts';
import { dutyLead, isAvailable, isOnDuty, membersOnDuty, teamOf } from '../routing/duty.ts';
import { backOnDutyAt, offDutyAt } from '../routing/duty-gap.ts';
import type { DecisionFacts } from './draft.ts';
import { armedOf } from './escalation-clocks.ts';
import { mayAct } from './permissions.ts';

export interface TimeOff {
  /** When the shift ends; the present where it has ended. */
  readonly from: Instant;
  /** null: nobody knows. */
  readonly until: Instant | null;
}

/** null: no end of the shift is in sight. */
export function nextTimeOff(facts: DecisionFacts, personId: PersonId): TimeOff | null {
  const { now } = facts;
  const from = isOnDuty(facts, personId, now) ? offDutyAt(facts, personId, now) : now;
  return from === null ? null : { from, until: backOnDutyAt(facts, personId, from) };
}

export interface PromiseDue {
  readonly name: EscalationClockName;
  readonly dueAt: Instant;
}

/** Of this holder's promises those that fall due in that time, the earliest first. */
export function dueWhileOff(
  escalation: OpenEscalation,
  personId: PersonId,
  { from, until }: TimeOff,
): PromiseDue[] {
  const isOwner = escalation.ownerId === personId;
  const isTalker = escalation.updatesOwnerId === personId;
  return escalationClockNames
    .filter((name) => (name === 'customer-update' ? isTalker : isOwner && name !== 'acknowledge'))
    .flatMap((name) => {
      const clock = armedOf(escalation, name)?.clock;
      return clock && isCounting(clock) ? [{ name, dueAt: clock.dueAt }] : [];
    })
    .filter(({ dueAt }) => dueAt >= from && (until === null || dueAt < until))
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** He said that he keeps it over this time off. */
export function isKept({ covered = [] }: OpenEscalation, personId: PersonId, { from }: TimeOff): boolean {
  return covered.some(
    (one) => one.kept === true && one.personId === personId && (one.until === null || from < one.until),
  );
}

const offeredMax = 8;

/** Who is there when the giver leaves: the backup, members of the team that has it, its lead; who holds least first. */
export function takersAt(
  facts: DecisionFacts,
  { homeTeamId }: TicketState,
  escalation: OpenEscalation,
  fromId: PersonId,
  at: Instant,
): PersonId[] {
  const { directory, loads } = facts;
  const isReceived = escalation.state === 'accepted' || escalation.state === 'answered';
  const team = teamOf(directory, isReceived ? escalation.teamId : homeTeamId);
  const members = (team ? membersOnDuty(facts, team, at) : []).toSorted(
    (a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0),
  );
  const known = [
    escalation.backupId,
    team?.backupId ?? null,
    ...members,
    dutyLead(facts, team, at, [fromId]),
  ];
  const able = known.filter(
    (id): id is PersonId =>
      id !== null &&
      id !== fromId &&
      mayAct(directory, id) &&
      isAvailable(directory, id, at) &&
      (isOnDuty(facts, id, at) || id === directory.catchAllId),
  );
  return [...new Set(able)].slice(0, offeredMax);
}
