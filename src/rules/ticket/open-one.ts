/** The open escalation that a decision is about; that there is one was asked before. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { Draft } from './draft.ts';

export function openOne(draft: Draft, id: OpenEscalation['id']): OpenEscalation {
  const found = draft.state.escalations.find((one) => one.id === id);
  if (!found) throw new Error(`Ticket ${draft.ticketId} has no open escalation ${id}.`);
  return found;
}
