import type { PacketItem } from '../../src/model/packet.ts';
import type { Evidence, PacketDraft, PacketEntry, PacketView } from '../api/schemas.ts';
import { itemOrder } from './readiness.ts';

export type EvidencePiece = Pick<Evidence, 'kind' | 'text' | 'attachmentId'>;
export type Lacks = NonNullable<PacketDraft['lacks']>;

/** What a person changed on a prefilled packet. What is not named here stands as it was filled. */
export interface PacketEdits {
  readonly items: { readonly [item in PacketItem]?: string };
  readonly confirmed: readonly PacketItem[];
  /** Null: the evidence as it was found. */
  readonly evidence: readonly EvidencePiece[] | null;
  readonly lacks: Lacks | null;
  readonly lacksOther: string;
}

export const noEdits: PacketEdits = { items: {}, confirmed: [], evidence: null, lacks: null, lacksOther: '' };

/** The packet under the edits: from a preview, or the version before. */
export interface PacketBase {
  readonly items: { readonly [item: string]: PacketEntry | undefined };
  readonly evidence: readonly EvidencePiece[];
  /** What newer messages offer after a return. */
  readonly proposed?: { readonly [item: string]: PacketEntry | undefined };
}

export type ShownEntry = Pick<PacketEntry, 'text' | 'origin' | 'source' | 'confirmedBy'> & {
  /** It stands in no version yet: it waits, whoever said it. */
  readonly proposed?: boolean;
};

/** Every item as it stands now, with who said it. */
export function shownItems(base: PacketBase, edits: PacketEdits): { [item in PacketItem]?: ShownEntry } {
  const shown: { [item in PacketItem]?: ShownEntry } = {};
  for (const item of itemOrder) {
    const typed = edits.items[item];
    const proposed = base.proposed?.[item];
    const entry = proposed ?? base.items[item];
    if (typed !== undefined) shown[item] = { text: typed, origin: 'person' };
    else if (entry && edits.confirmed.includes(item)) shown[item] = { ...entry, confirmedBy: 'me' };
    else if (entry) shown[item] = proposed ? { ...entry, origin: 'machine', proposed: true } : entry;
  }
  return shown;
}

export function shownEvidence(base: PacketBase, edits: PacketEdits): readonly EvidencePiece[] {
  return edits.evidence ?? base.evidence.map(pieceOf);
}

/** What is sent: every item with text, and which of the machine's a person has taken as his own. */
export function draftOf(base: PacketBase, edits: PacketEdits): PacketDraft {
  const shown = sentItems(base, edits);
  const filled = itemOrder.filter((item) => shown[item]?.text.trim());
  return {
    items: Object.fromEntries(filled.map((item) => [item, shown[item]?.text.trim() ?? ''])),
    confirmed: filled.filter((item) => shown[item]?.origin === 'person' || shown[item]?.confirmedBy),
    evidence: shownEvidence(base, edits).map(pieceOf),
    ...(edits.lacks ? { lacks: edits.lacks } : {}),
    ...(edits.lacks === 'other' && edits.lacksOther.trim() ? { lacksOther: edits.lacksOther.trim() } : {}),
  };
}

/** What is only proposed stays out of it: there the item stands as it was. */
function sentItems(base: PacketBase, edits: PacketEdits): ReturnType<typeof shownItems> {
  const shown = shownItems(base, edits);
  const proposed = Object.fromEntries(
    Object.entries(base.proposed ?? {}).filter(([item]) => !shown[item as PacketItem]?.proposed),
  );
  return shownItems({ ...base, proposed }, edits);
}

/** The packet as it is, with one item more confirmed. */
export function confirming(packet: PacketView, item: PacketItem): PacketDraft {
  return draftOf(packet, { ...startFrom(packet), confirmed: [item] });
}

/** Edits that change nothing on a packet that was written before. */
export function startFrom(packet: PacketView): PacketEdits {
  return { ...noEdits, lacks: packet.lacks as Lacks | null, lacksOther: packet.lacksOther ?? '' };
}

function pieceOf({ kind, text, attachmentId }: EvidencePiece): EvidencePiece {
  return attachmentId === undefined ? { kind, text } : { kind, text, attachmentId };
}
