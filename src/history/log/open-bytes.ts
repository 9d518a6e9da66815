import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { firstBytes, markedEncoding, unpackerOf } from '../file-start.ts';

export interface ByteSource {
  /** Decompressed, in UTF-8 where the file says by a mark that it is UTF-16. */
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly sizeBytes: number;
  /** Of the file as it lies there. */
  bytesRead(): number;
  /** Why the bytes ended before their end; null: they did not. */
  cutOff(): string | null;
}

const pieceBytes = 1 << 20;

/** A file that ends in the middle of its compression gives what it holds; `cutOff` then says so. */
export async function openBytes(path: string, encoding: string): Promise<ByteSource> {
  const start = await firstBytes(path);
  const { size } = await stat(path);
  if (unpackerOf(start) === undefined) {
    let read = 0;
    const pieces = plainPieces(path, (bytes) => {
      read += bytes;
    });
    return { pieces: inUtf8(pieces, encoding), sizeBytes: size, bytesRead: () => read, cutOff: () => null };
  }
  const source = createReadStream(path, { highWaterMark: pieceBytes });
  let cut: string | null = null;
  const plain = decompressed(source, start, (reason) => {
    cut = reason;
  });
  return {
    pieces: inUtf8(plain, encoding),
    sizeBytes: size,
    bytesRead: () => source.bytesRead,
    cutOff: () => cut,
  };
}

/** A plain file through one buffer, which is written over by the next piece. */
async function* plainPieces(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  const buffer = new Uint8Array(pieceBytes);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceBytes);
      if (bytesRead === 0) return;
      onRead(bytesRead);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* decompressed(
  source: ReturnType<typeof createReadStream>,
  start: Buffer,
  onCut: (reason: string) => void,
): AsyncGenerator<Uint8Array> {
  const unpack = unpackerOf(start, pieceBytes);
  try {
    if (unpack) source.on('error', (error) => unpack.destroy(error)).pipe(unpack);
    yield* (unpack ?? source) as AsyncIterable<Buffer>;
  } catch (error) {
    onCut((error as Error).message);
  } finally {
    source.destroy();
    unpack?.destroy();
  }
}

/** The scanner works on encodings that keep ASCII; a byte order mark goes before the named encoding. */
async function* inUtf8(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    let bytes = piece;
    if (isFirst && piece.length > 0) {
      isFirst = false;
      const marked = markedEncoding(piece);
      if (marked === 'utf-8') bytes = piece.subarray(3);
      else if (marked !== undefined) decoder = new TextDecoder(marked);
      else if (encoding.startsWith('utf-16')) decoder = new TextDecoder(encoding);
    }
    yield decoder === undefined ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }));
  }
  if (decoder !== undefined) yield encoder.encode(decoder.decode());
}
