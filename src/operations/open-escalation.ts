/** A person escalates: the packet's first version is kept beside the event, and it leaves when it is ready. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { Packet } from '../model/packet.ts';
import type { EscalationId, PathId, PathKind, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { choosePath } from '../rules/routing/matrix.ts';
import { contextOfState } from '../rules/ticket/draft.ts';
import { escalationIdOf, type Refused } from './advance-ticket.ts';
import { answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import { withFileHashes } from './attachments/evidence-files.ts';
import { commandOn, type MakeCommand } from './command-escalation.ts';
import type { Desk } from './desk.ts';
import { type PacketDraft, packetFromDraft } from './packet-from-draft.ts';
import { offeredItems } from './preview-escalation.ts';
import { readTickets } from '../storage/read-tickets.ts';
import type { SideRows } from '../storage/rows.ts';

export interface OpenEscalation {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly request: RequestKey | null;
  readonly kind: PathKind;
  readonly pathId?: PathId | undefined;
  readonly continuesId?: EscalationId | undefined;
  readonly packet: PacketDraft;
  readonly send: boolean;
  readonly overrideReason?: string | undefined;
  readonly expectedVersion?: number | undefined;
}

export async function openEscalation(
  desk: Desk,
  order: OpenEscalation,
): Promise<Changed | Refused | Refusal> {
  const { workspaceId, ticketId } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, order.request, async () => {
    const read = await readTickets(desk.database.of(workspaceId), workspaceId, [ticketId]);
    const known = read?.tickets.get(ticketId);
    if (!known) return { refused: 'ticket_not_found', current: null };
    const escalationId = escalationIdOf(ticketId, known.state.escalationsOpened + 1);
    const offered = await offeredItems(desk, workspaceId, known.state);
    const packet = await withFileHashes(desk, order, order.packet, null);
    if (isRefusal(packet)) return { ...packet, current: known.state };
    const opening = makeOpening({ ...order, packet }, escalationId, offered);
    return commandOn(desk, { ...order, escalationId }, opening);
  });
}

export type Opening = Omit<OpenEscalation, 'workspaceId' | 'request' | 'expectedVersion'>;

/** The command with the packet's first version. `offered`: what prefilling would have written. */
export function makeOpening(
  order: Opening,
  escalationId: EscalationId,
  offered: Packet['items'],
): MakeCommand {
  const { ticketId, personId, kind, pathId, send } = order;
  return (id, state, facts, word) => {
    // Somebody else opened one in between: this command would take its id.
    if (escalationIdOf(id, state.escalationsOpened + 1) !== escalationId)
      return { refused: 'stale', params: { version: state.version } };
    const path =
      pathId === undefined
        ? choosePath(facts.policy, contextOfState(state, facts), kind)?.path
        : facts.policy.paths.get(pathId);
    const form = path?.packet ?? 'five-fields';
    const base = { escalationId, ticketId, form, before: null, offered };
    const packet = packetFromDraft(order.packet, base, personId, facts.now);
    const noteId = word('reason', order.overrideReason);
    return {
      command: {
        type: 'open-escalation',
        escalationId,
        kind,
        ...(pathId === undefined ? {} : { pathId }),
        ...(order.continuesId === undefined ? {} : { continuesId: order.continuesId }),
        packet,
        send,
        ...(noteId ? { override: { noteId } } : {}),
      },
      side: packetRows(packet),
    };
  };
}

/** One version; the files that it names stay from now on. */
export function packetRows(packet: Packet): Pick<SideRows, 'packets' | 'evidenced'> {
  const named = packet.evidence.flatMap(({ attachmentId }) => attachmentId ?? []);
  return {
    packets: [packetRow(packet)],
    evidenced: named.map((id) => ({ id, evidence_at: packet.writtenAt })),
  };
}

export function packetRow(packet: Packet) {
  return {
    escalation_id: packet.escalationId,
    version: packet.version,
    ticket_id: packet.ticketId,
    body: packet,
    written_by: packet.writtenBy,
    written_at: packet.writtenAt,
  };
}
