import { basename } from 'node:path';
import type { ImportMapping } from '../../model/import-mapping.ts';
import { HistoryError } from '../history-error.ts';
import type { LogBuilder } from './log-builder.ts';
import type { ByteSource } from './open-bytes.ts';
import { RecordBytes } from './record-bytes.ts';
import { tracePrefix, XesEvents, type XesTrace } from './xes-events.ts';
import { type XmlTag, XmlTags } from './xml-tags.ts';

/**
 * Adds the events of an XES file. Its columns are the keys of attributes, those of a trace with `case:` before them. The
 * number of a row is that of the event in the file.
 */
export async function readXesLog(
  builder: LogBuilder,
  mapping: ImportMapping,
  path: string,
  source: ByteSource,
  onPiece: () => void,
): Promise<void> {
  const file = basename(path);
  const reader = new XesReader(builder, mapping, file);
  const tags = new XmlTags();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of source.pieces) {
    decoder ??= decoderFor(piece);
    tags.add(decoder.decode(piece, { stream: true }), reader.tell);
    onPiece();
  }
  const cut = source.cutOff();
  const isCut = cut !== null || tags.isOpen || reader.isOpen;
  if (isCut)
    builder.leaveOut(
      'cut-off',
      file,
      reader.row,
      `the file ends behind this event, cut off or broken${cut === null ? '' : ` (${cut})`}`,
    );
  reader.finish(isCut);
}

/** By the declaration; of an encoding that nobody knows, UTF-8. */
function decoderFor(start: Uint8Array): InstanceType<typeof TextDecoder> {
  const head = new TextDecoder('latin1').decode(start.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named);
  } catch {
    return new TextDecoder();
  }
}

class XesReader {
  readonly #builder: LogBuilder;
  readonly #columns: readonly string[];
  readonly #seen = new Set<string>();
  readonly #file: string;
  readonly #records: RecordBytes;
  readonly #events = new XesEvents((trace) => this.#add(trace));

  constructor(builder: LogBuilder, { columns }: ImportMapping, file: string) {
    this.#builder = builder;
    this.#columns = builder.fields.map((field) => columns[field] ?? '');
    this.#file = file;
    this.#records = new RecordBytes(builder);
  }

  get isOpen(): boolean {
    return this.#events.isOpen;
  }

  get row(): number {
    return this.#events.row;
  }

  readonly tell = (tag: XmlTag): void => this.#events.tell(tag);

  #add({ attributes, events }: XesTrace): void {
    for (const { row, values } of events) {
      const texts = this.#columns.map((column) => values.get(column) ?? attributes.get(column));
      for (const [at, column] of this.#columns.entries()) if (texts[at] !== undefined) this.#seen.add(column);
      this.#records.add(texts, [...values].join('\n'), this.#file, row);
    }
  }

  /** What is left of a trace that was cut; and whether every column was met. */
  finish(isCut: boolean): void {
    this.#events.finish();
    if (this.row === 0) return this.#builder.leaveOut('empty-file', this.#file, 0, 'there is no event in it');
    if (isCut) return;
    const missing = this.#columns.find((column) => !this.#seen.has(column));
    if (missing !== undefined)
      throw new HistoryError(
        `No event and no trace of ${this.#file} has an attribute "${missing}". Attributes of traces are written with ${tracePrefix} before them.`,
      );
  }
}
