import type { EventLog, TicketEvents, ValueField } from '../../rules/audit/event-log.ts';
import { ByteDictionary } from './byte-dictionary.ts';

const chunkBits = 16;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;

/** Instants of a ticket that stand in columns of their own. */
export type TicketInstant = 'openedAt' | 'resolvedAt' | 'closedAt';

/**
 * Events in chunks, so that growing copies nothing: ticket, time, a hash of the row, and for each column the number of its
 * word, of one or two bytes while they fit.
 */
export class EventStore {
  events = 0;
  readonly tickets = new ByteDictionary();
  readonly fields: readonly ValueField[];
  /** Whether each ticket's rows stand together. */
  #isGrouped = true;
  #latestTicket = 0;
  readonly #ticketChunks: Int32Array[] = [];
  /** Whole seconds in four bytes, while they fit; else milliseconds. */
  readonly #timeChunks: (Uint32Array | Float64Array)[] = [];
  #isFine = false;
  readonly #hashChunks: Int32Array[] = [];
  readonly #columns: readonly WordColumn[];
  readonly #instants = new Map<TicketInstant, Float64Array>();

  constructor(fields: readonly ValueField[], instants: readonly TicketInstant[]) {
    this.fields = fields;
    this.#columns = fields.map(() => new WordColumn());
    for (const name of instants) this.#instants.set(name, new Float64Array(1 << 10).fill(Number.NaN));
  }

  /** `values` in the order of `fields`. */
  add(ticket: number, at: number, hash: number, values: Int32Array): void {
    const place = this.events & chunkMask;
    if (place === 0) this.#openChunk();
    const chunk = this.events >> chunkBits;
    (this.#ticketChunks[chunk] as Int32Array)[place] = ticket;
    this.#setTime(chunk, place, at);
    (this.#hashChunks[chunk] as Int32Array)[place] = hash;
    const columns = this.#columns;
    for (let field = 0; field < columns.length; field += 1)
      (columns[field] as WordColumn).put(place, values[field] as number);
    if (ticket < this.#latestTicket) this.#isGrouped = false;
    this.#latestTicket = ticket;
    this.events += 1;
  }

  setInstant(name: TicketInstant, ticket: number, at: number): void {
    let all = this.#instants.get(name);
    if (!all) return;
    if (ticket >= all.length) {
      const wider = new Float64Array(Math.max(all.length * 2, ticket + 1)).fill(Number.NaN);
      wider.set(all);
      all = wider;
      this.#instants.set(name, all);
    }
    all[ticket] = at;
  }

  #setTime(chunk: number, place: number, at: number): void {
    let times = this.#timeChunks[chunk] as Uint32Array | Float64Array;
    if (!this.#isFine) {
      const seconds = at / 1000;
      if (seconds === seconds >>> 0) {
        times[place] = seconds;
        return;
      }
      this.#isFine = true;
      times = Float64Array.from(times, (one) => one * 1000);
      this.#timeChunks[chunk] = times;
    }
    times[place] = at;
  }

  #timeOf(event: number): number {
    const times = this.#timeChunks[event >> chunkBits] as Uint32Array | Float64Array;
    const time = times[event & chunkMask] as number;
    return times.BYTES_PER_ELEMENT === 4 ? time * 1000 : time;
  }

  #openChunk(): void {
    this.#ticketChunks.push(new Int32Array(chunkSize));
    this.#timeChunks.push(this.#isFine ? new Float64Array(chunkSize) : new Uint32Array(chunkSize));
    this.#hashChunks.push(new Int32Array(chunkSize));
    for (const column of this.#columns) column.open();
  }

  /** Call once all rows are in. */
  finish(found: Finishing): EventLog {
    const tickets = this.tickets.size;
    this.tickets.seal();
    const { offsets, order } = this.#grouped(tickets);
    const gather = new Gatherer();
    const read = (ticket: number, into: TicketEvents) => {
      const [from, to] = [offsets[ticket] as number, offsets[ticket + 1] as number];
      const count = to - from;
      const picked = gather.room(count);
      for (let index = 0; index < count; index += 1) {
        const event = order === null ? from + index : (order[from + index] as number);
        picked.events[index] = event;
        picked.at[index] = this.#timeOf(event);
      }
      const kept = gather.arrange(count, found, (event) => this.#hashOf(event));
      fit(into, kept, this.fields);
      into.ticket = ticket;
      into.count = kept;
      for (let index = 0; index < kept; index += 1) into.at[index] = picked.at[index] as number;
      for (let field = 0; field < this.#columns.length; field += 1)
        (this.#columns[field] as WordColumn).read(
          picked.events,
          kept,
          into.values[this.fields[field] as ValueField],
        );
      into.openedAt = this.#instantOf('openedAt', ticket);
      into.resolvedAt = this.#instantOf('resolvedAt', ticket);
      into.closedAt = this.#instantOf('closedAt', ticket);
    };
    return { events: this.events, tickets, nameOf: found.nameOf, namesOf: found.namesOf, read };
  }

  #instantOf(name: TicketInstant, ticket: number): number {
    return this.#instants.get(name)?.[ticket] ?? Number.NaN;
  }

  #hashOf(event: number): number {
    return (this.#hashChunks[event >> chunkBits] as Int32Array)[event & chunkMask] as number;
  }

  /** Counting sort by ticket; a log whose tickets stand together needs no order of its own. */
  #grouped(tickets: number): { offsets: Int32Array; order: Int32Array | null } {
    const offsets = new Int32Array(tickets + 1);
    this.#eachTicket((ticket) => {
      offsets[ticket + 1] = (offsets[ticket + 1] as number) + 1;
    });
    for (let ticket = 0; ticket < tickets; ticket += 1)
      offsets[ticket + 1] = (offsets[ticket + 1] as number) + (offsets[ticket] as number);
    if (this.#isGrouped) {
      this.#ticketChunks.length = 0;
      return { offsets, order: null };
    }
    const next = offsets.slice();
    const order = new Int32Array(this.events);
    // Whose each event is stands in the order from now on.
    this.#eachTicket((ticket, event) => {
      const place = next[ticket] as number;
      order[place] = event;
      next[ticket] = place + 1;
    }, true);
    return { offsets, order };
  }

  #eachTicket(tell: (ticket: number, event: number) => void, isLastTime = false): void {
    let event = 0;
    for (const [number, chunk] of this.#ticketChunks.entries()) {
      for (let place = 0; place < chunkSize && event < this.events; place += 1, event += 1)
        tell(chunk[place] as number, event);
      if (isLastTime) this.#ticketChunks[number] = new Int32Array(0);
    }
  }
}

type Numbers = Uint8Array | Uint16Array | Int32Array;

/** The numbers of one column's words. A chunk begins as narrow as the one before it ended. */
class WordColumn {
  readonly #chunks: Numbers[] = [];
  #latest: Numbers = new Uint8Array(0);
  #largest = 0xff;

  open(): void {
    const { BYTES_PER_ELEMENT: bytes } = this.#latest;
    this.#latest = new (bytes === 1 ? Uint8Array : bytes === 2 ? Uint16Array : Int32Array)(chunkSize);
    this.#chunks.push(this.#latest);
  }

  put(place: number, number: number): void {
    if (number > this.#largest) this.#widen(number);
    this.#latest[place] = number;
  }

  /** The chunk that is being filled is copied, older ones stay. */
  #widen(number: number): void {
    const isWide = number > 0xffff;
    this.#latest = isWide ? Int32Array.from(this.#latest) : Uint16Array.from(this.#latest);
    this.#largest = isWide ? 0x7fffffff : 0xffff;
    this.#chunks[this.#chunks.length - 1] = this.#latest;
  }

  read(events: Int32Array, count: number, into: Int32Array): void {
    for (let index = 0; index < count; index += 1) {
      const event = events[index] as number;
      into[index] = (this.#chunks[event >> chunkBits] as Numbers)[event & chunkMask] as number;
    }
  }
}

export interface Finishing {
  readonly order: 'time' | 'file';
  readonly leavesOutRepeated: boolean;
  readonly nameOf: (ticket: number) => string;
  readonly namesOf: (field: ValueField) => readonly string[] | null;
  /** A row that repeats another one of its ticket; `event` counts the rows that were taken. */
  onRepeated(event: number): void;
  /** A row that stands behind a later one of its ticket. */
  onOutOfOrder(event: number): void;
}

/** Brings one ticket's events into order. */
class Gatherer {
  events = new Int32Array(64);
  at = new Float64Array(64);

  room(count: number): this {
    if (count > this.events.length) {
      this.events = new Int32Array(count * 2);
      this.at = new Float64Array(count * 2);
    }
    return this;
  }

  /** Returns how many are kept. */
  arrange(count: number, found: Finishing, hashOf: (event: number) => number): number {
    let late = 0;
    let latest = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < count; index += 1) {
      const at = this.at[index] as number;
      if (at < latest) {
        late += 1;
        found.onOutOfOrder(this.events[index] as number);
      } else latest = at;
    }
    if (late > 0 && found.order === 'time') this.#sort(count);
    return this.#withoutRepeated(count, found, hashOf);
  }

  /** Stable: equal times stay as in the file. */
  #sort(count: number): void {
    if (count > 64) {
      const at = this.at.slice(0, count);
      const events = this.events.slice(0, count);
      const order = Array.from({ length: count }, (_, index) => index);
      order.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
      for (const [index, from] of order.entries()) {
        this.at[index] = at[from] as number;
        this.events[index] = events[from] as number;
      }
      return;
    }
    for (let index = 1; index < count; index += 1) {
      const [at, event] = [this.at[index] as number, this.events[index] as number];
      let place = index - 1;
      for (; place >= 0 && (this.at[place] as number) > at; place -= 1) {
        this.at[place + 1] = this.at[place] as number;
        this.events[place + 1] = this.events[place] as number;
      }
      this.at[place + 1] = at;
      this.events[place + 1] = event;
    }
  }

  /** The same time and the same hash over the whole row: the same row. */
  #withoutRepeated(count: number, found: Finishing, hashOf: (event: number) => number): number {
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const [at, event] = [this.at[index] as number, this.events[index] as number];
      let isRepeated = false;
      for (let before = kept - 1; before >= 0 && this.at[before] === at && !isRepeated; before -= 1)
        isRepeated = hashOf(this.events[before] as number) === hashOf(event);
      if (isRepeated) found.onRepeated(event);
      if (isRepeated && found.leavesOutRepeated) continue;
      this.at[kept] = at;
      this.events[kept] = event;
      kept += 1;
    }
    return kept;
  }
}

function fit(into: TicketEvents, count: number, fields: readonly ValueField[]): void {
  if (into.at.length >= count && into.at.length > 0) return;
  into.at = new Float64Array(count * 2 + 16);
  for (const field of fields) into.values[field] = new Int32Array(count * 2 + 16);
}
