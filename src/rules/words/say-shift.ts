// What goes along when a shift ends: state, next action and promise, in two lines.
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import { isCounting } from '../clocks/run-clock.ts';
import { sayInstant } from '../clocks/say-instant.ts';
import { nextOnEscalation } from '../ticket/next-action.ts';
import type { Names } from './sentence-parts.ts';
import { sayNextAction } from './say-next-action.ts';

const states: Readonly<Record<OpenEscalation['state'], string>> = {
  investigating: 'Not sent yet',
  requested: 'Sent, not accepted yet',
  accepted: 'Accepted',
  answered: 'Answered; the customer is to hear of it',
  coordinating: 'To be decided by the coordinator',
};

/** Times are those of the reader. */
export function sayShiftLines(
  state: TicketState,
  escalation: OpenEscalation,
  names: Names,
): [string, string] {
  const { severity, teamId, openedAt, customerUpdate } = escalation;
  const waits = state.vendorWait ? ', waiting for the vendor' : '';
  const asleep = state.status === 'waiting' ? ', waiting for the customer' : '';
  const next = sayNextAction(nextOnEscalation(escalation).code);
  const { clock } = customerUpdate;
  const promise = isCounting(clock) ? ` The customer hears by ${sayInstant(clock.dueAt, names.reader)}.` : '';
  return [
    `${states[escalation.state]}${waits || asleep}; severity ${severity}, ${names.team(teamId)}, open since ${sayInstant(openedAt, names.reader)}.`,
    `Next: ${next.charAt(0).toLowerCase()}${next.slice(1)}.${promise}`,
  ];
}
