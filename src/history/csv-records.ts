import { HistoryError } from './history-error.ts';

export interface CsvRecord {
  /** Counts from 1, the header included, as a spreadsheet shows it. */
  readonly row: number;
  readonly fields: readonly string[];
}

/** A quote that is never closed would take in the rest of the file. */
const recordCharactersMax = 4_000_000;

/** RFC 4180, with any delimiter and any end of line; a quote inside of a plain field stands for itself. */
export async function* readCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  const cutter = new RecordCutter(delimiter);
  for await (const piece of text) yield* cutter.cut(piece, false);
  yield* cutter.cut('', true);
}

class RecordCutter {
  readonly #delimiter: string;
  #rest = '';
  #row = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *cut(piece: string, isLast: boolean): Generator<CsvRecord> {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const fields: string[] = [];
      const end = this.#readRecord(text, at, fields, isLast);
      if (end === undefined) break;
      at = end;
      this.#row += 1;
      // A line without anything on it is no record.
      if (fields.length > 1 || fields[0] !== '') yield { row: this.#row, fields };
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > recordCharactersMax)
      throw new HistoryError(
        `Row ${this.#row + 1} does not end within ${recordCharactersMax} characters: a quote in it is not closed, or the file is no CSV.`,
      );
  }

  /** Where the next record begins; undefined: this one is not whole yet. */
  #readRecord(text: string, from: number, fields: string[], isLast: boolean): number | undefined {
    let at = from;
    for (;;) {
      const field = text[at] === '"' ? this.#quoted(text, at, isLast) : this.#plain(text, at, isLast);
      if (field === undefined) return undefined;
      fields.push(field.value);
      const sign = text[field.end];
      if (sign === this.#delimiter) at = field.end + 1;
      else if (sign === '\r') {
        if (field.end + 1 === text.length && !isLast) return undefined;
        return field.end + (text[field.end + 1] === '\n' ? 2 : 1);
      } else return field.end + 1;
    }
  }

  #plain(text: string, from: number, isLast: boolean): { value: string; end: number } | undefined {
    let end = from;
    for (; end < text.length; end += 1) {
      const sign = text[end];
      if (sign === this.#delimiter || sign === '\n' || sign === '\r') break;
    }
    if (end === text.length && !isLast) return undefined;
    return { value: text.slice(from, end), end };
  }

  #quoted(text: string, from: number, isLast: boolean): { value: string; end: number } | undefined {
    let end = text.indexOf('"', from + 1);
    while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end === -1 || (end + 1 === text.length && !isLast)) {
      if (end === -1 && isLast)
        throw new HistoryError(`Row ${this.#row + 1} holds a quote that is never closed.`);
      return undefined;
    }
    const value = text.slice(from + 1, end).replaceAll('""', '"');
    const after = this.#plain(text, end + 1, isLast);
    return after && { value: value + after.value, end: after.end };
  }
}
