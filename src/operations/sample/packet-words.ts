/** The packet of a sample escalation, as an agent would fill it. */
import { pathOf } from '../../rules/ticket/escalation-clocks.ts';
import type { EscalationId, PersonId } from '../../model/words.ts';
import type { MakeCommand } from '../command-escalation.ts';
import { packetRow } from '../open-escalation.ts';
import { changedItems, type PacketDraft, packetFromDraft } from '../packet-from-draft.ts';
import type { PacketItem } from '../../model/packet.ts';
import type { HardProblem } from './sample-problem.ts';
import type { Filling } from './sample-words.ts';

export type PacketWords = Pick<HardProblem, 'packet' | 'evidence'>;

export function packetAgain({ packet, evidence }: PacketWords, fill: Filling): PacketDraft {
  const items = Object.fromEntries(
    Object.entries(packet).map(([name, text]) => [name, fill(text)]),
  ) as Partial<Record<PacketItem, string>>;
  items.tried ??= 'Another browser and a colleague’s computer: the same.';
  items.uncertain ??= 'Whether other customers have it as well.';
  return {
    items,
    confirmed: Object.keys(items) as PacketItem[],
    evidence: evidence.map((text) => ({
      kind: text.startsWith('http') ? ('link' as const) : ('error-text' as const),
      text: fill(text),
    })),
    lacks: 'system-access',
  };
}

/** The first version of a packet of an escalation that a trigger made. */
export function makePacket(escalationId: EscalationId, by: PersonId, draft: PacketDraft): MakeCommand {
  return (ticketId, state, facts) => {
    const escalation = state.escalations.find(({ id }) => id === escalationId);
    if (!escalation || escalation.packetVersion > 0) return { refused: 'stale' };
    const form = pathOf(facts, escalation.policyVersion, escalation.pathId).packet;
    const packet = packetFromDraft(
      draft,
      { escalationId, ticketId, form, before: null, offered: {} },
      by,
      facts.now,
    );
    return {
      command: { type: 'write-packet', escalationId, packet, changed: changedItems(null, packet) },
      side: { packets: [packetRow(packet)] },
    };
  };
}
