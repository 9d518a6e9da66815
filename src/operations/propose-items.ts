/** What the customer and colleagues wrote after a return, proposed for what it asked for. */
import type { Packet } from '../model/packet.ts';
import type { TicketState } from '../model/ticket.ts';
import type { EscalationId, WorkspaceId } from '../model/words.ts';
import { proposeItems } from '../rules/packet/propose-items.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { pathOf } from '../rules/ticket/escalation-clocks.ts';
import { tellsMood } from '../rules/triggers/tells-mood.ts';
import { readMessages } from '../storage/read-views.ts';
import type { Desk } from './desk.ts';

interface Asked {
  readonly workspaceId: WorkspaceId;
  readonly escalationId: EscalationId;
  readonly state: TicketState;
  /** Its newest version. */
  readonly packet: Packet | null;
  readonly facts: () => Promise<DecisionFacts>;
}

/** Nothing where no return waits for anything: then no message is read. */
export async function proposedItems(desk: Desk, asked: Asked): Promise<Packet['items']> {
  const { workspaceId, escalationId, state, packet } = asked;
  const escalation = state.escalations.find(({ id }) => id === escalationId);
  if (escalation?.state !== 'investigating' || escalation.returned === null) return {};
  const missing = [...new Set([...escalation.missingToLeave, ...escalation.missingToFollow])];
  if (missing.length === 0) return {};
  const [rows, facts] = await Promise.all([
    readMessages(desk.database.of(workspaceId), workspaceId, state.id),
    asked.facts(),
  ]);
  const messages = rows
    .filter(({ automatic }) => !automatic)
    .map(({ id, direction, occurred_at: at, body: text }) => ({ id, direction, at, text, authorName: null }));
  const form = packet?.form ?? pathOf(facts, escalation.policyVersion, escalation.pathId).packet;
  return proposeItems({
    returned: escalation.returned,
    missing,
    packet: { form, items: packet?.items ?? {} },
    thread: { messages, tellsMood: (sentence) => tellsMood(facts.policy, sentence) },
  });
}
