/**
 * Who would be reached, one after the other, by an escalation that leaves now and that nobody answers: the chain itself,
 * played to its end on a ticket that is nobody's. What is asked here and what the engine does can't differ.
 */
import type { OfferStep } from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { Packet } from '../../model/packet.ts';
import { isRefusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type {
  EscalationId,
  IssueTypeId,
  PersonId,
  Reason,
  Severity,
  TextId,
  TicketId,
} from '../../model/words.ts';
import type { CompiledPath } from '../policy/compile-policy.ts';
import { choosePath } from '../routing/matrix.ts';
import { reachDeadline } from './decide-deadline.ts';
import { openEscalation } from './decide-escalate.ts';
import { receiveTicket } from './decide-ticket.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { contextOfState, type DecisionFacts, type Draft } from './draft.ts';

export interface Responder {
  /** `asked` to take over, `told` on the way, or `owns` it because nobody answered. */
  readonly does: 'asked' | 'told' | 'owns';
  readonly personId: PersonId;
  readonly step: OfferStep | 'catch-all' | null;
  readonly at: Instant;
  /** Until when an answer is waited for; null: nobody waits for one. */
  readonly until: Instant | null;
  readonly standsInFor: PersonId | null;
  readonly because: readonly Reason[];
}

export interface Chain {
  readonly responders: readonly Responder[];
  /** The policy lets it begin again and again; one round is listed. */
  readonly goesRound: boolean;
}

export interface ChainAskedFor {
  readonly path: CompiledPath;
  readonly severity: Severity;
  readonly issueType: IssueTypeId;
  /** Who would send it: nobody is asked to take over from himself. */
  readonly senderId?: PersonId | undefined;
  /** Of the ticket: some chains take turns by it. */
  readonly number: number;
}

/** An id that is nobody's, for what is only imagined. */
const none = '00000000-0000-4000-8000-000000000000';
const escalationId = none as EscalationId;
const acknowledge = `escalation/${none}/acknowledge`;

/** More steps than a chain has in one round. */
const stepsMax = 60;

export function respondersOf(facts: DecisionFacts, asked: ChainAskedFor): Chain {
  let draft = leaving(facts, asked);
  for (let step = 0; step < stepsMax && !isSecondRound(draft.state); step += 1) {
    const due = deadlinesOf(draft.state).find(({ name }) => name === acknowledge);
    if (draft.state.escalations[0]?.state !== 'requested' || !due) break;
    draft = { ...draft, at: due.dueAt, facts: { ...facts, now: due.dueAt } };
    reachDeadline(draft, { type: 'reach-deadline', ...due });
  }
  return { responders: inOrder(draft.events), goesRound: isSecondRound(draft.state) };
}

/** Which path the matrix takes for a plain ticket of this type and severity: no customer, no tags, nothing said. */
export function pathForPlain(
  facts: DecisionFacts,
  { severity, issueType, kind }: Pick<ChainAskedFor, 'severity' | 'issueType'> & Pick<CompiledPath, 'kind'>,
): CompiledPath | null {
  const { state } = received(facts, { severity, issueType, number: 1 });
  return choosePath(facts.policy, contextOfState(state, facts), kind)?.path ?? null;
}

type Imagined = Pick<ChainAskedFor, 'severity' | 'issueType' | 'senderId' | 'number'>;

function received(facts: DecisionFacts, { severity, issueType, senderId, number }: Imagined): Draft {
  const command = {
    type: 'receive-ticket',
    number,
    channel: 'api',
    subjectId: null,
    customerId: null,
    contactId: null,
    customer: null,
    firstAgentId: null,
    teamId: null,
    priority: 'normal',
    severity,
    issueType,
    facts: {},
    status: 'open',
    restricted: false,
  } as const;
  const actor = { kind: 'person', personId: senderId ?? (none as PersonId) } as const;
  const draft: Draft = {
    facts,
    order: { actor, occurredAt: facts.now, command },
    ticketId: none as TicketId,
    at: facts.now,
    events: [],
    actor,
    state: null as unknown as TicketState,
  };
  receiveTicket(draft, command);
  return draft;
}

function leaving(facts: DecisionFacts, asked: ChainAskedFor): Draft {
  const draft = received(facts, asked);
  const { path } = asked;
  const packet: Packet = {
    escalationId,
    ticketId: draft.ticketId,
    version: 1,
    form: path.packet,
    items: {},
    evidence: [],
    writtenBy: null,
    writtenAt: facts.now,
  };
  const refusal = openEscalation(draft, {
    type: 'open-escalation',
    escalationId,
    kind: path.kind,
    pathId: path.id,
    packet,
    send: true,
    // What a packet lacks keeps nobody from being listed.
    override: { noteId: none as TextId },
  });
  if (isRefusal(refusal)) throw new Error(`An imagined escalation was refused: ${refusal.refused}.`);
  return draft;
}

function isSecondRound({ escalations: [one] }: TicketState): boolean {
  return one?.state === 'requested' && (one.offer.chain?.round ?? 0) > 0;
}

function inOrder(events: readonly TicketEvent[]): Responder[] {
  const found: Responder[] = [];
  let because: readonly Reason[] = [];
  for (const { body, occurredAt: at } of events) {
    if (body.type === 'escalation-requested' || body.type === 'offer-made') {
      const { personId, step, standsInFor = null, chain } = body.offer;
      because = body.because;
      if ((chain?.round ?? 0) > 0) break;
      found.push({ does: 'asked', personId, step, at, until: null, standsInFor, because });
    }
    // Also where the chain waits: whoever was asked may answer as long.
    if (body.type === 'clock-started' && body.name === 'acknowledge' && 'dueAt' in body.clock) {
      const until = body.clock.dueAt;
      const place = found.findLastIndex(({ does }) => does === 'asked');
      const last = found[place];
      if (last) found[place] = { ...last, until };
    }
    if (body.type === 'chain-stepped')
      for (const personId of body.told)
        found.push({ does: 'told', personId, step: null, at, until: null, standsInFor: null, because: [] });
    if (body.type === 'escalation-accepted') return ownedAtTheEnd(found, body.ownerId, at, because);
  }
  return found;
}

/** Where nobody could be asked the offer and the end of the chain are one. */
function ownedAtTheEnd(
  found: readonly Responder[],
  personId: PersonId,
  at: Instant,
  because: readonly Reason[],
): Responder[] {
  const last = found.at(-1);
  const isAtOnce = last?.until === null && last.personId === personId;
  const owns = { does: 'owns', personId, step: 'catch-all', at, until: null, standsInFor: null } as const;
  return isAtOnce
    ? [...found.slice(0, -1), { ...owns, because }]
    : [...found, { ...owns, because: [{ code: 'nobody-answered' }] }];
}
