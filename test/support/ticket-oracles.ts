import type { TicketState } from '../../src/model/ticket.ts';
import type { TicketEvent } from '../../src/model/ticket-event.ts';
import type { PersonId } from '../../src/model/words.ts';
import { holderOf } from '../../src/rules/ticket/ticket-invariants.ts';

/** Counted anew from the state, not by the product's own function. */
export function ownerByRule(state: TicketState): PersonId | null {
  const newest = state.escalations.toSorted((a, b) => b.number - a.number)[0];
  return holderOf(state)?.ownerId ?? state.firstAgentId ?? newest?.ownerId ?? null;
}

/** Every string in an event, wherever it stands. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** Strings that are no id, no code and no phrase of the policy: somebody's words. */
export function freeText(event: TicketEvent, policyPhrases: ReadonlySet<string>): string[] {
  return stringsIn(event)
    .filter((text) => !policyPhrases.has(text))
    .flatMap((text) => text.split(', '))
    .filter((text) => !id.test(text) && !code.test(text) && !policyPhrases.has(text));
}
