import type { ImportField, ImportMapping } from '../../model/import-mapping.ts';
import type { RowTroubleKind } from '../../model/audit-report.ts';
import { type EventLog, valueFields } from '../../rules/audit/event-log.ts';
import { type ReadByteTime, byteTimeReader } from './byte-times.ts';
import { EventStore, type TicketInstant } from './event-store.ts';
import { RowNumbers, RowTroubles } from './row-troubles.ts';
import { type Decode, decoderOf, ValueDictionary } from './value-dictionary.ts';

const ticketInstants = ['openedAt', 'resolvedAt', 'closedAt'] as const satisfies readonly TicketInstant[];

/** Where the fields of one row lie; −1: the row has no such field. */
export interface FieldSpans {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1: the field says to the last byte what it said in the row before, of the same reader. */
  readonly isSame: Uint8Array;
}

/** The columns that an audit reads, in the order in which rows are given to `LogBuilder`. */
export function auditedFields({ columns }: Pick<ImportMapping, 'columns'>): ImportField[] {
  const wanted: readonly ImportField[] = ['ticket', 'at', ...ticketInstants, ...valueFields];
  return wanted.filter((field) => columns[field] !== undefined);
}

/** Rows of any format become events. A row that can't be one is counted with its number and reason. */
export class LogBuilder {
  readonly fields: readonly ImportField[];
  readonly troubles = new RowTroubles();
  rows = 0;
  readonly #mapping: ImportMapping;
  readonly #store: EventStore;
  readonly #words: readonly ValueDictionary[];
  readonly #valueSlots: Int32Array;
  readonly #instantSlots: readonly (readonly [TicketInstant, number])[];
  readonly #ticketSlot: number;
  readonly #atSlot: number;
  readonly #readTime: ReadByteTime;
  readonly #decode: Decode;
  readonly #nothing: readonly Uint8Array[];
  readonly #numbers = new RowNumbers();
  readonly #values: Int32Array;
  /** What the row before said, by its fields: numbers of words, see ValueDictionary, and times. */
  readonly #said: Int32Array;
  readonly #times: Float64Array;
  #ticket = 0;
  /** Whether the row before was taken, so that what it said is known. */
  #isKnown = false;

  constructor(mapping: ImportMapping) {
    this.#mapping = mapping;
    this.fields = auditedFields(mapping);
    const values = valueFields.filter((field) => this.fields.includes(field));
    const instants = ticketInstants.filter((field) => this.fields.includes(field));
    this.#store = new EventStore(values, instants);
    const { encoding } = mapping.file;
    this.#decode = decoderOf(encoding.startsWith('utf-16') ? 'utf-8' : encoding);
    this.#words = values.map(() => new ValueDictionary(mapping.file.nothing, this.#decode));
    this.#valueSlots = Int32Array.from(values, (field) => this.fields.indexOf(field));
    this.#instantSlots = instants.map((field) => [field, this.fields.indexOf(field)]);
    this.#ticketSlot = this.fields.indexOf('ticket');
    this.#atSlot = this.fields.indexOf(mapping.columns.at === undefined ? 'openedAt' : 'at');
    this.#readTime = byteTimeReader(mapping.times.format, mapping.times.zone);
    const encoder = new TextEncoder();
    this.#nothing = mapping.file.nothing.map((sign) => encoder.encode(sign));
    this.#values = new Int32Array(values.length);
    this.#said = new Int32Array(values.length);
    this.#times = new Float64Array(this.fields.length);
  }

  get events(): number {
    return this.#store.events;
  }

  leaveOut(kind: RowTroubleKind, file: string, row: number, reason: string): void {
    this.#isKnown = false;
    this.troubles.note(kind, true, file, row, reason);
  }

  /** `spans` by `fields`; `hash` over the whole row. */
  add(spans: FieldSpans, file: string, row: number, hash: number): void {
    this.rows += 1;
    const { isSame } = spans;
    const isKnown = this.#isKnown;
    this.#isKnown = false;
    const isSameTicket = isKnown && isSame[this.#ticketSlot] === 1;
    if (!isSameTicket && !this.#namesTicket(spans))
      return this.leaveOut('no-ticket', file, row, 'it names no ticket');
    const at = this.#timeIn(spans, this.#atSlot, isKnown);
    if (at === null || Number.isNaN(at)) return this.#leaveOutTimeless(spans, file, row);
    if (!isSameTicket) this.#ticket = this.#ticketIn(spans, file, row);
    for (let index = 0; index < this.#values.length; index += 1) {
      const slot = this.#valueSlots[index] as number;
      if (!isKnown || isSame[slot] === 0)
        this.#said[index] = this.#wordIn(spans, slot, this.#words[index] as ValueDictionary);
      const said = this.#said[index] as number;
      if (said < 0) this.#tellEncoding(this.#columnOf(slot), file, row);
      this.#values[index] = said < 0 ? -1 - said : said;
    }
    for (const [name, slot] of this.#instantSlots) {
      const instant = this.#timeIn(spans, slot, isKnown);
      if (instant === null) continue;
      if (Number.isNaN(instant)) this.#noTime(spans, slot, file, row, false);
      else this.#store.setInstant(name, this.#ticket, instant);
    }
    this.#numbers.note(this.#store.events, file, row);
    this.#store.add(this.#ticket, at, hash, this.#values);
    this.#isKnown = true;
  }

  finish(): EventLog {
    const { order, repeated } = this.#mapping.audit;
    const leavesOut = repeated === 'leave-out';
    const note = (kind: RowTroubleKind, left: boolean, event: number, reason: string) => {
      const { file, row } = this.#numbers.rowOf(event);
      this.troubles.note(kind, left, file, row, reason);
    };
    // A ticket may be read more than once; what is wrong with its rows is told once.
    return this.#store.finish({
      order,
      leavesOutRepeated: leavesOut,
      nameOf: (ticket) => this.#decode(this.#store.tickets.bytesOf(ticket)).text,
      namesOf: (field) => this.#words[this.#store.fields.indexOf(field)]?.names ?? null,
      onRepeated: (event) =>
        note('repeated', leavesOut, event, 'it says to the last character what another row has said'),
      onOutOfOrder: (event) =>
        note('out-of-order', false, event, 'it stands behind a row of the ticket with a later time'),
    });
  }

  #namesTicket({ bytes, starts, ends }: FieldSpans): boolean {
    const end = ends[this.#ticketSlot] as number;
    this.#from = skipBlanks(bytes, starts[this.#ticketSlot] as number, end);
    this.#to = cutBlanks(bytes, this.#from, end);
    return !this.#saysNothing(bytes, this.#from, this.#to);
  }

  /** Where `namesTicket` found it. */
  #from = 0;
  #to = 0;

  #ticketIn({ bytes }: FieldSpans, file: string, row: number): number {
    const { tickets } = this.#store;
    const before = tickets.size;
    const ticket = tickets.numberOf(bytes, this.#from, this.#to);
    if (ticket === before) this.#checkName(bytes, this.#from, this.#to, file, row);
    return ticket;
  }

  #wordIn({ bytes, starts, ends }: FieldSpans, slot: number, words: ValueDictionary): number {
    const start = starts[slot] as number;
    return start === -1 ? 0 : words.numberOf(bytes, start, ends[slot] as number);
  }

  #checkName(bytes: Uint8Array, from: number, to: number, file: string, row: number): void {
    for (let at = from; at < to; at += 1) {
      if ((bytes[at] as number) < 128) continue;
      if (this.#decode(bytes.subarray(from, to)).isBroken)
        this.#tellEncoding(this.#columnOf(this.#ticketSlot), file, row);
      return;
    }
  }

  #tellEncoding(column: string, file: string, row: number): void {
    const reason = `${column} holds characters that are not of the encoding ${this.#mapping.file.encoding}; they were read as windows-1252`;
    this.troubles.note('wrong-encoding', false, file, row, reason);
  }

  #leaveOutTimeless(spans: FieldSpans, file: string, row: number): void {
    if (!this.#repeatsHeader(spans)) return this.#noTime(spans, this.#atSlot, file, row, true);
    this.leaveOut('repeated-header', file, row, 'it says the header once more');
  }

  #repeatsHeader({ bytes, starts, ends }: FieldSpans): boolean {
    return [this.#ticketSlot, this.#atSlot].every((slot) => {
      const start = starts[slot] as number;
      const text = start === -1 ? '' : this.#decode(bytes.slice(start, ends[slot])).text;
      return text.trim() === this.#columnOf(slot);
    });
  }

  #noTime(spans: FieldSpans, slot: number, file: string, row: number, leftOut: boolean): void {
    const start = spans.starts[slot] as number;
    const text = start === -1 ? '' : this.#decode(spans.bytes.slice(start, spans.ends[slot])).text.trim();
    const column = this.#columnOf(slot);
    if (text === '' || this.#mapping.file.nothing.includes(text))
      return this.troubles.note('no-time', leftOut, file, row, `${column} says no time`);
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    const reason = `${column} says "${shown}", which is no time as ${this.#mapping.times.format}`;
    this.troubles.note('broken-time', leftOut, file, row, reason);
  }

  /** null: it says nothing; NaN: what it says is no time. */
  #timeIn({ bytes, starts, ends, isSame }: FieldSpans, slot: number, isKnown: boolean): number | null {
    const start = starts[slot] as number;
    const end = ends[slot] as number;
    if (start === -1 || this.#saysNothing(bytes, start, end)) return null;
    if (!isKnown || isSame[slot] === 0) this.#times[slot] = this.#readTime(bytes, start, end);
    return this.#times[slot] as number;
  }

  #columnOf(slot: number): string {
    const field = this.fields[slot] as ImportField;
    return this.#mapping.columns[field] ?? field;
  }

  #saysNothing(bytes: Uint8Array, start: number, end: number): boolean {
    if (start >= end) return true;
    for (const sign of this.#nothing) if (isSame(sign, bytes, start, end)) return true;
    return false;
  }
}

function isSame(sign: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (sign.length !== end - start) return false;
  for (let at = 0; at < sign.length; at += 1) if (sign[at] !== bytes[start + at]) return false;
  return true;
}

const isBlank = (byte: number | undefined) => byte === 32 || byte === 9;

function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = Math.max(start, 0);
  while (at < end && isBlank(bytes[at])) at += 1;
  return at;
}

function cutBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(bytes[at - 1])) at -= 1;
  return at;
}
