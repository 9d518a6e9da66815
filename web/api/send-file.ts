import { attachmentStrings } from '../strings/en-attachments.ts';
import { stopwatch } from '../clock.ts';
import { type Attachment, listFiles } from './attachments.ts';
import { ask, client } from './client.ts';
import { Failure } from './failure.ts';
import { newRequestKey } from './request-key.ts';

/** Parts are small on a poor line and grow on a good one: each has to arrive within the server's time for a body. */
const partBytes = { first: 256 * 1024, least: 64 * 1024, most: 2 * 1024 * 1024 };
const quickMs = 1500;
const slowMs = 8000;
const patienceMs = 60_000;
/** After a silence it goes on by itself, so often and after so long; then a person says so. */
const pausesMs = [1000, 3000, 8000];

export interface Sending {
  readonly ticketId: string;
  readonly file: File;
  /** What has begun before and was cut. */
  readonly begun: Attachment | null;
  readonly tell: (as: Attachment) => void;
  readonly left: AbortSignal;
}

/** Sends a file in parts and goes on where it was cut. Throws a Failure that says why it did not come. */
export async function sendFile(sending: Sending): Promise<Attachment> {
  const { file, tell } = sending;
  await refuseUnreadable(file);
  let one = await begunOf(sending);
  tell(one);
  let size = partBytes.first;
  while (one.received < file.size) {
    const began = stopwatch();
    one = await sendNext(sending, one, size);
    const tookMs = stopwatch() - began;
    if (tookMs < quickMs) size = Math.min(partBytes.most, size * 2);
    if (tookMs > slowMs) size = Math.max(partBytes.least, size / 4);
    tell(one);
  }
  return one;
}

async function begunOf(sending: Sending): Promise<Attachment> {
  const { ticketId, begun, left } = sending;
  const known = begun && (await findFile(ticketId, begun.id, left));
  return known ?? patiently(left, () => begin(sending));
}

/** What was not answered may have arrived: then it goes on from there. */
function sendNext(sending: Sending, one: Attachment, size: number): Promise<Attachment> {
  const { ticketId, file, left } = sending;
  return patiently(left, async (again) => {
    const known = (again ? await findFile(ticketId, one.id, left) : null) ?? one;
    if (known.received === file.size) return known;
    const offset = known.received;
    return sendPart(sending, one.id, { offset, part: file.slice(offset, offset + size) });
  });
}

/** A folder, or a file that has gone since. */
async function refuseUnreadable(file: File): Promise<void> {
  const { empty, unreadable } = attachmentStrings;
  if (file.size === 0) throw new Failure('refused', empty.title, empty.detail);
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new Failure('refused', unreadable.title, unreadable.detail);
  }
}

function begin({ ticketId, file, left }: Sending): Promise<Attachment> {
  return ask(
    (signal) =>
      client.POST('/api/v1/tickets/{ticketId}/attachments', {
        params: { path: { ticketId }, header: { 'Idempotency-Key': newRequestKey() } },
        body: { name: file.name || 'file', bytes: file.size },
        signal,
      }),
    left,
  );
}

function sendPart(
  { ticketId, left }: Sending,
  attachmentId: string,
  { offset, part }: { readonly offset: number; readonly part: Blob },
): Promise<Attachment> {
  return ask(
    (signal) =>
      client.PUT('/api/v1/tickets/{ticketId}/attachments/{attachmentId}/content', {
        params: { path: { ticketId, attachmentId }, query: { offset } },
        body: part as never,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'content-type': 'application/octet-stream' },
        signal,
      }),
    left,
    patienceMs,
  );
}

async function findFile(ticketId: string, id: string, left: AbortSignal): Promise<Attachment | null> {
  const files = await listFiles(ticketId, left);
  return files.find((one) => one.id === id) ?? null;
}

/** Again after a silence. What was refused is refused. */
async function patiently<T>(left: AbortSignal, send: (again: boolean) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send(tries > 0);
    } catch (cause) {
      const pauseMs = pausesMs[tries];
      if (left.aborted || !(cause instanceof Failure) || !cause.passing || pauseMs === undefined) throw cause;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
