/** Experts are asked without handing over; what they answer becomes evidence of the packet. */
import type { Evidence, Packet } from '../model/packet.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { ConsultId, EscalationId, PersonId, TextId, TicketId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { consultText } from '../rules/packet/consult-evidence.ts';
import { pathOf } from '../rules/ticket/escalation-clocks.ts';
import { readPacket } from '../storage/packets.ts';
import { readTickets } from '../storage/read-tickets.ts';
import { readTexts } from '../storage/read-views.ts';
import type { SideRows } from '../storage/rows.ts';
import type { Plan, Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandTicket, planOnTicket, type TicketOrderOf } from './command-ticket.ts';
import type { Desk } from './desk.ts';
import { personMark } from './names.ts';
import { packetRow } from './open-escalation.ts';
import { contentHash } from './packet-from-draft.ts';

export interface AskConsult extends TicketOrderOf {
  readonly expertIds: readonly PersonId[];
  readonly question: string;
  readonly escalationId?: EscalationId | undefined;
  readonly answerWithinMin?: number | undefined;
}

export function askConsult(desk: Desk, order: AskConsult): Promise<Changed | Refused | Refusal> {
  const { expertIds, question, escalationId = null, answerWithinMin } = order;
  const consultId = desk.dice.id() as ConsultId;
  return commandTicket(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 'ask-consult',
      consultId,
      escalationId,
      expertIds,
      questionId: word('question', question) as TextId,
      ...(answerWithinMin === undefined ? {} : { answerWithinMs: answerWithinMin * 60_000 }),
    },
  }));
}

export interface EndConsult extends TicketOrderOf {
  readonly consultId: ConsultId;
  readonly note?: string | undefined;
}

export function endConsult(desk: Desk, order: EndConsult): Promise<Changed | Refused | Refusal> {
  const { consultId, note } = order;
  return commandTicket(desk, order, (_ticketId, _state, _facts, word) => ({
    command: { type: 'end-consult', consultId, noteId: word('reason', note) },
  }));
}

export interface AnswerConsult extends TicketOrderOf {
  readonly consultId: ConsultId;
  readonly answer: string;
}

export function answerConsult(desk: Desk, order: AnswerConsult): Promise<Changed | Refused | Refusal> {
  return planOnTicket(desk, order, async () => {
    const material = await readMaterial(desk, order);
    const answerId = desk.dice.id() as TextId;
    return (state, facts) =>
      state === null
        ? { refused: 'ticket_not_found' }
        : planAnswer(order, answerId, { state, facts, material });
  });
}

/** The packet into which the answer goes, and the question's words. */
interface Material {
  readonly escalationId: EscalationId | null;
  readonly packet: Packet | null;
  readonly question: string;
}

async function readMaterial(
  desk: Desk,
  { workspaceId, ticketId, consultId }: AnswerConsult,
): Promise<Material> {
  const db = desk.database.of(workspaceId);
  const state = (await readTickets(db, workspaceId, [ticketId]))?.tickets.get(ticketId)?.state;
  const consult = state?.consults?.find(({ id }) => id === consultId);
  const escalationId = consult && state ? receivingEscalation(state, consult.escalationId) : null;
  const [packet, texts] = await Promise.all([
    escalationId === null ? null : readPacket(db, workspaceId, escalationId),
    readTexts(db, workspaceId, ticketId),
  ]);
  return { escalationId, packet, question: texts.get(consult?.questionId ?? '')?.body ?? '' };
}

/** The escalation for which it was asked while that is open, else the newest open one. */
function receivingEscalation(state: TicketState, wanted: EscalationId | null): EscalationId | null {
  const open = state.escalations.find(({ id }) => id === wanted) ?? state.escalations.at(-1);
  return open?.id ?? null;
}

function planAnswer(
  { ticketId, personId, consultId, answer }: AnswerConsult,
  answerId: TextId,
  known: { readonly state: TicketState; readonly facts: DecisionFacts; readonly material: Material },
): Plan | Refusal {
  const { now, directory } = known.facts;
  const texts: NonNullable<SideRows['texts']> = [
    { id: answerId, ticket_id: ticketId, kind: 'answer', body: answer, recorded_at: now },
  ];
  const expert = personMark(directory, personId).name;
  const packet = withEvidence(
    ticketId,
    consultText({ question: known.material.question, expert, answer }),
    personId,
    known,
  );
  if (packet !== null && 'refused' in packet) return packet;
  return {
    orders: [
      {
        actor: { kind: 'person', personId },
        occurredAt: now,
        command: { type: 'answer-consult', consultId, answerId, packet },
      },
    ],
    side: { texts, packets: packet === null ? [] : [packetRow(packet)] },
  };
}

const evidenceMax = 100;

/** null: there is no open escalation, or its packet holds no more. */
function withEvidence(
  ticketId: TicketId,
  text: string,
  addedBy: PersonId,
  { state, facts, material }: Parameters<typeof planAnswer>[2],
): Packet | Refusal | null {
  const escalation = state.escalations.find(({ id }) => id === material.escalationId);
  if (!escalation) return null;
  const before = material.packet;
  // Somebody wrote a version in between.
  if (escalation.packetVersion !== (before?.version ?? 0))
    return { refused: 'stale', params: { version: state.version } };
  if ((before?.evidence.length ?? 0) >= evidenceMax) return null;
  const evidence: Evidence = {
    kind: 'prose',
    text,
    addedBy,
    addedAt: facts.now,
    contentHash: contentHash(text),
  };
  const form = before?.form ?? pathOf(facts, escalation.policyVersion, escalation.pathId).packet;
  return {
    items: {},
    form,
    ...before,
    escalationId: escalation.id,
    ticketId,
    version: (before?.version ?? 0) + 1,
    evidence: [...(before?.evidence ?? []), evidence],
    writtenBy: addedBy,
    writtenAt: facts.now,
  };
}
