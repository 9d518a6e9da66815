/** A refund, a credit or an expedite: given alone below the limits, refused above them; booked afterwards. */
import type { BookCompensation, GiveCompensation } from '../../model/compensation.ts';
import type { Refusal } from '../../model/refusal.ts';
import { limitsOn, receiverOf, refuseAbove, roleOf, wishOf } from './compensation-wish.ts';
import { type Draft, emit, personOf } from './draft.ts';

export function giveCompensation(draft: Draft, command: GiveCompensation): Refusal | undefined {
  const personId = personOf(draft);
  if (personId === null) return { refused: 'not_permitted' };
  if (receiverOf(draft.state) === null) return { refused: 'customer_required' };
  const refusal = refuseAbove(draft, wishOf(draft, command), personId, command.before);
  if (refusal) return refusal;
  const { compensationId, action, amount, currency, reasonId, reference } = command;
  const { customerId, contactId } = draft.state;
  emit(draft, {
    type: 'compensation-given',
    compensationId,
    action,
    amount,
    currency,
    customerId,
    contactId,
    reasonId,
    byId: personId,
    approvalId: null,
    reference,
    policyVersion: limitsOn(draft.state, draft.facts).version,
    because: [{ code: 'within-limit', params: { role: roleOf(draft.facts, personId) } }],
  });
  return undefined;
}

export function bookCompensation(draft: Draft, command: BookCompensation): Refusal | undefined {
  const personId = personOf(draft);
  if (personId === null) return { refused: 'not_permitted' };
  const given = command.before.find(({ id }) => id === command.compensationId);
  if (!given || given.ticketId !== draft.ticketId) return { refused: 'compensation_not_found' };
  if (given.reference === command.reference) return { refused: 'nothing_changes' };
  if (given.reference !== null) return { refused: 'already_booked', params: { reference: given.reference } };
  const { compensationId, reference } = command;
  emit(draft, { type: 'compensation-booked', compensationId, reference, byId: personId });
  return undefined;
}
