/** Files that go with a letter, in memory; what a mailbox would not take stands on the status page only. */
import type { MessageId } from '../../model/words.ts';
import { readAttachments } from '../../storage/attachments.ts';
import type { Desk } from '../desk.ts';
import { contentOf } from './open-attachment.ts';
import type { OfTicket } from './view-attachments.ts';

export interface LetterFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** Many mailboxes take 25 MB as they are sent, which is a third more than they are. */
const letterBytesMax = 18_000_000;

/** Those of one message. A message takes none that the check has not let through. */
export async function filesOfLetter(
  desk: Desk,
  { workspaceId, ticketId }: OfTicket,
  messageId: MessageId,
): Promise<readonly LetterFile[]> {
  const db = desk.database.of(workspaceId);
  const all = await readAttachments(db, workspaceId, ticketId, null);
  const own = all.filter((one) => one.messageId === messageId && one.sha256 !== null);
  const files: LetterFile[] = [];
  let sum = 0;
  for (const { name, type, sha256, size, scan } of own) {
    sum += size ?? 0;
    if (scan === 'refused' || scan === 'waiting' || sha256 === null || sum > letterBytesMax) continue;
    const parts: Buffer[] = [];
    for await (const bytes of contentOf(db, workspaceId, sha256)) parts.push(bytes);
    files.push({ name, type: type ?? 'application/octet-stream', content: Buffer.concat(parts) });
  }
  return files;
}
