/** A packet's next version from what a person sent: who said what, what is new, what was confirmed. */
import { createHash } from 'node:crypto';
import type { Instant } from '../model/instant.ts';
import { type Evidence, type Packet, type PacketEntry, PacketItem } from '../model/packet.ts';
import { packetDiff } from '../rules/packet/packet-diff.ts';
import type { EscalationId, PersonId, TicketId } from '../model/words.ts';

export interface PacketDraft {
  readonly items: Readonly<Partial<Record<PacketItem, string>>>;
  /** Machine-filled items that the person has read and takes as his own. */
  readonly confirmed: readonly PacketItem[];
  readonly evidence: readonly {
    readonly kind: Evidence['kind'];
    readonly text: string;
    readonly attachmentId?: string | undefined;
    /** Of that file; absent: the ticket has no such file. */
    readonly fileHash?: string | undefined;
  }[];
  readonly lacks?: Packet['lacks'] | undefined;
  readonly lacksOther?: string | undefined;
}

export interface PacketBase {
  readonly escalationId: EscalationId;
  readonly ticketId: TicketId;
  readonly form: Packet['form'];
  readonly before: Packet | null;
  /** What prefilling offers: an item that is sent back word for word keeps its origin. */
  readonly offered: Packet['items'];
  /** What was proposed after a return; likewise. */
  readonly proposed?: Packet['items'];
}

export function packetFromDraft(draft: PacketDraft, base: PacketBase, by: PersonId, at: Instant): Packet {
  const items: Packet['items'] = {};
  for (const name of PacketItem.options) {
    const text = draft.items[name]?.trim();
    if (text) items[name] = entryOf(name, text, draft, base, by);
  }
  return {
    escalationId: base.escalationId,
    ticketId: base.ticketId,
    version: (base.before?.version ?? 0) + 1,
    form: base.form,
    items,
    evidence: evidenceOf(draft, base, by, at),
    ...(draft.lacks === undefined ? {} : { lacks: draft.lacks }),
    ...(draft.lacksOther === undefined ? {} : { lacksOther: draft.lacksOther }),
    writtenBy: by,
    writtenAt: at,
  };
}

function entryOf(
  name: PacketItem,
  text: string,
  draft: PacketDraft,
  base: PacketBase,
  by: PersonId,
): PacketEntry {
  const known = [base.before?.items[name], base.proposed?.[name], base.offered[name]].find(
    (entry) => entry?.text.trim() === text,
  );
  const entry: PacketEntry = known ?? { text, origin: 'person' };
  return draft.confirmed.includes(name) && entry.origin === 'machine' ? { ...entry, confirmedBy: by } : entry;
}

/** Evidence that was there keeps who and when; what was left out of the draft is gone. */
function evidenceOf(draft: PacketDraft, { before }: PacketBase, by: PersonId, at: Instant): Evidence[] {
  return draft.evidence.map(({ kind, text, attachmentId, fileHash }) => {
    const hash = fileHash ?? contentHash(text);
    const known = before?.evidence.find((one) => one.contentHash === hash && one.kind === kind);
    const piece = { kind, text, addedBy: by, addedAt: at, contentHash: hash };
    return known ?? (fileHash === undefined ? piece : { ...piece, attachmentId });
  });
}

/** Items whose words differ from the version before, or that a person confirmed in this one. */
export function changedItems(before: Packet | null, after: Packet): PacketItem[] {
  const { items, evidenceAdded, evidenceRemoved } = packetDiff(before, after);
  const changed = items.map(({ item }) => item);
  return evidenceAdded.length + evidenceRemoved.length > 0 ? [...changed, 'evidence'] : changed;
}

/** sha256 of the words in hex: what was shown to somebody can be told from what was changed since. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
