/** After a resolution: what the customer says of it, and what keeps it from coming back. */
import type { PreventiveStepDone } from '../../model/preventive-step.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { ConfirmationAwaited, ResolutionAnswered, TicketEventBody } from '../../model/ticket-event.ts';

type Aftermath = ResolutionAnswered | ConfirmationAwaited | PreventiveStepDone;

const types: ReadonlySet<string> = new Set<Aftermath['type']>([
  'resolution-answered',
  'confirmation-awaited',
  'preventive-step-done',
]);

export function isAftermath(body: TicketEventBody): body is Aftermath {
  return types.has(body.type);
}

export function evolveAftermath(state: TicketState, body: Aftermath, seq: number): TicketState {
  switch (body.type) {
    case 'resolution-answered': {
      const confirmation = body.confirmation === 'not-solved' ? 'none' : body.confirmation;
      return { ...state, confirmation, confirmBy: null };
    }
    case 'confirmation-awaited':
      return { ...state, confirmBy: { at: body.until, armedBy: seq } };
    case 'preventive-step-done':
      // Which steps are open is known to their rows.
      return state;
  }
}
