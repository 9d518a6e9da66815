// Says what a packet lacks: what keeps an escalation with its sender, and what may follow after it has left.
import type { DurationMs } from '../../model/instant.ts';
import type { Packet, PacketItem } from '../../model/packet.ts';
import type { CompiledPath, CompiledPolicy } from '../policy/compile-policy.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';

export interface MissingItems {
  readonly requiredToLeave: readonly PacketItem[];
  readonly missingToLeave: readonly PacketItem[];
  readonly missingToFollow: readonly PacketItem[];
  /** How long after it left the missing ones may follow. */
  readonly followWithinMs: DurationMs;
  readonly ready: boolean;
}

/** What the policy asks of the packet of one escalation. */
export interface PacketDemand {
  readonly requiredToLeave: readonly PacketItem[];
  readonly mayFollow: readonly PacketItem[];
  readonly followWithinMs: DurationMs;
}

/** The form for every escalation whose path asks for no full packet. */
export const fiveFields = [
  'summary',
  'tried',
  'customerState',
  'neededToFeelResolved',
  'accountContext',
] as const;

/**
 * `leavesAtOnce`: severity 1 and what triggers make never wait for the packet; all that is missing follows.
 * Without a packet everything is missing.
 */
export function missingItems(
  compiled: CompiledPolicy,
  context: ConditionContext,
  path: CompiledPath,
  packet: Packet | null,
  leavesAtOnce: boolean,
): MissingItems {
  return missingOf(packetDemandOf(compiled, context, path), packet, leavesAtOnce);
}

/** The first packet rule that holds; five-field paths ask for their five fields. */
export function packetDemandOf(
  { packets }: CompiledPolicy,
  context: ConditionContext,
  path: CompiledPath,
): PacketDemand {
  const { followWithinMs } = packets;
  if (path.packet === 'five-fields') return { requiredToLeave: fiveFields, mayFollow: [], followWithinMs };
  const asked: ConditionContext = { ...context, kind: path.kind, path: path.id };
  const rule = packets.rules.find(({ when }) => when.holds(asked));
  return { requiredToLeave: rule?.requiredToLeave ?? [], mayFollow: rule?.mayFollow ?? [], followWithinMs };
}

export function missingOf(demand: PacketDemand, packet: Packet | null, leavesAtOnce: boolean): MissingItems {
  const { requiredToLeave, mayFollow, followWithinMs } = demand;
  const lacks = (item: PacketItem) => packet === null || !isPresent(packet, item);
  const missing = requiredToLeave.filter(lacks);
  const following = mayFollow.filter((item) => !requiredToLeave.includes(item)).filter(lacks);
  const missingToLeave = leavesAtOnce ? [] : missing;
  return {
    requiredToLeave: leavesAtOnce ? [] : requiredToLeave,
    missingToLeave,
    missingToFollow: leavesAtOnce ? [...missing, ...following] : following,
    followWithinMs,
    ready: missingToLeave.length === 0,
  };
}

/** What a machine judged counts once a person has confirmed it; what was copied from the thread counts as it stands. */
function isPresent({ items, evidence }: Packet, item: PacketItem): boolean {
  if (item === 'evidence') return evidence.some(({ kind }) => kind !== 'prose');
  const entry = items[item];
  if (entry === undefined || entry.text.trim() === '') return false;
  return entry.origin !== 'machine' || entry.confirmedBy !== undefined;
}
