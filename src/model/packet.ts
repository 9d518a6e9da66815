import { z } from 'zod';
import { Instant } from './instant.ts';
import { packetItems } from './packet-outline.ts';
import { EscalationId, PersonId, TicketId } from './words.ts';

export { packetItems, type PacketSection, packetSections } from './packet-outline.ts';

export const PacketItem = z.enum(packetItems);
export type PacketItem = z.infer<typeof PacketItem>;

/** Who said it: a person typed it, it was copied from the thread, or a machine judged it and nobody confirmed yet. */
export const PacketOrigin = z.enum(['person', 'copied', 'machine']);

export const PacketEntry = z.strictObject({
  text: z.string().min(1).max(4000),
  origin: PacketOrigin,
  /** Where a copied entry was found: a message's id. */
  source: z.string().optional(),
  confirmedBy: PersonId.optional(),
});
export type PacketEntry = z.infer<typeof PacketEntry>;

export const EvidenceKind = z.enum(['log', 'screenshot', 'file', 'link', 'event', 'error-text', 'prose']);

export const Evidence = z.strictObject({
  kind: EvidenceKind,
  /** A link, a copied error text or a file's name; free text, erasable. */
  text: z.string().min(1).max(8000),
  addedBy: PersonId.nullable(),
  addedAt: Instant,
  /** The ticket's file that it is; its hash is the file's own. */
  attachmentId: z.uuid().optional(),
  /** sha256 of the content in hex. */
  contentHash: z.string().length(64),
});
export type Evidence = z.infer<typeof Evidence>;

/** One version of a packet; every change makes the next. */
export const Packet = z.strictObject({
  escalationId: EscalationId,
  ticketId: TicketId,
  version: z.int().min(1),
  form: z.enum(['full', 'five-fields']),
  items: z.partialRecord(PacketItem, PacketEntry),
  evidence: z.array(Evidence).max(100),
  /** The question that says what support lacks. */
  lacks: z.enum(['product-knowledge', 'system-access', 'change-authority', 'approval', 'other']).optional(),
  lacksOther: z.string().max(500).optional(),
  writtenBy: PersonId.nullable(),
  writtenAt: Instant,
});
export type Packet = z.infer<typeof Packet>;
