/** What a person may do now: the view carries it, so that no page has to guess. */
import type { Directory } from '../../model/directory.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';
import { commandsByState, type EscalationCommandName, mayAct, mayCommand } from './permissions.ts';
import { mayMerge } from './may-merge.ts';
import { isLive } from './ticket-clocks.ts';

export function allowedCommands(
  directory: Directory,
  state: TicketState,
  escalation: OpenEscalation,
  personId: PersonId,
): EscalationCommandName[] {
  const possible: readonly EscalationCommandName[] = commandsByState[escalation.state];
  return possible.filter((name) => mayCommand(directory, state, escalation, name, personId));
}

export type TicketCommandName =
  | 'add-message'
  | 'add-note'
  | 'change-ticket'
  | 'open-escalation'
  | 'resolve'
  | 'ask-consult'
  | 'wait-for-vendor'
  | 'vendor-answered'
  | 'answer-resolution'
  | 'merge'
  | 'reopen';

export function allowedTicketCommands(
  directory: Directory,
  state: TicketState,
  personId: PersonId,
): TicketCommandName[] {
  if (state.merged || !mayAct(directory, personId)) return [];
  const merge: TicketCommandName[] = mayMerge(directory, state, personId) ? ['merge'] : [];
  const always: TicketCommandName[] = ['add-message', 'add-note', 'change-ticket', ...merge];
  if (state.status === 'resolved') return [...always, 'answer-resolution', 'reopen'];
  if (!isLive(state)) return [...always, 'reopen'];
  const vendor = state.vendorWait === null ? 'wait-for-vendor' : 'vendor-answered';
  return state.escalations.length > 0
    ? [...always, 'open-escalation', 'ask-consult', vendor]
    : [...always, 'open-escalation', 'ask-consult', 'resolve', vendor];
}
