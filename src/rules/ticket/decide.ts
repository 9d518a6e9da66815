/**
 * What a command does to a ticket: its events and the state after them, or a refusal that changes nothing. After every
 * command the triggers look at the new state, so that whatever makes one true lets it act in the same breath.
 */
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketCommand, TicketOrder } from '../../model/ticket-command.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import { isSteeringCommand, type SteeringCommand } from '../../model/steering-command.ts';
import { isTriageCommand, type TriageCommand } from '../../model/triage-command.ts';
import type { TicketId } from '../../model/words.ts';
import { scopeOfCommand } from '../access/command-scopes.ts';
import { followCheckIn } from './check-in.ts';
import { answer } from './decide-answer.ts';
import { decideAuthority, isAuthorityCommand } from './decide-authority.ts';
import { closeEscalation } from './decide-close.ts';
import { decideConsult } from './decide-consult.ts';
import { steer } from './decide-steering.ts';
import { recordDecision } from './decide-decision.ts';
import { reachDeadline } from './decide-deadline.ts';
import { decideMerge } from './decide-merge.ts';
import { isLeftToTheOther } from './may-merge.ts';
import { decideClockCommand } from './decide-clock-command.ts';
import { openEscalation, requestEscalation } from './decide-escalate.ts';
import { writePacket } from './decide-packet.ts';
import { acceptEscalation, endHandOff, reRouteEscalation, returnEscalation } from './decide-hand-off.ts';
import { handOver } from './decide-hand-over.ts';
import { addMessage } from './decide-message.ts';
import { decideAftermath } from './resolution.ts';
import { assignTicket, changeFacts, changeStatus, receiveTicket } from './decide-ticket.ts';
import { followElsewhere, triage } from './decide-triage.ts';
import { lookAtTriggers } from './decide-triggers.ts';
import type { DecisionFacts, Draft } from './draft.ts';
import { lookAtDuty } from './duty-check.ts';
import { undoAct } from './decide-undo.ts';
import { mayAct } from './permissions.ts';
import { followRecords } from './decide-records.ts';

export interface Decision {
  readonly state: TicketState;
  readonly events: readonly TicketEvent[];
}

export function decide(
  ticketId: TicketId,
  state: TicketState | null,
  order: TicketOrder,
  facts: DecisionFacts,
): Decision | Refusal {
  if ((state === null) !== (order.command.type === 'receive-ticket')) {
    return { refused: state === null ? 'ticket_not_found' : 'nothing_changes' };
  }
  if (!mayGive(order, facts)) return { refused: 'not_permitted' };
  if (isLeftToTheOther(state, order.command))
    return { refused: 'ticket_merged', params: { into: state?.mergedInto?.number ?? 0 } };
  const draft: Draft = {
    facts,
    order,
    ticketId,
    at: Math.min(order.occurredAt, facts.now),
    events: [],
    actor: order.actor,
    state: state as TicketState,
  };
  const { command } = order;
  const refusal = isSteeringCommand(command)
    ? steer(draft, command)
    : isTriageCommand(command)
      ? triage(draft, command)
      : carryOut(draft, command);
  if (isRefusal(refusal)) return refusal;
  followCheckIn(draft, state);
  if (order.command.type !== 'look-again') followElsewhere(draft);
  lookAtTriggers(draft, state);
  lookAtDuty(draft);
  return { state: draft.state, events: draft.events };
}

/** What was said elsewhere was said, whoever said it; all else that a person asks for, he must be allowed to. */
function mayGive({ actor, command }: TicketOrder, { directory }: DecisionFacts): boolean {
  if (actor.kind !== 'person' || (command.type === 'add-message' && !command.isOursToSend)) return true;
  const scope = scopeOfCommand[command.type];
  return scope !== null && mayAct(directory, actor.personId, scope);
}

type Others = Exclude<TicketCommand, SteeringCommand | TriageCommand>;

function carryOut(draft: Draft, command: Others): Refusal | undefined {
  if (isAuthorityCommand(command)) return decideAuthority(draft, command);
  switch (command.type) {
    case 'receive-ticket':
      return receiveTicket(draft, command);
    case 'add-message':
      return addMessage(draft, command);
    case 'change-facts':
      return changeFacts(draft, command);
    case 'assign-ticket':
      return assignTicket(draft, command);
    case 'change-status':
      return changeStatus(draft, command);
    case 'answer-resolution':
    case 'finish-preventive-step':
      return decideAftermath(draft, command);
    case 'open-escalation':
      return openEscalation(draft, command);
    case 'write-packet':
      return writePacket(draft, command);
    case 'request-escalation':
      return requestEscalation(draft, command);
    case 'accept-escalation':
      return acceptEscalation(draft, command);
    case 'return-escalation':
      return returnEscalation(draft, command);
    case 're-route-escalation':
      return reRouteEscalation(draft, command);
    case 'decline-escalation':
    case 'withdraw-escalation':
      return endHandOff(draft, command);
    case 'answer-escalation':
      return answer(draft, command);
    case 'record-decision':
      return recordDecision(draft, command);
    case 'close-escalation':
      return closeEscalation(draft, command);
    case 'record-findings':
    case 'record-relief':
    case 'wait-for-vendor':
    case 'excuse-miss':
    case 'withdraw-excuse':
      return decideClockCommand(draft, command);
    case 'ask-consult':
    case 'answer-consult':
    case 'end-consult':
      return decideConsult(draft, command);
    case 'merge-ticket':
    case 'take-in-ticket':
      return decideMerge(draft, command);
    case 'undo-act':
      return undoAct(draft, command);
    case 'hand-over':
      return handOver(draft, command);
    case 'reach-deadline':
      return reachDeadline(draft, command);
    case 'follow-records':
      return followRecords(draft);
  }
}
