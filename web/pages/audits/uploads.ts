import { useSyncExternalStore } from 'react';
import { logAuditById, type LogAudit, sendLogPart } from '../../api/log-audits.ts';
import { Failure } from '../../api/failure.ts';
import { queryClient } from '../../api/questions.ts';
import { stopwatch } from '../../clock.ts';

/** Uploads go on while one looks at other pages of the app; a reload ends them, and the same files go on where they were. */
export interface Upload {
  readonly sent: number;
  readonly bytes: number;
  /** Why it stands still; the button that says so goes on. */
  readonly failure: Failure | null;
}

interface Running {
  readonly stop: AbortController;
  upload: Upload;
}

const running = new Map<string, Running>();
const listeners = new Set<() => void>();

export function useUpload(auditId: string): Upload | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => running.get(auditId)?.upload ?? null,
  );
}

export function stopUpload(auditId: string): void {
  running.get(auditId)?.stop.abort();
  running.delete(auditId);
  for (const tell of listeners) tell();
}

/** `files` in the order in which they were announced. */
export async function upload(audit: LogAudit, files: readonly File[]): Promise<void> {
  stopUpload(audit.id);
  const mine: Running = { stop: new AbortController(), upload: { sent: 0, bytes: 0, failure: null } };
  running.set(audit.id, mine);
  const received = audit.files.map((file) => file.received);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const tell = (failure: Failure | null) => {
    mine.upload = { sent: received.reduce((sum, one) => sum + one, 0), bytes, failure };
    for (const listener of listeners) listener();
  };
  try {
    for (const [place, file] of files.entries())
      await sendFile(file, received[place] ?? 0, {
        signal: mine.stop.signal,
        send: (offset, part) => sendLogPart(audit.id, { file: place, offset, part }, mine.stop.signal),
        tell: (count) => {
          received[place] = count;
          tell(null);
        },
      });
    if (running.get(audit.id) === mine) running.delete(audit.id);
  } catch (error) {
    if (mine.stop.signal.aborted) return;
    tell(error instanceof Failure ? error : Failure.noAnswer());
    return;
  }
  for (const listener of listeners) listener();
  await queryClient.invalidateQueries({ queryKey: logAuditById(audit.id).queryKey });
}

/** A part takes a second or two; a poor line gets smaller ones. */
const sizes = { first: 1 << 20, min: 1 << 17, max: 1 << 22 };
const quickMs = 1_000;
const slowMs = 5_000;
/** Together about a minute without an answer. */
const triesMax = 6;

interface Way {
  readonly signal: AbortSignal;
  readonly send: (offset: number, part: Blob) => Promise<{ received: number } | { waitMs: number }>;
  readonly tell: (received: number) => void;
}

async function sendFile(file: File, from: number, { signal, send, tell }: Way): Promise<void> {
  let size = sizes.first;
  let tries = 0;
  for (let offset = from; offset < file.size; ) {
    signal.throwIfAborted();
    const began = stopwatch();
    try {
      const answer = await send(offset, file.slice(offset, offset + size));
      if ('waitMs' in answer) {
        await pause(answer.waitMs);
        continue;
      }
      tries = 0;
      offset = answer.received;
      tell(offset);
      const took = stopwatch() - began;
      if (took < quickMs) size = Math.min(size * 2, sizes.max);
      else if (took > slowMs) size = Math.max(size / 2, sizes.min);
    } catch (error) {
      tries += 1;
      if (signal.aborted || !(error instanceof Failure) || !error.passing || tries > triesMax) throw error;
      size = Math.max(size / 2, sizes.min);
      await pause(1_000 * 2 ** (tries - 1));
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
