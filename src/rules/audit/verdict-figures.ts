/** What the log itself says of its targets, and how the urgency of tickets changed. */
import type { VerdictSla } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import { shareOf } from './distribution.ts';
import type { EventLog } from './event-log.ts';
import { type PriorityTable, verdictsOf } from './log-words.ts';
import type { AuditRules } from '../../model/audit-rules.ts';
import { namesOr, type SeenTicket, Shares } from './seen-ticket.ts';

const outcomesMax = 50;
/** From here on reassignments are one group. */
const manyReassignments = 5;

export class VerdictFigures {
  readonly #verdicts: Int8Array | null;
  readonly #priorities: PriorityTable | null;
  readonly #outcomes: readonly string[];
  readonly #hasReassignments: boolean;
  readonly #byPriority = new Shares();
  readonly #byReassignments = new Shares();
  readonly #byMonth = new Shares();
  readonly #liveByMonth = new Shares();
  readonly #byOutcome = new Shares();
  #tickets = 0;
  #without = 0;
  #missed = 0;
  #ever = 0;
  #back = 0;
  #end = { tickets: 0, of: 0 };
  #live = { tickets: 0, of: 0 };
  #events = { met: 0, missed: 0 };

  constructor(log: EventLog, rules: AuditRules, priorities: PriorityTable | null) {
    this.#verdicts = verdictsOf(log, rules);
    this.#priorities = priorities;
    this.#outcomes = namesOr(log, 'outcome');
    this.#hasReassignments = log.namesOf('reassignments') !== null || log.namesOf('team') !== null;
  }

  add({ measures, events }: SeenTicket): void {
    if (this.#verdicts === null) return;
    this.#tickets += 1;
    for (let index = 0; index < events.count; index += 1) {
      const verdict = this.#verdicts[events.values.slaVerdict[index] as number];
      if (verdict === 1) this.#events.met += 1;
      if (verdict === -1) this.#events.missed += 1;
    }
    if (measures.lastVerdict === 0) {
      this.#without += 1;
      return;
    }
    const isMissed = measures.lastVerdict === -1;
    const month = new Date(measures.startsAt).toISOString().slice(0, 7);
    if (isMissed) this.#missed += 1;
    if (measures.everMissed) this.#ever += 1;
    if (measures.missedThenMet) this.#back += 1;
    const half = measures.onlyTheEnd ? this.#end : this.#live;
    half.of += 1;
    if (isMissed) half.tickets += 1;
    const reassignments = measures.reassignments >= 0 ? measures.reassignments : measures.handoffs;
    this.#byReassignments.add(String(Math.min(reassignments, manyReassignments)), isMissed);
    this.#byMonth.add(month, isMissed);
    if (!measures.onlyTheEnd) this.#liveByMonth.add(month, isMissed);
    if (measures.lastPriority > 0)
      this.#byPriority.add(this.#priorities?.names[measures.lastPriority] ?? '', isMissed);
    if (measures.outcome > 0) this.#byOutcome.add(this.#outcomes[measures.outcome] ?? '', isMissed);
  }

  report(): VerdictSla | null {
    if (this.#verdicts === null) return null;
    const of = this.#tickets;
    return {
      missed: shareOf(this.#missed, of),
      everMissed: shareOf(this.#ever, of),
      missedThenMet: shareOf(this.#back, of),
      withoutVerdict: this.#without,
      missedByPriority: this.#priorities && this.#byPriority.sorted(),
      missedByReassignments: this.#hasReassignments ? this.#byReassignments.sorted() : null,
      missedByOpenMonth: this.#byMonth.sorted(),
      onlyTheEnd: shareOf(this.#end.tickets, this.#end.of),
      live: shareOf(this.#live.tickets, this.#live.of),
      liveByOpenMonth: this.#liveByMonth.sorted(),
      missedByOutcome: this.#outcomes.length > 1 ? this.#byOutcome.sorted(outcomesMax) : null,
      eventsMet: this.#events.met,
      eventsMissed: this.#events.missed,
    };
  }
}

export class PriorityFigures {
  readonly #priorities: PriorityTable | null;
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();
  #tickets = 0;
  #raised = 0;
  #lowered = 0;
  #changed = 0;

  constructor(priorities: PriorityTable | null) {
    this.#priorities = priorities;
  }

  add({ measures }: SeenTicket): void {
    if (this.#priorities === null) return;
    this.#tickets += 1;
    const { names } = this.#priorities;
    const [first, last] = [names[measures.firstPriority] ?? '', names[measures.lastPriority] ?? ''];
    if (first !== '') this.#first.set(first, (this.#first.get(first) ?? 0) + 1);
    if (last !== '') this.#last.set(last, (this.#last.get(last) ?? 0) + 1);
    if (measures.priorityRaises > 0) this.#raised += 1;
    if (measures.priorityLowers > 0) this.#lowered += 1;
    if (measures.priorityRaises + measures.priorityLowers > 0) this.#changed += 1;
  }

  report(): AuditReport['severity'] {
    if (this.#priorities === null) return null;
    const sorted = (all: Map<string, number>) => Object.fromEntries([...all].toSorted((a, b) => b[1] - a[1]));
    return {
      first: sorted(this.#first),
      last: sorted(this.#last),
      raised: shareOf(this.#raised, this.#tickets),
      lowered: shareOf(this.#lowered, this.#tickets),
      changed: shareOf(this.#changed, this.#tickets),
    };
  }
}
