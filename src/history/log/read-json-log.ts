import { basename } from 'node:path';
import type { ImportMapping } from '../../model/import-mapping.ts';
import { HistoryError } from '../history-error.ts';
import { type ChangeField, changesIn, listNames, type ToldChange } from './helpdesk-changes.ts';
import type { LogBuilder } from './log-builder.ts';
import type { ByteSource } from './open-bytes.ts';
import { RecordBytes } from './record-bytes.ts';

/** One document is read as a whole; lines with a document each may be as long as they like together. */
const longestDocument = 256_000_000;

/**
 * Adds an export of Zendesk, Freshdesk or Zammad: one JSON document, or one on each line. Its columns are our own names.
 * The number of a row is that of the record.
 */
export async function readJsonLog(
  builder: LogBuilder,
  mapping: ImportMapping,
  path: string,
  source: ByteSource,
  onPiece: () => void,
): Promise<void> {
  const file = basename(path);
  const reader = new JsonReader(builder, mapping, file);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of source.pieces) {
    rest = reader.lines(rest + decoder.decode(piece, { stream: true }));
    if (rest.length > longestDocument)
      throw new HistoryError(
        `${file} is one document of more than ${longestDocument / 1e6} MB. Export it with a record on each line.`,
      );
    onPiece();
  }
  reader.last(rest);
  const cut = source.cutOff();
  if (cut !== null)
    builder.leaveOut('cut-off', file, reader.record + 1, `the file ends here, cut off or broken (${cut})`);
  reader.finish();
}

/** All changes of a short text: for whoever guesses a mapping. */
export function changesOf(text: string): ToldChange[] {
  const found: ToldChange[] = [];
  const whole = parsed(text);
  const documents = whole === undefined ? text.split('\n').map(parsed) : [whole];
  for (const document of documents)
    for (const record of recordsIn(document)) found.push(...changesIn(record));
  return found;
}

class JsonReader {
  record = 0;
  readonly #builder: LogBuilder;
  readonly #columns: readonly string[];
  readonly #file: string;
  readonly #records: RecordBytes;
  readonly #states = new Map<string, Partial<Record<ChangeField, string>>>();
  #isByLine = true;

  constructor(builder: LogBuilder, { columns }: ImportMapping, file: string) {
    this.#builder = builder;
    this.#columns = builder.fields.map((field) => columns[field] ?? '');
    this.#file = file;
    this.#records = new RecordBytes(builder);
  }

  /** Takes the lines that are documents of their own; returns what is left. */
  lines(text: string): string {
    if (!this.#isByLine) return text;
    let at = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      const document = parsed(text.slice(at, end));
      if (document === undefined && this.record === 0) {
        this.#isByLine = false;
        return text.slice(at);
      }
      this.#take(document, text.slice(at, end));
      at = end + 1;
    }
    return text.slice(at);
  }

  last(text: string): void {
    if (text.trim() !== '') this.#take(parsed(text), text);
  }

  finish(): void {
    if (this.record === 0)
      this.#builder.leaveOut('empty-file', this.#file, 0, 'there is no record in it that we know');
  }

  #take(document: unknown, text: string): void {
    if (text.trim() === '') return;
    if (document === undefined) {
      this.record += 1;
      this.#builder.leaveOut('broken-record', this.#file, this.record, 'it is no JSON');
      return;
    }
    for (const record of recordsIn(document)) {
      this.record += 1;
      const changes = changesIn(record);
      if (changes.length === 0)
        this.#builder.leaveOut(
          'broken-record',
          this.#file,
          this.record,
          'it is no record of Zendesk, Freshdesk or Zammad that we know',
        );
      for (const change of changes) this.#add(change);
    }
  }

  #add({ ticket, at, set }: ToldChange): void {
    const state = { ...this.#states.get(ticket), ...set };
    this.#states.set(ticket, state);
    const told: Readonly<Record<string, string | undefined>> = { ...state, ticket, at };
    const texts = this.#columns.map((column) => told[column]);
    this.#records.add(texts, JSON.stringify([ticket, at, set]), this.#file, this.record);
  }
}

function recordsIn(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document as unknown[];
  if (typeof document !== 'object' || document === null) return [document];
  // A ticket that carries its own history is one record.
  if ('id' in document) return [document];
  const lists = listNames.flatMap((name) => {
    const list = (document as Record<string, unknown>)[name];
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  return lists.length > 0 ? lists : [document];
}

/** undefined: it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
