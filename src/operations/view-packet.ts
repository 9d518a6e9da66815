/** One version of an escalation's packet with its heading, what it lacks, and what changed since the version before. */
import type { Packet, PacketItem } from '../model/packet.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { PacketView } from '../model/packet-view.ts';
import type { EscalationId, PersonId, WorkspaceId } from '../model/words.ts';
import { packetDemandOf } from '../rules/packet/missing-items.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { pathOf } from '../rules/ticket/escalation-clocks.ts';
import { readAttachmentsById } from '../storage/attachments.ts';
import type { Db } from '../storage/database.ts';
import { readPacket, readPacketVersions } from '../storage/packets.ts';
import { readTickets, ticketOfEscalation } from '../storage/read-tickets.ts';
import { decisionFacts } from './advance-ticket.ts';
import { attachmentView } from './attachments/view-attachments.ts';
import type { Desk } from './desk.ts';
import { iso, personMarkOrNull } from './names.ts';
import { changedItems } from './packet-from-draft.ts';
import { proposedItems } from './propose-items.ts';
import { viewTicket } from './view-ticket.ts';

export interface ViewPacket {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly escalationId: EscalationId;
  readonly version?: number | undefined;
}

export async function viewPacket(desk: Desk, asked: ViewPacket): Promise<PacketView | Refusal> {
  const { workspaceId, personId, escalationId, version } = asked;
  const db = desk.database.of(workspaceId);
  const ticketId = await ticketOfEscalation(db, workspaceId, escalationId);
  if (!ticketId) return { refused: 'escalation_not_found' };
  const ticket = await viewTicket(desk, { workspaceId, personId, ticketId });
  if (isRefusal(ticket)) return { refused: 'escalation_not_found' };
  const escalation = ticket.escalations.find(({ id }) => id === escalationId);
  const read = await readTickets(db, workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!escalation || !read || !state) return { refused: 'escalation_not_found' };
  const facts = await decisionFacts(desk, workspaceId, read.head);
  const [packet, versions] = await Promise.all([
    readPacket(db, workspaceId, escalationId, version),
    readPacketVersions(db, workspaceId, escalationId),
  ]);
  if (version !== undefined && !packet) return { refused: 'escalation_not_found' };
  const before =
    packet && packet.version > 1 ? await readPacket(db, workspaceId, escalationId, packet.version - 1) : null;
  const isNewest = version === undefined || version === versions.at(-1)?.version;
  const proposed = isNewest
    ? await proposedItems(desk, { workspaceId, escalationId, state, packet, facts: async () => facts })
    : {};
  const path = pathOf(facts, escalation.policyVersion, escalation.path.id as never);
  const demand = packetDemandOf(facts.policyOf(escalation.policyVersion), contextOfState(state, facts), path);
  return {
    ...bodyOf(packet, escalationId, ticketId, path.packet, facts),
    proposed,
    evidence: await evidenceViews(db, workspaceId, packet?.evidence ?? [], facts),
    // With what a return has asked for.
    requiredToLeave: [...new Set([...demand.requiredToLeave, ...escalation.missingToLeave])],
    missingToLeave: escalation.missingToLeave,
    missingToFollow: escalation.missingToFollow,
    ready: escalation.missingToLeave.length === 0,
    versions: versions.map((one) => ({
      version: one.version,
      writtenAt: iso(one.writtenAt),
      writtenBy: personMarkOrNull(facts.directory, one.writtenBy as PersonId | null),
    })),
    changed: packet && before ? changedItems(before, packet) : [],
    header: {
      ticketNumber: ticket.number,
      escalationNumber: escalation.number,
      subject: ticket.subject,
      customer: ticket.customer,
      path: escalation.path.name,
      team: escalation.team,
      kind: escalation.kind,
      severity: escalation.severity,
      state: escalation.state,
      owner: escalation.owner,
      updatesOwner: escalation.updatesOwner,
      lead: escalation.lead,
      nextUpdateDueAt: escalation.nextUpdateDueAt,
    },
  };
}

async function evidenceViews(
  db: Db,
  workspaceId: WorkspaceId,
  evidence: Packet['evidence'],
  { directory }: DecisionFacts,
): Promise<PacketView['evidence']> {
  const ids = evidence.flatMap(({ attachmentId }) => attachmentId ?? []);
  const files = ids.length === 0 ? [] : await readAttachmentsById(db, workspaceId, ids);
  return evidence.map((piece) => {
    const file = files.find(({ id }) => id === piece.attachmentId);
    return {
      ...piece,
      by: personMarkOrNull(directory, piece.addedBy),
      file: file ? { ...attachmentView(file, directory), ticketId: file.ticketId } : null,
    };
  });
}

/** A machine-made escalation has no packet until somebody writes one: version 0, with nothing in it. */
function bodyOf(
  packet: Packet | null,
  escalationId: EscalationId,
  ticketId: string,
  form: Packet['form'],
  { directory, now }: DecisionFacts,
) {
  const items: Partial<Record<PacketItem, Packet['items'][PacketItem]>> = packet?.items ?? {};
  return {
    escalationId,
    ticketId,
    version: packet?.version ?? 0,
    form: packet?.form ?? form,
    items: items as PacketView['items'],
    lacks: packet?.lacks ?? null,
    lacksOther: packet?.lacksOther ?? null,
    writtenBy: personMarkOrNull(directory, packet?.writtenBy ?? null),
    writtenAt: iso(packet?.writtenAt ?? now),
  };
}
