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
  /** Whether the field holds quotes or text behind them; such a field is rewritten in place. */
  readonly #isQuoted: Uint8Array;

  /** `wanted`: places of columns, in growing order. */
  constructor(delimiter: string, wanted: readonly number[]) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#wanted = Int32Array.from([...wanted, -1]);
    this.#isQuoted = new Uint8Array(wanted.length + 1);
    this.row = {
      bytes: new Uint8Array(0),
      start: 0,
      end: 0,
      fields: 0,
      starts: new Int32Array(wanted.length + 1),
      ends: new Int32Array(wanted.length + 1),
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
    bytes[to] = lineFeed;
    this.row.bytes = bytes;
    let at = from;
    while (at < to) {
      let end = this.#scanRow(bytes, at, to, isLast);
      if (end === -1 && to - at > longestRow) this.row.isBroken = true;
      else if (end === -1) break;
      this.row.row += 1;
      if (this.row.isBroken) end = this.#lineOnly(bytes, at, to);
      // A line without anything on it is no row.
      if (this.row.end > this.row.start) {
        this.#unquote(bytes);
        tell(this.row);
      }
      at = end;
    }
    return at;
  }

  /** The first row that holds anything, alone. Returns what follows it; −1: it is not whole. */
  first(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    bytes[to] = lineFeed;
    this.row.bytes = bytes;
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

  /** Gives up the row whose quote is never closed, and no more than its first line. */
  #lineOnly(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to && bytes[at] !== lineFeed) at += 1;
    this.row.start = from;
    this.row.end = at;
    this.#isQuoted.fill(0);
    return at + 1;
  }

  /** Where the next row begins; −1: this one is not whole. */
  #scanRow(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    const { row } = this;
    const delimiter = this.#delimiter;
    const limit = delimiter > carriageReturn ? delimiter : carriageReturn;
    const wanted = this.#wanted;
    let at = from;
    let field = 0;
    let slot = 0;
    let sign = 0;
    row.isBroken = false;
    for (;;) {
      const start = at;
      let isQuoted = 0;
      if (bytes[at] === quote) {
        isQuoted = 1;
        at = this.#closingQuote(bytes, at, to);
        if (at === -1) {
          if (!isLast) return -1;
          row.isBroken = true;
          at = to;
        }
      }
      // Nearly all bytes of a log are above the delimiter, so this is asked first.
      for (;;) {
        sign = bytes[at] as number;
        while (sign > limit) {
          at += 1;
          sign = bytes[at] as number;
        }
        if (sign === delimiter || sign === lineFeed || sign === carriageReturn) break;
        at += 1;
      }
      if (field === wanted[slot]) {
        row.starts[slot] = start;
        row.ends[slot] = at;
        this.#isQuoted[slot] = isQuoted;
        slot += 1;
      }
      field += 1;
      if (sign !== delimiter || at >= to) break;
      at += 1;
    }
    if (at >= to && !isLast) return -1;
    for (; slot < wanted.length - 1; slot += 1) row.starts[slot] = row.ends[slot] = -1;
    row.start = from;
    row.end = Math.min(at, to);
    row.fields = field;
    if (sign !== carriageReturn || at >= to) return at + 1;
    if (at + 1 === to && !isLast) return -1;
    return at + (bytes[at + 1] === lineFeed && at + 1 < to ? 2 : 1);
  }

  /** Behind the closing quote; −1: there is none. */
  #closingQuote(bytes: Uint8Array, from: number, to: number): number {
    let at = from + 1;
    while (at < to) {
      if (bytes[at] !== quote) at += 1;
      else if (bytes[at + 1] === quote && at + 1 < to) at += 2;
      else return at + 1;
    }
    return -1;
  }

  #unquote(bytes: Uint8Array): void {
    const { starts, ends } = this.row;
    for (let slot = 0; slot < this.#wanted.length - 1; slot += 1) {
      if (this.#isQuoted[slot] === 0 || starts[slot] === -1) continue;
      this.#isQuoted[slot] = 0;
      const start = (starts[slot] as number) + 1;
      const end = ends[slot] as number;
      let [write, at, isOpen] = [start, start, true];
      for (; at < end; at += 1) {
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
      starts[slot] = start;
      ends[slot] = write;
    }
  }
}
