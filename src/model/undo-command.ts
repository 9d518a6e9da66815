import type { TicketEvent } from './ticket-event.ts';

/** Takes an act back while nothing of it has left and nobody has gone on from it. */
export interface UndoAct {
  readonly type: 'undo-act';
  /** The version before the act, and after it. */
  readonly from: number;
  readonly to: number;
  /** The ticket's whole stream; whoever advances has read it. */
  readonly past: readonly TicketEvent[];
  /** A message of it is on its way to the customer, or there. */
  readonly hasLeft: boolean;
}
