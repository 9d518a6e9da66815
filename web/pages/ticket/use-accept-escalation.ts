import { useEscalationOrder } from '../../api/orders.ts';
import type { Failure } from '../../api/failure.ts';
import type { EscalationView, TicketView } from '../../api/schemas.ts';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';

export interface Accepting {
  readonly give: () => void;
  readonly pending: boolean;
  readonly failure: Failure | null;
}

/** Accepting means: I can act without asking for basics. */
export function useAcceptEscalation(ticket: TicketView, escalation: EscalationView | undefined): Accepting {
  const command = useEscalationOrder(ticket.id, escalation?.id ?? '', 'accept');
  return {
    give: () => {
      if (command.pending) return;
      void command.give({ expectedVersion: ticket.version }).then((changed) => {
        if (changed) tell(strings.queue.accepted(ticket.number));
      });
    },
    pending: command.pending,
    failure: command.failure,
  };
}
