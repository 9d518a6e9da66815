import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { extract as tarReader, pack as tarWriter } from 'tar-stream';
import { BackupHead, BackupManifest, backupFormatVersion } from '../../model/backup.ts';
import { BackupError } from './backup-error.ts';

// A tar under zstd: head.json, then each table in pieces, then manifest.json, which only then is known.

const headName = 'head.json';
const manifestName = 'manifest.json';
/** A tar must know an entry's size before it is written; so much of a table is held in memory at once. */
const pieceBytesMax = 4 * 1024 * 1024;
/** Head and manifest are small; anything larger was not written by Baton. */
const jsonBytesMax = 8 * 1024 * 1024;

export interface ArchiveWriter {
  head(head: BackupHead): Promise<void>;
  /** Takes a table's rows in the order in which they come. */
  table(name: string, rows: AsyncIterable<Buffer>): Promise<{ bytes: number; rows: number; sha256: string }>;
  /** The file has its name only once this has ended, and is on the disk then. */
  finish(manifest: BackupManifest): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Writes beside the file's place under another name, readable by its owner alone. */
export async function writeArchive(path: string): Promise<ArchiveWriter> {
  const partial = `${path}.partial-${process.pid}`;
  const file = await open(partial, 'wx', 0o600).catch((error: Error) => {
    throw new BackupError(`The backup can't be written to ${path}: ${error.message}.`, { cause: error });
  });
  const tar = tarWriter();
  const compressed = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  });
  const written = pipeline(tar, compressed, createWriteStream(partial, { fd: file.fd, autoClose: false }));
  // Who waits for an entry learns of a full disk here; nobody else must.
  written.catch(() => undefined);
  const entry = async (name: string, bytes: Buffer) => {
    const stream = tar.entry({ name, size: bytes.byteLength });
    stream.end(bytes);
    await Promise.race([once(stream, 'finish'), written.then(neverBefore)]);
  };
  return {
    head: (head) => entry(headName, Buffer.from(`${JSON.stringify(head, undefined, 2)}\n`)),
    table: (name, rows) => writePieces(name, rows, entry),
    finish: async (manifest) => {
      await entry(manifestName, Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`));
      tar.finalize();
      await written;
      await file.sync();
      await file.close();
      await rename(partial, path);
      await flushFolder(dirname(path));
    },
    abandon: async () => {
      tar.destroy();
      await written.catch(() => undefined);
      await file.close().catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

function neverBefore(): never {
  throw new Error('The file ended before its last entry.');
}

async function writePieces(
  name: string,
  rows: AsyncIterable<Buffer>,
  entry: (name: string, bytes: Buffer) => Promise<void>,
): Promise<{ bytes: number; rows: number; sha256: string }> {
  const sum = startSum();
  let held: Buffer[] = [];
  let heldBytes = 0;
  let piece = 0;
  const flush = async () => {
    if (heldBytes === 0) return;
    piece += 1;
    await entry(`tables/${name}/${String(piece).padStart(8, '0')}`, Buffer.concat(held));
    held = [];
    heldBytes = 0;
  };
  for await (const bytes of rows) {
    sum.add(bytes);
    held.push(bytes);
    heldBytes += bytes.byteLength;
    if (heldBytes >= pieceBytesMax) await flush();
  }
  await flush();
  return sum.end();
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}

interface Sum {
  add(bytes: Buffer): void;
  end(): { bytes: number; rows: number; sha256: string };
}

const newline = 0x0a;

/** In COPY's text form a line's end inside of a value is escaped, so that each newline ends a row. */
function startSum(): Sum {
  const hash: Hash = createHash('sha256');
  let [bytes, rows] = [0, 0];
  return {
    add: (more) => {
      hash.update(more);
      bytes += more.byteLength;
      for (let at = more.indexOf(newline); at !== -1; at = more.indexOf(newline, at + 1)) rows += 1;
    },
    end: () => ({ bytes, rows, sha256: hash.digest('hex') }),
  };
}

export interface ArchiveReading {
  readonly head?: ((head: BackupHead) => Promise<void>) | undefined;
  readonly piece?: ((table: string, bytes: Buffer) => Promise<void>) | undefined;
}

/**
 * Reads the whole file and holds every table against the manifest. Throws BackupError where it was cut or altered, or
 * is no backup at all.
 */
export async function readArchive(path: string, reading: ArchiveReading): Promise<BackupManifest> {
  const tar = tarReader();
  const source = createReadStream(path);
  const flowing = pipeline(source, createZstdDecompress(), tar);
  flowing.catch(() => undefined);
  // What the reader itself complains of is no fault of the file.
  let theirs: Error | undefined;
  const watched = <A extends unknown[]>(ask: ((...told: A) => Promise<void>) | undefined) =>
    ask && ((...told: A) => ask(...told).catch((error: Error) => Promise.reject((theirs = error))));
  try {
    const { head, piece } = reading;
    const manifest = await readEntries(tar, {
      head: watched(head && ((told: BackupHead) => head(told))),
      piece: watched(piece && ((table: string, bytes: Buffer) => piece(table, bytes))),
    });
    await flowing;
    return manifest;
  } catch (error) {
    source.destroy();
    if (theirs !== undefined) throw theirs;
    if (error instanceof BackupError) throw error;
    const { message } = error as Error;
    throw new BackupError(`${basename(path)} is no whole backup of Baton: ${message}.`, { cause: error });
  }
}

async function readEntries(
  tar: ReturnType<typeof tarReader>,
  reading: ArchiveReading,
): Promise<BackupManifest> {
  const sums = new Map<string, Sum>();
  let head: BackupHead | undefined;
  let manifest: BackupManifest | undefined;
  for await (const entry of tar) {
    const { name } = entry.header;
    if (manifest) throw new Error('something stands behind its manifest');
    if (name === headName && !head) {
      head = readHead(await contentOf(entry));
      await reading.head?.(head);
    } else if (name === manifestName) manifest = BackupManifest.parse(JSON.parse(await contentOf(entry)));
    else {
      const table = /^tables\/([a-z0-9_]+)\/\d{8}$/.exec(name)?.[1];
      if (!head || table === undefined) throw new Error(`${name} has no place in it`);
      const sum = sums.get(table) ?? startSum();
      sums.set(table, sum);
      for await (const bytes of entry as AsyncIterable<Buffer>) {
        sum.add(bytes);
        await reading.piece?.(table, bytes);
      }
    }
  }
  if (!head || !manifest) throw new Error('it ends before its manifest');
  compare(manifest, sums);
  return manifest;
}

function readHead(text: string): BackupHead {
  const told = JSON.parse(text) as { formatVersion?: number };
  if (typeof told.formatVersion === 'number' && told.formatVersion > backupFormatVersion)
    throw new BackupError(
      `A newer Baton wrote this backup (format ${told.formatVersion}, this one reads up to ${backupFormatVersion}). Restore it with that one.`,
    );
  return BackupHead.parse(told);
}

async function contentOf(entry: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const bytes of entry as AsyncIterable<Buffer>) {
    size += bytes.byteLength;
    if (size > jsonBytesMax) throw new Error('its manifest is far too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function compare({ tables }: BackupManifest, sums: ReadonlyMap<string, Sum>): void {
  const unnamed = [...sums.keys()].find((name) => !tables.some((table) => table.name === name));
  if (unnamed !== undefined) throw new Error(`its manifest does not know the table ${unnamed}`);
  for (const table of tables) {
    const { rows, bytes, sha256 } = (sums.get(table.name) ?? startSum()).end();
    if (rows !== table.rows || bytes !== table.bytes || sha256 !== table.sha256)
      throw new Error(`the rows of ${table.name} are not those that were written`);
  }
}
