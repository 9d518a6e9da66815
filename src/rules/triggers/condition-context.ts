// What a condition is asked about: one ticket at one instant, with the hours that its clocks count in.
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import type { CommitmentKind, Mood, TicketContact, Wait } from '../../model/ticket-signs.ts';
import type { PathId, PathKind, TeamId } from '../../model/words.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';

export interface ConditionContext {
  readonly now: Instant;
  readonly facts: TicketFacts;
  /** As the ticket was before what just happened to it; absent where nobody kept that. */
  readonly before?: TicketFacts | undefined;
  /** Working hours of the ticket's team: openFor and idleFor count in them. */
  readonly ticketCalendar: CompiledCalendar;
  /** The hours in which clocks of the ticket's priority run; the ticket's when absent. */
  readonly priorityCalendar?: CompiledCalendar | undefined;
  /** Where the ticket is: a trigger may stand in shadow for some teams. */
  readonly teamId?: TeamId | undefined;
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
  /** Since when nobody has taken the ticket at its present tier and priority; null when somebody has. */
  readonly notTakenSince?: Instant | null;
  /** When the next step was not ours; openFor leaves it out. */
  readonly waits?: readonly Wait[];
  readonly mood?: Mood;
  /** Since when each side waits for the other's next word; null: it does not. */
  readonly waitsSince?: { readonly customer: Instant | null; readonly agent: Instant | null };
  /** Contacts of the same customer on the same issue type, this ticket's own included. */
  readonly contacts?: readonly TicketContact[];
  /** One for each customer with this issue type, this ticket's own included: the newest. */
  readonly customersAlike?: readonly TicketContact[];
  /** How often the customer asked for news since our last answer. */
  readonly chasers?: number;
  /** Targets that count now, by the name of their clock; a met or paused one is left out. */
  readonly targets?: Readonly<Record<string, readonly RunningTarget[]>>;
  /** Dates that somebody counts on. */
  readonly commitments?: readonly { readonly what: CommitmentKind; readonly dueAt: Instant }[];
  readonly needs?: readonly string[];
}

export interface RunningTarget {
  readonly targetMs: DurationMs;
  readonly dueAt: Instant;
  /** The instant at which no more than this is left of it. */
  readonly atRiskFrom: (leftMs: DurationMs) => Instant;
}
