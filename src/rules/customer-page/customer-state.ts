/** How a ticket stands, in the few words that its customer needs: who owes the next step, and whether it is solved. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { CustomerWords } from './languages/english.ts';

export type CustomerState = keyof CustomerWords['status']['states'];

export function customerState(state: TicketState): CustomerState {
  if (state.merged) return 'merged';
  if (state.status === 'closed') return 'closed';
  if (state.status === 'resolved') return state.confirmation === 'confirmed' ? 'confirmed' : 'solved';
  if (state.status === 'waiting') return 'waiting';
  const held = state.escalations.filter(isHeld);
  if (held.some(({ kind }) => kind === 'hierarchical')) return 'manager';
  if (held.length > 0) return 'specialist';
  if (state.escalations.some((one) => one.state === 'requested')) return 'bringing-in';
  if (state.answeredAt === null) return 'received';
  return state.answeredAt >= (state.signs.heardAt ?? 0) ? 'answered' : 'in-work';
}

/** Somebody has taken it. What still gathers its facts, or waits for somebody, is not theirs yet. */
function isHeld({ state }: OpenEscalation): boolean {
  return state === 'accepted' || state === 'answered' || state === 'coordinating';
}

/** May the customer say whether it is solved? He may until it is closed, and once he has confirmed, no more. */
export function mayAnswerResolution(state: TicketState): boolean {
  return state.status === 'resolved' && !state.merged && state.confirmation !== 'confirmed';
}

/** A request that is over takes no more words. */
export function mayWrite(state: TicketState): boolean {
  return !state.merged && state.status !== 'closed';
}
