/** A ticket comes in through the API: two round trips, one to look things up and one that writes all. */
import type { Actor } from '../model/actor.ts';
import type { Instant } from '../model/instant.ts';
import type { IntakeCustomer, IntakeParty } from '../model/intake.ts';
import type { Refusal } from '../model/refusal.ts';
import type { WantedFacts } from '../model/ticket-event.ts';
import type {
  ContactId,
  CustomerId,
  MessageId,
  Priority,
  Severity,
  TextId,
  TicketId,
  WorkspaceId,
} from '../model/words.ts';
import type { AddMessage, ReceiveTicket, TicketOrder } from '../model/ticket-command.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import type { SideRows } from '../storage/rows.ts';
import { isAutomatic } from '../rules/triggers/message-kind.ts';
import { readMessage } from '../rules/triggers/read-message.ts';
import { lookUpIntake } from '../storage/intake-lookups.ts';
import { advanceTicket, type Advanced, type Plan, type Planning, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import type { Desk, Dice } from './desk.ts';
import {
  contactIdOf,
  contactRows,
  customerFacts,
  customerIdOf,
  customerRows,
  issueTypeOf,
  personByEmail,
  teamNamed,
} from './new-ticket.ts';

export interface NewTicket {
  readonly subject: string;
  readonly text: string;
  readonly channel: string;
  readonly priority: Priority;
  readonly severity?: Severity | undefined;
  readonly issueType?: string | undefined;
  readonly team?: string | undefined;
  readonly assigneeEmail?: string | undefined;
  readonly customer?: IntakeCustomer | undefined;
  readonly contact?: IntakeParty | undefined;
  readonly facts: WantedFacts;
  readonly occurredAt?: Instant | undefined;
  /** Nobody knows yet whether the contact's address is his: it gives no one's word more weight. */
  readonly isUnproved?: boolean;
  /** Items of the issue type's checklist that came answered. */
  readonly checklist?: readonly { readonly item: string; readonly answer: string }[];
}

export interface CreateTicket {
  readonly workspaceId: WorkspaceId;
  readonly actor: Actor;
  readonly request: RequestKey | null;
  readonly ticket: NewTicket;
}

export async function createTicket(desk: Desk, order: CreateTicket): Promise<Changed | Refused | Refusal> {
  const { workspaceId, ticket, request } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const customerIds = ticket.customer ? [customerIdOf(workspaceId, ticket.customer.name)] : [];
    const lookedFor = { system: '', customerIds, remoteTickets: [], remoteMessages: [] };
    const found = await lookUpIntake(desk.database.of(workspaceId), workspaceId, lookedFor);
    if (!found) return { refused: 'ticket_not_found', current: null };
    const ticketId = desk.dice.id() as TicketId;
    const messageId = desk.dice.id() as MessageId;
    const changedOf = (advanced: Advanced): Changed => ({
      ticketId,
      number: found.number,
      version: advanced.state.version,
      escalationId: advanced.state.escalations[0]?.id ?? null,
      messageId,
    });
    const plan = planNewTicket(desk.dice, order, { ticketId, messageId }, found);
    const advance = {
      workspaceId,
      ticketId,
      plan,
      newIn: found.head,
      ...answering(desk, request, changedOf),
    };
    const advanced = await advanceTicket(desk, advance);
    return 'refused' in advanced ? advanced : changedOf(advanced);
  });
}

type Found = Pick<NonNullable<Awaited<ReturnType<typeof lookUpIntake>>>, 'number' | 'customers'>;

/** What comes in, with its first message; decided once the policy is at hand. */
export function planNewTicket(
  dice: Pick<Dice, 'id'>,
  { workspaceId, actor, ticket }: Omit<CreateTicket, 'request'>,
  { ticketId, messageId }: { readonly ticketId: TicketId; readonly messageId: MessageId },
  found: Found,
): Planning {
  const subjectId = dice.id() as TextId;
  const textId = dice.id() as TextId;
  const customerId = ticket.customer ? customerIdOf(workspaceId, ticket.customer.name) : null;
  const contactId = ticket.contact
    ? contactIdOf(workspaceId, 'api', knownParty(ticket.contact, customerId))
    : null;
  const ids: NewIds = { ticketId, messageId, subjectId, textId, customerId, contactId };
  const answers = (ticket.checklist ?? []).map((one) => ({ ...one, id: dice.id() as TextId }));
  return (_state, facts): Plan => {
    const occurredAt = Math.min(ticket.occurredAt ?? facts.now, facts.now);
    const words = firstWords(ticket, ids, facts.now, occurredAt);
    return {
      orders: [
        { actor, occurredAt, command: receipt(ticket, ids, found, facts) },
        { actor: { kind: 'contact' }, occurredAt, command: firstMessage(ticket, messageId, facts) },
        ...answers.map(({ item, id }) => answered(item, id, occurredAt)),
      ],
      side: {
        ...words,
        texts: [...(words.texts ?? []), ...answers.map((one) => answerText(one, ticketId, facts.now))],
        customers: customerRows(workspaceId, found.customers[0], ticket.customer, facts.directory),
        contacts: contactRows(contactId, customerId, ticket.contact),
      },
    };
  };
}

function answered(item: string, answerId: TextId, occurredAt: Instant): TicketOrder {
  return {
    actor: { kind: 'contact' },
    occurredAt,
    command: { type: 'answer-checklist', item, done: true, answerId },
  };
}

function answerText(
  { id, answer }: { readonly id: TextId; readonly answer: string },
  ticketId: TicketId,
  now: Instant,
) {
  return { id, ticket_id: ticketId, kind: 'checklist', body: answer, recorded_at: now } as const;
}

/** A contact without an address is known by name among those of the same customer. */
function knownParty(contact: IntakeParty, customerId: CustomerId | null): IntakeParty {
  return contact.email ? contact : { ...contact, remoteId: `${customerId ?? ''}/${contact.name ?? ''}` };
}

interface NewIds {
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly subjectId: TextId;
  readonly textId: TextId;
  readonly customerId: CustomerId | null;
  readonly contactId: ContactId | null;
}

function wordsOf({ subject, text }: NewTicket): string {
  return `${subject}\n${text}`;
}

function receipt(
  ticket: NewTicket,
  ids: NewIds,
  found: Found,
  { policy, directory }: DecisionFacts,
): ReceiveTicket {
  return {
    type: 'receive-ticket',
    number: found.number,
    channel: ticket.channel,
    subjectId: ids.subjectId,
    customerId: ids.customerId,
    contactId: ids.contactId,
    customer: customerFacts(found.customers[0], ticket.customer, directory),
    firstAgentId: personByEmail(directory, ticket.assigneeEmail),
    teamId: teamNamed(directory, ticket.team),
    priority: ticket.priority,
    ...(ticket.severity === undefined ? {} : { severity: ticket.severity }),
    issueType: issueTypeOf(policy, ticket.issueType, wordsOf(ticket)),
    facts: ticket.facts,
    status: 'open',
    restricted: false,
  };
}

function firstMessage(ticket: NewTicket, messageId: MessageId, { policy }: DecisionFacts): AddMessage {
  const { subject, text, contact, isUnproved } = ticket;
  const authorEmail = isUnproved ? null : (contact?.email ?? null);
  const { signals, reading } = readMessage(policy, { subject, text, authorEmail });
  return {
    type: 'add-message',
    messageId,
    direction: 'inbound',
    personId: null,
    automatic: reading.kind === 'automatic',
    isOursToSend: false,
    signals,
    reading,
  };
}

function firstWords(
  { subject, text }: NewTicket,
  { ticketId, messageId, subjectId, textId, contactId }: NewIds,
  now: Instant,
  occurredAt: Instant,
): Pick<SideRows, 'texts' | 'messages'> {
  const message = {
    ticket_id: ticketId,
    id: messageId,
    direction: 'inbound',
    text_id: textId,
    author_kind: 'contact',
    person_id: null,
    contact_id: contactId,
    automatic: isAutomatic(subject, text),
    sent_by_us: false,
    occurred_at: occurredAt,
  } as const;
  return {
    texts: [
      { id: subjectId, ticket_id: ticketId, kind: 'subject', body: subject, recorded_at: now },
      { id: textId, ticket_id: ticketId, kind: 'message', body: text, recorded_at: now },
    ],
    messages: [message],
  };
}
