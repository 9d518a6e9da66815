/** A deadline is a command that nobody typed. One that the state no longer holds does nothing. */
import type { EscalationClockName, OpenEscalation } from '../../model/escalation.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketClockName } from '../../model/ticket.ts';
import type { ReachDeadline } from '../../model/ticket-command.ts';
import { missCheckIn } from './check-in.ts';
import { passDeadline } from '../clocks/run-clock.ts';
import { type ClockSubject, deadlinesOf, subjectOf } from './deadlines-of.ts';
import { missApproval, tellOfApproval } from './decide-approval.ts';
import { consultReached } from './decide-consult.ts';
import { startNextUpdate } from './customer-updates.ts';
import { remindOfMiss, warnOfClock } from './clock-notices.ts';
import { passCoordinationOn } from './decide-coordination.ts';
import { type Draft, emit } from './draft.ts';
import { armedOf, emitEscalationClock } from './escalation-clocks.ts';
import { missOffer, offerToBackup } from './offer-chain.ts';
import { openOne } from './open-one.ts';
import { giveUpConfirmation } from './resolution.ts';
import { emitTicketClockMissed, lateness } from './ticket-clocks.ts';

export function reachDeadline(draft: Draft, command: ReachDeadline): Refusal | undefined {
  const held = deadlinesOf(draft.state).find(({ name }) => name === command.name);
  if (!held || held.armedBy !== command.armedBy || held.dueAt > draft.facts.now)
    return { refused: 'nothing_changes' };
  const lateMs = draft.facts.now - held.dueAt;
  const subject = subjectOf(command.name);
  switch (subject.of) {
    case 'triggers':
      // The triggers look at the ticket after every command anyway; this one only woke them.
      emit(draft, { type: 'trigger-check-set', at: null });
      return undefined;
    case 'confirmation':
      return giveUpConfirmation(draft);
    case 'approval': {
      const approval = draft.state.approvals.find(({ id }) => id === subject.approvalId);
      if (approval && subject.step === 'due') missApproval(draft, approval, lateMs);
      else if (approval && subject.step !== 'due') tellOfApproval(draft, approval, subject.step);
      return undefined;
    }
    case 'consult':
      return consultReached(draft, subject.consultId, subject.step, lateMs);
    case 'duty':
      // Who holds what is looked at after every command anyway; this one only woke it.
      emit(draft, { type: 'duty-check-set', at: null });
      return undefined;
    case 'ticket-clock':
    case 'escalation-clock':
      return clockReached(draft, subject, lateMs);
  }
}

function clockReached(draft: Draft, subject: ClockSubject, lateMs: number): undefined {
  if (subject.step === 'remind') return remindOfMiss(draft, subject);
  // Nobody looked until the deadline itself had passed: the miss is told, and no warning before it.
  if (subject.step === 'warn' && warnOfClock(draft, subject)) return;
  if (subject.of === 'ticket-clock') return missTicketClock(draft, subject.name, lateMs);
  return missEscalationClock(draft, openOne(draft, subject.escalationId), subject.name, lateMs);
}

function missTicketClock(draft: Draft, name: TicketClockName, lateMs: number): undefined {
  const armed = draft.state.clocks[name];
  if (armed) emitTicketClockMissed(draft, passDeadline(armed.clock, draft.facts.now), lateMs);
}

function missEscalationClock(
  draft: Draft,
  escalation: OpenEscalation,
  name: EscalationClockName,
  lateMs: number,
): undefined {
  const armed = armedOf(escalation, name);
  if (!armed) return;
  const missed = passDeadline(armed.clock, draft.facts.now);
  emitEscalationClock(draft, 'clock-missed', escalation.id, missed, lateness(lateMs));
  if (name === 'acknowledge') missOffer(draft, escalation.id, lateMs);
  if (name === 'substantive-answer') offerToBackup(draft, escalation.id);
  if (name === 'check-in') missCheckIn(draft, escalation.id);
  if (name === 'coordination') passCoordinationOn(draft, escalation.id);
  if (name === 'customer-update') startNextUpdate(draft, escalation.id, { afterMiss: true });
}
