/** What a person may do with an open approval: deciding and showing ask the same. */
import type { OpenApproval } from '../../model/approval.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';
import { mayApprove } from '../authority/choose-approver.ts';
import { limitsOn, wishOf } from './compensation-wish.ts';
import type { DecisionFacts } from './draft.ts';
import { mayAct } from './permissions.ts';

export type ApprovalCommandName = 'approve' | 'refuse' | 'pass' | 'withdraw';

export function allowedOnApproval(
  state: TicketState,
  approval: OpenApproval,
  facts: DecisionFacts,
  personId: PersonId,
): ApprovalCommandName[] {
  if (!mayAct(facts.directory, personId)) return [];
  if (personId === approval.askedById) return ['withdraw'];
  return mayDecide(state, approval, facts, personId) ? ['approve', 'refuse', 'pass'] : [];
}

/** Whoever is asked, or anybody whose limit would suffice; never who asked for it. */
export function mayDecide(
  state: TicketState,
  approval: OpenApproval,
  facts: DecisionFacts,
  personId: PersonId,
): boolean {
  if (personId === approval.askedById) return false;
  if (personId === approval.approverId) return true;
  const { policy } = limitsOn(state, facts);
  // By the amount alone: what the customer got before may send it further up when it is approved.
  return mayApprove(
    { directory: facts.directory, policy, wish: wishOf({ state, facts }, approval), before: [] },
    personId,
  );
}
