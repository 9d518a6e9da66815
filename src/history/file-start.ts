import { open } from 'node:fs/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { HistoryError } from './history-error.ts';

/** The first four bytes of a file, fewer where it is shorter. Throws HistoryError where it can't be read. */
export async function firstBytes(path: string): Promise<Buffer> {
  const unreadable = (error: Error): never => {
    throw new HistoryError(`${path} can't be read: ${error.message}.`, { cause: error });
  };
  const file = await open(path, 'r').catch(unreadable);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0).catch(unreadable);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What unpacks a file that begins so; undefined: it is not packed. */
export function unpackerOf(start: Buffer, chunkSize?: number) {
  const options = chunkSize === undefined ? {} : { chunkSize };
  if (start[0] === 0x1f && start[1] === 0x8b) return createGunzip(options);
  if (start.length >= 4 && start.readUInt32LE(0) === 0xfd2fb528) return createZstdDecompress(options);
  return undefined;
}

/** What a byte order mark says of the text after it. */
export function markedEncoding(piece: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' | undefined {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) return 'utf-8';
  return undefined;
}
