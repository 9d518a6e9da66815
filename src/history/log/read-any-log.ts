import type { ImportMapping } from '../../model/import-mapping.ts';
import type { LogBuilder } from './log-builder.ts';
import type { ByteSource } from './open-bytes.ts';
import { readCsvLog } from './read-csv-log.ts';
import { readJsonLog } from './read-json-log.ts';
import { readXesLog } from './read-xes-log.ts';

/** Adds the events of a file; what kind it is, is told by its first sign. */
export async function readAnyLog(
  builder: LogBuilder,
  mapping: ImportMapping,
  path: string,
  source: ByteSource,
  onPiece: () => void,
): Promise<void> {
  const { pieces, first, close } = await peeked(source.pieces);
  const same = { ...source, pieces };
  const read = isXml(first) ? readXesLog : isJson(first) ? readJsonLog : readCsvLog;
  try {
    await read(builder, mapping, path, same, onPiece);
  } finally {
    await close();
  }
}

export function isXml(start: Uint8Array): boolean {
  return /^\s*<(\?xml|log|!--)/.test(new TextDecoder('latin1').decode(start.subarray(0, 200)));
}

export function isJson(start: Uint8Array): boolean {
  return /^\s*[[{]/.test(new TextDecoder('latin1').decode(start.subarray(0, 200)));
}

async function peeked(pieces: AsyncIterable<Uint8Array>) {
  const reader = pieces[Symbol.asyncIterator]();
  let head = await reader.next();
  while (!head.done && head.value.length === 0) head = await reader.next();
  const all = async function* (): AsyncGenerator<Uint8Array> {
    for (let next = head; !next.done; next = await reader.next()) yield next.value;
  };
  // A reader that ends early, or before its first piece, leaves the file open otherwise.
  const close = async () => void (await reader.return?.());
  return { pieces: all(), first: head.done ? new Uint8Array(0) : head.value, close };
}
