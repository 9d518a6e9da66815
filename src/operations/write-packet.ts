/** The next version of an escalation's packet. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import { pathOf } from '../rules/ticket/escalation-clocks.ts';
import { readPacket } from '../storage/packets.ts';
import { readTickets, ticketOfEscalation } from '../storage/read-tickets.ts';
import { decisionFacts, type Refused } from './advance-ticket.ts';
import { answerOnce, type Changed } from './answer-once.ts';
import { withFileHashes } from './attachments/evidence-files.ts';
import { commandOn, type EscalationOrder } from './command-escalation.ts';
import type { Desk } from './desk.ts';
import { packetRows } from './open-escalation.ts';
import { changedItems, type PacketDraft, packetFromDraft } from './packet-from-draft.ts';
import { offeredItems } from './preview-escalation.ts';
import { proposedItems } from './propose-items.ts';

type PacketOrder = EscalationOrder & { readonly packet: PacketDraft };

export function writePacket(desk: Desk, order: PacketOrder): Promise<Changed | Refused | Refusal> {
  return answerOnce<Changed, Refused>(desk, order.workspaceId, order.request, () => write(desk, order));
}

async function write(desk: Desk, order: PacketOrder): Promise<Changed | Refused> {
  const { workspaceId, escalationId, personId } = order;
  const db = desk.database.of(workspaceId);
  const ticketId = await ticketOfEscalation(db, workspaceId, escalationId);
  if (!ticketId) return { refused: 'escalation_not_found', current: null };
  const [before, read] = await Promise.all([
    readPacket(db, workspaceId, escalationId),
    readTickets(db, workspaceId, [ticketId]),
  ]);
  const known = read?.tickets.get(ticketId);
  if (!read || !known) return { refused: 'ticket_not_found', current: null };
  const [offered, proposed] = await Promise.all([
    offeredItems(desk, workspaceId, known.state),
    proposedItems(desk, {
      workspaceId,
      escalationId,
      state: known.state,
      packet: before,
      facts: () => decisionFacts(desk, workspaceId, read.head),
    }),
  ]);
  const draft = await withFileHashes(desk, { workspaceId, ticketId }, order.packet, before);
  if (isRefusal(draft)) return { ...draft, current: known.state };
  return commandOn(desk, { ...order, ticketId }, (_id, state, facts) => {
    const escalation = state.escalations.find((one) => one.id === escalationId);
    if (!escalation) return { refused: 'escalation_ended' };
    // Somebody else wrote the same version in between.
    if (escalation.packetVersion !== (before?.version ?? 0))
      return { refused: 'stale', params: { version: state.version } };
    const form = before?.form ?? pathOf(facts, escalation.policyVersion, escalation.pathId).packet;
    const packet = packetFromDraft(
      draft,
      { escalationId, ticketId, form, before, offered, proposed },
      personId,
      facts.now,
    );
    const command = {
      type: 'write-packet',
      escalationId,
      packet,
      changed: changedItems(before, packet),
    } as const;
    return { command, side: packetRows(packet) };
  });
}
