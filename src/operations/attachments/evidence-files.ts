/** Gives pieces of evidence that are files of the ticket the hash of their content. */
import type { Refusal } from '../../model/refusal.ts';
import { readAttachments } from '../../storage/attachments.ts';
import type { Desk } from '../desk.ts';
import type { PacketDraft } from '../packet-from-draft.ts';
import type { OfTicket } from './view-attachments.ts';

/** Refused where a piece names a file that the ticket does not have, or that is not whole. */
export async function withFileHashes(
  desk: Desk,
  { workspaceId, ticketId }: OfTicket,
  draft: PacketDraft,
): Promise<PacketDraft | Refusal> {
  if (!draft.evidence.some(({ attachmentId }) => attachmentId !== undefined)) return draft;
  const all = await readAttachments(desk.database.of(workspaceId), workspaceId, ticketId, null);
  const hashes = new Map(all.map(({ id, sha256 }) => [id, sha256]));
  const evidence = draft.evidence.map((piece) => ({
    ...piece,
    fileHash: piece.attachmentId === undefined ? undefined : (hashes.get(piece.attachmentId) ?? undefined),
  }));
  const isStray = evidence.some(({ attachmentId, fileHash }) => attachmentId !== undefined && !fileHash);
  return isStray ? { refused: 'attachment_not_found' } : { ...draft, evidence };
}
