/** Files of a ticket as people see them: who, when, what they are by their bytes, and whether they may be opened. */
import type { AttachmentView } from '../../model/attachment.ts';
import type { Directory } from '../../model/directory.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { PersonId, TicketId, WorkspaceId } from '../../model/words.ts';
import { isPreviewed } from '../../rules/attachments/sniff-type.ts';
import { deleteAttachment, readAttachments, type StoredAttachment } from '../../storage/attachments.ts';
import type { Desk } from '../desk.ts';
import { iso, personMarkOrNull } from '../names.ts';
import { readSeenTicket } from '../seen-ticket.ts';

export interface OfTicket {
  readonly workspaceId: WorkspaceId;
  readonly ticketId: TicketId;
}

export function attachmentView(one: StoredAttachment, directory: Directory): AttachmentView {
  const { id, name, size, received, type, sha256, scan, addedBy, addedAt } = one;
  return {
    id,
    name,
    size,
    received,
    type,
    isImage: type !== null && isPreviewed(type),
    sha256,
    scan,
    addedBy: personMarkOrNull(directory, addedBy),
    addedAt: iso(addedAt),
    messageId: one.isTakenBack ? null : one.messageId,
    isEvidence: one.evidenceAt !== null,
  };
}

export async function listAttachments(desk: Desk, asked: OfTicket & { readonly personId: PersonId }) {
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const { workspaceId, ticketId } = asked;
  const all = await readAttachments(desk.database.of(workspaceId), workspaceId, ticketId, null);
  return { attachments: all.map((one) => attachmentView(one, seen.facts.directory)) };
}

/** What went with a message stays with it. */
export async function removeAttachment(
  desk: Desk,
  order: OfTicket & { readonly personId: PersonId; readonly id: string },
): Promise<Refusal | undefined> {
  const seen = await readSeenTicket(desk, order);
  if (isRefusal(seen)) return seen;
  const db = desk.database.of(order.workspaceId);
  const isGone = await db.transaction().execute((tx) => deleteAttachment(tx, order.workspaceId, order));
  return isGone ? undefined : { refused: 'attachment_not_found' };
}
