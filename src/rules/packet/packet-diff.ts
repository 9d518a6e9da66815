// What changed from one version of a packet to the next.
import type { Evidence, Packet, PacketItem } from '../../model/packet.ts';
import { packetOutline } from './packet-names.ts';

export interface PacketItemChange {
  readonly item: PacketItem;
  /** null: it was not there, or it is not there any more. */
  readonly before: string | null;
  readonly after: string | null;
  /** The text stayed, and a person has confirmed what a machine chose. */
  readonly confirmed: boolean;
}

export interface PacketDiff {
  readonly items: readonly PacketItemChange[];
  readonly evidenceAdded: readonly Evidence[];
  readonly evidenceRemoved: readonly Evidence[];
  readonly lacksChanged: boolean;
}

/** In the order of the packet's sections. Without a version before all of it is new. */
export function packetDiff(before: Packet | null, after: Packet): PacketDiff {
  const items = packetOutline
    .flatMap(([, each]) => each)
    .flatMap((item): PacketItemChange[] => {
      const [old, now] = [before?.items[item], after.items[item]];
      const confirmed =
        old?.text === now?.text && old?.confirmedBy === undefined && now?.confirmedBy !== undefined;
      if (old?.text === now?.text && !confirmed) return [];
      return [{ item, before: old?.text ?? null, after: now?.text ?? null, confirmed }];
    });
  return {
    items,
    evidenceAdded: without(after.evidence, before?.evidence ?? []),
    evidenceRemoved: without(before?.evidence ?? [], after.evidence),
    lacksChanged: before?.lacks !== after.lacks || before?.lacksOther !== after.lacksOther,
  };
}

/** Evidence is the same when its content is. */
function without(list: readonly Evidence[], taken: readonly Evidence[]): Evidence[] {
  return list.filter(
    ({ kind, contentHash }) =>
      !taken.some((other) => other.kind === kind && other.contentHash === contentHash),
  );
}
