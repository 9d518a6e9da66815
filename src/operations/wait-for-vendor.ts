/** A vendor owes the next step, or has answered: starts and ends his clock. */
import type { Refusal } from '../model/refusal.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandTicket, type TicketOrderOf } from './command-ticket.ts';
import type { Desk } from './desk.ts';

/** `vendor` null: he has answered. */
export function waitForVendor(
  desk: Desk,
  order: TicketOrderOf & { readonly vendor: string | null },
): Promise<Changed | Refused | Refusal> {
  return commandTicket(desk, order, (_ticketId, _state, _facts, word) => ({
    command: { type: 'wait-for-vendor', nameId: word('vendor', order.vendor ?? undefined) },
  }));
}
