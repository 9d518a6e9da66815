/** From when to when the log goes, what states it tells, and in how many different ways tickets went. */
import type { AuditReport } from '../../model/audit-report.ts';
import { stateFields } from '../../model/audit-rules.ts';
import type { EventLog, ValueField } from './event-log.ts';
import { NumberSet } from './number-set.ts';
import { type SeenTicket, WordCounts } from './seen-ticket.ts';
import { stateField } from './time-figures.ts';

export class SpanFigures {
  readonly #field: ValueField | null;
  readonly #counts: readonly { readonly field: (typeof stateFields)[number]; readonly counts: WordCounts }[];
  readonly #variants = new NumberSet();
  readonly #months = new Map<number, number>();
  #firstAt = Number.POSITIVE_INFINITY;
  lastAt = Number.NEGATIVE_INFINITY;
  #firstOpened = Number.POSITIVE_INFINITY;
  #lastOpened = Number.NEGATIVE_INFINITY;

  constructor(log: EventLog) {
    this.#field = stateField(log);
    this.#counts = stateFields.flatMap((field) => {
      const names = log.namesOf(field);
      return names ? [{ field, counts: new WordCounts(field, names) }] : [];
    });
  }

  add({ events, measures }: SeenTicket): void {
    for (const { field, counts } of this.#counts) counts.add(events.values[field], events.count);
    this.#firstAt = Math.min(this.#firstAt, measures.firstAt);
    this.lastAt = Math.max(this.lastAt, measures.lastAt);
    this.#firstOpened = Math.min(this.#firstOpened, measures.startsAt);
    this.#lastOpened = Math.max(this.#lastOpened, measures.startsAt);
    const month = monthOf(measures.startsAt);
    this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
    if (this.#field !== null) this.#variants.add(hashOf(events.values[this.#field], events.count));
  }

  report(): Pick<AuditReport, 'span' | 'variants' | 'states' | 'startsByMonth'> {
    const isEmpty = this.#firstAt === Number.POSITIVE_INFINITY;
    const iso = (at: number) => (isEmpty ? null : new Date(at).toISOString());
    return {
      span: {
        from: iso(this.#firstAt),
        to: iso(this.lastAt),
        seconds: isEmpty ? 0 : (this.lastAt - this.#firstAt) / 1000,
        firstOpened: iso(this.#firstOpened),
        lastOpened: iso(this.#lastOpened),
      },
      variants: this.#field === null ? null : this.#variants.size,
      states: this.#counts.flatMap(({ counts }) => counts.all()),
      startsByMonth: Object.fromEntries(
        [...this.#months]
          .toSorted(([a], [b]) => a - b)
          .map(([month, tickets]) => [nameOfMonth(month), tickets]),
      ),
    };
  }
}

const monthMs = 2_629_746_000;

/** Months since 1970 in UTC; the latest is asked first. */
function monthOf(at: number): number {
  if (at >= known.from && at < known.to) return known.month;
  let month = Math.floor(at / monthMs);
  while (Date.UTC(1970, month + 1) <= at) month += 1;
  while (Date.UTC(1970, month) > at) month -= 1;
  known = { month, from: Date.UTC(1970, month), to: Date.UTC(1970, month + 1) };
  return month;
}

let known = { month: 0, from: 0, to: 0 };

function nameOfMonth(month: number): string {
  return new Date(Date.UTC(1970, month)).toISOString().slice(0, 7);
}

/** 53 bits over a sequence; two sequences of ten million differ in it as good as surely. */
function hashOf(words: Int32Array, count: number): number {
  let [high, low] = [0x811c9dc5 | 0, count];
  for (let index = 0; index < count; index += 1) {
    const word = words[index] as number;
    high = Math.imul(high ^ word, 0x01000193);
    low = Math.imul(low ^ (word + (high >>> 13)), 0x85ebca6b);
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}
