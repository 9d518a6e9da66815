import { basename } from 'node:path';
import type { ImportMapping } from '../../model/import-mapping.ts';
import { HistoryError } from '../history-error.ts';
import { CsvScanner, type ScannedRow } from './csv-scanner.ts';
import type { LogBuilder } from './log-builder.ts';
import type { ByteSource } from './open-bytes.ts';

/** Adds the rows of one CSV file. Throws HistoryError where its header lacks a column that the mapping names. */
export async function readCsvLog(
  builder: LogBuilder,
  mapping: ImportMapping,
  path: string,
  source: ByteSource,
  onPiece: () => void,
): Promise<void> {
  const file = basename(path);
  const reader = new CsvReader(builder, mapping, file);
  const held = new HeldBytes();
  for await (const piece of source.pieces) {
    held.add(piece);
    held.drop(reader.scan(held.bytes, held.filled, false));
    onPiece();
  }
  const cut = source.cutOff();
  const read = reader.scan(held.bytes, held.filled, cut === null);
  if (cut === null) {
    if (!reader.hasHeader) builder.leaveOut('empty-file', file, 0, 'there is nothing in it');
    return;
  }
  const rest = held.filled > read ? 'this row is not whole, and ' : '';
  builder.leaveOut(
    'cut-off',
    file,
    reader.row + 1,
    `${rest}the file ends here, cut off or broken (${cut}): what followed is missing`,
  );
}

const columnsMax = 2_000;

/** Bytes that are not scanned yet, with room for one more behind them. */
class HeldBytes {
  bytes = new Uint8Array(1 << 21);
  filled = 0;

  add(piece: Uint8Array): void {
    const needed = this.filled + piece.length + 1;
    if (needed > this.bytes.length) {
      const wider = new Uint8Array(needed * 2);
      wider.set(this.bytes.subarray(0, this.filled));
      this.bytes = wider;
    }
    this.bytes.set(piece, this.filled);
    this.filled += piece.length;
  }

  drop(count: number): void {
    if (count === 0) return;
    this.bytes.copyWithin(0, count, this.filled);
    this.filled -= count;
  }
}

class CsvReader {
  readonly #builder: LogBuilder;
  readonly #mapping: ImportMapping;
  readonly #file: string;
  #header: { readonly fields: number; readonly slots: Int32Array } | null = null;
  #scanner: CsvScanner;
  readonly #spans: { bytes: Uint8Array; starts: Int32Array; ends: Int32Array; isSame: Uint8Array };
  readonly #tell = (row: ScannedRow) => this.#add(row);

  constructor(builder: LogBuilder, mapping: ImportMapping, file: string) {
    this.#builder = builder;
    this.#mapping = mapping;
    this.#file = file;
    const count = builder.fields.length;
    this.#spans = {
      bytes: new Uint8Array(0),
      starts: new Int32Array(count),
      ends: new Int32Array(count),
      isSame: new Uint8Array(count),
    };
    this.#scanner = new CsvScanner(mapping.file.delimiter, []);
  }

  get hasHeader(): boolean {
    return this.#header !== null;
  }

  /** How many rows were read, the header included. */
  get row(): number {
    return this.#scanner.row.row;
  }

  scan(bytes: Uint8Array, filled: number, isLast: boolean): number {
    let from = 0;
    if (this.#header === null) {
      from = this.#readHeader(bytes, filled, isLast);
      if (this.#header === null) return 0;
    }
    return this.#scanner.scan(bytes, from, filled, isLast, this.#tell);
  }

  #readHeader(bytes: Uint8Array, filled: number, isLast: boolean): number {
    const { delimiter, encoding } = this.#mapping.file;
    const all = Array.from({ length: columnsMax }, (_, place) => place);
    const header = new CsvScanner(delimiter, all);
    const end = header.first(bytes, 0, filled, isLast);
    if (end === -1) return 0;
    const decoder = new TextDecoder(encoding.startsWith('utf-16') ? 'utf-8' : encoding);
    const { row } = header;
    const names = all
      .slice(0, row.fields)
      .map((place) => decoder.decode(bytes.subarray(row.starts[place], row.ends[place])).trim());
    const places = this.#builder.fields.map((field) => this.#placeOf(names, field));
    const wanted = [...new Set(places)].toSorted((a, b) => a - b);
    this.#header = { fields: row.fields, slots: Int32Array.from(places, (place) => wanted.indexOf(place)) };
    this.#scanner = new CsvScanner(delimiter, wanted);
    this.#scanner.row.row = row.row;
    return end;
  }

  #placeOf(names: readonly string[], field: LogBuilder['fields'][number]): number {
    const { columns, file } = this.#mapping;
    const place = names.indexOf(columns[field] ?? '');
    if (place !== -1) return place;
    const header = names.slice(0, 40).join(' · ');
    const better = [',', ';', '\t', '|'].find(
      (sign) => sign !== file.delimiter && header.includes(`${columns[field]}${sign}`),
    );
    const hint = better === undefined ? '' : ` It looks as if "${better}" were the delimiter.`;
    throw new HistoryError(
      `${this.#file} has no column "${columns[field]}" (for ${field}). With the delimiter "${file.delimiter}" its header reads: ${header}.${hint}`,
    );
  }

  #add(row: ScannedRow): void {
    const { fields, slots } = this.#header as { fields: number; slots: Int32Array };
    if (row.isBroken || row.fields !== fields) return this.#leaveOut(row, fields);
    const spans = this.#spans;
    spans.bytes = row.bytes;
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] as number;
      spans.starts[index] = row.starts[slot] as number;
      spans.ends[index] = row.ends[slot] as number;
      spans.isSame[index] = row.isSame[slot] as number;
    }
    this.#builder.add(spans, this.#file, row.row, row.hash);
  }

  #leaveOut(row: ScannedRow, fields: number): void {
    this.#builder.rows += 1;
    if (row.isBroken)
      this.#builder.leaveOut('broken-quote', this.#file, row.row, 'it holds a quote that is never closed');
    else
      this.#builder.leaveOut(
        'field-count',
        this.#file,
        row.row,
        `it has ${row.fields} fields, and the header ${fields}`,
      );
  }
}
