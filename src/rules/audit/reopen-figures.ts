/** What came back after it had been ended, by states, by names of the mapping's own, and by a counter of the log. */
import type { Reopened } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import { Counts, shareOf } from './distribution.ts';
import type { StateMarks } from './log-words.ts';
import type { SeenTicket } from './seen-ticket.ts';

export class ReopenFigures {
  readonly #states: StateMarks;
  readonly #hasCounter: boolean;
  readonly #all = new Counts();
  readonly #closed = new Counts();
  readonly #named: readonly { readonly name: string; readonly counts: Counts }[];
  readonly #counter = new Counts();
  #tickets = 0;

  constructor(states: StateMarks, hasCounter: boolean) {
    this.#states = states;
    this.#hasCounter = hasCounter;
    this.#named = states.reopens.map(({ name }) => ({ name, counts: new Counts() }));
  }

  add({ measures }: SeenTicket): void {
    this.#tickets += 1;
    this.#all.add(measures.reopened);
    this.#closed.add(measures.reopenedAfterClosed);
    for (const [index, { counts }] of this.#named.entries()) counts.add(measures.reopenedByName[index] ?? 0);
    if (measures.reopenCounter >= 0) this.#counter.add(measures.reopenCounter);
  }

  report(): AuditReport['reopened'] {
    const { resolved, closed } = this.#states.has;
    if (!resolved && !closed && !this.#hasCounter && this.#named.length === 0) return null;
    const main = resolved || closed ? this.#all : this.#counter;
    return {
      ...this.#one(main),
      afterClosed: closed ? this.#one(this.#closed) : null,
      byName: Object.fromEntries(this.#named.map(({ name, counts }) => [name, this.#one(counts)])),
      byCounter: this.#hasCounter
        ? { ...this.#one(this.#counter), histogram: this.#counter.histogram() }
        : null,
    };
  }

  #one(counts: Counts): Reopened {
    return { ...shareOf(counts.atLeast(1), this.#tickets), times: counts.distribution().sum };
  }
}
