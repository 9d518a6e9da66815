/**
 * A ticket that brings its past along: what happened to it is decided in memory, each thing at its time, by the same
 * rules as on a desk, and its deadlines fire in between in their order. Nothing is read or written here.
 */
import type { Instant } from '../../model/instant.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { TicketId } from '../../model/words.ts';
import { deadlinesOf } from '../../rules/ticket/deadlines-of.ts';
import type { DecisionFacts } from '../../rules/ticket/draft.ts';
import type { SideRows } from '../../storage/rows.ts';
import { decideAll, type Planning } from '../advance-ticket.ts';

/** What decisions may look at, at an instant of the past. */
export type FactsAt = (at: Instant) => DecisionFacts;

/** Promises come and go for as long as a ticket is open; more than this would be a clock that never moves on. */
const deadlinesMax = 20_000;

export class PastTicket {
  readonly id: TicketId;
  readonly #factsAt: FactsAt;
  readonly #events: TicketEvent[] = [];
  readonly #side: Omit<SideRows, 'idempotency'>[] = [];
  #state: TicketState | null = null;
  #fired = 0;

  constructor(id: TicketId, factsAt: FactsAt) {
    this.id = id;
    this.#factsAt = factsAt;
  }

  get state(): TicketState | null {
    return this.#state;
  }

  get events(): readonly TicketEvent[] {
    return this.#events;
  }

  /** Rows that go with the events, in the order in which they were made. */
  get side(): readonly Omit<SideRows, 'idempotency'>[] {
    return this.#side;
  }

  /** Lets time pass up to the instant, or to where the state is such: what fell due by then has fired. */
  passTo(at: Instant, isSuch: (state: TicketState) => boolean = () => false): void {
    // What is recorded as of now can't miss what is due later.
    const until = Math.min(at, this.#factsAt(at).now);
    for (let due = this.#nextDue(until); due !== null; due = this.#nextDue(until)) {
      if ((this.#fired += 1) > deadlinesMax) throw new Error(`The deadlines of ticket ${this.id} never end.`);
      this.#decide({ orders: [due], skipIdle: true }, this.#factsAt(due.occurredAt));
      if (this.#state !== null && isSuch(this.#state)) return;
    }
  }

  /**
   * What somebody did then, after all that had fallen due before. A refusal changes nothing. Rows of messages keep the
   * instant that their plan was given: where things are recorded later than they happened, say `occurredAt` to it.
   */
  carryOut(at: Instant, planning: Planning): Refusal | null {
    this.passTo(at);
    const facts = this.#factsAt(at);
    // Orders about money in a past are judged by their own amounts: what other tickets gave is not read.
    const plan = planning(this.#state, facts, []);
    if (isRefusal(plan)) return plan;
    const orders = plan.orders.map((order) => ({ ...order, occurredAt: Math.min(order.occurredAt, at) }));
    const refusal = this.#decide({ ...plan, orders }, facts);
    if (refusal === null && plan.side) this.#side.push(plan.side);
    return refusal;
  }

  #decide(plan: Parameters<typeof decideAll>[2], facts: DecisionFacts): Refusal | null {
    const decided = decideAll(this.id, this.#state, plan, facts);
    if (isRefusal(decided)) return decided;
    this.#state = decided.state;
    this.#events.push(...decided.events);
    return null;
  }

  #nextDue(until: Instant) {
    const armed = this.#state === null ? [] : deadlinesOf(this.#state);
    const first = armed.reduce((soonest, one) => (one.dueAt < soonest.dueAt ? one : soonest), {
      name: '',
      dueAt: Number.POSITIVE_INFINITY,
      armedBy: 0,
    });
    if (first.dueAt > until) return null;
    const { name, dueAt, armedBy } = first;
    const command = { type: 'reach-deadline', name, dueAt, armedBy } as const;
    return { actor: { kind: 'engine' }, occurredAt: dueAt, command } as const;
  }
}
