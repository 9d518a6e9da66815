/** What a merge does to the state of the ticket that ends and of the one that goes on. */
import type { MergeEvent } from '../../model/merge.ts';
import type { TicketState } from '../../model/ticket.ts';

export function evolveMerge(state: TicketState, body: MergeEvent, seq: number): TicketState {
  switch (body.type) {
    case 'ticket-merged':
      return { ...state, merged: true, mergedInto: body.into, confirmBy: null };
    case 'ticket-taken-in':
      // Who wrote in and what was said stays with the other ticket.
      return state;
    case 'escalation-carried-over': {
      const { escalation } = body;
      const { customerUpdate, triggerId, leadId, restricted, teamId } = escalation;
      const carried = { ...escalation, changedBy: seq, customerUpdate: { ...customerUpdate, armedBy: seq } };
      const isNew = triggerId !== null && state.fired[triggerId] === undefined;
      return {
        ...state,
        leadId,
        restricted: state.restricted || restricted,
        restrictedTo: restricted ? [...new Set([...state.restrictedTo, teamId])] : state.restrictedTo,
        escalations: [...state.escalations, carried],
        escalationsOpened: state.escalationsOpened + 1,
        // What opened it over there has acted here as well.
        fired: isNew ? { ...state.fired, [triggerId]: { escalationId: escalation.id } } : state.fired,
      };
    }
  }
}
