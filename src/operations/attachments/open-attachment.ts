/** A file's content as a stream with the headers under which a browser may have it: saved, never run; pictures shown. */
import { Readable } from 'node:stream';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../../model/words.ts';
import { isPreviewed } from '../../rules/attachments/sniff-type.ts';
import { readAttachments, readChunk, type StoredAttachment } from '../../storage/attachments.ts';
import type { Db } from '../../storage/database.ts';
import type { Desk } from '../desk.ts';
import { readSeenTicket } from '../seen-ticket.ts';
import type { OfTicket } from './view-attachments.ts';

export interface FileAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: Readable;
}

/** `shown`: as a picture on a page, where it is one. */
export interface OpenAttachment extends OfTicket {
  readonly id: string;
  readonly shown: boolean;
}

export async function openAttachment(
  desk: Desk,
  asked: OpenAttachment & { readonly personId: PersonId },
): Promise<FileAnswer | Refusal> {
  const seen = await readSeenTicket(desk, asked);
  return isRefusal(seen) ? seen : openFile(desk, asked);
}

/** Whoever asks may see the ticket. */
export async function openFile(desk: Desk, asked: OpenAttachment): Promise<FileAnswer | Refusal> {
  const { workspaceId, ticketId, id, shown } = asked;
  const db = desk.database.of(workspaceId);
  const [one] = await readAttachments(db, workspaceId, ticketId, id);
  if (!one || one.sha256 === null || one.type === null) return { refused: 'attachment_not_found' };
  if (one.scan === 'waiting') return { refused: 'file_waits_for_scan' };
  if (one.scan === 'refused') return { refused: 'file_refused_by_scan' };
  if (shown && !isPreviewed(one.type)) return { refused: 'attachment_not_found' };
  const stream = Readable.from(contentOf(db, workspaceId, one.sha256), { objectMode: false });
  return { headers: headersOf(one, one.type, shown), stream };
}

export async function* contentOf(db: Db, workspaceId: WorkspaceId, sha256: string): AsyncGenerator<Buffer> {
  const hash = Buffer.from(sha256, 'hex');
  for (let position = 0; ; position += 1) {
    const bytes = await readChunk(db, workspaceId, hash, position);
    if (bytes === null) return;
    yield bytes;
  }
}

/** What a browser that is handed it would not run; anything else is bytes. */
const told: ReadonlySet<string> = new Set(['application/pdf', 'application/zip', 'application/gzip']);

function headersOf(
  { name, size }: StoredAttachment,
  type: string,
  shown: boolean,
): Readonly<Record<string, string>> {
  const isTold = isPreviewed(type) || told.has(type);
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  return {
    'content-type': isTold ? type : 'application/octet-stream',
    'content-length': String(size ?? 0),
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${percent(name)}`,
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** RFC 8187 lets fewer signs stand than a URL. */
function percent(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
