import { createReadStream } from 'node:fs';
import { firstBytes, markedEncoding, unpackerOf } from './file-start.ts';
import { HistoryError } from './history-error.ts';

export interface TextSource {
  readonly text: AsyncIterable<string>;
  /** Of the file as it lies there; 0 before anything was read. */
  bytesRead(): number;
}

/** A file's text in pieces. Compression is told by its first bytes, and a byte order mark goes before the named encoding. */
export async function openText(path: string, encoding: string): Promise<TextSource> {
  const start = await firstBytes(path);
  if (start.length === 0) throw new HistoryError(`${path} is empty.`);
  const source = createReadStream(path);
  const bytes = decompressed(source, start);
  return { text: decoded(bytes, encoding), bytesRead: () => source.bytesRead };
}

async function* decompressed(
  source: ReturnType<typeof createReadStream>,
  start: Buffer,
): AsyncGenerator<Buffer> {
  const unpack = unpackerOf(start);
  try {
    if (unpack) source.on('error', (error) => unpack.destroy(error)).pipe(unpack);
    yield* (unpack ?? source) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new HistoryError(`The file is cut off or broken: ${(error as Error).message}. Fetch it again.`, {
      cause: error,
    });
  } finally {
    source.destroy();
    unpack?.destroy();
  }
}

/** What is not valid in the encoding becomes U+FFFD, and the row that holds it is told. */
async function* decoded(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(markedEncoding(piece) ?? encoding);
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}
