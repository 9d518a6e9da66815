/** A decision in the making: events said so far, and the state that they lead to. */
import type { Actor } from '../../model/actor.ts';
import type { Directory } from '../../model/directory.ts';
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketOrder } from '../../model/ticket-command.ts';
import type { TicketEvent, TicketEventBody } from '../../model/ticket-event.ts';
import type { CustomerFacts } from '../../model/ticket-facts.ts';
import type { TicketContact } from '../../model/ticket-signs.ts';
import type { CustomerId, EscalationId, IssueTypeId, PersonId, TicketId } from '../../model/words.ts';
import type { CalendarOf } from '../clocks/run-clock.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';
import { calendarOfTeam } from '../routing/duty.ts';
import { evolve } from './evolve.ts';
import { gatheredFacts } from './gathered-facts.ts';

/** Everything that a decision may look at besides the ticket. Each record comes in the version in force at `now`. */
export interface DecisionFacts {
  readonly now: Instant;
  /** The newest published policy: ticket clocks and triggers follow it. */
  readonly policy: CompiledPolicy;
  /** An older version, for escalations that keep theirs. */
  readonly policyOf: (version: number) => CompiledPolicy;
  readonly directory: Directory;
  readonly calendarOf: CalendarOf;
  /** How many open escalations each person holds. */
  readonly loads: ReadonlyMap<PersonId, number>;
  /** The id of a ticket's n-th escalation; the same each time it is asked. */
  readonly escalationIdOf: (ticketId: TicketId, number: number) => EscalationId;
  /** Read where something may have changed it; absent, the ticket goes by what it knew. */
  readonly elsewhere?: ElsewhereRead;
}

/** Other tickets with the same issue type, as they are stored. */
export interface ElsewhereRead {
  readonly customerId: CustomerId | null;
  readonly issueType: IssueTypeId;
  /** The same customer's, within the longest window of the policy. */
  readonly contacts: readonly TicketContact[];
  readonly others: readonly { readonly customerId: string; readonly contact: TicketContact }[];
  /** Critical issues of the customer besides this one. */
  readonly criticalIssues: number;
  readonly dedicatedContactId: PersonId | null;
  /** What the customer's record says; null: what came with the ticket is newer, or there is no record. */
  readonly record: CustomerFacts | null;
}

export interface Draft {
  readonly facts: DecisionFacts;
  readonly order: TicketOrder;
  readonly ticketId: TicketId;
  /** When it happened in the world, epoch ms; never after `facts.now`. Clocks count from it. */
  readonly at: Instant;
  readonly events: TicketEvent[];
  /** Whoever gave the order; the engine once triggers act. */
  actor: Actor;
  state: TicketState;
}

/** Says that something happened, and goes on from the state after it. */
export function emit(draft: Draft, body: TicketEventBody): void {
  const state: TicketState | undefined = draft.state;
  const event: TicketEvent = {
    seq: (state?.version ?? 0) + 1,
    occurredAt: draft.at,
    recordedAt: Math.max(draft.facts.now, state?.lastRecordedAt ?? 0),
    actor: draft.actor,
    body,
  };
  draft.state = evolve(state ?? null, event, draft.ticketId);
  draft.events.push(event);
}

export function personOf(draft: Draft): PersonId | null {
  const { actor } = draft.order;
  return actor.kind === 'person' ? actor.personId : null;
}

/** What a policy's conditions look at, for the ticket as it is in the draft. */
export function contextOf(draft: Draft): ConditionContext {
  return contextOfState(draft.state, draft.facts);
}

export function contextOfState(state: TicketState, facts: DecisionFacts): ConditionContext {
  const calendar = calendarOfTeam(facts.directory, state.teamId, 'working');
  const { priority, teamId } = state;
  const runs = facts.policy.ticketTargets.runs[priority];
  const hours = runs === 'always' ? runs : calendarOfTeam(facts.directory, teamId, runs);
  return {
    now: facts.now,
    facts: state,
    teamId,
    ticketCalendar: facts.calendarOf(calendar),
    priorityCalendar: facts.calendarOf(hours),
    gathered: gatheredFacts(state, facts.calendarOf),
  };
}
