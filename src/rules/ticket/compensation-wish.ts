/** What somebody wants to give on this ticket, and by which limits it is judged. */
import type { CompensationAction, Money, PastCompensation } from '../../model/compensation.ts';
import type { Policy } from '../../model/policy.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import { type AboveLimit, aboveLimit, type Wish } from '../authority/limits.ts';
import type { DecisionFacts, Draft } from './draft.ts';
import type { PersonId, Role } from '../../model/words.ts';

export function wishOf(
  { state, facts }: Pick<Draft, 'state' | 'facts'>,
  { action, amount, currency }: Money & { readonly action: CompensationAction },
): Wish {
  return { action, amount, currency, ticketId: state.id, receiverId: receiverOf(state), at: facts.now };
}

/** Whose sums it counts in. */
export function receiverOf({ customerId, contactId }: TicketState): PastCompensation['receiverId'] {
  return customerId ?? contactId;
}

/** An open hierarchical escalation keeps the limits of its policy; else the newest hold. */
export function limitsOn(state: TicketState, facts: DecisionFacts): { policy: Policy; version: number } {
  const { policyVersion } = state.escalations.find(({ kind }) => kind === 'hierarchical') ?? {};
  const { policy, version } = policyVersion === undefined ? facts.policy : facts.policyOf(policyVersion);
  return { policy, version };
}

export function roleOf({ directory }: DecisionFacts, personId: PersonId): Role {
  return directory.people.get(personId)?.role ?? 'viewer';
}

/** null: within the limits of this person. */
export function refuseAbove(
  draft: Pick<Draft, 'state' | 'facts'>,
  wish: Wish,
  personId: PersonId,
  before: readonly PastCompensation[],
): Refusal | null {
  const role = roleOf(draft.facts, personId);
  const above = aboveLimit(limitsOn(draft.state, draft.facts).policy, role, wish, before);
  return above && aboveLimitRefusal(above, wish, role);
}

/** `earlier`: amount and instant of each, as "60 1775113200000". */
function aboveLimitRefusal(above: AboveLimit, { action, amount, currency }: Wish, role: Role): Refusal {
  const asked = { action, amount, currency, role, over: above.over };
  if (above.over === 'currency') return { refused: 'above_limit', params: asked };
  const { limit, sum } = above;
  const earlier = above.earlier.map((one) => `${one.amount} ${one.givenAt}`);
  const within = above.over === 'customer' ? { withinMs: above.withinMs } : {};
  return { refused: 'above_limit', params: { ...asked, ...within, limit, sum, earlier } };
}
