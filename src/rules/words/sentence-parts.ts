// What the sentences of the history are put together from: names, whom something is offered to, and why.
import type { Offer } from '../../model/escalation.ts';
import type { PersonId, Reason, TeamId } from '../../model/words.ts';
import type { Reader } from '../clocks/say-instant.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { sayReasons } from './say-reason.ts';

export interface Names {
  person(id: PersonId): string;
  team(id: TeamId): string;
  /** The version that the event names. */
  policyOf(version: number): CompiledPolicy;
  readonly policy: CompiledPolicy;
  readonly reader: Reader;
}

export function sayOffer(offer: Offer, names: Names): string {
  const instead =
    offer.standsInFor === undefined ? '' : ` instead of ${names.person(offer.standsInFor)}, who is away`;
  return `Offered to ${names.person(offer.personId)}${instead}`;
}

export function sayWhy(because: readonly Reason[], names: Pick<Names, 'reader' | 'policy'>): string {
  return because.length === 0 ? '' : `: ${sayReasons(because, names)}`;
}
