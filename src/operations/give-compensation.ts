/** A refund, credit or expedite within somebody's limit is given and recorded; what was given is booked later. */
import type { BookingReference, CompensationAction } from '../model/compensation.ts';
import type { Refusal } from '../model/refusal.ts';
import type { CompensationId, TextId, TicketId } from '../model/words.ts';
import { ticketOfCompensation } from '../storage/compensations.ts';
import type { Refused } from './advance-ticket.ts';
import { type AuthorityChanged, type AuthorityOrder, orderAuthority } from './authority-order.ts';
import type { Desk } from './desk.ts';

export interface GiveCompensation extends AuthorityOrder {
  readonly ticketId: TicketId;
  readonly action: CompensationAction;
  readonly amount: number;
  readonly currency: string;
  readonly reason: string;
  readonly reference?: BookingReference | undefined;
}

export function giveCompensation(
  desk: Desk,
  order: GiveCompensation,
): Promise<AuthorityChanged | Refused | Refusal> {
  const { ticketId, action, amount, currency, reason, reference = null } = order;
  return orderAuthority(desk, order, async () => {
    const compensationId = desk.dice.id() as CompensationId;
    return {
      ticketId,
      missing: 'ticket_not_found',
      reason,
      command: (before, reasonId) => ({
        type: 'give-compensation',
        compensationId,
        action,
        amount,
        currency,
        reasonId: reasonId as TextId,
        reference,
        before,
      }),
    };
  });
}

export function bookCompensation(
  desk: Desk,
  order: AuthorityOrder & { readonly compensationId: CompensationId; readonly reference: BookingReference },
): Promise<AuthorityChanged | Refused | Refusal> {
  const { workspaceId, compensationId, reference } = order;
  return orderAuthority(desk, order, async () => ({
    ticketId: await ticketOfCompensation(desk.database.of(workspaceId), workspaceId, compensationId),
    missing: 'compensation_not_found',
    compensationId,
    command: (before) => ({ type: 'book-compensation', compensationId, reference, before }),
  }));
}
