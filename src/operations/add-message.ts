/** A person writes to the customer or among ourselves, or enters what the customer said. */
import type { Actor } from '../model/actor.ts';
import type { Instant } from '../model/instant.ts';
import { templateFields } from '../model/policy-template.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { SaidStanding } from '../model/ticket-event.ts';
import type {
  ContactId,
  EscalationId,
  MessageId,
  PersonId,
  RequesterRole,
  TextId,
  TicketId,
  WorkspaceId,
} from '../model/words.ts';
import { checksOf } from '../rules/message-check/check-message.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import type { CompiledPolicy } from '../rules/policy/compile-policy.ts';
import { readMessage } from '../rules/triggers/read-message.ts';
import { notOwnWords } from '../rules/words/own-words.ts';
import { readAttachments, type StoredAttachment } from '../storage/attachments.ts';
import type { SideRows } from '../storage/rows.ts';
import { advanceTicket, type Advanced, type Planning, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import { checkDraft, readWrittenThread, type WrittenThread } from './check-message.ts';
import { undoSpanOf } from '../rules/ticket/undo-kinds.ts';
import type { Desk } from './desk.ts';

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
  /** Outbound: what the status page says from now on. */
  readonly standing?: StandingWords | undefined;
  /** Files of the ticket that go with it. */
  readonly attachmentIds?: readonly string[] | undefined;
  readonly expectedVersion?: number | undefined;
}

/** How it stands, in words that the customer may read; each part is left out where nothing is to be said. */
export interface StandingWords {
  readonly verified?: string | undefined;
  readonly unknown?: string | undefined;
  readonly milestone?: string | undefined;
}

export async function addMessage(desk: Desk, order: AddMessage): Promise<Changed | Refused | Refusal> {
  return answerOnce<Changed, Refused | Refusal>(desk, order.workspaceId, order.request, async () => {
    const refusal = await refuseAttachments(desk, order);
    if (refusal) return refusal;
    const messageId = desk.dice.id() as MessageId;
    const changedOf = ({ ticketId, state, events }: Advanced): Changed => {
      const { number, version } = state;
      const escalationId = order.explainsEscalationId ?? null;
      const undo = undoSpanOf(events);
      return { ticketId, number, version, escalationId, messageId, ...(undo ? { undo } : {}) };
    };
    const thread =
      order.direction === 'outbound'
        ? await readWrittenThread(desk, order.workspaceId, order.ticketId)
        : null;
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
    plan: planMessage(order, {
      messageId,
      textId: desk.dice.id() as TextId,
      standing: standingIds(desk, order.standing),
    }),
  });
}

/** They must be there, whole, free, and let through by the check: what goes with a message can be opened at once. */
async function refuseAttachments(desk: Desk, order: AddMessage): Promise<Refusal | null> {
  const { workspaceId, ticketId, attachmentIds = [] } = order;
  if (attachmentIds.length === 0) return null;
  const there = await readAttachments(desk.database.of(workspaceId), workspaceId, ticketId, null);
  const named = attachmentIds.map((id) => there.find((one) => one.id === id));
  const isUsed = (one: StoredAttachment) => one.messageId !== null && !one.isTakenBack;
  if (named.some((one) => !one || one.sha256 === null || isUsed(one)))
    return { refused: 'attachment_not_found' };
  if (named.some((one) => one?.scan === 'waiting')) return { refused: 'file_waits_for_scan' };
  return named.some((one) => one?.scan === 'refused') ? { refused: 'file_refused_by_scan' } : null;
}

interface MessageIds {
  readonly messageId: MessageId;
  readonly textId: TextId;
  readonly standing?: SaidStanding;
}

function standingIds(desk: Desk, said: StandingWords | undefined): SaidStanding {
  const idFor = (text: string | undefined) => (text === undefined ? undefined : (desk.dice.id() as TextId));
  return Object.fromEntries(
    Object.entries({
      verifiedId: idFor(said?.verified),
      unknownId: idFor(said?.unknown),
      milestoneId: idFor(said?.milestone),
    }).filter(([, id]) => id !== undefined),
  );
}

export type SpokenMessage = Pick<
  AddMessage,
  | 'ticketId'
  | 'direction'
  | 'text'
  | 'nextUpdateAt'
  | 'explainsEscalationId'
  | 'occurredAt'
  | 'standing'
  | 'attachmentIds'
> & {
  /** null: the customer himself, on a page of his. */
  readonly personId: PersonId | null;
  /** He asks for an escalation by it, whatever his words are. */
  readonly asksForEscalation?: boolean;
  /** To the customer: what it is checked against. */
  readonly thread?: WrittenThread | null;
};

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
    const found =
      state && thread && personId !== null ? checksIn({ ...order, personId }, { state, facts, thread }) : [];
    const read = isCustomer ? readSpoken(policy, order) : null;
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
      ...(Object.keys(ids.standing ?? {}).length === 0 ? {} : { standing: ids.standing ?? {} }),
    } as const;
    const actor: Actor = isCustomer || personId === null ? { kind: 'contact' } : { kind: 'person', personId };
    const contactId = isCustomer ? (state?.contactId ?? null) : null;
    return {
      orders: [{ actor, occurredAt, command }],
      side: messageRows(order, ids, { contactId, now, occurredAt, automatic: command.automatic }),
    };
  };
}

/** What the status page will say goes to the customer, too, and is looked through with the message. */
function checksIn(
  order: SpokenMessage & { readonly personId: PersonId },
  by: Parameters<typeof checkDraft>[1],
) {
  const { verified = '', unknown = '', milestone = '' } = order.standing ?? {};
  const text = [order.text, verified, unknown, milestone].join('\n').trim();
  return checksOf(checkDraft({ ...order, text }, by).findings);
}

/** What was typed into a page was typed by somebody, even where it reads like a machine. */
function readSpoken(policy: CompiledPolicy, { text, personId, asksForEscalation }: SpokenMessage) {
  const read = readMessage(policy, { subject: '', text, authorEmail: null });
  if (personId !== null) return read;
  const { kind, askedBy } = read.reading;
  const asks = asksForEscalation ? new Set<RequesterRole>([...askedBy, 'customer']) : askedBy;
  const reading = {
    ...read.reading,
    kind: kind === 'automatic' ? 'words' : kind,
    askedBy: [...asks],
  } as const;
  return { ...read, reading };
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
  { ticketId, direction, personId, text, standing: said, attachmentIds = [] }: SpokenMessage,
  { messageId, textId, standing = {} }: MessageIds,
  { contactId, now, occurredAt, automatic }: MessageFacts,
): Pick<SideRows, 'texts' | 'messages' | 'attached'> {
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
  const approved = (id: TextId | undefined, body: string | undefined) =>
    id === undefined || body === undefined
      ? []
      : [{ id, ticket_id: ticketId, kind: 'explanation' as const, body, recorded_at: now }];
  return {
    texts: [
      { id: textId, ticket_id: ticketId, kind, body: text, recorded_at: now },
      ...approved(standing.verifiedId, said?.verified),
      ...approved(standing.unknownId, said?.unknown),
      ...approved(standing.milestoneId, said?.milestone),
    ],
    messages: [message],
    attached: attachmentIds.map((id) => ({ id, ticket_id: ticketId, message_id: messageId })),
  };
}
