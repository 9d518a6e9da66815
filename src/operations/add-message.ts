/** A person writes to the customer or among ourselves, or enters what the customer said. */
import type { Instant } from '../model/instant.ts';
import { templateFields } from '../model/policy.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type {
  ContactId,
  EscalationId,
  MessageId,
  PersonId,
  TextId,
  TicketId,
  WorkspaceId,
} from '../model/words.ts';
import { checksOf } from '../rules/message-check/check-message.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { readMessage } from '../rules/triggers/read-message.ts';
import { notOwnWords } from '../rules/words/own-words.ts';
import type { SideRows } from '../storage/rows.ts';
import { advanceTicket, type Advanced, type Planning, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import { checkDraft, readWrittenThread, type WrittenThread } from './check-message.ts';
import { undoSpanOf } from './undo-act.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';

export interface AddMessage {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly request: RequestKey | null;
  readonly direction: 'inbound' | 'outbound' | 'note';
  readonly text: string;
  readonly nextUpdateAt?: Instant | undefined;
  readonly explainsEscalationId?: EscalationId | undefined;
  readonly occurredAt?: Instant | undefined;
  readonly expectedVersion?: number | undefined;
}

export async function addMessage(desk: Desk, order: AddMessage): Promise<Changed | Refused | Refusal> {
  return answerOnce<Changed, Refused>(desk, order.workspaceId, order.request, async () => {
    const messageId = desk.dice.id() as MessageId;
    const changedOf = ({ ticketId, state, events }: Advanced): Changed => {
      const { number, version } = state;
      const escalationId = order.explainsEscalationId ?? null;
      const undo = undoSpanOf(events);
      return { ticketId, number, version, escalationId, messageId, ...(undo ? { undo } : {}) };
    };
    const thread = order.direction === 'outbound' ? await readThreadOf(desk, order) : null;
    const advanced = await advance(desk, { ...order, thread }, messageId, changedOf);
    return 'refused' in advanced ? advanced : changedOf(advanced);
  });
}

function advance(
  desk: Desk,
  order: AddMessage & Pick<SpokenMessage, 'thread'>,
  messageId: MessageId,
  changedOf: (advanced: Advanced) => Changed,
): Promise<Advanced | Refused> {
  return advanceTicket(desk, {
    workspaceId: order.workspaceId,
    ticketId: order.ticketId,
    seenBy: order.personId,
    expectedVersion: order.expectedVersion,
    ...answering(desk, order.request, changedOf),
    plan: planMessage(order, { messageId, textId: desk.dice.id() as TextId }),
  });
}

interface MessageIds {
  readonly messageId: MessageId;
  readonly textId: TextId;
}

export type SpokenMessage = Pick<
  AddMessage,
  'ticketId' | 'personId' | 'direction' | 'text' | 'nextUpdateAt' | 'explainsEscalationId' | 'occurredAt'
> & {
  /** To the customer: what it is checked against. */
  readonly thread?: WrittenThread | null;
};

async function readThreadOf(desk: Desk, asked: AddMessage): Promise<WrittenThread | null> {
  const seen = await readSeenTicket(desk, asked);
  return isRefusal(seen) ? null : readWrittenThread(desk, asked.workspaceId, seen.state);
}

/** The command, and the rows of its words. */
export function planMessage(order: SpokenMessage, ids: MessageIds): Planning {
  return (state, facts) => {
    const { now, policy } = facts;
    const { personId, direction, text, nextUpdateAt, explainsEscalationId } = order;
    const occurredAt = Math.min(order.occurredAt ?? now, now);
    const isCustomer = direction === 'inbound';
    const notOwn = direction === 'outbound' && state ? refuseTemplate(state, facts, text) : null;
    if (notOwn) return notOwn;
    const { thread } = order;
    const found = state && thread ? checksOf(checkDraft(order, { state, facts, thread }).findings) : [];
    const read = isCustomer ? readMessage(policy, { subject: '', text, authorEmail: null }) : null;
    const command = {
      type: 'add-message',
      messageId: ids.messageId,
      direction,
      personId: isCustomer ? null : personId,
      automatic: read?.reading.kind === 'automatic',
      isOursToSend: direction === 'outbound',
      signals: read?.signals ?? [],
      ...(read ? { reading: read.reading } : {}),
      ...(found.length > 0 ? { found } : {}),
      ...(nextUpdateAt === undefined ? {} : { nextUpdateAt }),
      ...(explainsEscalationId === undefined ? {} : { explains: explainsEscalationId }),
    } as const;
    const actor = isCustomer ? ({ kind: 'contact' } as const) : ({ kind: 'person', personId } as const);
    const contactId = isCustomer ? (state?.contactId ?? null) : null;
    return {
      orders: [{ actor, occurredAt, command }],
      side: messageRows(order, ids, { contactId, now, occurredAt, automatic: command.automatic }),
    };
  };
}

/** Where the stakes are high a person writes, whoever sends it and by which door. */
function refuseTemplate(state: TicketState, facts: DecisionFacts, text: string): Refusal | null {
  if (!facts.policy.highStakes?.holds(contextOfState(state, facts))) return null;
  const found = notOwnWords(text, facts.policy.policy.templates, templateFields);
  return found && { refused: 'own_words_needed', params: { open: found.open } };
}

interface MessageFacts {
  readonly contactId: ContactId | null;
  readonly now: Instant;
  readonly occurredAt: Instant;
  readonly automatic: boolean;
}

function messageRows(
  { ticketId, direction, personId, text }: SpokenMessage,
  { messageId, textId }: MessageIds,
  { contactId, now, occurredAt, automatic }: MessageFacts,
): Pick<SideRows, 'texts' | 'messages'> {
  const isCustomer = direction === 'inbound';
  const message = {
    ticket_id: ticketId,
    id: messageId,
    direction,
    text_id: textId,
    author_kind: isCustomer ? 'contact' : 'person',
    person_id: isCustomer ? null : personId,
    contact_id: contactId,
    automatic,
    sent_by_us: direction === 'outbound',
    occurred_at: occurredAt,
  } as const;
  const kind = direction === 'note' ? 'note' : 'message';
  return {
    texts: [{ id: textId, ticket_id: ticketId, kind, body: text, recorded_at: now }],
    messages: [message],
  };
}
