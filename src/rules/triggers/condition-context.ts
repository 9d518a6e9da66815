// What a condition is asked about: one ticket at one instant, with the hours that its clocks count in.
import type { Instant } from '../../model/instant.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import type { PathId, PathKind } from '../../model/words.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';

export interface ConditionContext {
  readonly now: Instant;
  readonly facts: TicketFacts;
  /** Working hours of the ticket's team: openFor and idleFor count in them. */
  readonly ticketCalendar: CompiledCalendar;
  /** Known once an escalation is asked for. */
  readonly kind?: PathKind | undefined;
  readonly path?: PathId | undefined;
  readonly gathered?: GatheredFacts | undefined;
}

/**
 * Facts that not every caller gathers. A condition over an absent one is unknown: neither it nor its negation holds,
 * so nothing happens to a ticket on the strength of what nobody looked up.
 */
export interface GatheredFacts {
  /** Since when nobody has taken the ticket at its present priority; null when somebody has. */
  readonly notTakenSince?: Instant | null;
  readonly mood?: {
    /** From -1 (worst) to 1. */
    readonly sentiment: number;
    readonly cancellationIntent: boolean;
    readonly legalThreat: boolean;
  };
  /** Contacts of the same customer on the same issue type, this ticket's own included. */
  readonly contactsAt?: readonly Instant[];
  /** Running targets by name; a met one is left out. */
  readonly targets?: Readonly<Record<string, { readonly warnsAt: Instant; readonly dueAt: Instant }>>;
  /** The nearest dated commitment to the customer; null when there is none. */
  readonly commitmentDueAt?: Instant | null;
  readonly needs?: readonly string[];
}
