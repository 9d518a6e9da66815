import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { HistoryError } from './history-error.ts';

export interface TextSource {
  readonly text: AsyncIterable<string>;
  /** Of the file as it lies there; 0 before anything was read. */
  bytesRead(): number;
}

/** A file's text in pieces. Compression is told by its first bytes, and a byte order mark goes before the named encoding. */
export async function openText(path: string, encoding: string): Promise<TextSource> {
  const start = await firstBytes(path);
  const source = createReadStream(path);
  const bytes = decompressed(source, start);
  return { text: decoded(bytes, encoding), bytesRead: () => source.bytesRead };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: Error) => {
    throw new HistoryError(`${path} can't be read: ${error.message}.`, { cause: error });
  });
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  await file.close();
  if (bytesRead === 0) throw new HistoryError(`${path} is empty.`);
  return buffer.subarray(0, bytesRead);
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

function unpackerOf(start: Buffer) {
  if (start[0] === 0x1f && start[1] === 0x8b) return createGunzip();
  if (start.length >= 4 && start.readUInt32LE(0) === 0xfd2fb528) return createZstdDecompress();
  return undefined;
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

function markedEncoding(piece: Buffer): string | undefined {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) return 'utf-8';
  return undefined;
}
