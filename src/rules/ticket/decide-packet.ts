/** A packet's next version, and what it lacks by the rules of the path that it goes by. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { Packet, PacketItem } from '../../model/packet.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { WritePacket } from '../../model/ticket-command.ts';
import type { EscalationId } from '../../model/words.ts';
import { missingItems } from '../packet/missing-items.ts';
import type { CompiledPath } from '../policy/compile-policy.ts';
import { contextOfState, type DecisionFacts, type Draft, emit } from './draft.ts';
import { meetEscalationClock, pathOf } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { openOne } from './open-one.ts';

export function writePacket(draft: Draft, command: WritePacket): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'write-packet');
  if (isRefusal(permitted)) return permitted;
  setPacket(draft, command.escalationId, command.packet, command.changed);
  const escalation = openOne(draft, command.escalationId);
  const isComplete = escalation.missingToLeave.length === 0 && escalation.missingToFollow.length === 0;
  if (isComplete) meetEscalationClock(draft, escalation, 'follow-up');
  return undefined;
}

/** Counts the packet against the path's rules; the words themselves are kept beside the event. */
export function setPacket(
  draft: Draft,
  id: EscalationId,
  packet: Packet | null,
  changed: readonly PacketItem[],
): void {
  const escalation = openOne(draft, id);
  const path = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  const returned = escalation.state === 'investigating' ? (escalation.returned?.items ?? []) : [];
  const stillReturned = returned.filter((item) => !changed.includes(item));
  const { missingToLeave, missingToFollow } = lackingFor(draft, escalation, path, packet);
  emit(draft, {
    type: 'packet-written',
    escalationId: id,
    packetVersion: packet?.version ?? 0,
    missingToLeave: [...new Set([...missingToLeave, ...stillReturned])],
    missingToFollow,
    stillReturned,
  });
}

/** What a packet lacks to leave by a path, and what may follow. */
export function lackingFor(
  { state, facts }: { readonly state: TicketState; readonly facts: DecisionFacts },
  escalation: Pick<OpenEscalation, 'policyVersion' | 'triggerId' | 'severity'>,
  path: CompiledPath,
  packet: Packet | null,
): { readonly missingToLeave: readonly PacketItem[]; readonly missingToFollow: readonly PacketItem[] } {
  const context = { ...contextOfState(state, facts), kind: path.kind, path: path.id };
  const leavesAtOnce = escalation.triggerId !== null || escalation.severity === 1;
  return missingItems(facts.policyOf(escalation.policyVersion), context, path, packet, leavesAtOnce);
}
