import type {
  Packet,
  PacketItem,
  PacketSection,
  packetSections as modelSections,
} from '../../src/model/packet.ts';
import { missingOf } from '../../src/rules/packet/missing-items.ts';
import type { Evidence, PacketEntry } from '../api/schemas.ts';

/** The six sections in the model's order; the type breaks the build when the model changes. */
export const sectionItems: typeof modelSections = {
  problem: ['summary', 'expected', 'actual', 'affectedWorkflow'],
  context: ['environment', 'identifiers', 'occurredWhen', 'accountContext'],
  impact: ['impact', 'scope', 'customerState', 'neededToFeelResolved'],
  evidence: ['evidence', 'tried'],
  hypothesis: ['likelyCause', 'ruledOut', 'uncertain'],
  question: ['question'],
};
export const sectionOrder = Object.keys(sectionItems) as readonly PacketSection[];
export const itemOrder: readonly PacketItem[] = sectionOrder.flatMap((section) => sectionItems[section]);

export type SegmentState = 'ready' | 'missing' | 'unconfirmed' | 'follow' | 'free';
export interface Readiness {
  readonly missing: readonly PacketItem[];
  /** Missing for want of words, not only of somebody's confirmation. */
  readonly absent: readonly PacketItem[];
  readonly follow: readonly PacketItem[];
  readonly unconfirmed: readonly PacketItem[];
  readonly sections: {
    readonly [section in PacketSection]: { state: SegmentState; open: readonly PacketItem[] };
  };
}

export interface PacketParts {
  readonly items: {
    readonly [item: string]: Pick<PacketEntry, 'text' | 'origin' | 'confirmedBy'> | undefined;
  };
  readonly evidence: readonly Pick<Evidence, 'kind' | 'text'>[];
  readonly required: readonly PacketItem[];
  readonly mayFollow: readonly PacketItem[];
}

/** What a draft lacks by the same rule as on the server, so that the meter moves while somebody types. */
export function readinessOf(parts: PacketParts): Readiness {
  const demand = { requiredToLeave: parts.required, mayFollow: parts.mayFollow, followWithinMs: 0 };
  const packet = { items: parts.items, evidence: parts.evidence } as unknown as Packet;
  const { missingToLeave, missingToFollow } = missingOf(demand, packet, false);
  return inSections(parts, missingToLeave, missingToFollow);
}

/** The meter of a packet that the server has judged already. */
export function judgedReadiness(
  parts: PacketParts,
  missing: readonly PacketItem[],
  follow: readonly PacketItem[],
): Readiness {
  return inSections(parts, missing, follow);
}

export function isUnconfirmed(entry: Pick<PacketEntry, 'origin' | 'confirmedBy'> | undefined): boolean {
  return entry?.origin === 'machine' && !entry.confirmedBy;
}

function inSections(
  parts: PacketParts,
  missing: readonly PacketItem[],
  follow: readonly PacketItem[],
): Readiness {
  const unconfirmed = itemOrder.filter((item) => isUnconfirmed(parts.items[item]));
  const absent = missing.filter((item) => !unconfirmed.includes(item));
  const segment = (section: PacketSection): { state: SegmentState; open: readonly PacketItem[] } => {
    const own: readonly PacketItem[] = sectionItems[section];
    const of = (list: readonly PacketItem[]) => own.filter((item) => list.includes(item));
    if (of(absent).length > 0) return { state: 'missing', open: of(missing) };
    if (of(unconfirmed).length > 0) return { state: 'unconfirmed', open: of(unconfirmed) };
    if (of(follow).length > 0) return { state: 'follow', open: of(follow) };
    const asked = own.some((item) => parts.required.includes(item) || isFilled(parts, item));
    return { state: asked ? 'ready' : 'free', open: [] };
  };
  const sections = Object.fromEntries(sectionOrder.map((section) => [section, segment(section)]));
  return { missing, absent, follow, unconfirmed, sections: sections as Readiness['sections'] };
}

/** Evidence counts when one item at least is more than prose. */
function isFilled(parts: PacketParts, item: PacketItem): boolean {
  if (item === 'evidence') return parts.evidence.some((piece) => piece.kind !== 'prose');
  return (parts.items[item]?.text.trim() ?? '') !== '';
}
