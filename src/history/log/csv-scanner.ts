import { fieldsMax, hashOfBytes, RowBefore } from './row-before.ts';

/** Where the wanted fields of a row lie in the bytes. Arrays are reused from row to row. */
export interface ScannedRow {
  bytes: Uint8Array;
  start: number;
  end: number;
  /** Of all fields, wanted or not. */
  fields: number;
  /** By wanted column; −1 where the row is too short. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By wanted column: it says to the last byte what the row told before this one said. */
  readonly isSame: Uint8Array;
  /** Over all fields, wanted or not. */
  hash: number;
  /** Counts from 1, the header included. */
  row: number;
  /** It holds a quote that is never closed: only its first line was given up, and its fields say nothing. */
  isBroken: boolean;
}

const [quote, lineFeed, carriageReturn] = [34, 10, 13];
/** A quote that is never closed would take in the rest of the file. */
const longestRow = 1_000_000;

/**
 * RFC 4180 over bytes of any encoding that keeps ASCII, with any delimiter and any end of line; a quote inside of a
 * plain field stands for itself. The byte behind the last must be writable: a line feed is put there as a guard.
 */
export class CsvScanner {
  readonly row: ScannedRow;
  readonly #delimiter: number;
  readonly #wanted: Int32Array;
  /** Whether any field began with one until now. */
  #hasQuotes = false;
  readonly #before = new RowBefore();

  /** `wanted`: places of columns, in growing order. */
  constructor(delimiter: string, wanted: readonly number[]) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#wanted = Int32Array.from([...wanted, -1]);
    this.row = {
      bytes: new Uint8Array(0),
      start: 0,
      end: 0,
      fields: 0,
      starts: new Int32Array(wanted.length + 1),
      ends: new Int32Array(wanted.length + 1),
      isSame: new Uint8Array(wanted.length + 1),
      hash: 0,
      row: 0,
      isBroken: false,
    };
  }

  /** Tells each whole row in bytes[from, to). Returns where the first one begins that is not whole. */
  scan(
    bytes: Uint8Array,
    from: number,
    to: number,
    isLast: boolean,
    tell: (row: ScannedRow) => void,
  ): number {
    this.#begin(bytes, to);
    let at = from;
    while (at < to) {
      let end = this.#scanRow(bytes, at, to, isLast);
      if (end === -1 && to - at > longestRow) this.row.isBroken = true;
      else if (end === -1) break;
      this.row.row += 1;
      if (this.row.isBroken) end = this.#lineOnly(bytes, at, to);
      // A line without anything on it is no row.
      if (this.row.end > this.row.start) {
        if (this.#hasQuotes) this.#unquote(bytes);
        tell(this.row);
      } else this.#before.start = -1;
      at = end;
    }
    return at;
  }

  /** The first row that holds anything, alone. Returns what follows it; −1: it is not whole. */
  first(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    this.#begin(bytes, to);
    for (let at = from; at < to; ) {
      const end = this.#scanRow(bytes, at, to, isLast);
      if (end === -1) return -1;
      this.row.row += 1;
      if (this.row.end > this.row.start) {
        this.#unquote(bytes);
        return end;
      }
      at = end;
    }
    return -1;
  }

  #begin(bytes: Uint8Array, to: number): void {
    bytes[to] = lineFeed;
    this.row.bytes = bytes;
    this.#before.look(bytes);
  }

  /** Gives up the row whose quote is never closed, and no more than its first line. */
  #lineOnly(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to && bytes[at] !== lineFeed) at += 1;
    this.row.start = from;
    this.row.end = at;
    this.row.starts.fill(-1);
    this.row.ends.fill(-1);
    this.#before.start = -1;
    return at + 1;
  }

  /** Where the next row begins; −1: this one is not whole. */
  #scanRow(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    const before = this.#before;
    const { next, lengths, hashes } = before;
    const delimiter = this.#delimiter;
    const wanted = this.#wanted;
    const { starts, ends, isSame } = this.#opened(from);
    // Where the same field of the row before begins; −1: there is none.
    let prior = before.start;
    let at = from;
    let field = 0;
    let slot = 0;
    let hash = 0;
    for (;;) {
      if (prior !== -1 && at + next - prior <= to) {
        const matched = before.matched(prior, at);
        for (;;) {
          const length = lengths[field] as number;
          if (prior + length >= matched) break;
          if (field === wanted[slot]) {
            starts[slot] = at;
            ends[slot] = at + length;
            isSame[slot] = 1;
            slot += 1;
          }
          hash = (Math.imul(hash, 31) + (hashes[field] as number)) | 0;
          field += 1;
          at += length + 1;
          prior += length + 1;
          if (field === before.fields) break;
        }
        // The signs at its end are the same too.
        if (matched === next) {
          this.#note(field, slot, hash);
          return this.#keep(at - 1, at + next - prior);
        }
        if (field === before.fields) return this.#scanAfresh(bytes, from, to, isLast);
      }
      const start = at;
      at = bytes[at] === quote ? this.#behindQuoted(bytes, at, to) : behindText(bytes, at, delimiter);
      if (field === wanted[slot]) {
        starts[slot] = start;
        ends[slot] = at;
        isSame[slot] = 0;
        slot += 1;
      }
      if (prior !== -1) prior = field + 1 < before.fields ? prior + (lengths[field] as number) + 1 : -1;
      const own = hashOfBytes(before.view, start, at);
      hash = (Math.imul(hash, 31) + own) | 0;
      // Nothing is written behind the end of an array.
      hashes[field] = own;
      lengths[field] = at - start;
      field += 1;
      if (bytes[at] !== delimiter || at >= to) break;
      at += 1;
    }
    this.#note(field, slot, hash);
    return this.#endRow(bytes, at, to, isLast);
  }

  #opened(from: number): ScannedRow {
    this.row.start = from;
    this.row.isBroken = false;
    return this.row;
  }

  #note(fields: number, slots: number, hash: number): void {
    const { row } = this;
    row.fields = fields;
    row.hash = hash;
    for (let slot = slots; slot < this.#wanted.length - 1; slot += 1) row.starts[slot] = row.ends[slot] = -1;
  }

  /** The row ends in a line feed where the one before ended in two signs, or the other way round. */
  #scanAfresh(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    this.#before.start = -1;
    return this.#scanRow(bytes, from, to, isLast);
  }

  /** Where the next row begins; −1: whether this one is whole can't be told yet. */
  #endRow(bytes: Uint8Array, at: number, to: number, isLast: boolean): number {
    if (at >= to || this.row.isBroken) {
      if (isLast) return this.#keep(to, to + 1);
      this.#before.start = -1;
      return -1;
    }
    if (bytes[at] === lineFeed) return this.#keep(at, at + 1);
    if (at + 1 < to) {
      if (bytes[at + 1] === lineFeed) return this.#keep(at, at + 2);
    } else if (!isLast) {
      this.#before.start = -1;
      return -1;
    }
    this.#keep(at, at + 1);
    // A row that says the same may end in two signs.
    this.#before.start = -1;
    return at + 1;
  }

  #keep(end: number, next: number): number {
    const { row } = this;
    const before = this.#before;
    row.end = end;
    before.start = row.fields <= fieldsMax ? row.start : -1;
    before.fields = row.fields;
    before.next = next;
    return next;
  }

  /** Where a field ends that begins with a quote. */
  #behindQuoted(bytes: Uint8Array, from: number, to: number): number {
    this.#hasQuotes = true;
    const at = closingQuote(bytes, from, to);
    if (at !== -1) return behindText(bytes, at, this.#delimiter);
    this.row.isBroken = true;
    return to;
  }

  #unquote(bytes: Uint8Array): void {
    const { starts, ends } = this.row;
    for (let slot = 0; slot < this.#wanted.length - 1; slot += 1) {
      const start = starts[slot] as number;
      const end = ends[slot] as number;
      if (start >= end || bytes[start] !== quote) continue;
      starts[slot] = start + 1;
      ends[slot] = end - 1;
      if (bytes.indexOf(quote, start + 1) === end - 1) continue;
      ends[slot] = withoutQuotes(bytes, start + 1, end);
      // Its bytes are not those of the file any more.
      this.#before.start = -1;
    }
  }
}

/** Where a field without quotes ends. A line feed must stand somewhere. */
function behindText(bytes: Uint8Array, from: number, delimiter: number): number {
  const limit = delimiter > carriageReturn ? delimiter : carriageReturn;
  let at = from;
  for (;;) {
    let sign = bytes[at] as number;
    // Nearly all bytes of a log are above the delimiter, so this is asked first.
    while (sign > limit) {
      at += 1;
      sign = bytes[at] as number;
    }
    if (sign === delimiter || sign === lineFeed || sign === carriageReturn) return at;
    at += 1;
  }
}

/** Behind the closing quote; −1: there is none. */
function closingQuote(bytes: Uint8Array, from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    if (bytes[at] !== quote) at += 1;
    else if (bytes[at + 1] === quote && at + 1 < to) at += 2;
    else return at + 1;
  }
  return -1;
}

/** Writes the text of a field over its quotes; returns where it ends. */
function withoutQuotes(bytes: Uint8Array, start: number, end: number): number {
  let [write, isOpen] = [start, true];
  for (let at = start; at < end; at += 1) {
    if (isOpen && bytes[at] === quote) {
      if (bytes[at + 1] === quote && at + 1 < end) at += 1;
      else {
        isOpen = false;
        continue;
      }
    }
    bytes[write] = bytes[at] as number;
    write += 1;
  }
  return write;
}
