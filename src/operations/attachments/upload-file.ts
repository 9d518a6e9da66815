/** A file comes to a ticket, in parts, so that a poor line can go on where it was cut. It counts once it is whole. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../model/instant.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { AttachmentView } from '../../model/attachment.ts';
import type { PersonId, WorkspaceId } from '../../model/words.ts';
import { plainFileName, refusedEnding } from '../../rules/attachments/file-name.ts';
import { sniffedBytes, sniffType } from '../../rules/attachments/sniff-type.ts';
import {
  appendPart,
  deleteAttachment,
  finishAttachment,
  insertAttachment,
  insertChunk,
  insertFile,
  readAttachments,
  readPart,
  type StoredAttachment,
} from '../../storage/attachments.ts';
import type { Db } from '../../storage/database.ts';
import { answeredWith, answerOnce, type RequestKey } from '../answer-once.ts';
import type { Desk } from '../desk.ts';
import { readSeenTicket } from '../seen-ticket.ts';
import { fileLimits, type FileLimits } from './file-limits.ts';
import { attachmentView, type OfTicket } from './view-attachments.ts';

/** As the table takes them. */
const chunkBytes = 1024 * 1024;

export interface BeginUpload extends OfTicket {
  readonly personId: PersonId;
  readonly name: string;
  readonly bytes: number;
  readonly request: RequestKey | null;
}

export async function beginUpload(desk: Desk, order: BeginUpload): Promise<AttachmentView | Refusal> {
  const { workspaceId, ticketId, personId, request, bytes } = order;
  const seen = await readSeenTicket(desk, order);
  if (isRefusal(seen)) return seen;
  const { directory } = seen.facts;
  return answerOnce<AttachmentView, Refusal>(desk, workspaceId, request, async () => {
    const limits = fileLimits(seen.facts.policy.policy);
    const refusal = refuseKind(order.name, limits) ?? (await refuseSize(desk, order, bytes, limits));
    if (refusal) return refusal;
    const made = newAttachment(desk, {
      ticketId,
      name: order.name,
      size: bytes,
      addedBy: personId,
      addedAt: seen.facts.now,
    });
    const view = attachmentView({ ...made, ...notWhole }, directory);
    await desk.database
      .of(workspaceId)
      .transaction()
      .execute(async (tx) => {
        await insertAttachment(tx, workspaceId, made);
        await answeredWith(desk, tx, workspaceId, request, view);
      });
    return view;
  });
}

const notWhole = {
  received: 0,
  sha256: null,
  messageId: null,
  isTakenBack: false,
  evidenceAt: null,
  type: null,
  scan: null,
} as const;

function newAttachment(
  desk: Desk,
  { name, ...given }: Pick<StoredAttachment, 'ticketId' | 'name' | 'size' | 'addedBy' | 'addedAt'>,
) {
  return { id: desk.dice.id(), name: plainFileName(name), ...given };
}

/** By its name: what a program is called tells what happens when somebody opens it. */
function refuseKind(name: string, { refusedEndings }: FileLimits): Refusal | null {
  const ending = refusedEnding(plainFileName(name), refusedEndings);
  return ending === null ? null : { refused: 'file_kind_refused', params: { ending } };
}

async function refuseSize(
  desk: Desk,
  { workspaceId, ticketId }: OfTicket,
  bytes: number,
  { fileBytes, ticketBytes }: FileLimits,
): Promise<Refusal | null> {
  if (bytes > fileBytes) return { refused: 'file_too_large', params: { limitMb: fileBytes / 1e6 } };
  const there = await readAttachments(desk.database.of(workspaceId), workspaceId, ticketId, null);
  const sum = there.reduce((all, { size, received }) => all + (size ?? received), 0);
  if (sum + bytes <= ticketBytes && there.length < attachmentsMax) return null;
  return { refused: 'attachments_full', params: { limitMb: ticketBytes / 1e6 } };
}

/** As many are listed. */
const attachmentsMax = 500;

export interface SendPart extends OfTicket {
  readonly personId: PersonId;
  readonly id: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** The next part. The one that makes it whole gives it its hash, its type and its state. */
export async function sendPart(desk: Desk, order: SendPart): Promise<AttachmentView | Refusal> {
  const { workspaceId, ticketId, id, offset, bytes } = order;
  const seen = await readSeenTicket(desk, order);
  if (isRefusal(seen)) return seen;
  const db = desk.database.of(workspaceId);
  const one = await readOne(db, order);
  if (!one || one.size === null) return { refused: 'attachment_not_found' };
  const isRepeated = one.received >= offset + bytes.length;
  if (!isRepeated) {
    if (offset !== one.received) return { refused: 'upload_out_of_step', params: { received: one.received } };
    if (offset + bytes.length > one.size)
      return { refused: 'upload_longer_than_said', params: { name: one.name, bytes: one.size } };
    const isNext = await append(db, workspaceId, { id, startsAt: offset, bytes: Buffer.from(bytes) });
    if (!isNext) return { refused: 'upload_out_of_step', params: { received: one.received } };
  }
  const isWhole = Math.max(one.received, offset + bytes.length) === one.size;
  if (isWhole && one.sha256 === null) await finish(desk, { workspaceId, ticketId }, id);
  const after = await readOne(db, order);
  return after ? attachmentView(after, seen.facts.directory) : { refused: 'attachment_not_found' };
}

async function append(
  db: Db,
  workspaceId: WorkspaceId,
  part: Parameters<typeof appendPart>[2],
): Promise<boolean> {
  if (part.bytes.length === 0) return true;
  return db.transaction().execute((tx) => appendPart(tx, workspaceId, part));
}

async function readOne(db: Db, { workspaceId, ticketId, id }: OfTicket & { readonly id: string }) {
  const [one] = await readAttachments(db, workspaceId, ticketId, id);
  return one;
}

/** A file that a customer sends along with a form. null: it is empty. Where it is not taken, nothing of it is kept. */
export async function takeStream(
  desk: Desk,
  of: OfTicket,
  {
    name,
    at,
    limits,
    stream,
  }: {
    readonly name: string;
    /** By the workspace's clock. */
    readonly at: Instant;
    readonly limits: FileLimits;
    readonly stream: AsyncIterable<Uint8Array>;
  },
): Promise<TakenFile | null | Refusal> {
  const { workspaceId, ticketId } = of;
  const refused = refuseKind(name, limits);
  if (refused) {
    for await (const _ of stream);
    return refused;
  }
  const made = newAttachment(desk, { ticketId, name, size: null, addedBy: null, addedAt: at });
  await insertAttachment(desk.database.of(workspaceId), workspaceId, made);
  const drop = () => dropFiles(desk, of, [made]);
  try {
    const received = await storeStream(desk, of, { id: made.id, limits, stream });
    if (received === 0 || isRefusal(received)) {
      await drop();
      return received === 0 ? null : received;
    }
  } catch (error) {
    await drop();
    throw error;
  }
  await finish(desk, of, made.id);
  return { id: made.id, name: made.name };
}

/** How much has come. What is too much is read to its end and dropped: only then does the browser read our answer. */
async function storeStream(
  desk: Desk,
  of: OfTicket,
  {
    id,
    limits,
    stream,
  }: { readonly id: string; readonly limits: FileLimits; readonly stream: AsyncIterable<Uint8Array> },
): Promise<number | Refusal> {
  const db = desk.database.of(of.workspaceId);
  let received = 0;
  let refusal: Refusal | null = null;
  for await (const bytes of inChunks(stream)) {
    // Its own bytes stand among those of the ticket already.
    const open = { ...limits, ticketBytes: limits.ticketBytes + received };
    refusal ??= await refuseSize(desk, of, received + bytes.length, open);
    if (refusal) continue;
    await append(db, of.workspaceId, { id, startsAt: received, bytes });
    received += bytes.length;
  }
  return refusal ?? received;
}

export interface TakenFile {
  readonly id: string;
  readonly name: string;
}

/** The form was not taken: its files go. */
export async function dropFiles(desk: Desk, of: OfTicket, files: readonly TakenFile[]): Promise<void> {
  const { workspaceId, ticketId } = of;
  for (const { id } of files)
    await desk.database
      .of(workspaceId)
      .transaction()
      .execute((tx) => deleteAttachment(tx, workspaceId, { ticketId, id }));
}

async function* inChunks(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of stream) {
    held.push(bytes);
    length += bytes.length;
    if (length < chunkBytes) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Twice through the parts, one in memory at a time: for the hash, and into chunks under it. */
async function finish(desk: Desk, { workspaceId }: OfTicket, id: string): Promise<void> {
  const db = desk.database.of(workspaceId);
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let size = 0;
  for await (const bytes of partsOf(db, workspaceId, id)) {
    hash.update(bytes);
    if (head.length < sniffedBytes) head = Buffer.concat([head, bytes]).subarray(0, sniffedBytes);
    size += bytes.length;
  }
  const sha256 = hash.digest();
  const type = sniffType(head, size <= sniffedBytes);
  const scan = desk.scansFiles ? 'waiting' : 'unscanned';
  await db.transaction().execute(async (tx) => {
    const isNew = await insertFile(tx, workspaceId, {
      sha256,
      size,
      type,
      scan,
      createdAt: desk.clock.realNow(),
    });
    let position = 0;
    if (isNew)
      for await (const bytes of evenChunks(partsOf(tx, workspaceId, id))) {
        await insertChunk(tx, workspaceId, { sha256, position, bytes });
        position += 1;
      }
    await finishAttachment(tx, workspaceId, { id, sha256, size });
  });
  desk.wake(workspaceId);
}

async function* partsOf(db: Db, workspaceId: WorkspaceId, id: string): AsyncGenerator<Buffer> {
  let from = 0;
  for (
    let part = await readPart(db, workspaceId, id, from);
    part;
    part = await readPart(db, workspaceId, id, from)
  ) {
    yield part.bytes;
    from = part.startsAt + part.bytes.length;
  }
}

async function* evenChunks(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const part of parts) {
    rest = Buffer.concat([rest, part]);
    while (rest.length >= chunkBytes) {
      yield rest.subarray(0, chunkBytes);
      rest = rest.subarray(chunkBytes);
    }
  }
  if (rest.length > 0) yield rest;
}
