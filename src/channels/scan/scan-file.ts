import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ScanFile } from '../../model/attachment.ts';

/** Whoever runs the desk names a program or an address that looks at files. */
export interface ScanSettings {
  /** "clamdscan --no-summary -": the bytes come on its standard input; it ends with 0 clean, 1 refused. */
  readonly command: string | null;
  /** Bytes are posted to it: 200 or 204 clean, 406 or 422 refused. */
  readonly address: string | null;
}

const patienceMs = 60_000;

/** A policy never names them: its author could else start programs here. */
export function scannerOf(environment: Readonly<Record<string, string | undefined>>): ScanFile | null {
  const { BATON_SCAN_COMMAND: command, BATON_SCAN_URL: address } = environment;
  return makeScanner({ command: command || null, address: address || null });
}

/** null: nobody looks at files here. The first of the two counts. */
export function makeScanner({ command, address }: ScanSettings): ScanFile | null {
  if (command) return ({ bytes }) => scanByCommand(command, bytes());
  return address
    ? ({ bytes, size, sha256 }) => scanByAddress(address, { bytes: bytes(), size, sha256 })
    : null;
}

type Said = Awaited<ReturnType<ScanFile>>;

/** No shell: its words are split at spaces. What it prints is nobody's business. */
async function scanByCommand(command: string, bytes: AsyncIterable<Uint8Array>): Promise<Said> {
  const [program = '', ...args] = command.trim().split(/\s+/);
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: patienceMs });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code));
  });
  // One that has seen enough closes its end before all has come.
  await pipeline(Readable.from(bytes), child.stdin).catch(() => undefined);
  const code = await ended;
  if (code === 0) return 'clean';
  return code === 1 ? 'refused' : 'unknown';
}

async function scanByAddress(
  address: string,
  {
    bytes,
    size,
    sha256,
  }: { readonly bytes: AsyncIterable<Uint8Array>; readonly size: number; readonly sha256: string },
): Promise<Said> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-size': String(size),
        'x-file-sha256': sha256,
      },
      body: Readable.toWeb(Readable.from(bytes)),
      duplex: 'half',
      signal: AbortSignal.timeout(patienceMs),
    } as unknown as RequestInit);
    await answer.body?.cancel();
    if (answer.status === 200 || answer.status === 204) return 'clean';
    return answer.status === 406 || answer.status === 422 ? 'refused' : 'unknown';
  } catch {
    return 'unknown';
  }
}
