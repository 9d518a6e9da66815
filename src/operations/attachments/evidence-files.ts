/** Gives pieces of evidence that are files of the ticket the hash of their content. */
import type { Packet } from '../../model/packet.ts';
import type { Refusal } from '../../model/refusal.ts';
import { readAttachments } from '../../storage/attachments.ts';
import type { Desk } from '../desk.ts';
import type { PacketDraft } from '../packet-from-draft.ts';
import type { OfTicket } from './view-attachments.ts';

/** Refused where a piece names a file that the ticket does not have, that is not whole, or that nobody may open. */
export async function withFileHashes(
  desk: Desk,
  { workspaceId, ticketId }: OfTicket,
  draft: PacketDraft,
  before: Packet | null,
): Promise<PacketDraft | Refusal> {
  if (!draft.evidence.some(({ attachmentId }) => attachmentId !== undefined)) return draft;
  const all = await readAttachments(desk.database.of(workspaceId), workspaceId, ticketId, null);
  // What the version before names may lie on a ticket that was merged into this one.
  const known = before?.evidence.map(({ attachmentId, contentHash }) => [attachmentId, contentHash] as const);
  const hashes = new Map([...(known ?? []), ...all.map(({ id, sha256 }) => [id, sha256] as const)]);
  const evidence = draft.evidence.map((piece) => ({
    ...piece,
    fileHash: piece.attachmentId === undefined ? undefined : (hashes.get(piece.attachmentId) ?? undefined),
  }));
  const named = all.filter(({ id }) => draft.evidence.some(({ attachmentId }) => attachmentId === id));
  if (named.some(({ scan }) => scan === 'refused')) return { refused: 'file_refused_by_scan' };
  const isStray = evidence.some(({ attachmentId, fileHash }) => attachmentId !== undefined && !fileHash);
  return isStray ? { refused: 'attachment_not_found' } : { ...draft, evidence };
}
