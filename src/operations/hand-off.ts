/** Accept, return with what is missing, re-route, decline, withdraw, request: the hand-off's commands by people. */
import type { Refusal } from '../model/refusal.ts';
import type { PacketItem } from '../model/packet.ts';
import type { PathId } from '../model/words.ts';
import { readPacket } from '../storage/packets.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandEscalation, type EscalationOrder } from './command-escalation.ts';
import type { Desk } from './desk.ts';

type Answer = Promise<Changed | Refused | Refusal>;

export async function requestEscalation(
  desk: Desk,
  order: EscalationOrder & {
    readonly overrideReason?: string | undefined;
    readonly pathId?: PathId | undefined;
  },
): Answer {
  const { workspaceId, escalationId, pathId } = order;
  const packet =
    pathId === undefined ? null : await readPacket(desk.database.of(workspaceId), workspaceId, escalationId);
  return commandEscalation(desk, order, (_ticketId, state, _facts, word) => {
    const escalation = state.escalations.find(({ id }) => id === escalationId);
    // Somebody wrote a version in between, which was not counted.
    if (pathId !== undefined && escalation && escalation.packetVersion !== (packet?.version ?? 0))
      return { refused: 'stale', params: { version: state.version } };
    const noteId = word('reason', order.overrideReason);
    const override = noteId === null ? {} : { override: { noteId } };
    const target = pathId === undefined ? {} : { target: { pathId, packet } };
    return { command: { type: 'request-escalation', escalationId, ...target, ...override } };
  });
}

export function acceptEscalation(desk: Desk, order: EscalationOrder): Answer {
  return commandEscalation(desk, order, () => ({
    command: { type: 'accept-escalation', escalationId: order.escalationId },
  }));
}

export function returnEscalation(
  desk: Desk,
  order: EscalationOrder & { readonly items: readonly PacketItem[]; readonly note?: string | undefined },
): Answer {
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 'return-escalation',
      escalationId: order.escalationId,
      items: order.items,
      noteId: word('reason', order.note),
    },
  }));
}

export function reRouteEscalation(
  desk: Desk,
  order: EscalationOrder & { readonly pathId: PathId; readonly note?: string | undefined },
): Answer {
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 're-route-escalation',
      escalationId: order.escalationId,
      pathId: order.pathId,
      noteId: word('reason', order.note),
    },
  }));
}

/** `type`: decline by the receiver, withdraw by the sender. */
export function endHandOff(
  desk: Desk,
  type: 'decline-escalation' | 'withdraw-escalation',
  order: EscalationOrder & { readonly note?: string | undefined },
): Answer {
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: { type, escalationId: order.escalationId, noteId: word('reason', order.note) },
  }));
}
