/** The newest packet as one page of Markdown, for a tracker or a mail. */
import type { Packet } from '../model/packet.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { EscalationId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { sayInstant } from '../rules/clocks/say-instant.ts';
import { packetMarkdown } from '../rules/packet/packet-markdown.ts';
import { readPacket } from '../storage/packets.ts';
import type { Desk } from './desk.ts';
import { personMark, readerOf } from './names.ts';
import { workspaceFacts } from './people.ts';
import { viewPacket } from './view-packet.ts';

export interface PacketPageAsked {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly escalationId: EscalationId;
}

export async function packetPage(desk: Desk, asked: PacketPageAsked): Promise<string | Refusal> {
  const { workspaceId, personId, escalationId } = asked;
  const view = await viewPacket(desk, asked);
  if (isRefusal(view)) return view;
  const [stored, { directory, now }] = await Promise.all([
    readPacket(desk.database.of(workspaceId), workspaceId, escalationId),
    workspaceFacts(desk, workspaceId),
  ]);
  const reader = readerOf(directory, personId, now);
  const { ticketNumber, escalationNumber, subject } = view.header;
  return packetMarkdown(stored ?? emptyPacket(view.ticketId as TicketId, escalationId, now), {
    title: `T-${ticketNumber} E-${escalationNumber}: ${subject}`,
    nameOf: (id) => personMark(directory, id).name,
    sayInstant: (at) => sayInstant(at, reader),
  });
}

/** A machine-made escalation has no packet until somebody writes one. */
function emptyPacket(ticketId: TicketId, escalationId: EscalationId, writtenAt: number): Packet {
  const nothing = { items: {}, evidence: [], writtenBy: null, writtenAt };
  return { escalationId, ticketId, version: 0, form: 'full', ...nothing };
}
