/** What every collector of figures is shown of each ticket, and how words become sorted lists. */
import type { Flow, StateCount, TicketShare } from '../../model/audit-figures.ts';
import type { EventLog, TicketEvents } from './event-log.ts';
import { shareOf } from './distribution.ts';
import type { TicketMeasurer } from './measure-ticket.ts';
import type { TicketMeasures } from './ticket-measures.ts';

export interface SeenTicket {
  readonly events: TicketEvents;
  readonly measures: TicketMeasures;
  readonly measurer: TicketMeasurer;
}

/** How often something went from one word to another; in the order of first sight where counts are equal. */
export class Flows {
  readonly #times = new Map<number, number>();

  add(from: number, to: number): void {
    const key = from * 0x4000000 + to;
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
  }

  top(nameOf: (word: number) => string, most: number): Flow[] {
    return [...this.#times]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([key, times]) => ({
        from: nameOf(Math.floor(key / 0x4000000)),
        to: nameOf(key % 0x4000000),
        times,
      }));
  }
}

/** Events and tickets of each word of one column. */
export class WordCounts {
  readonly #field: string;
  readonly #names: readonly string[];
  readonly #events: Float64Array;
  readonly #tickets: Int32Array;
  readonly #twice: Int32Array;
  readonly #inTicket: Int32Array;

  constructor(field: string, names: readonly string[]) {
    this.#field = field;
    this.#names = names;
    this.#events = new Float64Array(names.length);
    this.#tickets = new Int32Array(names.length);
    this.#twice = new Int32Array(names.length);
    this.#inTicket = new Int32Array(names.length);
  }

  add(words: Int32Array, count: number): void {
    for (let index = 0; index < count; index += 1) {
      const word = words[index] as number;
      const times = (this.#inTicket[word] as number) + 1;
      this.#inTicket[word] = times;
      if (times === 1) this.#tickets[word] = (this.#tickets[word] as number) + 1;
      if (times === 2) this.#twice[word] = (this.#twice[word] as number) + 1;
    }
    for (let index = 0; index < count; index += 1) {
      const word = words[index] as number;
      this.#events[word] = (this.#events[word] as number) + 1;
      this.#inTicket[word] = 0;
    }
  }

  all(): StateCount[] {
    return this.#names
      .map((value, word) => ({
        column: this.#field,
        value,
        events: this.#events[word] as number,
        tickets: this.#tickets[word] as number,
        ticketsWith2OrMore: this.#twice[word] as number,
      }))
      .filter(({ value, events }) => value !== '' && events > 0)
      .toSorted((a, b) => b.events - a.events || (a.value < b.value ? -1 : 1));
  }
}

/** Tickets by a key, with how many of them a thing is so. */
export class Shares {
  readonly #all = new Map<string, { tickets: number; of: number }>();

  add(key: string, isSo: boolean): void {
    let found = this.#all.get(key);
    if (!found) {
      found = { tickets: 0, of: 0 };
      this.#all.set(key, found);
    }
    found.of += 1;
    if (isSo) found.tickets += 1;
  }

  sorted(most = Number.POSITIVE_INFINITY): Record<string, TicketShare> {
    const keys = [...this.#all.keys()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const kept = keys.length <= most ? keys : this.#largest(most);
    return Object.fromEntries(
      kept.map((key) => {
        const { tickets, of } = this.#all.get(key) ?? { tickets: 0, of: 0 };
        return [key, shareOf(tickets, of)];
      }),
    );
  }

  #largest(most: number): string[] {
    return [...this.#all]
      .toSorted((a, b) => b[1].of - a[1].of)
      .map(([key]) => key)
      .slice(0, most);
  }
}

export function namesOr(log: EventLog, field: Parameters<EventLog['namesOf']>[0]): readonly string[] {
  return log.namesOf(field) ?? [''];
}
