import { sql } from 'kysely';
import type { Instant } from '../model/instant.ts';
import type { MessageId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { type Db, timestamp } from './database.ts';

export type ScanState = 'waiting' | 'clean' | 'refused' | 'unscanned';

/** One use of a file on a ticket. `sha256` in hex; null until it has come as a whole. */
export interface StoredAttachment {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly name: string;
  readonly size: number | null;
  readonly received: number;
  readonly sha256: string | null;
  readonly messageId: MessageId | null;
  /** That message was taken back: the file may go with another, or go. */
  readonly isTakenBack: boolean;
  /** null: the customer. */
  readonly addedBy: PersonId | null;
  readonly addedAt: Instant;
  /** Since when a packet has named it; null: none has. */
  readonly evidenceAt: Instant | null;
  /** null while it is not whole. */
  readonly type: string | null;
  readonly scan: ScanState | null;
}

/** Of one ticket, the oldest first; or one of them. */
export async function readAttachments(
  db: Db,
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  id: string | null,
): Promise<StoredAttachment[]> {
  const all = attachments(db, workspaceId).where('a.ticket_id', '=', ticketId);
  const rows = await (id === null ? all : all.where('a.id', '=', id)).execute();
  return rows.map(attachmentOf);
}

/** Wherever they lie; at most a thousand. */
export async function readAttachmentsById(
  db: Db,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<StoredAttachment[]> {
  const rows = await attachments(db, workspaceId)
    .where('a.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map(attachmentOf);
}

function attachments(db: Db, workspaceId: WorkspaceId) {
  return db
    .selectFrom('attachments as a')
    .leftJoin('files as f', (join) =>
      join.onRef('f.workspace_id', '=', 'a.workspace_id').onRef('f.sha256', '=', 'a.sha256'),
    )
    .leftJoin('messages as m', (join) =>
      join
        .onRef('m.workspace_id', '=', 'a.workspace_id')
        .onRef('m.ticket_id', '=', 'a.ticket_id')
        .onRef('m.id', '=', 'a.message_id'),
    )
    .select(['a.id', 'a.ticket_id', 'a.name', 'a.size', 'a.received', 'a.sha256', 'a.message_id'])
    .select(['a.added_by', 'a.added_at', 'a.evidence_at', 'm.taken_back_at', 'f.type', 'f.scan'])
    .where('a.workspace_id', '=', workspaceId)
    .orderBy('a.added_at')
    .orderBy('a.id')
    .limit(1000);
}

type AttachmentRow = Awaited<ReturnType<ReturnType<typeof attachments>['execute']>>[number];

function attachmentOf(row: AttachmentRow): StoredAttachment {
  return {
    id: row.id,
    ticketId: row.ticket_id as TicketId,
    name: row.name,
    size: row.size === null ? null : Number(row.size),
    received: Number(row.received),
    sha256: row.sha256?.toString('hex') ?? null,
    messageId: row.message_id as MessageId | null,
    isTakenBack: row.taken_back_at !== null,
    addedBy: row.added_by as PersonId | null,
    addedAt: row.added_at,
    evidenceAt: row.evidence_at,
    type: row.type,
    scan: row.scan,
  };
}

export async function insertAttachment(
  db: Db,
  workspaceId: WorkspaceId,
  made: Pick<StoredAttachment, 'id' | 'ticketId' | 'name' | 'size' | 'addedBy' | 'addedAt'>,
): Promise<void> {
  await db
    .insertInto('attachments')
    .values({
      workspace_id: workspaceId,
      id: made.id,
      ticket_id: made.ticketId,
      name: made.name,
      size: made.size,
      added_by: made.addedBy,
      added_at: timestamp(made.addedAt),
    })
    .execute();
}

/** The next part, where `startsAt` is how much has come. Answers whether it was. */
export async function appendPart(
  tx: Db,
  workspaceId: WorkspaceId,
  { id, startsAt, bytes }: { readonly id: string; readonly startsAt: number; readonly bytes: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('attachments')
    .set({ received: startsAt + bytes.length })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('received', '=', startsAt)
    .where('sha256', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .insertInto('attachment_parts')
    .values({ workspace_id: workspaceId, attachment_id: id, starts_at: startsAt, bytes })
    .execute();
  return true;
}

/** The first part that begins at or after a byte; null: there is none. */
export async function readPart(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
  from: number,
): Promise<{ readonly startsAt: number; readonly bytes: Buffer } | null> {
  const row = await db
    .selectFrom('attachment_parts')
    .select(['starts_at', 'bytes'])
    .where('workspace_id', '=', workspaceId)
    .where('attachment_id', '=', id)
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
  return row ? { startsAt: Number(row.starts_at), bytes: row.bytes } : null;
}

/** Answers whether its content was not there yet and has to be written. */
export async function insertFile(
  tx: Db,
  workspaceId: WorkspaceId,
  file: {
    readonly sha256: Buffer;
    readonly size: number;
    readonly type: string;
    readonly scan: ScanState;
    readonly createdAt: Instant;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('files')
    .values({
      workspace_id: workspaceId,
      sha256: file.sha256,
      size: file.size,
      type: file.type,
      name: '',
      scan: file.scan,
      scan_after: timestamp(file.createdAt),
      created_at: timestamp(file.createdAt),
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'sha256']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertChunk(
  tx: Db,
  workspaceId: WorkspaceId,
  chunk: { readonly sha256: Buffer; readonly position: number; readonly bytes: Buffer },
): Promise<void> {
  await tx
    .insertInto('file_chunks')
    .values({ workspace_id: workspaceId, ...chunk })
    .execute();
}

export async function readChunk(
  db: Db,
  workspaceId: WorkspaceId,
  sha256: Buffer,
  position: number,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('file_chunks')
    .select('bytes')
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** It is whole: it has its content, and its parts go. */
export async function finishAttachment(
  tx: Db,
  workspaceId: WorkspaceId,
  { id, sha256, size }: { readonly id: string; readonly sha256: Buffer; readonly size: number },
): Promise<void> {
  await tx
    .updateTable('attachments')
    .set({ sha256, size, received: size })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  await dropParts(tx, workspaceId, id);
}

/** Only where nothing holds it: no message that stands, no packet. Its content goes with its last use. Answers whether it was there. */
export async function deleteAttachment(
  tx: Db,
  workspaceId: WorkspaceId,
  { ticketId, id }: { readonly ticketId: TicketId; readonly id: string },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('attachments')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('id', '=', id)
    .where('evidence_at', 'is', null)
    .where(
      sql<boolean>`(message_id is null or exists (select from messages m where m.workspace_id = attachments.workspace_id
        and m.ticket_id = attachments.ticket_id and m.id = attachments.message_id and m.taken_back_at is not null))`,
    )
    .returning(['sha256'])
    .executeTakeFirst();
  if (!gone) return false;
  await dropParts(tx, workspaceId, id);
  if (gone.sha256) await dropUnusedFile(tx, workspaceId, gone.sha256);
  return true;
}

async function dropParts(tx: Db, workspaceId: WorkspaceId, id: string): Promise<void> {
  await tx
    .deleteFrom('attachment_parts')
    .where('workspace_id', '=', workspaceId)
    .where('attachment_id', '=', id)
    .execute();
}

async function dropUnusedFile(tx: Db, workspaceId: WorkspaceId, sha256: Buffer): Promise<void> {
  const { rows } = await sql`
    delete from files f where f.workspace_id = ${workspaceId}::uuid and f.sha256 = ${sha256}
      and not exists (select from attachments a where a.workspace_id = f.workspace_id and a.sha256 = f.sha256)
    returning f.sha256`.execute(tx);
  if (rows.length === 0) return;
  await tx
    .deleteFrom('file_chunks')
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .execute();
}

/** Files that came before their ticket did go to it, with its first message. */
export async function moveAttachments(
  db: Db,
  workspaceId: WorkspaceId,
  from: TicketId,
  to: { readonly ticketId: TicketId; readonly messageId: MessageId },
): Promise<void> {
  await db
    .updateTable('attachments')
    .set({ ticket_id: to.ticketId, message_id: to.messageId })
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', from)
    .execute();
}
